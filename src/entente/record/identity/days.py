"""Stretches of days: what an EDTF date can mean, as day numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from entente.model.days import stretch


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
    days = stretch(edtf)
    return Days(days.first.toordinal(), days.last.toordinal()) if days else None


def iso(day: int) -> str:
    """A day number as YYYY-MM-DD."""
    return date.fromordinal(day).isoformat()
