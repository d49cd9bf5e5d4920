"""Who took part in which of several sessions: by name, title or pronoun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

TITLE = "Deputy Minister Roe meets Thai counterpart"
OPENING = "Deputy Foreign Minister Anna Roe of Kenya met Deputy Foreign Minister Somchai Doe of Thailand in Lima on May 6. "


def _beside(reading: Reading) -> list[tuple[set[str], set[str]]]:
    """Of every session but the first: names and parties."""
    return [
        ({p.name for p in reading.participants if p.session == s.id}, set(s.parties))
        for s in reading.sessions[1:]
    ]


@pytest.mark.parametrize(
    ("sentence", "names", "parties"),
    [
        ("On the same day, she also met with her Lao counterpart, Director General Bounmy Poe.", {"Anna Roe", "Bounmy Poe"}, {"KEN", "LAO"}),
        ("Roe also paid a courtesy call on President Maria Poe of Peru.", {"Anna Roe", "Maria Poe"}, {"KEN", "PER"}),
        ("Earlier, she held talks with Chilean Foreign Minister Jorge Poe.", {"Anna Roe", "Jorge Poe"}, {"KEN", "CHL"}),
        ("The Deputy Minister also met with members of the Congress of Peru.", {"Anna Roe"}, {"KEN", "PER"}),
        ("Following the meeting, Director General Ken Poe of Japan held talks with Doe.", {"Ken Poe", "Somchai Doe"}, {"JPN", "THA"}),
        ("On May 20, she will also meet with Foreign Minister Jorge Poe of Chile in Santiago.", {"Anna Roe", "Jorge Poe"}, {"KEN", "CHL"}),
    ],
)  # fmt: skip
def test_meetings_beside(
    read: Callable[..., Reading], sentence: str, names: set[str], parties: set[str]
) -> None:
    """Hosts by bare title, surname or pronoun; guests named or not; planned ones too."""
    assert _beside(read(OPENING + "\n\n" + sentence, title=TITLE)) == [(names, parties)]


def test_the_town_of_the_sentence(read: Callable[..., Reading]) -> None:
    """A meeting of the next stop took place there."""
    reading = read(
        OPENING + "\n\nLater she travelled to Paris, where she met French Foreign Minister Jean Poe.",
        title=TITLE,
    )
    assert (reading.sessions[1].place, reading.sessions[1].country) == ("Paris", "FRA")


def test_stops_of_a_planned_journey(read: Callable[..., Reading]) -> None:
    """Every day on which somebody is to be met is a session."""
    reading = read(
        "Secretary of State Anna Roe will travel to Peru and Chile from May 20 to May 22, 2021.\n\n"
        "On Thursday, May 20, the Secretary will meet with members of the Government of Peru.\n\n"
        "On Friday, May 21, the Secretary will meet with members of the Government of Chile.",
        title="Secretary Roe to Travel to Peru and Chile",
    )
    assert [(s.status, s.date) for s in reading.sessions[1:]] == [
        ("planned", "2021-05-20"),
        ("planned", "2021-05-21"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Anna Roe of Kenya spoke today with leaders of the region.\n\nParticipants in the call included President Juan Doe of Peru and Prime Minister Ken Poe of Japan.", {"Anna Roe", "Juan Doe", "Ken Poe"}),
        ("The Chairperson of the African Union Commission, Anna Roe, concluded a visit to Kenya today.\n\nThe Chairperson was received by President Juan Doe of Kenya.", {"Anna Roe", "Juan Doe"}),
        ("President Anna Roe of Kenya met President Juan Doe of Peru in Lima today and handed him a letter from Prime Minister Ken Poe of Japan.", {"Anna Roe", "Juan Doe"}),
        ("Foreign Minister Anna Roe of Kenya met Foreign Minister Juan Doe of Peru today.\n\nDoe and Deputy Minister Ken Poe of Kenya had on Friday co-chaired a dialogue.", {"Anna Roe", "Juan Doe"}),
        ("National Security Advisor Anna Roe of Kenya and National Security Advisor Juan Doe of Peru wrote to the press.\n\nToday, the two National Security Advisors met in Lima.", {"Anna Roe", "Juan Doe"}),
    ],
)  # fmt: skip
def test_who_took_part(read: Callable[..., Reading], text: str, names: set[str]) -> None:
    """Lists, plural titles and hosts count; writers of letters and sessions of other days do not."""
    reading = read(text, title="Meeting of leaders")
    assert {p.name for p in reading.participants if p.session == "s1"} == names


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Secretary of State Anna Roe travelled to Peru and met with President Juan Doe, Vice President-Elect Ken Poe and others.", "PER"),
        ("President Jean Doe’s Chief of Staff Ken Poe met Foreign Minister Anna Roe of Kenya; President Jean Doe of France had sent him.", "FRA"),
        ("Foreign Minister Anna Roe of Kenya met the Peruvian delegation. The Peruvian Prime Minister was accompanied by Deputy Minister Ken Poe.", "PER"),
    ],
)  # fmt: skip
def test_for_whom_they_act(read: Callable[..., Reading], text: str, party: str) -> None:
    """The country travelled to, of whom one serves, of whom one accompanies."""
    reading = read(text, title="Meeting in Lima")
    assert {p.party for p in reading.participants if p.name == "Ken Poe"} == {party}


def test_the_office_in_the_headline(read: Callable[..., Reading]) -> None:
    """ "meets US Congressman": the country of the one who holds that office."""
    reading = read(
        "Ulaanbaatar /MONTSAME/ Foreign Minister B.Roe met with Caucus Co-chair and Congressman Juan Doe today.",
        title="Foreign Minister meets US Congressman",
    )
    assert {p.name: p.party for p in reading.participants}["Juan Doe"] == "USA"


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Ambassador Rosa Doe represented Chile.", True),
        ("The ministers heard a briefing by the Director General of the IAEA, Dr. Rosa Doe.", True),
        ("The ministers thanked President Rosa Doe for hosting the meeting.", True),
        ("The ministers thanked President Rosa Doe for hosting refugees.", False),
        ("The ministers welcomed the statement by President Rosa Doe on the floods.", False),
    ],
)
def test_who_was_heard_or_represented(read: Callable[..., Reading], sentence: str, there: bool) -> None:
    """Who briefed, hosted or sat for a country was there; who is only thanked was not."""
    opening = (
        "The foreign ministers of Kenya and Peru, Anna Roe and Juan Poe, held a meeting in Lima on 6 May. "
    )
    reading = read(opening + sentence, title="Meeting of the foreign ministers of Kenya and Peru")
    main = next(s.id for s in reading.sessions if s.main)
    names = {p.name for p in reading.participants if p.session == main}
    assert ("Rosa Doe" in names) == there


CHAIRED = [
    pytest.param(
        "The talks were co-chaired in a virtual format by Minister Anna Roe of Kenya and Minister Juan Doe of Peru.",
        {("Anna Roe", "KEN", "chair"), ("Juan Doe", "PER", "chair")},
        id="by whom, in what format",
    ),
    pytest.param(
        "Minister Anna Roe of Kenya chaired the first meeting of the Water Council today. She welcomed opening remarks from President Ken "
        "Poe of Peru, and appreciated working with her co-chairs, Finance Minister of Peru, Juan Doe, and Trade Minister of Chile, Lisa Low.",
        {("Anna Roe", "KEN", "chair"), ("Ken Poe", "PER", "participant"), ("Juan Doe", "PER", "chair"), ("Lisa Low", "CHL", "chair")},
        id="her co-chairs",
    ),
    pytest.param(
        "Vice President Anna Roe of Kenya met today with Peruvian President Ken Poe, who was joined by Secretary of Trade Juan Doe.",
        {("Anna Roe", "KEN", "participant"), ("Ken Poe", "PER", "participant"), ("Juan Doe", "PER", "participant")},
        id="who comes along is of his side",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people"), CHAIRED)
def test_chairs_and_company(
    read: Callable[..., Reading], text: str, people: set[tuple[str, str, str]]
) -> None:
    reading = read(text, title="Readout of the Talks")
    assert {(p.name, p.party, p.role) for p in reading.participants} == people
