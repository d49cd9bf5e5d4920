"""Stretches of days: partial dates stay partial."""

from __future__ import annotations

import pytest

from entente.record.identity.days import Days, days_of, iso


@pytest.mark.parametrize(
    ("date", "end", "first", "last"),
    [
        ("2006-11-07", None, "2006-11-07", "2006-11-07"),
        ("2022-05-15", "2022-05-16", "2022-05-15", "2022-05-16"),
        ("2024-02", None, "2024-02-01", "2024-02-29"),
        ("2024-22", None, "2024-06-01", "2024-08-31"),
        ("2024-24", None, "2024-12-01", "2025-02-28"),
        ("2013", None, "2013-01-01", "2013-12-31"),
    ],
)
def test_what_a_date_can_mean(date: str, end: str | None, first: str, last: str) -> None:
    """A day, days, a month, a season, a year."""
    days = days_of(date, end)
    assert days is not None
    assert (iso(days.first), iso(days.last)) == (first, last)


@pytest.mark.parametrize("date", [None, "XXXX-11-07", "2024-13", "2024-02-31", "soon"])
def test_what_names_no_day_is_none(date: str | None) -> None:
    """Nothing is guessed."""
    assert days_of(date) is None


def test_gap() -> None:
    """0 where they touch."""
    assert Days(1, 3).gap(Days(3, 4)) == 0
    assert Days(1, 3).gap(Days(5, 5)) == Days(5, 5).gap(Days(1, 3)) == 2
