"""The words in common: the weight of a bag of them, and how alike two wordings read."""

from __future__ import annotations

from collections.abc import Iterable
from math import fsum

from entente.analysis.likeness.terms import weight

SLACK = 0.6  # what an act must say beyond the words in common to lie wholly within another


def weight_of(bag: Iterable[str]) -> float:
    """The weight of all terms of a bag."""
    return fsum(weight(term) for term in bag)


def in_common(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all words of both wordings, empty ones too, that both have: how alike they read; 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
