"""Which texts are dates."""

from __future__ import annotations

import pytest

from entente.model.edtf import is_edtf, is_filter_date


@pytest.mark.parametrize("text", ["2006", "2006-11", "2006-22", "2006-11-07", "2024-02-29", "XXXX-02-29"])
def test_dates_that_readings_have(text: str) -> None:
    """Partial ones too."""
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "06",
        "2006-13",
        "2006-1",
        "2006-02-30",
        "2023-02-29",
        "2006-11-7",
        "XXXX-02-30",
        "today",
        "2006-11-07\n",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Months and days that the calendar does not have."""
    assert not is_edtf(text)


@pytest.mark.parametrize(("text", "is_one"), [("2006", True), ("2006-12", True), ("2024-02-29", True), ("2006-13", False), ("2006-22", False), ("2026-02-30", False), ("2006-00", False), ("0000", False)])  # fmt: skip
def test_dates_by_which_people_filter(text: str, is_one: bool) -> None:
    """Years, months and days."""
    assert is_filter_date(text) == is_one
