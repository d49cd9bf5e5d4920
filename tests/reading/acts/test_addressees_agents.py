"""To whom an act is done, or whose conduct it is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

OPENING = "President Ana Roe of Peru spoke with Prime Minister Ken Sato of Japan today. "


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("President Roe welcomed Japan's provision of aid to Chile.", ["JPN"]),
        ("President Roe condemned attacks on Kenya by Chile.", ["CHL"]),  # who did it
        ("President Roe praised the Prime Minister's leadership of the G7.", ["JPN"]),
        ("President Roe thanked him for answering Kenya's call.", ["JPN"]),
        ("President Roe congratulated him on his election.", ["JPN"]),
        ("President Roe commended Prime Minister Sato on his efforts to improve ties with Chile.", ["JPN"]),
        ("President Roe discussed trade with Chile.", []),
    ],
)
def test_whom_an_act_is_about(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """Who is named first with those beside it, who did it, or who sits across the table; not all parties named."""
    reading = read(
        OPENING + sentence, title="Readout of President Roe's call with Prime Minister Sato of Japan"
    )
    assert list(reading.acts[-1].addressees) == wanted
