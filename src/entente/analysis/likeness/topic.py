"""What the act is about, by the controlled subjects of its words."""

from __future__ import annotations

_UNSAID = 0.3


def topic_likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of subjects in common; little where neither has one."""
    if not one and not other:
        return _UNSAID
    return len(one & other) / len(one | other)
