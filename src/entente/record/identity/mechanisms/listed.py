"""The known mechanism that a name means: each rule of its own, the surest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from entente.lexicon.mechanisms import Mechanism, mechanisms
from entente.record.identity.folding import words
from entente.record.identity.mechanisms.fitting import close, equal, fitting, share, within
from entente.record.identity.mechanisms.groupings import groupings
from entente.record.identity.mechanisms.key import MechanismKey, folded_surfaces, known_key
from entente.record.identity.mechanisms.taking_apart import core_of, is_a_place, take_apart
from entente.record.identity.mechanisms.words import contains, heads, one_form
from entente.record.identity.parties import expanded

Circle = tuple[str, ...]
_NUMBERED = re.compile(r"\b([A-Z]{3,})[- ]?\d{1,3}\b")  # "COP27": an acronym and its count
_ACRONYM = re.compile(r"\b[A-Z][A-Za-z]*[A-Z]\b")


def known_mechanism(name: str, acronym: str | None, circle: Circle) -> Mechanism | None:
    """The mechanism of the lexicon that is meant by `name` among these parties; None for one that it does not list."""
    for rule in (_by_whole_name, _by_core, _by_acronym, _by_part, _by_grouping, _by_shorter_core):
        found = rule(name, acronym, circle)
        if found:
            return found
    return None


def _by_whole_name(name: str, acronym: str | None, circle: Circle) -> Mechanism | None:
    """A name of the lexicon, word for word, in the singular or plural; one that says enough of its own needs no parties beside it."""
    whole = _one_form(words(name))
    exact = [m for m in fitting(circle) if whole in _in_one_form(m)]
    apart = take_apart(name)
    own = len(apart.parties) > 1 or len(apart.specific) > 1 or (apart.parties and apart.specific)
    if not exact and own:
        exact = [m for m in mechanisms() if whole in _in_one_form(m) and share(m, circle)]
    return _only(exact)


def _one_form(tokens: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(one_form, tokens))


@cache
def _in_one_form(mechanism: Mechanism) -> frozenset[tuple[str, ...]]:
    return frozenset(map(_one_form, folded_surfaces(mechanism)))


def _by_core(name: str, acronym: str | None, circle: Circle) -> Mechanism | None:
    """The same core words: "Summit" alone needs just its parties, two words nearly so, a name of its own only some."""
    apart = take_apart(name)
    said = apart.parties or circle
    same = [m for m in fitting(circle) if apart.core and _has_core(m, apart.core, said)]
    if len(apart.specific) > 1:
        return _only([m for m in same if close(m, circle) or within(m, circle)])
    if apart.core == {"summit"}:
        return _only([m for m in same if equal(m, said)])
    return _only([m for m in same if len(apart.core) > 1 and close(m, circle)])


def _by_acronym(name: str, acronym: str | None, circle: Circle) -> Mechanism | None:
    """In brackets behind it, or in it with nothing else that tells: "TTC Ministerial", "COP27"."""
    if acronym:
        found = _only([m for m in fitting(circle) if acronym in (m.acronym, *m.names)])
        if found:
            return found
    for short in (*_ACRONYM.findall(name), *_NUMBERED.findall(name)):
        if core_of(name) - {w for w in core_of(name) if w.startswith(short.lower())} <= heads():
            found = _only([m for m in fitting(circle) if m.acronym == short])
            if found:
                return found
    return None


def _by_part(name: str, acronym: str | None, circle: Circle) -> Mechanism | None:
    """A name of the lexicon within the name; of several the longest."""
    whole = words(name)
    inside = sorted((len(s), m.name, m) for m, s in _telling(circle) if contains(whole, s))
    return inside[-1][2] if inside else None


def _telling(circle: Circle) -> Iterator[tuple[Mechanism, tuple[str, ...]]]:
    """Names of three words or more, and of two with one of their own: "Crimea Platform", not "Economic Dialogue"."""
    for mechanism in fitting(circle):
        for surface in folded_surfaces(mechanism):
            if len(surface) > 2 or (len(surface) > 1 and take_apart(" ".join(surface)).specific):
                yield mechanism, surface


def _by_grouping(name: str, acronym: str | None, circle: Circle) -> Mechanism | None:
    """The name of a small grouping, with "Summit" and where it was: "G7 Hiroshima Summit"."""
    whole = words(name)
    for surface, mechanism in groupings():
        left = core_of(name) - set(surface) - {"summit"}
        if contains(whole, surface) and (not left or ("summit" in whole and is_a_place(left))):
            return mechanism
    return None


def _by_shorter_core(name: str, acronym: str | None, circle: Circle) -> Mechanism | None:
    """Some of its core words between just its parties: "Strategic Consultation" for the one "for Allied Partnership"."""
    core = core_of(name)
    return _only(
        [
            m
            for m in fitting(circle)
            if len(core) > 1 and any(core < c for c in _cores(m)) and equal(m, circle)
        ]
    )


def _has_core(mechanism: Mechanism, core: frozenset[str], said: Circle) -> bool:
    """Whether a name of it has these core words, and none of other parties: "Korea-Africa Summit" is not "U.S.-Africa Summit"."""
    for surface in mechanism.surfaces:
        apart = take_apart(surface)
        if apart.core == core and (
            not said or not apart.parties or expanded(apart.parties) & expanded(tuple(sorted(said)))
        ):
            return True
    return False


@cache
def _cores(mechanism: Mechanism) -> frozenset[frozenset[str]]:
    return frozenset(c for s in mechanism.surfaces if (c := core_of(s)))


def _only(found: list[Mechanism]) -> Mechanism | None:
    return found[0] if len(found) == 1 else None


@cache
def row_of(few: Circle, level: str) -> MechanismKey | None:
    """The known consultation of three or more parties that is named after nothing but them: "U.S.-Japan-ROK Trilateral"."""
    found = [
        m for m in mechanisms()
        if len(few) > 2 and tuple(sorted(m.parties)) == few and level in m.levels
        and any(core_of(s) <= {"summit"} for s in m.surfaces)
    ]  # fmt: skip
    return known_key(found[0]) if len(found) == 1 else None


def names_of(key: MechanismKey) -> Iterator[str]:
    """All names that the lexicon has for a known mechanism."""
    for mechanism in mechanisms():
        if known_key(mechanism) == key:
            yield from mechanism.surfaces


@cache
def meets_at(key: MechanismKey, level: str | None) -> bool:
    """Whether a mechanism can meet at a level, as far as the lexicon knows."""
    of = [m.levels for m in mechanisms() if known_key(m) == key]
    return level is None or not of or any(not levels or level in levels for levels in of)
