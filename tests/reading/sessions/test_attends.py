"""Journeys to a gathering, and meetings of others that a text places beside its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading, Session

Read = Callable[..., Reading]
WHITE_HOUSE = "https://www.whitehouse.gov/briefing-room/statements-releases/1"
CALL = "Readout of President Roe’s Call with Prime Minister Doe of Peru"
SPOKE = "President Anna Roe spoke today with Prime Minister Juan Doe of Peru. "


def _main(reading: Reading) -> Session:
    return next(s for s in reading.sessions if s.main)


@pytest.mark.parametrize(
    ("sentence", "name", "parties"),
    [
        ("Vice President Anna Roe will travel to Lima, Peru to attend the May 18-20 Andean Security Conference.", "Andean Security Conference", {"USA"}),
        ("Vice President Anna Roe will travel to Lima, Peru on May 18 to participate in the SCO Summit.", "SCO Summit", {"USA", "SCO"}),
        ("Vice President Anna Roe will travel to Oslo, Norway, where she will join an extraordinary NATO summit on May 18.", "NATO summit", {"USA", "NATO"}),
    ],
)  # fmt: skip
def test_who_travels_to_a_gathering(read: Read, sentence: str, name: str, parties: set[str]) -> None:
    """The gathering is what is told; the country of its town is no party for that."""
    title = "Statement by the Press Secretary on the Travel of the Vice President"
    session = _main(read(sentence, title=title, date="2024-05-04", address=WHITE_HOUSE))
    assert session.mechanism is not None
    assert session.mechanism.name == name
    assert set(session.parties) == parties


def test_a_guest_who_came_for_a_summit_meets_beside_it(read: Read) -> None:
    """Why the guest is in town isn't what met."""
    text = "Secretary Anna Roe met today with Foreign Minister Juan Doe of Peru, who traveled to Washington to attend the Andean Summit."
    session = _main(read(text, title="Secretary Roe’s Meeting with Foreign Minister Doe", date="2024-05-04", address=WHITE_HOUSE))  # fmt: skip
    assert session.mechanism is None
    assert set(session.parties) == {"USA", "PER"}


@pytest.mark.parametrize(
    ("sentence", "status", "date", "place", "parties"),
    [
        pytest.param("He welcomed the April 19 meeting in Lima, Peru, between senior security officials from Chile, Norway, and Kenya.", "held", "2024-04-19", "Lima", {"CHL", "NOR", "KEN"}, id="of several others"),
        pytest.param("Following the February 25 extraordinary NATO summit, they reviewed trade.", "held", "2024-02-25", None, {"NATO"}, id="of a grouping, written small"),
        pytest.param("They spoke in advance of the NATO Summit in Vilnius, Lithuania.", "planned", None, "Vilnius", {"NATO"}, id="in advance of"),
        pytest.param("The President welcomed the upcoming visit by Foreign Minister Ana Vega of Peru next week to Washington.", "planned", "2024-05", "Washington", {"USA", "PER"}, id="a visit next week"),
        pytest.param("She conveyed that Secretary Poe would represent her at the African Union meeting in Nairobi.", "planned", None, "Nairobi", {"AU"}, id="said of what is to come"),
        pytest.param("Building on the President’s meetings in Oslo with Nordic leaders, they discussed trade.", "held", None, "Oslo", {"USA"}, id="of one with others"),
    ],
)  # fmt: skip
def test_meetings_of_others(
    read: Read, sentence: str, status: str, date: str | None, place: str | None, parties: set[str]
) -> None:
    """Placed by day or town, and of those whom the words name."""
    reading = read(SPOKE + sentence, title=CALL, date="2024-05-04", address=WHITE_HOUSE)
    (other,) = [s for s in reading.sessions if not s.main]
    assert (other.status, other.date, other.place) == (status, date, place)
    assert set(other.parties) == parties


def test_two_conferences_in_one_sentence_have_their_own_days(read: Read) -> None:
    """When and where stand with the conference that they follow."""
    text = SPOKE + (
        "They will build on the Water Conference held on 25 April in Oslo, as well as the Andean Forest Conference on 21-22 June 2024 in Lima."
    )
    others = [s for s in read(text, title=CALL, date="2024-05-04").sessions if not s.main]
    assert [(s.date, s.place) for s in others] == [("2024-04-25", "Oslo"), ("2024-06-21", "Lima")]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Statement on Belarus", "The United States has joined the public condemnation of the events of May 3 at the UN, OSCE, and NATO."),
        (
            "Statement from National Security Advisor Anna Roe Welcoming Constructive Dialogue Between the Government of Kenya and Peru",
            "We welcome the constructive dialogue conducted last week between Kenya and Peru.",
        ),
    ],
)  # fmt: skip
def test_no_session_of_the_speaker(read: Read, title: str, text: str) -> None:
    """Events that are condemned, and talks of two others that are welcomed."""
    assert not read(text, title=title, date="2024-05-04", address=WHITE_HOUSE).sessions


def test_who_was_sent_after_meetings_of_another(read: Read) -> None:
    """The meeting is that of the adviser, on its own day and in its own town."""
    text = (
        "Following the Vice President’s meetings in Oslo with Nordic leaders, she directed her adviser, Ken Poe, to travel to Lima. "
        "Mr. Poe traveled to Lima on May 3 and met with President Juan Doe of Peru."
    )
    session = _main(
        read(
            text, title="Readout of Adviser Ken Poe’s Travel to Peru", date="2024-05-04", address=WHITE_HOUSE
        )
    )
    assert (session.date, session.place) == ("2024-05-03", "Lima")


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("The Kenyan side was led by Principal Secretary Anna Roe and the Peruvian side by Deputy Minister Juan Doe.", ["head of delegation"] * 2),
        (
            "The consultations were led by Principal Secretary Anna Roe of Kenya and on the Peruvian side by Deputy Minister Juan Doe.",
            ["head of delegation"] * 2,
        ),
        ("The consultations were chaired by Principal Secretary Anna Roe and on the Peruvian side by Deputy Minister Juan Doe.", ["chair"] * 2),
        ("The delegation of Kenya was headed by Principal Secretary Anna Roe, and that of Peru by Deputy Minister Juan Doe.", ["head of delegation"] * 2),
        ("The consultations were led by Principal Secretary Anna Roe of Kenya, assisted by Director Juan Doe.", ["chair", "participant"]),
    ],
)  # fmt: skip
def test_the_verb_is_not_said_again_for_the_other_side(read: Read, sentence: str, roles: list[str]) -> None:
    """What is said of one side's leader holds of the other's."""
    text = "The third Kenya-Peru political consultations were held in Nairobi on 2 May 2024. " + sentence
    people = read(text, title="Political Consultations of Kenya and Peru", date="2024-05-04").participants
    assert [p.role for p in people] == roles
