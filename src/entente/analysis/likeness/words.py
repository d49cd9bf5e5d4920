"""The words in common, the rare ones weighing most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log

from entente.analysis.likeness.terms import common

_COMMON = 0.35  # what a word of every communiqué weighs beside another


class WordWeights:
    """How much each term tells among the acts that are compared: rare ones most, those of every communiqué little."""

    def __init__(self, bags: Iterable[frozenset[str]]) -> None:
        counts: Counter[str] = Counter()
        number = 0
        for bag in bags:
            counts.update(bag)
            number += 1
        self._counts, self._top = counts, log(number + 2)

    def of(self, term: str) -> float:
        """The weight of one term, above 0 and at most 1."""
        rarity = 0.25 + 0.75 * (self._top - log(self._counts[term] + 0.5)) / (self._top + 0.7)
        return max(0.05, rarity) * (_COMMON if common(term) else 1.0)

    def total(self, bag: Iterable[str]) -> float:
        """The weight of all terms of a bag."""
        return sum(self.of(term) for term in bag)


def word_likeness(shared: float, one: float, other: float) -> tuple[float, float]:
    """From the weights of the terms in common and of either bag, two measures between 0 and 1.

    What both share of all that they say, and how much of the shorter one the longer one says.
    """
    if not shared or not one or not other:
        return 0.0, 0.0
    return 2 * shared / (one + other), shared / min(one, other)
