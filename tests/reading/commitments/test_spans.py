"""Deadlines that are spans of time, and dates that are no deadline."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Due, Reading
from entente.reading.commitments.due import find_due


@pytest.mark.parametrize(
    ("action", "due"),
    [
        pytest.param("chair the forum from January 2026", Due("from January 2026", "2026-01-01", None), id="from then on"),
        pytest.param("hold exercises from April this year to March next year", Due("from April this year to March next year", "2025-04-01", "2026-03-31"), id="two years"),
        pytest.param("hold exercises from April this year to March of the following year", Due("from April this year to March of the following year", "2025-04-01", "2026-03-31"), id="told by the first"),
        pytest.param("send aid over the period from April to June 2025", Due("from April to June 2025", "2025-04-01", "2025-06-30"), id="over a period"),
        pytest.param("designate the period from April to June 2025 as Friendship Days", None, id="which period"),
        pytest.param("meet in preparation for the summit, scheduled to be hosted by Peru in September", None, id="of what is prepared"),
        pytest.param("meet at the summit to be held in September", Due("in September", "2025-09-01", "2025-09-30"), id="there"),
    ],
)  # fmt: skip
def test_spans(action: str, due: Due | None) -> None:
    """As told on 10 February 2025."""
    assert find_due(action, "2025-02-10") == due


def test_what_comes_about_is_promised_by_nobody(read: Callable[..., Reading]) -> None:
    """ "They said that they would send aid" is a promise; that they would take place is none."""
    text = "LIMA, May 4 (Reuters) - The ministers of Peru and Chile met on Friday. They confirmed that they would "
    assert len(read(text + "send aid.").commitments) == 1
    assert not read(text + "take place at a lower level.").commitments


def test_a_hope_is_no_promise(read: Callable[..., Reading]) -> None:
    """Though what is hoped for is a meeting of their own."""
    text = "LIMA, May 4 (Reuters) - The ministers of Peru and Chile met on Friday. Both sides "
    assert len(read(text + "agreed that the next round will be held soon.").commitments) == 1
    assert not read(text + "hope that the next round will be held soon.").commitments
