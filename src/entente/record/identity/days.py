"""Stretches of days: what an EDTF date can mean, as day numbers."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 14)}


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """From the `first` day to the `last`, both inclusive (proleptic Gregorian day numbers)."""

    first: int
    last: int

    @property
    def exact(self) -> bool:
        """Whether it is a day, or a meeting of a few days, rather than a month or a year."""
        return self.last - self.first < 15

    def gap(self, other: Days) -> int:
        """Days between the two; 0 where they touch or overlap."""
        return max(0, self.first - other.last, other.first - self.last)


def days_of(edtf: str | None, end: str | None = None) -> Days | None:
    """The days that a date (and an end date) can mean; None for none, and for a date without a year."""
    first = _one(edtf)
    if first is None:
        return None
    last = _one(end)
    return Days(first.first, last.last) if last and last.last >= first.first else first


def _one(edtf: str | None) -> Days | None:
    if not edtf or not edtf[:4].isdigit():
        return None
    parts = edtf.split("-")
    try:
        year = int(parts[0])
        if len(parts) == 1:
            return Days(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
        if parts[1] in _SEASONS:
            begin, end = _SEASONS[parts[1]]
            over, month = (year + 1, end - 12) if end > 12 else (year, end)
            return Days(date(year, begin, 1).toordinal(), _month_end(over, month))
        if len(parts) == 2:
            return Days(date(year, int(parts[1]), 1).toordinal(), _month_end(year, int(parts[1])))
        day = date(year, int(parts[1]), int(parts[2])).toordinal()
    except ValueError:
        return None
    return Days(day, day)


def _month_end(year: int, month: int) -> int:
    return date(year, month, calendar.monthrange(year, month)[1]).toordinal()


def iso(day: int) -> str:
    """A day number as YYYY-MM-DD."""
    return date.fromordinal(day).isoformat()
