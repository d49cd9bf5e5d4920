"""Parties as sets: a grouping and the list of its members are the same party to a session."""

from __future__ import annotations

from functools import cache

from entente.lexicon.parties import members, parties

_SMALL = 4  # up to here a list of parties is complete or it is another meeting


@cache
def codes() -> frozenset[str]:
    """All codes of parties."""
    return frozenset(party.code for party in parties())


@cache
def expanded(codes: tuple[str, ...]) -> frozenset[str]:
    """All members of all groupings, and the parties that are none."""
    found: set[str] = set()
    for code in codes:
        found |= set(members(code) or (code,))
    return frozenset(found)


def likeness(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How alike two lists of parties are: 1 for the same, 0 for nothing in common."""
    if set(a) == set(b):
        return 1.0 if a else 0.0
    one, other = expanded(tuple(sorted(a))), expanded(tuple(sorted(b)))
    return len(one & other) / len(one | other) if one | other else 0.0


def same_circle(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two lists can be of one meeting: the same up to four parties, nearly the same beyond."""
    alike = likeness(a, b)
    if alike == 1.0:
        return True
    if _of_its_own(a, b) and _of_its_own(b, a):
        return False  # NATO, and the EU with the United States: most are of both
    if alike < 0.5 or min(len(expanded(tuple(sorted(a)))), len(expanded(tuple(sorted(b))))) <= _SMALL:
        return False
    return _by_voices(a, b) >= 0.5


def _of_its_own(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether `one` has an organisation that `other` neither names nor has within one that it names: the EU is of the G7."""
    within = {member for code in other for member in (code, *members(code))}
    return any(members(code) and code not in within for code in one)


def _by_voices(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """The same where a grouping that both name counts once: the EU among twenty others is one of them, not all its members."""
    common = set(a) & set(b)
    one, other = (expanded(tuple(sorted(set(codes) - common))) for codes in (a, b))
    return (len(common) + len(one & other)) / (len(common) + len(one | other))
