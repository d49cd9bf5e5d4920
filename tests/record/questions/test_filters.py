"""Dates in filters: of the calendar, and in their order."""

from __future__ import annotations

import pytest

from entente.errors import NotInRecord
from entente.model import SourceText
from entente.reading import Reader
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


@pytest.mark.parametrize("asked", ["G20", "the G20", "g20-summit"])
def test_a_grouping_names_the_consultation_that_has_its_name(
    record: Record, reader: Reader, asked: str
) -> None:
    """Though leaders also met in its circle without a name."""
    papers = [
        SourceText("The leaders of the G20 met in Rome on October 31, 2021 for the G20 Summit. They agreed to build a railway.", title="G20 Leaders' Declaration", source="a.txt", date="2021-10-31"),
        SourceText("President Biden met with the leaders of the G20 by video on October 12, 2021. They discussed Afghanistan.", title="Readout of President Biden's Participation in a Virtual G20 Meeting", source="b.txt", date="2021-10-12"),
    ]  # fmt: skip
    list(record.add(map(reader.read, papers)))
    assert record.mechanism(asked).id == "g20-summit"
