"""The same promise made again: a party makes both, in the same circle, most of the words of either stand in the other, and
their due dates do not contradict each other. All promises that hang together so are one line of descent.

What two states promise each other is not what one of them promises a third in the same words: else phrases that
everybody uses ("to consult closely") would make one line of all consultations.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import fsum
from typing import Protocol

from entente.lexicon.fulfilment_words import body_words
from entente.lexicon.stems import is_common
from entente.record.fates.naming import names_of_countries
from entente.record.store.promise_tables import NO_DUE

_SAME = 0.6  # of the words of both together, by weight
_COMMON = 2  # parties of a circle that goes on as a larger or smaller one


class Worded(Protocol):
    """What is compared of a promise: its due date, its words (see `Promise`), and its circle: who makes it and to whom."""

    @property
    def due(self) -> str: ...

    @property
    def circle(self) -> frozenset[str]: ...

    @property
    def words(self) -> tuple[str, ...]: ...


def same_promise(one: Worded, other: Worded) -> bool:
    """Whether one is the other made again; that a party makes both is known from how it was found."""
    return (
        _dues_agree(one.due, other.due)
        and _one_circle(one.circle, other.circle)
        and (
            one.words == other.words
            or (_of_one_thing(one.words, other.words) and alike(one.words, other.words) >= _SAME)
        )
    )


def _of_one_thing(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether they share more than of which countries a body is: one partnership with Tonga is on kelp, another on ports."""
    mine, theirs = _beside(one), _beside(other)
    return not mine or not theirs or not mine.isdisjoint(theirs)


@lru_cache(maxsize=8192)
def _beside(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.removeprefix("^") for word in words[1:]) - names_of_countries() - body_words()


def _one_circle(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both are made among the same parties, or two or more of them among more: a format of three, then of four."""
    shared = one & other
    return one == other or (len(shared) >= _COMMON and shared in (one, other))


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


def hanging_together(numbers: Iterable[int], ties: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The numbers in sets, each of which is tied together."""
    root = {n: n for n in numbers}

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = root[root[n]]
            n = root[n]
        return n

    for one, other in ties:
        a, b = find(one), find(other)
        root[max(a, b)] = min(a, b)
    found: dict[int, list[int]] = {}
    for n in sorted(root):
        found.setdefault(find(n), []).append(n)
    return list(found.values())
