"""Whose meeting another meeting was: its people, its name and its count are no part of the reported session."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

MET = "Foreign Minister Anna Roe of Kenya met Foreign Minister Juan Doe of Peru in Lima on 9 May 2021"


def _there(reading: Reading, session: str) -> set[str]:
    return {p.name for p in reading.participants if p.session == session}


@pytest.mark.parametrize(
    "words",
    [
        " to follow up on the Nairobi Summit between President Luis Coe and President Ken Poe last March.",
        " to build on the Nairobi Summit between President Luis Coe and President Ken Poe in March.",
        " as a follow-up to the Nairobi Summit between President Luis Coe and President Ken Poe in March.",
    ],
)
def test_people_of_the_meeting_that_is_followed_up(read: Callable[..., Reading], words: str) -> None:
    """They met at the other meeting, which gives the reported one no name."""
    reading = read(MET + words)
    assert _there(reading, "s1") == {"Anna Roe", "Juan Doe"}
    assert _there(reading, "s2") == {"Luis Coe", "Ken Poe"}
    assert reading.main_session is not None
    assert reading.main_session.mechanism is None


@pytest.mark.parametrize(
    "words",
    [
        " Minister Roe and Minister Doe discussed progress on commitments made by President Luis Coe and President Ken Poe"
        " at the Nairobi Summit in March 2020.",
        " Minister Roe and Minister Doe reviewed the pledges that President Luis Coe and President Ken Poe made"
        " at the Nairobi Summit in March 2020.",
    ],
)
def test_deed_of_others(read: Callable[..., Reading], words: str) -> None:
    """Who speaks of a deed done at another meeting need not have been there."""
    reading = read(MET + "." + words)
    assert _there(reading, "s2") == {"Luis Coe", "Ken Poe"}


def test_own_deed(read: Callable[..., Reading]) -> None:
    """Who acted at the other meeting was there."""
    reading = read(
        MET
        + ". President Luis Coe and President Ken Poe launched the plan at the Nairobi Summit in March 2020."
    )
    assert _there(reading, "s2") == {"Luis Coe", "Ken Poe"}


def test_calls_in_general(read: Callable[..., Reading]) -> None:
    """Calls of which only the importance is spoken are no sessions."""
    general = " He underscored the importance of close contacts, including phone calls between President Coe and President Poe."
    assert len(read(MET + "." + general).sessions) == 1


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("the outcomes of the 43rd and 44th ASEAN Summits", [43, 44]),
        ("the follow-up to the 43rd and 44th ASEAN Summits and Related Summits", [43, 44]),
        ("the outcomes of ASEAN Summits", []),
    ],
)
def test_counted_under_one_noun(read: Callable[..., Reading], words: str, counts: list[int]) -> None:
    """Each counted meeting of a named row is a session; a matter that is discussed is not what the session follows."""
    reading = read(f"{MET}. They discussed {words}.")
    assert [s.ordinal for s in reading.sessions[1:]] == counts
    assert reading.sessions[0].follows is None


def test_day_behind_earlier(read: Callable[..., Reading]) -> None:
    """The day that leads the sentence dates the meeting."""
    earlier = (
        " Earlier on 24 April, the tenth round of Kenya-Peru consultations on shipping was held in Nairobi."
    )
    other = read(MET + "." + earlier).sessions[1]
    assert (other.date, other.ordinal, other.place) == ("2021-04-24", 10, "Nairobi")


@pytest.mark.parametrize(
    "said", ["concurred that they would hold", "agreed that the two ministries would hold"]
)
def test_first_one_to_come(read: Callable[..., Reading], said: str) -> None:
    """A first meeting that would be held lies ahead."""
    other = read(f"{MET}. They {said} the first consultation on shipping in Nairobi.").sessions[1]
    assert (other.status, other.ordinal) == ("planned", 1)


def test_meeting_that_goes_on(read: Callable[..., Reading]) -> None:
    """What goes on while an agency reports it is of the day of the report."""
    text = "LIMA, May 10. /APS/. Kenyan Foreign Minister Anna Roe is holding a meeting with Peruvian Foreign Minister Juan Doe, a correspondent reported."
    session = read(text, title="Roe, Doe meet in Lima").main_session
    assert session is not None
    assert session.date == "2021-05-10"


def test_town_of_a_ministry(read: Callable[..., Reading]) -> None:
    """A town that stands for its government is no place of the meeting."""
    text = "Ministers of Kenya and Peru agreed to work together during talks on the margins of a gathering in Brazil, Nairobi's foreign ministry said Thursday."
    session = read(text, title="Ministers of Kenya, Peru agree on shipping").main_session
    assert session is None or session.place is None


def test_other_side_of_a_joint_paper(read: Callable[..., Reading]) -> None:
    """Where all whose party is said are of one of two sides, the others are of the other."""
    text = "Secretary for Foreign Affairs Anna Roe and Secretary of State Juan Doe convened the fourth Philippines-United States 2+2 Ministerial Dialogue in Manila on 9 May 2021."
    reading = read(
        text, title="Joint Statement on the Philippines-United States Fourth 2+2 Ministerial Dialogue"
    )
    assert {p.name: p.party for p in reading.participants} == {"Anna Roe": "PHL", "Juan Doe": "USA"}
