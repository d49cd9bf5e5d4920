"""A name taken apart: the parties in it, and its core words, in the order in which they stand.

Level, count and date are left out: "Fourth ROK-U.S. Vice Foreign Ministers' Strategic Dialogue" is {strategic, dialogue}
between KOR and USA.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache

from entente.lexicon.mechanism_names import name_words
from entente.lexicon.parties import parties as all_parties
from entente.lexicon.places import place_list
from entente.record.identity.folding import words
from entente.record.identity.mechanisms.words import heads, matters, one_form, phrases, unsaying

_COUNT = re.compile(r"\d+(?:st|nd|rd|th)?")
_LONGEST = 5  # words of the name of a party


@dataclass(frozen=True, slots=True)
class TakenApart:
    """A name: the codes of the parties in it, and its core words, each once."""

    parties: tuple[str, ...]
    ordered: tuple[str, ...]

    @property
    def core(self) -> frozenset[str]:
        """The core words in any order: "Dialogue on Energy" is "Energy Dialogue"."""
        return frozenset(self.ordered)

    @property
    def specific(self) -> frozenset[str]:
        """Core words that are neither a head nor a field that many consultations share."""
        return self.core - heads() - matters()


@lru_cache(maxsize=16384)
def take_apart(name: str) -> TakenApart:
    """The name taken apart."""
    tokens = words(name)
    found: list[str] = []
    kept: list[str] = []
    at = 0
    while at < len(tokens):
        region = _longest(tokens, at, _regions())
        party = 0 if region else _longest(tokens, at, _party_words().keys())
        office = 0 if region else _longest(tuple(map(one_form, tokens)), at, _offices())
        if party:
            found.append(_party_words()[tokens[at : at + party]])
        elif not office:
            kept += tokens[at : at + max(1, region)]
        at += max(1, region, party, office)
    left = (one_form(word) for word in kept if not _COUNT.fullmatch(word))
    core = tuple(dict.fromkeys(word for word in left if word not in unsaying()))
    return TakenApart(tuple(sorted(set(found))), _without_organs(core))


def core_of(name: str) -> frozenset[str]:
    """The core words of a name."""
    return take_apart(name).core


def is_a_place(specific: frozenset[str]) -> bool:
    """Whether only a place tells it apart: "Madrid Summit" is a day in the life of some consultation, not its name."""
    return specific in _places()


def names_persons(tokens: tuple[str, ...]) -> bool:
    """Whether the name is of a meeting between persons: "President Roe", not "Presidents' Dialogue"."""
    for title in phrases(name_words().persons):
        for at in range(len(tokens) - len(title)):
            follows = one_form(tokens[at + len(title)])
            if tokens[at : at + len(title)] == title and follows not in heads() | unsaying():
                return True
    return False


def _without_organs(core: tuple[str, ...]) -> tuple[str, ...]:
    """The steering committee of a platform is the platform, met."""
    for organ in phrases(name_words().organs):
        others = tuple(word for word in core if word not in organ)
        if set(organ) <= set(core) and heads() & set(others):
            return others
    return core


def _longest(tokens: tuple[str, ...], at: int, known: Collection[tuple[str, ...]]) -> int:
    return next((n for n in range(_LONGEST, 0, -1) if tokens[at : at + n] in known), 0)


@cache
def _regions() -> frozenset[tuple[str, ...]]:
    return phrases(name_words().regions)


@cache
def _offices() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(map(one_form, office)) for office in phrases(name_words().offices))


@cache
def _places() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(map(one_form, words(place.name))) for place in place_list())


@cache
def _party_words() -> dict[tuple[str, ...], str]:
    found = {
        words(form.surface): party.code
        for party in all_parties()
        for form in party.forms
        if form.sense in ("name", "adjective")
    }
    return found | {(short,): code for short, code in name_words().short.items()}
