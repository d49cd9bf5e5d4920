"""Meetings beside the reported one: of the same visit or day, held together with it, of two of several, on several stops."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

Read = Callable[..., Reading]
LEAD = "President Anna Roe of Kenya met with President Juan Doe of Peru in Lima on 7 May 2021."


def _others(reading: Reading) -> list[tuple[str | None, frozenset[str]]]:
    """By day and names, the sessions that are not the first."""
    people = {
        s.id: frozenset(p.name for p in reading.participants if p.session == s.id) for s in reading.sessions
    }
    return [(s.date, people[s.id]) for s in reading.sessions[1:]]


@pytest.mark.parametrize(
    ("behind", "wanted"),
    [
        pytest.param(
            "In the afternoon she was received by Speaker Luis Poe. She also met Lima's mayor, Eva Low.",
            [("2021-05-07", {"Anna Roe", "Luis Poe"}), ("2021-05-07", {"Anna Roe", "Eva Low"})],
            id="she of a later sentence is not the one who received her",
        ),
        pytest.param(
            "She was also received by Prime Minister Luis Poe and held talks with Eva Low, head of the Roeland Office.",
            [("2021-05-07", {"Anna Roe", "Luis Poe"}), ("2021-05-07", {"Anna Roe", "Eva Low"})],
            id="two meetings of one sentence",
        ),
        pytest.param(
            "On 8 May she called on Prime Minister Luis Poe, and she met with Foreign Minister Eva Low on the same day.",
            [("2021-05-08", {"Anna Roe", "Luis Poe"}), ("2021-05-08", {"Anna Roe", "Eva Low"})],
            id="the same day is the last one named",
        ),
        pytest.param(
            "President Roe and Foreign Minister Eva Low also participated in the meeting.",
            [],
            id="the reported meeting again is no other",
        ),
    ],
)
def test_beside(read: Read, behind: str, wanted: list[tuple[str, set[str]]]) -> None:
    """Each has its own people and day."""
    reading = read(f"{LEAD} {behind}", title="President Roe meets President Doe", date="2021-05-09")
    assert _others(reading) == [(day, frozenset(names)) for day, names in wanted]


def test_held_together(read: Read) -> None:
    """Of two counted sessions in one sentence the first is reported, the second of the same day, place and people."""
    reading = read(
        "Kenya and Peru today held in Lima the third meeting of the Committee on Fisheries and the second meeting of the "
        "Partnership Council.",
        title="Joint statement by Minister Roe of Kenya and Minister Doe of Peru",
        date="2021-05-07",
    )
    assert [(s.ordinal, s.date, s.place, set(s.parties)) for s in reading.sessions] == [
        (3, "2021-05-07", "Lima", {"KEN", "PER"}),
        (2, "2021-05-07", "Lima", {"KEN", "PER"}),
    ]


def test_an_occasion_is_not_held_together(read: Read) -> None:
    """What two met on the margins of is no session of theirs."""
    reading = read(
        "President Anna Roe of Kenya met with President Juan Doe of Peru on the margins of the 56th Roeland Security Conference."
    )
    assert len(reading.sessions) == 1


def test_two_of_several(read: Read) -> None:
    """Two of three who met hold a meeting of their own before it."""
    reading = read(
        "President Anna Roe hosted her counterparts Juan Doe of Peru and Luis Poe of Chile in Nairobi on 7 May 2021. Before the "
        "summit President Anna Roe of Kenya held a bilateral meeting with Juan Doe.",
        title="Leaders of Kenya, Peru and Chile meet in Nairobi",
    )
    assert _others(reading) == [("2021-05-07", frozenset({"Anna Roe", "Juan Doe"}))]


def test_stops_of_one_sentence(read: Read) -> None:
    """Each stop has its own host, town and day."""
    reading = read(
        "Chancellor Anna Roe of Austria ended her tour on Friday. In Lima she met Peruvian President Juan Doe on Tuesday, in "
        "Santiago she was received by President Luis Poe on Wednesday, and in Quito she held talks with President Eva Low on Thursday.",
        title="Roe ends tour",
        date="2021-05-07",
    )
    found = [(s.place, s.date) for s in reading.sessions]
    assert found == [("Lima", "2021-05-04"), ("Santiago", "2021-05-05"), ("Quito", "2021-05-06")]


def test_a_weekday_that_the_text_has_dated(read: Read) -> None:
    """A day of the week means the one that the text has dated, not the last before the paper's own."""
    reading = read(
        "President Anna Roe of Kenya travelled to Lima for meetings beginning on Wednesday, 5 May. On Wednesday afternoon, the "
        "President also met with Prime Minister Juan Doe of Peru.",
        date="2021-05-14",
    )
    assert {s.date for s in reading.sessions} == {"2021-05-05"}


