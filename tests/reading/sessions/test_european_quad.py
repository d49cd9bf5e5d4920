"""The Quad of London, Paris, Berlin and Washington is not that of Canberra, Delhi, Tokyo and Washington."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

_EUROPE = {"DEU", "FRA", "GBR", "USA"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Readout of the Quad Meeting", "The advisers of London, Paris, Berlin and Washington met today in the format of the Quad to discuss the strait."),
        ("Readout of the Quad", "The Quad met today in Paris: National Security Advisor John Roe of the United States, Paul Doe of France, Karl Poe of Germany and David Low of the United Kingdom discussed the strait."),
        ("", "Foreign policy advisers of Washington, London, Paris and Berlin, known as the Quad, held talks in Munich on February 17, 2033."),
        ("", "The European Quad met in Berlin on March 24, 2032."),
        ("", "Senior officials of the E3 and the United States, the so-called Quad, met in Berlin on March 24, 2032 to discuss the strait."),
    ],
)  # fmt: skip
def test_it_is_the_four_of_europe_and_america(read: Callable[..., Reading], title: str, text: str) -> None:
    """By whom the text names, by their capitals, or as E3."""
    (main,) = (s for s in read(text, title=title, date="2033-03-24").sessions if s.main)
    assert set(main.parties) == _EUROPE
    assert main.mechanism is None or main.mechanism.name != "Quad"


def test_the_four_nation_grouping_stays(read: Callable[..., Reading]) -> None:
    """Where nobody of Europe is named."""
    (main,) = (s for s in read("Leaders of the Quad met in Tokyo on May 24, 2032.").sessions if s.main)
    assert set(main.parties) == {"AUS", "IND", "JPN", "USA"}
