"""Whether a session was announced for another day or place than it was held on."""

from __future__ import annotations

import pytest

from entente.record.identity.announced import other_day, other_place
from entente.record.identity.days import days_of


@pytest.mark.parametrize(
    ("planned", "end", "held", "moved"),
    [
        ("2013", None, "2013-12-17", False),
        ("2023-11", None, "2023-11-16", False),
        ("2022-22", None, "2022-06-07", False),
        ("2023-09-04", "2023-09-07", "2023-09-06", False),
        ("2006-11-09", None, "2006-11-07", True),
        ("2022-01", None, "2022-03-03", True),
    ],
)
def test_a_day_that_lies_within_what_was_announced_is_no_other_day(
    planned: str, end: str | None, held: str, moved: bool
) -> None:
    """A year, a month, a season, or several days."""
    assert other_day(days_of(planned, end), days_of(held)) == moved


@pytest.mark.parametrize(
    ("planned", "held", "country", "moved"),
    [
        ("San Francisco", "San Francisco, California", "USA", False),
        ("Los Angeles, California", "Los Angeles", "USA", False),
        ("Washington, DC", "Washington, D.C.", "USA", False),
        ("Cornwall", "Carbis Bay, Cornwall", "GBR", False),
        ("Indonesia", "Jakarta", "IDN", False),
        ("the White House", "Washington", "USA", False),
        ("London", "Windsor Castle", "GBR", False),
        ("Sydney", "Hiroshima", "JPN", True),
        ("Paris", "Rome", "ITA", True),
        ("Paris", "Windsor Castle", "GBR", True),
        ("the White House", "Blair House", "USA", True),
    ],
)
def test_a_place_within_the_one_announced_is_no_other_place(
    planned: str, held: str, country: str, moved: bool
) -> None:
    """A town and its state, a country and its town, a town and a building of it."""
    assert other_place(planned, held, country) == moved
