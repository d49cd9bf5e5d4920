"""What a rule says of two wordings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Direction = Literal[-1, 1]


@dataclass(frozen=True, slots=True)
class Vote:
    """The later wording is stronger (1) or softer (-1) by this rule, for this reason in words."""

    rule: str
    direction: Direction
    because: str


def vote(rule: str, difference: int, because: str) -> Vote | None:
    """A vote in the direction of the difference; none for 0."""
    if not difference:
        return None
    return Vote(rule, 1 if difference > 0 else -1, because)
