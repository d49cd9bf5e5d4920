"""Sessions beside the reported one: told in passing, with a day, a season, a place or a count."""

from __future__ import annotations

import pytest

import entente

MET = "Ministers Jane Roe of Kenya and Juan Perez of Peru met in Nairobi on 3 May 2024. "

CASES = [
    pytest.param("The ministers had last met in Geneva in February.", [("held", "2024-02", "Geneva")], id="last met"),
    pytest.param(
        "They agreed to meet again on the margins of the UN General Assembly in September.",
        [("planned", "2024-09", None)],
        id="will meet beside another",
    ),
    pytest.param(
        "They looked forward to meeting at the G20 Summit in Rio de Janeiro in November.",
        [("planned", "2024-11", "Rio de Janeiro")],
        id="looked forward",
    ),
    pytest.param(
        "They looked ahead to the G20 Summit in New Delhi.", [("planned", None, "New Delhi")], id="a summit and its place"
    ),
    pytest.param(
        "They hailed the recent trilateral summit in Riyadh.", [("held", None, "Riyadh")], id="the recent summit"
    ),
    pytest.param(
        "They reviewed the roadmap established at their February meeting in Lima.",
        [("held", "2024-02", "Lima")],
        id="the month before the word",
    ),
    pytest.param(
        "A meeting of the joint trade committee planned for 10 May in Lima has been postponed, they said.",
        [("called-off", "2024-05-10", "Lima")],
        id="put off",
    ),
    pytest.param(
        "They welcomed the outcomes of the inaugural Economic Dialogue held in Lima in March 2023.",
        [("held", "2023-03", "Lima")],
        id="outcomes of an earlier one",
    ),
    pytest.param("They discussed the talks and the next steps.", [], id="no day, no place"),
    pytest.param("They agreed that negotiations should start as soon as possible.", [], id="only wished"),
    pytest.param("Perez invited Roe to visit Lima at a convenient time.", [], id="an invitation"),
    pytest.param(
        "They praised the Shanghai Cooperation Organisation and its summit.", [], id="a town in a name is no place"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), CASES)
def test_beside_the_reported_one(told: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    reading = entente.read(MET + told, date="2024-05-03")
    assert [(s.status, s.date, s.place) for s in reading.sessions if not s.main] == expected


def test_an_earlier_one_in_the_same_sentence() -> None:
    reading = entente.read(
        "Secretary Roe of Kenya and Minister Perez of Peru met in Nairobi on 3 May 2024 and welcomed the outcomes of the "
        "inaugural Economic Dialogue held in Lima in March 2023.",
        date="2024-05-03",
    )
    assert [(s.date, s.place) for s in reading.sessions] == [("2024-05-03", "Nairobi"), ("2023-03", "Lima")]


def test_a_leaders_summit_keeps_its_whole_name() -> None:
    """ "American Leaders'" is no owner of a summit."""
    reading = entente.read(
        MET + "Their countries announced it at the North American Leaders’ Summit on January 9."
    )
    named = [s.mechanism.name for s in reading.sessions if s.mechanism]
    assert named == ["North American Leaders’ Summit"]


def test_a_meeting_told_again_with_names_is_one_with_its_people() -> None:
    reading = entente.read(
        MET
        + "They did so under the mandate given by the summit in Oslo in April 2023. When President Ana Poe of Kenya and President "
        "Luis Coe of Peru met in Oslo in April 2023, they had promised more trade.",
        date="2024-05-03",
    )
    (other,) = (s for s in reading.sessions if not s.main)
    assert {p.name for p in reading.participants if p.session == other.id} == {"Ana Poe", "Luis Coe"}


def test_a_meeting_told_without_names_gets_its_people_from_where_it_is_told_again() -> None:
    """And is one session."""
    reading = entente.read(
        MET
        + "They did so under the mandate given by the meeting of the foreign ministers in Oslo in April 2023. No date was fixed for "
        "the visit of Peruvian Foreign Minister Ana Poe, who last met Kenyan Foreign Minister Musa Coe in Oslo in April 2023.",
        date="2024-05-03",
    )
    (other,) = (s for s in reading.sessions if not s.main)
    assert (other.date, other.place) == ("2023-04", "Oslo")
    assert {p.name for p in reading.participants if p.session == other.id} == {"Ana Poe", "Musa Coe"}
