"""The words in common: how much words tell among the acts of the papers compared, and how alike two wordings read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum, log

from entente.analysis.likeness.terms import weight

SLACK = 0.6  # what an act must say beyond the words in common to lie wholly within another
_SLACK_HERE = 0.4  # the same, of the weights of these papers


def weight_of(bag: Iterable[str]) -> float:
    """The weight of all terms of a bag."""
    return fsum(weight(term) for term in bag)


def in_common(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all words of both wordings, empty ones too, that both have: how alike they read; 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


@dataclass(frozen=True, slots=True)
class Shared:
    """The words in common, by what they tell. `both`: their share of all that both say; `within`: of what one says,
    whichever is more; `rarest`: the most telling one; all 0 to 1."""

    both: float = 0.0
    within: float = 0.0
    rarest: float = 0.0


class Telling:
    """What each term tells among acts that are compared: the less, the more of them have it.

    In a paper on climate "climate" tells nothing apart, however rare it is elsewhere.
    """

    def __init__(self, bags: Iterable[frozenset[str]]) -> None:
        counted = list(bags)
        having = Counter(term for bag in counted for term in bag)
        self._most = log(1 + max(1, len(counted)))
        self._weights = {
            term: weight(term) * log(1 + len(counted) / n) / self._most for term, n in having.items()
        }
        self._sizes: dict[frozenset[str], float] = {}

    def shared(self, one: frozenset[str], other: frozenset[str]) -> Shared:
        """What two acts have in common."""
        common = [self._of(term) for term in one & other]
        if not common:
            return Shared()
        heavy, others, told = self._size(one), self._size(other), fsum(common)
        return Shared(
            both=2 * told / (heavy + others),
            within=told / (min(heavy, others) + _SLACK_HERE),
            rarest=max(common),
        )

    def _of(self, term: str) -> float:
        return self._weights.get(term) or weight(term)

    def _size(self, bag: frozenset[str]) -> float:
        found = self._sizes.get(bag)
        if found is None:
            found = self._sizes[bag] = fsum(self._of(term) for term in bag)
        return found
