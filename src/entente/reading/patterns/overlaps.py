"""Stretches of a text, asked which of them touch or hold a place; in time that does not grow with their number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Overlaps:
    """Half-open stretches (start, end), in any order."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))  # the furthest end up to each start

    def touch(self, start: int, end: int) -> bool:
        """Whether one of them overlaps `start:end`."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def hold(self, place: int) -> bool:
        """Whether `place` lies in one of them."""
        before = bisect_right(self._starts, place)
        return before > 0 and self._reach[before - 1] > place
