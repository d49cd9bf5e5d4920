"""A dated list of calls and meetings: each entry is a session with its own day, people and manner."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading, Session

Read = Callable[..., Reading]
HOME = "https://www.whitehouse.gov/briefing-room/fact-sheet-engagement/"
TITLE = "FACT SHEET: U.S. Engagement with Partners"
LEAD = "The Administration has consulted closely with its partners.\n\nEngagements\n\n"
OTHERS = [
    "December 1: Secretary Roe’s call with Chilean Foreign Minister Soto",
    "December 2: Secretary Roe’s call with Kenyan Foreign Minister Otieno",
]


def _log(read: Read, *entries: str) -> Reading:
    return read(
        LEAD + "\n\n".join(f"• {e}" for e in (*OTHERS, *entries)),
        title=TITLE,
        date="2022-01-20",
        address=HOME,
    )


def _people(reading: Reading, session: Session) -> set[str]:
    return {f"{p.name} {p.party}" for p in reading.participants if p.session == session.id}


@pytest.mark.parametrize(
    ("entry", "format_", "day", "people"),
    [
        pytest.param(
            "December 7: Secretary of Defense Poe’s Meeting with Peru’s Minister of Defense Salas",
            "in-person", "2021-12-07", {"Poe USA", "Salas PER"}, id="a meeting of two",
        ),
        pytest.param(
            "January 8: Deputy Secretary Shaw’s virtual meeting with the NATO Military Committee",
            "video", "2022-01-08", {"Shaw USA"}, id="with a body, by video",
        ),
        pytest.param(
            "January 9 – National Security Advisor Lane speaks with Norwegian Prime Minister Berg",
            "call", "2022-01-09", {"Lane USA", "Berg NOR"}, id="a verb of a call behind a dash",
        ),
        pytest.param(
            "January 9: Secretary Roe’s call with Peruvian President Salas; Deputy Secretary Shaw also met with Minister Vera",
            "call", "2022-01-09", {"Roe USA", "Salas PER"}, id="another meeting behind a semicolon is not this one",
        ),
        pytest.param(
            "January 10: Secretary Roe’s call with Kenyan President Otieno following President Hale’s call with President Salas",
            "call", "2022-01-10", {"Roe USA", "Otieno KEN"}, id="nor is the occasion",
        ),
    ],
)  # fmt: skip
def test_entries(read: Read, entry: str, format_: str, day: str, people: set[str]) -> None:
    reading = _log(read, entry)
    assert len(reading.sessions) == len(OTHERS) + 1
    session = reading.sessions[-1]
    assert (session.format, session.date, session.mechanism) == (format_, day, None)
    assert _people(reading, session) == people


def test_what_is_attended(read: Read) -> None:
    session = _log(read, "January 6-7: Secretary Roe attends the Andean Forum in Lima, Peru").sessions[-1]
    assert session.mechanism is not None and session.mechanism.name == "Andean Forum"
    assert (session.date, session.end_date, session.place) == ("2022-01-06", "2022-01-07", "Lima")


def test_a_body_in_an_office_is_not_attended(read: Read) -> None:
    session = _log(
        read, "January 6: Secretary Roe’s call with President of the European Council Berg"
    ).sessions[-1]
    assert session.mechanism is None
    assert session.parties == ("USA", "EU")


def test_an_entry_that_is_to_come(read: Read) -> None:
    session = _log(read, "February 3: Secretary Roe will meet with Kenyan President Otieno").sessions[-1]
    assert (session.status, session.date) == ("planned", "2022-02-03")


def test_a_long_list_is_read_to_its_end(read: Read) -> None:
    entries = [f"January {day}: Secretary Roe’s call with Peruvian President Salas" for day in range(1, 20)]
    assert len(_log(read, *entries).sessions) == len(OTHERS) + len(entries)


@pytest.mark.parametrize(
    "entry",
    [
        "January 9: The President signs the Port Act into law",
        "January 9: President Hale calls on Congress to pass the Port Act",
        "January 9: Secretary Roe addresses the nation",
        "January 9: Deadline for comments on the draft rules of the Agency",
    ],
)
def test_no_entry_of_a_meeting(read: Read, entry: str) -> None:
    assert all(
        s.date != "2022-01-09"
        for s in _log(read, entry, "January 3: Secretary Roe’s call with Peruvian President Salas").sessions
    )
