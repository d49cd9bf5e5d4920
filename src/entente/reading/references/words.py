"""The lexicon's words on named things, made ready for the finders."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, cast

from entente.lexicon.files import load_file
from entente.lexicon.instruments import (
    instruments,
    never_references,
    reference_heads,
    reference_names,
)
from entente.lexicon.mechanisms import mechanisms
from entente.lexicon.parties import parties
from entente.lexicon.places import place_list
from entente.model import ReferenceKind
from entente.reading.dates.calendar_words import MONTH_NAMES, WEEKDAYS
from entente.reading.patterns.alternatives import alternatives
from entente.reading.patterns.phrases import PhraseIndex, plain

FILE = "reference_words.yaml"
MONTHS = frozenset([*MONTH_NAMES, *"Jan. Feb. Mar. Apr. Aug. Sept. Sep. Oct. Nov. Dec.".split()])
MONTH = "|".join(re.escape(month) for month in sorted(MONTHS, key=lambda m: (-len(m), m)))  # for patterns
# Before a year that stands alone: "the 1998 Declaration", not "March 25, 1998" or "April 1998".
ALONE = r"(?<!\d,\s)" + "".join(rf"(?<!{re.escape(month)}\s)" for month in sorted(MONTHS))
DAYS = frozenset(WEEKDAYS)


def _file() -> dict[str, Any]:
    return cast("dict[str, Any]", load_file(FILE))


@cache
def word_set(name: str) -> frozenset[str]:
    """One of the plain lists of the file."""
    return frozenset(plain(word) for word in _file()[name])


@cache
def word_list(name: str) -> tuple[str, ...]:
    """One of the plain lists of the file, for a pattern."""
    return tuple(_file()[name])


@cache
def heads_first() -> dict[str, ReferenceKind]:
    """Word that begins a name which it heads → kind."""
    return {
        word: cast(ReferenceKind, kind) for kind, words in _file()["heads_first"].items() for word in words
    }


@cache
def word_groups(name: str) -> dict[str, tuple[str, ...]]:
    """One of the lists by kind."""
    return {kind: tuple(words) for kind, words in _file()[name].items()}


@cache
def leaders_of_parties() -> dict[str, str]:
    """Leaders whose name stands for their government in the name of a war."""
    return dict(_file()["leaders"])


@cache
def aggressors() -> dict[str, str]:
    """Land in which a war is waged → whose war it is."""
    return dict(_file()["aggressors"])


@cache
def heads() -> dict[str, str]:
    """Capitalised head noun → kind; "body" for those that need a second look."""
    own = {word: kind for kind, words in _file()["heads"].items() for word in words}
    single = {word: kind for word, kind in reference_heads().items() if " " not in word}
    return {word: kind for word, kind in {**single, **own}.items() if word not in word_set("no_heads")}


@cache
def small_heads() -> dict[str, ReferenceKind]:
    """Small head noun (or phrase) → kind."""
    return {
        word: cast(ReferenceKind, kind) for kind, words in _file()["small_heads"].items() for word in words
    }


@cache
def never() -> frozenset[str]:
    """Names that are no reference of their own."""
    return never_references() | word_set("never")


@cache
def party_surfaces() -> frozenset[str]:
    """All names of governments and organisations."""
    return frozenset(plain(form.surface) for party in parties() for form in party.forms)


@cache
def place_names() -> frozenset[str]:
    """Capitals and other places of one word."""
    capitals = (s for p in parties() for s in p.surfaces("capital"))
    return frozenset(n for n in (*capitals, *(p.name for p in place_list())) if " " not in n)


@cache
def all_places() -> frozenset[str]:
    """Capitals and other places, of one word or several."""
    return (
        place_names() | {s for p in parties() for s in p.surfaces("capital")} | {p.name for p in place_list()}
    )


@cache
def capitals() -> frozenset[str]:
    """Capitals of one word that do not name their government's country as well: "Warsaw", not "Singapore"."""
    names = {form.surface for p in parties() for form in p.forms if form.sense == "name"}
    found = {surface for p in parties() for surface in p.surfaces("capital") if " " not in surface}
    return frozenset(plain(name) for name in found - names)


@cache
def word_of_memory() -> re.Pattern[str]:
    """What makes a place, a day or a way of thinking of the name before it: "Remembrance Day", "mentality"."""
    return re.compile(rf"\s(?:{alternatives(word_set('memorials') | word_set('thinking'))})\b")


@cache
def known_names() -> PhraseIndex[ReferenceKind]:
    """Names that are references by themselves: instruments, events, standing consultations."""
    found: dict[str, ReferenceKind] = {
        name: "meeting" if heads().get(name.split()[-1]) == "meeting" else "mechanism"
        for item in mechanisms()
        for name in item.surfaces
        if len(name) > 3 or name in word_set("acronyms")
    }
    found |= {n: k for n, k in reference_names().items() if len(n) > 3 or n in word_set("acronyms")}
    refused = never() | word_set("not_alone")
    return PhraseIndex((name, kind) for name, kind in found.items() if name not in refused)


@cache
def identities() -> dict[str, str]:
    """Every name of an entry of the lexicon, in small letters → the name of the entry."""
    entries = [(item.name, item.surfaces) for item in instruments()]
    entries += [(item.name, item.surfaces) for item in mechanisms()]
    return {plain(surface).lower(): name for name, surfaces in entries for surface in surfaces}


@cache
def party_ends() -> tuple[frozenset[str], frozenset[str]]:
    """Last and first words of party names, for "United States-Mexico"."""
    names = [surface.split() for surface in party_surfaces()]
    return frozenset(words[-1] for words in names), frozenset(words[0] for words in names)


def is_pair(word: str) -> bool:
    """ "U.S.-EU", "NATO-Ukraine", "States-Mexico" of "United States-Mexico"."""
    parts = word.split("-")
    last, first = party_ends()
    return len(parts) > 1 and parts[0] in last and parts[1] in first


@cache
def _groups() -> frozenset[str]:
    return frozenset(plain(f.surface) for p in parties() if p.sort == "organisation" for f in p.forms)


def is_group(name: str) -> bool:
    """Whether `name` is an organisation or group of states."""
    return name in _groups()
