"""What stands beside a name without the usual signs: courtesy titles in two, a comma between them, offices unparted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading, SourceText
from entente.reading import Reader
from entente.reading.mentions.parties import find_parties
from entente.reading.people import find_people


def _named(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(m.name, m.office, m.party) for m in find_people(text, find_parties(text))]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Minister of State for Trade H E Ana Roe met H. E. Juan Poe.",
            [("Ana Roe", "Minister of State for Trade", None), ("Juan Poe", None, None)],
        ),
        (
            "the Minister of Trade and Industry of Peru, Her Excellency, Dr Ana Roe, met",
            [("Ana Roe", "Minister of Trade and Industry", "PER")],
        ),
        (
            "Her Excellency Ana Roe, President of the Republic of Peru and the First Gentleman, Mr. Luis Roe paid a visit",
            [("Ana Roe", "President", "PER"), ("Luis Roe", "First Gentleman", None)],
        ),
        (
            "Her Excellency Ana Roe, Minister for Energy and the Environment, Mr. Luis Poe and others met",
            [("Ana Roe", "Minister for Energy and the Environment", None), ("Luis Poe", None, None)],
        ),
        (
            "He met Shri Juan Poe Minister for Water and Sanitation with whom he agreed.",
            [("Juan Poe", "Minister for Water and Sanitation", None)],
        ),
        (
            "He met Mr. Juan Poe Minister of Trade Ana Roe said",  # the office of the next
            [("Juan Poe", None, None), ("Ana Roe", "Minister of Trade", None)],
        ),
        (
            "a meeting with Juan Poe, the Chargé d'Affaires of Peru in Chile on January 10",
            [("Juan Poe", "Chargé d'Affaires", "PER")],
        ),
    ],
)
def test_who_is_named(text: str, named: list[tuple[str, str | None, str | None]]) -> None:
    """With the offices."""
    assert _named(text) == named


def test_a_title_in_capitals(read: Callable[..., Reading]) -> None:
    """The name is cited in small letters, without the courtesy title."""
    reading = read(
        "President Ana Roe of Peru paid a State Visit to Chile from 3 to 5 May 2021. She met President Juan Poe of Chile.",
        title="JOINT COMMUNIQUÉ ISSUED DURING THE STATE VISIT BY H. E. ANA ROE, PRESIDENT OF THE REPUBLIC OF PERU",
    )
    assert {p.name for p in reading.participants} == {"Ana Roe", "Juan Poe"}


def test_counterparts_led_by(read: Callable[..., Reading]) -> None:
    """He leads them, and is of their country."""
    reading = read(
        "Deputy Minister Ana Roe of Peru held consultations in Lima on 3 May 2021 with Chilean counterparts led by Deputy "
        "Minister of Foreign Affairs Juan Poe.",
        title="Consultations of Peru and Chile",
    )
    assert {(p.name, p.party) for p in reading.participants} == {("Ana Roe", "PER"), ("Juan Poe", "CHL")}


def test_whom_a_state_owns_and_who_does_as_another_did_is_a_person() -> None:
    told = "Minister of Foreign Affairs of Peru Juan Doe presented his plan, and Norway's Ana Lindqvist outlined hers."
    assert ("Ana Lindqvist", None, "NOR") in _named(told)
    place = "Minister of Foreign Affairs of Peru Juan Doe presented his plan near Norway's Mount Galdho."
    assert [name for name, _, _ in _named(place)] == ["Juan Doe"]


def test_lines_of_date_and_hour_before_the_lead_do_not_hide_who_spoke(reader: Reader) -> None:
    lead = "Mateo Roe spoke over the telephone with President of the Republic of Kenya Anna Doe."
    text = f"May 31, 2024\n14:20\n\n{lead}\n\nMateo Roe congratulated her."
    reading = reader.read(SourceText(text, title="A telephone conversation", publisher="President of Peru"))
    assert ("Mateo Roe", "PER") in {(p.name, p.party) for p in reading.participants}