def test_meetings_told_in_turn(read: Read) -> None:
    """In a report of several, each paragraph tells what was done with one guest, in whatever order they stand."""
    reading = read(
        "Minister Anna Roe of Kenya met her counterparts from Peru, Chile, Norway and Ghana on 7 May 2021 in Lima.\n\n"
        "Minister Roe and Peruvian Minister Juan Doe backed a treaty. They noted progress.\n\n"
        "With Chilean Minister Luis Poe, Minister Roe reviewed trade.\n\n"
        "Later, with Norwegian Minister Nils Low, she examined fisheries.\n\n"
        "Minister of Trade of Ghana Eva Coe conveyed her wish to study the scheme.",
        title="Bilateral Meetings of Minister Anna Roe in Lima",
    )
    assert _others(reading) == [
        ("2021-05-07", frozenset({"Anna Roe", "Luis Poe"})),
        ("2021-05-07", frozenset({"Anna Roe", "Nils Low"})),
        ("2021-05-07", frozenset({"Anna Roe", "Eva Coe"})),
    ]


def test_what_two_do_is_no_meeting_where_none_of_several_is_told(read: Read) -> None:
    """Another minister who acts with the host is not met, where the text doesn't tell of several meetings."""
    reading = read(LEAD + "\n\nPresident Roe and Chilean President Luis Poe have backed the plan for years.")
    assert len(reading.sessions) == 1


def test_came_together_with(read: Read) -> None:
    """Also "first met with", before the meeting of all."""
    reading = read(
        "Minister Anna Roe of Kenya hosted the Trilateral Meeting of the Foreign Ministers of Kenya, Peru and Chile in Nairobi on "
        "7 May 2021.\n\nMinister Roe first met with Foreign Minister Juan Doe of Peru.\n\nMinister Roe later came together with "
        "Foreign Minister Luis Poe of Chile.",
        title="Trilateral meeting in Nairobi",
    )
    assert ("2021-05-07", frozenset({"Anna Roe", "Luis Poe"})) in _others(reading)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Foreign Minister Anna Roe of Kenya met on 7 May 2021 with Peruvian Foreign Minister Juan Doe and later with Chilean Prime Minister Luis Poe.",
            [("2021-05-07", {"Anna Roe", "Luis Poe"})],
            id="and later with another",
        ),
        pytest.param(
            "The heads of government of Kenya, Peru and Chile met in Lima on 7 May 2021. Earlier in the day, Prime Minister Anna Roe of "
            "Kenya talked one-on-one with Prime Minister Juan Doe of Peru.",
            [("2021-05-07", {"Anna Roe", "Juan Doe"})],
            id="two of several, earlier in the day",
        ),
        pytest.param(
            "Speaker Anna Roe of Kenya and Speaker Luis Poe of Chile met with Speaker Juan Doe of Peru in Lima on 7 May 2021. They were "
            "subsequently received by President Eva Low of Peru.",
            [("2021-05-07", {"Anna Roe", "Luis Poe", "Eva Low"})],
            id="those who are received are the guests, not the host of the first meeting",
        ),
    ],
)
def test_then_and_before(read: Read, text: str, wanted: list[tuple[str, frozenset[str]]]) -> None:
    assert _others(read(text, title="Talks in Lima")) == wanted
