"""For whom those act who meet others together, who serve a president, or whom a title names without an office."""

from __future__ import annotations

from collections.abc import Callable

from entente.model import Reading, SourceText
from entente.reading import Reader


def test_fellows_of_one_side(read: Callable[..., Reading]) -> None:
    """ "Kenya's Roe and Minister Coe met with Peruvian Minister Doe", told in Lima: both are of Kenya."""
    text = (
        "LIMA, May 9 - Kenya's Foreign Minister Anna Roe and Defence Minister Ken Coe met with Peruvian Foreign Minister Juan Doe "
        "and Defence Minister Luis Poe in Lima on Sunday."
    )
    found = {p.name: p.party for p in read(text, title="Ministers Roe and Coe in Lima").participants}
    assert found == {"Anna Roe": "KEN", "Ken Coe": "KEN", "Juan Doe": "PER", "Luis Poe": "PER"}


def test_whose_envoy(read: Callable[..., Reading]) -> None:
    """An envoy named in the title alone, and in the text as a president's."""
    text = "US President Donald Trump's special envoy Ken Coe held talks with Ukraine's senior negotiator Ivan Poe in Oslo on Sunday."
    found = {
        p.name: p.party
        for p in read(text, title="Coe, Ukraine's Poe hold talks", date="2025-05-11").participants
    }
    assert found == {"Ken Coe": "USA", "Ivan Poe": "UKR"}


def test_aides_do_not_bring_their_president(read: Callable[..., Reading]) -> None:
    """ "Coe aides hold talks"."""
    text = "Kenyan envoys Anna Roe and Ken Poe met with Peruvian envoy Juan Doe in Lima on Sunday. President Luis Coe of Kenya was in Nairobi."
    names = {p.name for p in read(text, title="President Coe aides hold talks in Lima").participants}
    assert "Luis Coe" not in names


def test_the_office_of_whom_the_title_names(reader: Reader) -> None:
    """ "The Prime Minister spoke to ...", of the publisher, below a title that names him without an office."""
    text = "The Prime Minister spoke to the President of Peru Juan Doe this afternoon. The Prime Minister thanked the President for his visit."
    reading = reader.read(
        SourceText(
            text,
            title="Keir Starmer call with President Doe of Peru",
            date="2025-05-10",
            publisher="10 Downing Street",
        )
    )
    assert ("Keir Starmer", "Prime Minister", "GBR") in {
        (p.name, p.office, p.party) for p in reading.participants
    }
    assert [a.actors[0].person for a in reading.acts] == ["Keir Starmer"]


def test_duties_performed(read: Callable[..., Reading]) -> None:
    """ "who is performing the duties of Deputy Under Secretary"; not "who is performing well"."""
    text = (
        "The dialogue was co-chaired by Ms. Anna Roe, who is performing the duties of Deputy Minister of Defence of Kenya, "
        "and Mr. Juan Doe, Deputy Minister of Defence of Peru, in Lima on May 9."
    )
    offices = {p.name: p.office for p in read(text, title="Kenya-Peru Defence Dialogue").participants}
    assert offices["Anna Roe"] == "performing the duties of Deputy Minister of Defence"


def test_who_was_in_office_then(read: Callable[..., Reading]) -> None:
    """A known leader keeps his country where the text is of a later year: "then Prime Minister Fumio Kishida"."""
    text = (
        "The leaders of the Philippines and the United States met in Manila on Monday. The April summit in Washington was attended by then "
        "Prime Minister Fumio Kishida and US President Joe Biden."
    )
    reading = read(text, title="Manila, US hold talks", date="2025-01-13")
    assert {p.party for p in reading.participants if p.name == "Fumio Kishida"} <= {"JPN"}
