"""The words in common: the rare ones weighing most, and all of them alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log

from entente.analysis.likeness.terms import common

_SLACK = 0.6  # what an act must say beyond the words in common to lie wholly within another
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


def within(shared: float, one: float, other: float) -> float:
    """How much of the shorter act the longer one says, from the weights of the terms in common and of either; 0 to 1.

    Of an act that says next to nothing, little lies within another.
    """
    return shared / (min(one, other) + _SLACK) if shared else 0.0


def in_common(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all words of both wordings, empty ones too, that both have: how alike they read; 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
