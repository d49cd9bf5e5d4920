"""What words tell among the acts of the papers compared, and what two acts have in common by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum, log

from entente.analysis.likeness.claim import Claim
from entente.analysis.likeness.terms import weight

_SLACK = 0.4  # what an act must say beyond the words in common to lie wholly within another, in the weights of these papers
_HEAD = 5  # terms with which a content begins: what it is about rather than why and how


@dataclass(frozen=True, slots=True)
class Shared:
    """The words in common, by what they tell. `both`: their share of all that both say; `within`: of what one says,
    whichever is more; `rarest`: the most telling one; `head`: their share of what both say first; all 0 to 1. `alone`: what
    they tell, each parted among all other acts that have it too."""

    both: float = 0.0
    within: float = 0.0
    rarest: float = 0.0
    head: float = 0.0
    alone: float = 0.0


class Telling:
    """What each term tells among acts that are compared: the less, the more of them have it.

    In a paper on climate "climate" tells nothing apart, however rare it is elsewhere.
    """

    def __init__(self, bags: Iterable[frozenset[str]]) -> None:
        counted = list(bags)
        having = Counter(term for bag in counted for term in bag)
        most = log(1 + max(1, len(counted)))
        self._weights = {term: weight(term) * log(1 + len(counted) / n) / most for term, n in having.items()}
        self._alone = {term: self._weights[term] / max(1, n - 1) for term, n in having.items()}
        self._sizes: dict[frozenset[str], float] = {}

    def shared(self, one: Claim, other: Claim) -> Shared:
        """What two acts have in common."""
        terms = one.whole & other.whole
        if not terms:
            return Shared()
        common = [self._of(term) for term in terms]
        told = fsum(common)
        return Shared(
            both=self._both(one.whole, other.whole, told),
            within=told / (min(self._size(one.whole), self._size(other.whole)) + _SLACK),
            rarest=max(common),
            head=self._head(one.terms, other.terms),
            alone=fsum(self._alone.get(term, 0.0) for term in terms),
        )

    def _head(self, one: tuple[str, ...], other: tuple[str, ...]) -> float:
        first, second = frozenset(one[:_HEAD]), frozenset(other[:_HEAD])
        told = fsum(self._of(term) for term in first & second)
        return self._both(first, second, told) if told else 0.0

    def _both(self, one: frozenset[str], other: frozenset[str], told: float) -> float:
        return 2 * told / (self._size(one) + self._size(other))

    def _of(self, term: str) -> float:
        return self._weights.get(term) or weight(term)

    def _size(self, bag: frozenset[str]) -> float:
        found = self._sizes.get(bag)
        if found is None:
            found = self._sizes[bag] = fsum(self._of(term) for term in bag)
        return found
