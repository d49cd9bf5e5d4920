"""Partial dates have a place without becoming exact."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.model.days import stretch


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2006-11-07", "2006-11-07", "2006-11-07"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-22", "2024-06-01", "2024-08-31"),
        ("2024-24", "2024-12-01", "2025-02-28"),
    ],
)
def test_a_date_is_the_days_that_it_may_mean(edtf: str, first: str, last: str) -> None:
    """Day, month, year, season."""
    found = stretch(edtf)
    assert found is not None
    assert (found.first, found.last) == (date.fromisoformat(first), date.fromisoformat(last))
    assert found.exact == (first == last)
    assert found.first <= found.middle <= found.last


@pytest.mark.parametrize(
    "none",
    [None, "", "XXXX-11-07", "2023-02-30", "2023-13", "2023-26", "soon", "2023-1-2-3", "2023-21-04", "२०२३"],
)
def test_what_names_no_day_has_none(none: str | None) -> None:
    """No year, no such day, no date."""
    assert stretch(none) is None


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_none(text: str) -> None:
    """Never an error."""
    stretch(text)
