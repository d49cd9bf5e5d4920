"""Who acts: the share of parties in common, a side of a joint act counting as half."""

from __future__ import annotations

_PART = 0.5
_UNSAID = 0.5


def actor_likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """1 for the same parties, 0 for others; half for one side of a joint act, and where nobody is named."""
    if one == other and one:
        return 1.0
    if not one or not other:
        return _UNSAID
    return _PART if one & other else 0.0
