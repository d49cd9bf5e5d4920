"""Sessions: the one reported, and those that the text places around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

TITLE = "Joint Statement of Japan and the Republic of Korea"
OPENING = "Prime Minister Taro Sato of Japan and President Kim Min-jun of the Republic of Korea met in Tokyo today. "


def _others(reading: Reading) -> list[tuple[str, str | None, str | None, int | None]]:
    return [(s.status, s.date, s.place, s.ordinal) for s in reading.sessions if not s.main]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They recalled their meeting in Busan on March 3, 2021.", [("held", "2021-03-03", "Busan", None)]),
        ("The two sides agreed to meet in Seoul next year.", [("planned", "2022", "Seoul", None)]),
        ("The third ministerial meeting will be held in Seoul in July 2021.", [("planned", "2021-07", "Seoul", 3)]),
        ("It followed talks in Malta in January and in Vienna in February.",
         [("held", "2021-01", "Malta", None), ("held", "2021-02", "Vienna", None)]),
        ("They regretted that the consultations planned for 28 April did not take place.",
         [("called-off", "2021-04-28", None, None)]),
    ],
)  # fmt: skip
def test_other_sessions(
    read: Callable[..., Reading], sentence: str, wanted: list[tuple[str, str | None, str | None, int | None]]
) -> None:
    """Placed by a date, a place or an ordinal; held, planned or called off."""
    assert _others(read(OPENING + sentence, title=TITLE)) == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "They agreed to continue their dialogue.",
        "They welcomed recent meetings of experts.",
        "They call for peace in 2021.",
        "Both sides value the visits of students.",
    ],
)
def test_no_other_session(read: Callable[..., Reading], sentence: str) -> None:
    """A meeting without date, place or ordinal is none of the record."""
    assert _others(read(OPENING + sentence, title=TITLE)) == []


def test_a_report_of_the_press(read: Callable[..., Reading]) -> None:
    """Lead without a meeting word, the session named behind it, its place in a later sentence."""
    reading = read(
        "ISLAMABAD: Pakistan and Iran agreed to coordinate closely.\n\n"
        "During the 11th session of the Pakistan-Iran Political Consultations on May 4, both sides discussed trade. "
        "Foreign Secretary Ahmed Khan chaired the meeting with Deputy Foreign Minister Ali Karimi.",
        title="Pakistan, Iran agree on closer coordination",
    )
    session = reading.main_session
    assert session is not None
    assert (session.ordinal, session.date, set(session.parties)) == (11, "2021-05-04", {"PAK", "IRN"})
    assert {(p.name, p.party) for p in reading.participants} == {("Ahmed Khan", "PAK"), ("Ali Karimi", "IRN")}
    assert reading.document.kind == "news report"


def test_for_whom_they_sit_there(read: Callable[..., Reading]) -> None:
    """Who represents an organisation is not counted for his own country."""
    reading = read(
        "The EU-Armenia Cooperation Council was held in Brussels on Monday. The EU was represented by Commissioner "
        "Johann Roe and Dutch Foreign Minister Bert Visser.",
        title="EU-Armenia Cooperation Council meets",
    )
    assert {p.name: p.party for p in reading.participants} == {"Johann Roe": "EU", "Bert Visser": "EU"}
