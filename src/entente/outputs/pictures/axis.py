"""A time axis: days to points, and where its lines stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = ("Jan", "Apr", "Jul", "Oct")
_STEPS = (1, 2, 5, 10, 20, 50, 100, 500)
_ROOM = 44  # points that a year's number needs


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis with its words."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole years from left to right."""

    first: int
    last: int
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where a day stands."""
        start, end = date(self.first, 1, 1).toordinal(), date(self.last, 12, 31).toordinal() + 1
        return self.left + (day.toordinal() - start) / (end - start) * (self.right - self.left)

    def ticks(self) -> tuple[Tick, ...]:
        """Years, as many as there is room for; of a single year or two its quarters."""
        return tuple(self._quarters() if self.last - self.first < 2 else self._years())

    def _years(self) -> Iterator[Tick]:
        each = (self.right - self.left) / (self.last - self.first + 1)
        step = next((s for s in _STEPS if s * each >= _ROOM), _STEPS[-1])
        for year in range(self.first, self.last + 1):
            if year % step == 0:
                yield Tick(self.x(date(year, 1, 1)), str(year))

    def _quarters(self) -> Iterator[Tick]:
        for year in range(self.first, self.last + 1):
            for number, name in enumerate(_MONTHS):
                label = f"{name} {year}" if number == 0 else name
                yield Tick(self.x(date(year, 1 + 3 * number, 1)), label)
