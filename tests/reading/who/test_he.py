"""Whom "he" and "she" mean: who opened the sentence before, also where it told of no act or gave no name."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader

CASES: dict[str, tuple[str, str, str, str]] = {
    "an envoy who was president": (
        "",
        "AU special envoy meets foreign ministers",
        "ADDIS ABABA - The African Union's Special Envoy, former President Tom Roe, held talks with the foreign ministers of Kenya and "
        "Uganda on Monday. The envoy briefed the ministers on the truce.",
        "Tom Roe",
    ),
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


def test_the_president_before_a_guest_is_named(reader: Reader) -> None:
    """ "The President thanks Sheikh Roe, President of ...": not the guest thanks himself, nor in the sentence behind."""
    text = (
        "Today the United States joined with the United Arab Emirates in a new step. The President thanks His Highness Sheikh "
        "Omar Roe, President of the UAE, for his leadership. The President appreciates the work of both countries."
    )
    reading = reader.read(
        SourceText(
            text=text,
            source="x.md",
            title="Statement by the Press Secretary on PACE",
            publisher="The White House",
        )
    )
    assert [a.party for act in reading.acts[-2:] for a in act.actors] == ["USA", "USA"]


def test_a_president_at_a_club_of_states(reader: Reader) -> None:
    """ "Throughout the G20 President Roe ...": a club has no president; its leaders are the club, the publisher one of them."""
    text = (
        "At the G20 Summit in Rome, President Joe Roe met with fellow leaders. Throughout the G20 President Roe stressed the "
        "need for growth. Leaders committed to a fair transition."
    )
    title = "FACT SHEET: United States Advances Shared Interests with G20 Leaders"
    reading = reader.read(SourceText(text=text, source="x.md", title=title, publisher="The White House"))
    assert [a.party for act in reading.acts for a in act.actors] == ["USA", "G20"]


def test_behind_a_phrase_with_counterparts(reader: Reader) -> None:
    """ "During her meetings with Korean counterparts, Roe highlighted": Roe is no Korean."""
    text = (
        "Deputy National Security Advisor Anne Roe traveled to the Republic of Korea July 25-27. During her meetings with Korean "
        "counterparts, DNSA Roe highlighted the commitment to ports."
    )
    title = "Statement on Deputy National Security Advisor Anne Roe’s Travel to the Republic of Korea"
    reading = reader.read(SourceText(text=text, source="x.md", title=title, publisher="The White House"))
    assert [(a.party, a.person) for a in reading.acts[-1].actors] == [("USA", "Anne Roe")]


def test_we_in_a_statement_of_two(reader: Reader) -> None:
    """ "the Peru-Kenya statement said": both speak."""
    text = 'Peru and Kenya held a summit in Lima on Monday. "We reaffirm the need for calm," the Peru-Kenya statement said.'
    reading = reader.read(SourceText(text=text, source="x.md", title="Peru, Kenya meet", date="2019-11-26"))
    assert {a.party for a in reading.acts[-1].actors} == {"PER", "KEN"}


def test_the_foreign_ministry_without_a_country_is_that_of_the_minister_without_one(reader: Reader) -> None:
    """ "..., the Foreign Ministry announced, hailing ties": of the paper's own country."""
    text = (
        "LIMA - Two accords were concluded at talks between Peru and Kenya, the Foreign Ministry announced on Sunday, hailing ties that "
        "are close. Minister of Foreign Affairs Ana Roe and Kenyan Foreign Secretary Tom Doe chaired the talks."
    )
    reading = reader.read(
        SourceText(text=text, source="x.md", title="Peru, Kenya talks yield accords", date="2019-11-26")
    )
    assert [a.party for act in reading.acts if act.force == "welcome" for a in act.actors] == ["PER"]
