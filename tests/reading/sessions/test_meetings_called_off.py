"""Documents whose news is that a meeting was called off or put off, and documents that only sound like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading, Session

Read = Callable[..., Reading]
_DAY = "2031-05-03"


def _main(reading: Reading) -> Session:
    (main,) = (s for s in reading.sessions if s.main)
    return main


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("", "The third Peru-Chile Trade Dialogue, planned for May 3, 2031 in Lima, has been called off."),
        ("", "Peru and Chile have agreed to call off the third Peru-Chile Trade Dialogue that was to be held in Lima on May 3, the Ministry said."),
        ("Peru and Chile Call Off Trade Dialogue", "Peru and Chile have decided to cancel the third Peru-Chile Trade Dialogue, which was to have been held in Lima on 3 May."),
        ("Postponement of the Trade Dialogue", "The third Peru-Chile Trade Dialogue scheduled for 3 May in Lima has been postponed to a later date at the request of Chile."),
        ("", "The third Peru-Chile Trade Dialogue will not take place on 3 May in Lima as planned."),
        ("", "The Government of Peru regrets the cancellation of the third Peru-Chile Trade Dialogue that had been set for 3 May in Lima."),
        ("Peru-Chile Trade Dialogue", "The third Peru-Chile Trade Dialogue was to have been held in Lima on 3 May. It has been cancelled at the request of Chile."),
        ("", "Chile pulled out of the third Peru-Chile Trade Dialogue, due to open in Lima on 3 May 2031."),
        ("", "Peru and Chile have scrapped the third Peru-Chile Trade Dialogue. It was scheduled for 3 May in Lima."),
    ],
)  # fmt: skip
def test_a_dialogue_called_off(read: Read, title: str, text: str) -> None:
    """On the day for which it had been planned, whatever the day of the document."""
    main = _main(read(text, title=title, date="2031-04-28"))
    assert (main.status, main.date, main.place, main.ordinal) == ("called-off", _DAY, "Lima", 3)
    assert main.mechanism is not None and main.mechanism.name == "Peru-Chile Trade Dialogue"
    assert set(main.parties) == {"PER", "CHL"}


@pytest.mark.parametrize(
    ("text", "day", "end"),
    [
        ("The visit of President John Roe of Chile to Peru, planned for May 3-5, 2031, has been put off indefinitely.", _DAY, "2031-05-05"),
        ("President John Roe of Chile on Sunday postponed his scheduled visit to Peru. Roe was scheduled to visit Peru from 3 to 5 May.", _DAY, "2031-05-05"),
        ("Chile on Monday called off the May 3 trade talks with Peru.", _DAY, None),
        ("A planned meeting of the Chilean and Peruvian foreign ministers has been canceled by Lima. The two had been scheduled to meet on Saturday.", _DAY, None),
        ("Foreign Minister Doe of Peru will not travel to Chile on 3 May as planned.", _DAY, None),
        ("The talks between Peru and Chile were called off on Monday.", None, None),
        ("The Peru-Chile Trade Dialogue has been called off.", None, None),
    ],
)  # fmt: skip
def test_the_day_is_the_one_planned(read: Read, text: str, day: str | None, end: str | None) -> None:
    """Never the day on which it was called off, nor that of the document."""
    reading = read(text, date="2031-04-28")
    main = _main(reading)
    assert (main.status, main.date, main.end_date) == ("called-off", day, end)
    assert set(main.parties) == {"PER", "CHL"}
    assert reading.sessions == (main,)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("planned for 3 May in Lima has been postponed to 5 June 2031", None),
        ("planned for 3 May in Lima has been rescheduled for 5 June 2031 in Santiago", "Santiago"),
        ("in Lima was postponed from 3 May to 5 June 2031", None),
    ],
)
def test_put_off_to_a_new_day_it_is_two_sessions(read: Read, words: str, place: str | None) -> None:
    """The one called off, and the one to come."""
    old, new = read(f"The Peru-Chile Trade Dialogue {words}.", date="2031-04-28").sessions
    assert (old.status, old.date, old.place) == ("called-off", _DAY, "Lima")
    assert (new.status, new.date, new.place, new.mechanism) == ("planned", "2031-06-05", place, old.mechanism)


def test_beside_a_meeting_that_was_held(read: Read) -> None:
    """Who meets and puts off another meeting has met."""
    held, off = read(
        "Foreign Minister John Roe of Chile and Foreign Minister Jane Doe of Peru spoke by telephone on Sunday. "
        "They agreed to postpone the third Chile-Peru Trade Dialogue scheduled for 3 May in Lima.",
        date="2031-04-28",
    ).sessions
    assert (held.main, held.status, held.date) == (True, "held", "2031-04-27")
    assert (off.main, off.status, off.date, off.place) == (False, "called-off", _DAY, "Lima")


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister John Roe of Chile met Foreign Minister Jane Doe of Peru in Lima on May 3, 2031 after their countries postponed the exercise.",
        "Foreign Minister John Roe of Chile met Foreign Minister Jane Doe of Peru in Lima on May 3, 2031. They welcomed that the debts were cancelled.",
        "After President Roe had to postpone his trip to Kenya, Foreign Minister John Roe of Chile met Foreign Minister Jane Doe of Peru in Lima on May 3, 2031.",
        "Chile denied that the Peru-Chile summit was cancelled.",
        "Peru and Chile agreed to call off the sanctions on timber.",
        "If the Peru-Chile summit in Lima is cancelled, talks will go on.",
    ],
)  # fmt: skip
def test_what_only_sounds_like_it(read: Read, text: str) -> None:
    """Other things are called off, or it is denied; nothing else is made of it either."""
    reading = read(text, date="2031-05-03")
    assert "called-off" not in {s.status for s in reading.sessions}
    assert all(s.place == "Lima" for s in reading.sessions)
