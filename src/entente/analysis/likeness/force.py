"""The kind of act: the same, one as which another account may report it, or another."""

from __future__ import annotations

from entente.lexicon.likeness import likeness_words

_NEAR = 0.6


def force_likeness(one: str, other: str) -> float:
    """1 for the same force, less for a near one, 0 for another."""
    if one == other:
        return 1.0
    return _NEAR if (one, other) in likeness_words().near else 0.0
