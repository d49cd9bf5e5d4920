"""How countries, places and parties are named in what is promised and in what is told, by their stems."""

from __future__ import annotations

import re
from functools import lru_cache

from entente.lexicon.parties import members, party_names
from entente.lexicon.places import places
from entente.lexicon.stems import content_words

_PLACE_CUT = re.compile(r",?\s(?:and|or)\s|,\s|\s(?:to|for|on|in|from|at|the)\s")
_CAPITALS = re.compile(r"[A-Z]\S*(?:\s[A-Z]\S*)*")


@lru_cache(maxsize=4096)
def countries_in(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Countries that the core names, each with the stems of its names there: one visit may go to several."""
    found: dict[str, list[str]] = {}
    for part in _PLACE_CUT.split(f" {text}"):
        name = _capitals(part)
        code = _names().get(name) or places().get(name)
        if code:
            found.setdefault(code, []).extend(w.stem for w in content_words(" " + name))
    return tuple((code, tuple(dict.fromkeys(stems))) for code, stems in found.items())


def _capitals(part: str) -> str:
    """The words at the beginning that are written as a name."""
    match = _CAPITALS.match(part.strip(" .,").removeprefix("the "))
    return match[0].rstrip(".,") if match else ""


def sites_in(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The cities and sites that the core names: the country of each, and its stems."""
    parts = [_capitals(part) for part in _PLACE_CUT.split(f" {text}")]
    return tuple((places()[p], tuple(w.stem for w in content_words(" " + p))) for p in parts if p in places())


@lru_cache(maxsize=512)
def cities_of(code: str) -> tuple[frozenset[str], ...]:
    """The stems of each city and site of a country that the lexicon has, its capital too."""
    names = [name for name, country in places().items() if country == code]
    names += [form.surface for form in party_names() if form.sense == "capital" and form.code == code]
    return tuple(
        filter(None, (frozenset(w.stem for w in content_words(" " + name)) for name in sorted(names)))
    )


@lru_cache(maxsize=1)
def cities() -> frozenset[frozenset[str]]:
    """The stems of each city and site that the lexicon has."""
    return frozenset(
        filter(None, (frozenset(w.stem for w in content_words(" " + name)) for name in places()))
    )


@lru_cache(maxsize=4096)
def cities_abroad(by: frozenset[str]) -> tuple[frozenset[str], ...]:
    """The stems of each city and site, capitals too, that lies in no country of these parties or of their groups."""
    home = spread(by)
    places_of = dict(places()) | {f.surface: f.code for f in party_names() if f.sense == "capital"}
    abroad = {
        frozenset(w.stem for w in content_words(" " + p)) for p, code in places_of.items() if code not in home
    }
    return tuple(sorted(filter(None, abroad), key=sorted))


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {form.surface: form.code for form in party_names() if form.sense in ("name", "capital")}


@lru_cache(maxsize=1)
def _forms() -> dict[str, tuple[frozenset[str], ...]]:
    found: dict[str, list[frozenset[str]]] = {}
    for form in party_names():
        if form.sense in ("name", "adjective"):
            found.setdefault(form.code, []).append(
                frozenset(w.stem for w in content_words(" " + form.surface))
            )
    return {code: tuple(filter(None, stems)) for code, stems in found.items()}


@lru_cache(maxsize=1)
def names_of_countries() -> frozenset[str]:
    """The stems of all names of one word that parties have."""
    return frozenset(s for of in _forms().values() for stems in of if len(stems) == 1 for s in stems)


def names_of(code: str) -> tuple[frozenset[str], ...]:
    """The stems of each name of a party."""
    return _forms().get(code, ())


def is_named(code: str, words: frozenset[str]) -> bool:
    """Whether words name a party ("Korean", "Solomon Islands")."""
    return any(stems <= words for stems in names_of(code))


def groups_named(words: frozenset[str]) -> frozenset[str]:
    """The groups of countries that a name of one word among these names: NATO."""
    return frozenset(
        code for code, of in _forms().items() if members(code) and any(len(s) == 1 and s <= words for s in of)
    )


@lru_cache(maxsize=4096)
def own_names(by: frozenset[str]) -> frozenset[str]:
    """The stems by which parties are named: who promises is no part of what is promised."""
    return frozenset(s for code in by for stems in _forms().get(code, ()) for s in stems if len(stems) == 1)


@lru_cache(maxsize=4096)
def spread(codes: frozenset[str]) -> frozenset[str]:
    """The parties, and the members of those that are groups."""
    return frozenset(c for code in codes for c in (code, *members(code)))
