"""Dates in filters: of the calendar, and in their order."""

from __future__ import annotations

import pytest

from entente.errors import NotInRecord
from entente.record import PromiseFilters, Record


@pytest.mark.parametrize("date", ["2006-13", "2026-02-30", "2006-00", "2006-1", "soon"])
def test_what_is_no_date_of_the_calendar_is_refused(example: Record, date: str) -> None:
    """Wherever dates filter."""
    with pytest.raises(NotInRecord, match="is no date"):
        list(example.sessions(first=date))
    with pytest.raises(NotInRecord, match="is no date"):
        list(example.search("threat", last=date))
    with pytest.raises(NotInRecord, match="is no date"):
        list(example.promise_lines(PromiseFilters(due_before=date), "2020-01-01"))


def test_dates_the_wrong_way_round_are_said_to_be_so(example: Record) -> None:
    """Not "no session fits"; a month of the year is within it."""
    with pytest.raises(NotInRecord, match="lies after the last"):
        list(example.sessions(first="2010", last="2006"))
    assert list(example.sessions(first="2006-11", last="2006"))
