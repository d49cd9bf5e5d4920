"""Right, found and annotated, counted; and the pairing of annotated facts with those found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

G = TypeVar("G")
F = TypeVar("F")


@dataclass(frozen=True)
class Score:
    """Counts of one layer, in one document or in many, and what was missed or found in vain, one line each."""

    right: int = 0
    found: int = 0
    gold: int = 0
    misses: tuple[str, ...] = ()

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right,
            self.found + other.found,
            self.gold + other.gold,
            self.misses + other.misses,
        )

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right; nothing found is perfect only where nothing was to find."""
        return self.right / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        """Of what was to find, the share that was found."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def counts(self) -> str:
        """right/found/gold."""
        return f"{self.right}/{self.found}/{self.gold}"


def paired(gold: Sequence[G], found: Sequence[F], likeness: Callable[[G, F], float]) -> list[tuple[int, int]]:
    """Pairs of places, the likest first, each taken once; of pairs equally like, the first in the document."""
    ranked = sorted((-likeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found))
    taken: dict[int, int] = {}
    for unlike, i, j in ranked:
        if unlike < 0 and i not in taken and j not in taken.values():
            taken[i] = j
    return list(taken.items())


def matched(gold: Sequence[G], found: Sequence[F], likeness: Callable[[G, F], float]) -> Score:
    """One layer of one document, where each annotated fact is to be found once."""
    pairs = paired(gold, found, likeness)
    ours, theirs = {i for i, _ in pairs}, {j for _, j in pairs}
    missed = [f"missed: {g}" for i, g in enumerate(gold) if i not in ours]
    vain = [f"not in gold: {f}" for j, f in enumerate(found) if j not in theirs]
    return Score(len(pairs), len(found), len(gold), (*missed, *vain))
