"""Whom "he" and "she" mean: who opened the sentence before, also where it told of no act or gave no name."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader

CASES: dict[str, tuple[str, str, str, str]] = {
    "an officer whom the text never names": (
        "United Nations",
        "Readout of the Secretary-General's meeting with H.E. Ms. Ana Roe, President of Peru",
        "The Secretary-General met today with H.E. Ms. Ana Roe, President of Peru. He thanked the Government for its support.",
        "UN",
    ),
    "the same behind an act": (
        "United Nations",
        "Readout of the Secretary-General's meeting with H.E. Mr. Juan Roe, President of Peru",
        "The Secretary-General met today with H.E. Mr. Juan Roe. The Secretary-General emphasized the need for calm. "
        "He encouraged the President to help.",
        "UN",
    ),
    "a minister who meets the next guest": (
        "",
        "Deputy PM meets ambassadors",
        "HANOI - Deputy Prime Minister Minh Doe on November 25 received Lao Ambassador Kham Poe. The ambassador praised the "
        "accord. Later the same day, Deputy Prime Minister Doe received Ambassador of Peru Juan Roe. He affirmed that "
        "Vietnam attaches importance to ties with Peru.",
        "Minh Doe",
    ),
    "who stands behind a phrase": (
        "",
        "Roe meets Doe",
        "Peruvian President Ana Roe met Kenyan President Tom Doe in Lima on Monday. During the visit, President Roe opened a "
        "school. She thanked Kenya for its aid.",
        "Ana Roe",
    ),
}


@pytest.mark.parametrize(("publisher", "title", "text", "who"), CASES.values(), ids=CASES.keys())
def test_he(reader: Reader, publisher: str, title: str, text: str, who: str) -> None:
    """The actor of the last act."""
    reading = reader.read(
        SourceText(text=text, source="x.md", title=title, publisher=publisher or None, date="2019-11-26")
    )
    assert [a.person or a.party for a in reading.acts[-1].actors] == [who]


def test_we_in_a_statement_of_two(reader: Reader) -> None:
    """ "the Peru-Kenya statement said": both speak."""
    text = 'Peru and Kenya held a summit in Lima on Monday. "We reaffirm the need for calm," the Peru-Kenya statement said.'
    reading = reader.read(SourceText(text=text, source="x.md", title="Peru, Kenya meet", date="2019-11-26"))
    assert {a.party for a in reading.acts[-1].actors} == {"PER", "KEN"}
