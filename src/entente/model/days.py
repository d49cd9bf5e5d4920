"""EDTF dates as stretches of days, so that a partial date has a place without becoming exact."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 14)}  # northern; winter ends in February


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days that a date may mean, both included."""

    first: date
    last: date

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last

    @property
    def middle(self) -> date:
        """The day in its middle, where a mark can stand."""
        return self.first + (self.last - self.first) / 2

    def overlaps(self, other: Stretch) -> bool:
        """Whether both may mean the same day."""
        return self.first <= other.last and other.first <= self.last


def stretch(edtf: str | None) -> Stretch | None:
    """The days of a day, month, season or year; None where no year is said, or the date is none."""
    parts = (edtf or "").split("-")
    if not all(p.isascii() and p.isdigit() for p in parts) or len(parts) > 3 or len(parts[0]) != 4:
        return None
    try:
        year = int(parts[0])
        if len(parts) == 1:
            return Stretch(date(year, 1, 1), date(year, 12, 31))
        if len(parts) == 3:
            day = date(year, int(parts[1]), int(parts[2]))
            return Stretch(day, day)
        first, last = _SEASONS.get(parts[1]) or (int(parts[1]), int(parts[1]))
        over, last = (year + 1, last - 12) if last > 12 and parts[1] in _SEASONS else (year, last)
        return Stretch(date(year, first, 1), date(over, last, monthrange(over, last)[1]))
    except ValueError:
        return None


def whole_day(edtf: str | None) -> date | None:
    """The day of a whole date; None for any other."""
    try:
        return date.fromisoformat(edtf or "")
    except ValueError:
        return None
