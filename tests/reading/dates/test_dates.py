"""Dates as the text gives them, resolved against the document's own; partial ones stay partial."""

from __future__ import annotations

import pytest

from entente.reading.dates import find_dates


@pytest.mark.parametrize(
    ("text", "base", "edtf", "end"),
    [
        ("met on November 7 in Seoul", "2006-11-08", "2006-11-07", None),
        ("met on November 7 in Seoul", None, "XXXX-11-07", None),
        ("on 7 November 2006", None, "2006-11-07", None),
        ("met on this 7 th day of November, 2006", None, "2006-11-07", None),
        ("during the week of November 7, 2006", None, "2006-11", None),
        ("the week of 30 October 2006", None, None, None),
        ("on December 30", "2022-01-03", "2021-12-30", None),
        ("on May 15-16, 2022", None, "2022-05-15", "2022-05-16"),
        ("from 30 April to 2 May 2015", None, "2015-04-30", "2015-05-02"),
        ("in July", "2021-03-12", "2021-07", None),
        ("met today", "2023-04-13", "2023-04-13", None),
        ("met yesterday", "2023-06-29", "2023-06-28", None),
        ("met today", None, None, None),
        ("next summer", "2023-09-01", "2024-22", None),
        ("later this year", "2023-07-18", "2023", None),
        ("in the new year", "2021-12-22", "2022", None),
        ("in April 2023", None, "2023-04", None),
        ("last month", "2023-01-31", "2022-12", None),
        ("President Roe on the 16th met", "2023-03-17", "2023-03-16", None),
        ("held talks on the 29th and agreed", "2023-03-02", None, None),
        ("held talks on the 28th and agreed", "2023-04-02", "2023-03-28", None),
    ],
)
def test_dates(text: str, base: str | None, edtf: str | None, end: str | None) -> None:
    """One date a phrase."""
    found = find_dates(text, base)
    assert [(d.edtf, d.edtf_end) for d in found] == [(edtf, end)]
    assert all(text[d.start : d.end] == d.text for d in found)


@pytest.mark.parametrize(
    "text", ["May they agree", "on February 31", "Resolution 2006/11", "a march in protest"]
)
def test_what_is_no_date(text: str) -> None:
    """Words and numbers that look like dates."""
    assert find_dates(text, "2021-01-01") == ()


def test_the_tense_chooses_the_year() -> None:
    """A meeting that will be held on January 10 lies ahead."""
    assert find_dates("on January 10", "2021-12-20", "future")[0].edtf == "2022-01-10"
    assert find_dates("on December 28", "2021-01-04", "past")[0].edtf == "2020-12-28"


def test_tomorrow_is_the_day_named_behind_it() -> None:
    """Though the page carries the date of that day itself."""
    found = find_dates("will welcome him tomorrow, November 7, at noon", "2006-11-07")
    assert [m.edtf for m in found] == ["2006-11-07", "2006-11-07"]
    apart = find_dates("met today and will meet on May 3", "2006-04-07", "future")
    assert apart[0].edtf == "2006-04-07"


@pytest.mark.parametrize(
    ("text", "base", "day"),
    [
        ("officials will meet in London tomorrow (Wednesday)", "2025-04-23", "2025-04-23"),
        ("officials will meet in London tomorrow, Wednesday", "2025-04-22", "2025-04-23"),
        ("ministers will meet today (Tuesday)", "2025-06-18", "2025-06-17"),
    ],
)
def test_the_weekday_named_behind_tomorrow(text: str, base: str, day: str) -> None:
    """It is right where the page is dated a day off, and both words are of one day."""
    assert [m.edtf for m in find_dates(text, base, "future")] == [day, day]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("from April this year to March of the following year", "2025-04", "2026-03"),
        ("from October this year to June next year", "2025-10", "2026-06"),
        ("from March 2026 until April of the following year", "2026-03", "2027-04"),
        ("from March 2026 to May of the same year", "2026-03", "2026-05"),
    ],
)
def test_months_of_two_years(text: str, first: str, last: str) -> None:
    """The second year is told from the first."""
    (found,) = find_dates(text, "2025-01-20", "future")
    assert (found.edtf, found.edtf_end) == (first, last)
