"""Dates as lists show them."""

import pytest

from entente.outputs import wording


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2006-11-07", None, "2006-11-07"),
        ("2006-11-07", "2006-11-07", "2006-11-07"),
        ("2006-11-07", "2006-11-08", "2006-11-07–08"),
        ("2006-11-30", "2006-12-01", "2006-11-30"),
        ("XXXX-06-01", None, "????-06-01"),
        (None, None, ""),
    ],
)
def test_days_of_a_list_stand_under_each_other(first: str | None, last: str | None, told: str) -> None:
    assert wording.iso_days(first, last) == told


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2006-11-07", "2025-01", "2006–2025"),
        ("2006-11-07", "2006-12", "2006"),
        ("XXXX-03", "2008", "2008"),
        ("XXXX-03", "XXXX-03", "no year"),
        (None, None, "no year"),
    ],
)
def test_years_are_told_once_or_not_at_all(first: str | None, last: str | None, told: str) -> None:
    assert wording.years(first, last) == told
