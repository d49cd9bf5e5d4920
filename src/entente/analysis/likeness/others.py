"""Third parties: an act about Iran is not one about North Korea, however alike the words."""

from __future__ import annotations


def other_matter(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name parties that do not act, and none in common."""
    return bool(one) and bool(other) and not one & other
