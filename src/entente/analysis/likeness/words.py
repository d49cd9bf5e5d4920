"""The words in common: what each act says of the other, related words counting half, and how alike they read."""

from __future__ import annotations

from collections.abc import Iterable
from math import fsum

from entente.analysis.likeness.terms import fields_of, weight

SLACK = 0.6  # what an act must say beyond the words in common to lie wholly within another
_RELATED = 0.5  # of its weight, where the other act has a word of the same field


def weight_of(bag: Iterable[str]) -> float:
    """The weight of all terms of a bag."""
    return fsum(weight(term) for term in bag)


def fields_in(bag: Iterable[str]) -> frozenset[int]:
    """The fields of which a bag has a word."""
    return frozenset(number for term in bag for number in fields_of(term))


def related_in(one: frozenset[str], fields: frozenset[int]) -> float:
    """What those terms of a bag count that have a related one in another, which has words of these fields."""
    return _RELATED * fsum(weight(term) for term in one if not fields.isdisjoint(fields_of(term)))


def in_common(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all words of both wordings, empty ones too, that both have: how alike they read; 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
