"""The same promise made again: lines of descent.

Two promises are the same where a party makes both, most of the words of either stand in the other, and their due dates do
not contradict each other. A line is all that hang together so; what is told within a few days is one making of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from math import fsum

from entente.lexicon.stems import is_common
from entente.record import NO_DUE, Kin, PromiseRow, Promises

_SAME = 0.6  # of the words of both together, by weight
_HOPS = 6
_MOST = 60  # promises of one line
_DAYS = 3  # within which documents tell of one making


def lines_of(asked: Promises, seeds: Sequence[PromiseRow]) -> list[tuple[PromiseRow, ...]]:
    """The lines to which promises belong, each once, first to last, in the order of the promises asked for."""
    known = {p.number: p for p in seeds}
    near: dict[int, set[int]] = {}
    edge = list(seeds)
    for _ in range(_HOPS):
        if not edge:
            break
        edge = _widened(asked, edge, known, near)
    seen: set[int] = set()
    found = []
    for seed in seeds:
        if seed.number not in seen:
            line = _reach(seed.number, near)
            seen |= line
            found.append(tuple(sorted((known[n] for n in line), key=in_time)))
    return found


def in_time(p: PromiseRow) -> tuple[str, str, int]:
    """The order of tellings."""
    return p.told, p.document.id, p.commitment.proof.start


def same_promise(one: PromiseRow, other: Kin) -> bool:
    """Whether one is the other made again; that a party makes both is known from how it was found."""
    return _dues_agree(one.due, other.due) and alike(one.words, other.words) >= _SAME


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How alike what is promised is, 0 to 1: the words of both among those of either, by weight; 0 for another verb."""
    if one[:1] != other[:1]:
        return 0.0
    a, b = weights(one), weights(other)
    shared = a.keys() & b.keys()
    both = fsum(min(a[stem], b[stem]) for stem in shared)
    either = fsum(max(a.get(stem, 0), b.get(stem, 0)) for stem in a.keys() | b.keys())
    telling = sum(a[stem] >= 1 for stem in shared)
    return both / either if either and (telling >= 2 or both == either) else 0.0


@lru_cache(maxsize=8192)
def weights(words: tuple[str, ...]) -> dict[str, float]:
    """The weight of each word behind the verb: of names more, of common words less."""
    found: dict[str, float] = {}
    for word in words[1:]:
        stem = word.removeprefix("^")
        found.setdefault(stem, 0.35 if is_common(stem) else 1.0 if stem == word else 1.5)
    return found


def _dues_agree(one: str, other: str) -> bool:
    """Unless both say a day and the days lie apart: the meeting of May is not that of next year."""
    return NO_DUE in (one, other) or one[:7] == other[:7]


def _widened(
    asked: Promises, edge: list[PromiseRow], known: dict[int, PromiseRow], near: dict[int, set[int]]
) -> list[PromiseRow]:
    """Link the promises of the edge with their like; those newly found."""
    found: set[int] = set()
    for number, kin in asked.kin(edge).items():
        mine = near.setdefault(number, set())
        for other in kin:
            if other.number not in mine and same_promise(known[number], other):
                mine.add(other.number)
                near.setdefault(other.number, set()).add(number)
                found.add(other.number)
    fresh = asked.numbered(found - known.keys())
    known |= fresh
    return list(fresh.values())


def _reach(number: int, near: dict[int, set[int]]) -> set[int]:
    seen, edge = {number}, [number]
    while edge and len(seen) < _MOST:
        for other in sorted(near.get(edge.pop(), ())):
            if other not in seen:
                seen.add(other)
                edge.append(other)
    return seen


def makings(line: Iterable[PromiseRow]) -> list[list[PromiseRow]]:
    """The tellings of a line by making: those within a few days of each other, or of one session, are one."""
    found: list[list[PromiseRow]] = []
    for p in line:
        last = found[-1][-1] if found else None
        if last is not None and (_days_between(last.told, p.told) <= _DAYS or _one_session(last, p)):
            found[-1].append(p)
        else:
            found.append([p])
    return found


def _one_session(one: PromiseRow, other: PromiseRow) -> bool:
    return one.commitment.session is not None and one.commitment.session == other.commitment.session


def _days_between(one: str, other: str) -> int:
    try:
        return abs((date.fromisoformat(other) - date.fromisoformat(one)).days)
    except ValueError:
        return 0 if one == other else 10_000
