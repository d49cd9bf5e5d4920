"""The kind of act: the same, one as which another account may report it, another, or one against it."""

from __future__ import annotations

from entente.lexicon.likeness import likeness_words

_NEAR = 0.6
_AGAINST = -1.0


def force_likeness(one: str, other: str) -> float:
    """1 for the same force, less for a near one, 0 for another, -1 where one blames and the other praises or helps."""
    if one == other:
        return 1.0
    words = likeness_words()
    if (one, other) in words.near:
        return _NEAR
    return _AGAINST if {one, other} & words.blaming and {one, other} & words.helping else 0.0
