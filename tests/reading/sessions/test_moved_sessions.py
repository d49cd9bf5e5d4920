"""Papers titled with a consultation that only move it, resume it or change its venue: no session is held on their day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading, Session

Read = Callable[..., Reading]
_TITLE = "Peru-Chile Trade Dialogue"
_PAPER = "2031-04-28"


def _told(sessions: tuple[Session, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(s.status, s.date, s.place) for s in sessions]


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("The Peru-Chile Trade Dialogue will resume on 9 July 2031 in Lima.", "2031-07-09", "Lima"),
        ("The venue of the Peru-Chile Trade Dialogue on 5 June 2031 has been changed from Lima to Arequipa.", "2031-06-05", "Arequipa"),
        ("The third Peru-Chile Trade Dialogue opens in Lima on Wednesday.", "2031-04-30", "Lima"),
        ("The third Peru-Chile Trade Dialogue takes place in Lima on 9 July.", "2031-07-09", "Lima"),
        ("The Ministry informs that the third Peru-Chile Trade Dialogue will convene in Lima on 14 May 2031.", "2031-05-14", "Lima"),
        ("Preparations for the third Peru-Chile Trade Dialogue are under way. The dialogue is expected to take place in Lima on 5 June.", "2031-06-05", "Lima"),
        ("Journalists wishing to cover the Peru-Chile Trade Dialogue in Lima on 5 June are invited to register.", "2031-06-05", "Lima"),
        ("The date and venue of the third Peru-Chile Trade Dialogue will be announced in due course.", None, None),
        ("The third Peru-Chile Trade Dialogue is to be held in Lima on 5 June. It had to be put off twice.", "2031-06-05", "Lima"),
        ("Peru and Chile are coordinating a date for the Trade Dialogue. The dialogue is expected to be held in Lima on May 26.", "2031-05-26", "Lima"),
    ],
)  # fmt: skip
def test_what_is_only_told_as_to_come_is_planned(
    read: Read, text: str, day: str | None, place: str | None
) -> None:
    assert _told(read(text, title=_TITLE, date=_PAPER).sessions) == [("planned", day, place)]


@pytest.mark.parametrize(
    "text",
    [
        "The date of the third Peru-Chile Trade Dialogue has not yet been decided. The two sides are in contact.",
        "Chile has decided to indefinitely suspend all activities under the Peru-Chile Trade Dialogue.",
    ],
)
def test_what_is_not_told_of_at_all_is_no_session(read: Read, text: str) -> None:
    assert not read(text, title=_TITLE, date=_PAPER).sessions


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The third Peru-Chile Trade Dialogue was adjourned on 26 April 2031.", "2031-04-26"),
        ("The delegations of Peru and Chile discussed trade in timber and reviewed earlier decisions.", "2031-04-28"),
        ("The third Peru-Chile Trade Dialogue, postponed from 5 March, was held in Lima on 26 April 2031.", "2031-04-26"),
        ("The third Peru-Chile Trade Dialogue, originally scheduled for 5 March, was held in Lima on 26 April 2031.", "2031-04-26"),
    ],
)  # fmt: skip
def test_what_is_told_as_held_was(read: Read, text: str, day: str) -> None:
    """On the day on which it was, not on that for which it had once been planned."""
    (main,) = read(text, title=_TITLE, date=_PAPER).sessions
    assert (main.status, main.date, main.main) == ("held", day, True)


def test_a_last_meeting_is_not_the_one_of_the_title(read: Read) -> None:
    text = "The Peru-Chile Trade Dialogue has been suspended until further notice. It last met in Lima on 3 March 2030."
    assert _told(read(text, title=_TITLE, date=_PAPER).sessions) == [("held", "2030-03-03", "Lima")]


@pytest.mark.parametrize(
    "text",
    [
        "The third Peru-Chile Trade Dialogue will be held on June 5, 2031 instead of May 3.",
        "Peru and Chile will hold the third Peru-Chile Trade Dialogue on June 5, 2031 and not, as announced, on May 3.",
        "The third Peru-Chile Trade Dialogue, due to be held on 3 May, has been put back to 5 June 2031.",
        "The date of the third Peru-Chile Trade Dialogue has been changed from May 3 to June 5, 2031.",
        "The third Peru-Chile Trade Dialogue, scheduled for May 3, has been postponed. The two sides will hold it on June 5, 2031.",
        "The third Peru-Chile Trade Dialogue, scheduled for May 3, has been postponed. A new date, June 5, has been agreed.",
        "The third Peru-Chile Trade Dialogue, planned for May 3, has been postponed at the request of Chile. The new date is 5 June 2031.",
        "The third Peru-Chile Trade Dialogue was to have been held on 3 May. It will now take place on 5 June.",
        "The third Peru-Chile Trade Dialogue, scheduled for 3 May, will not take place. It has been rescheduled for 5 June 2031.",
        "Peru and Chile have set 5 June 2031 as the new date of the third Peru-Chile Trade Dialogue, which was to be held on 3 May.",
        "The two sides have agreed on new dates for the third Peru-Chile Trade Dialogue: June 5, 2031. The dialogue had been planned for May 3.",
        "The third Peru-Chile Trade Dialogue was to have been held on 3 May. It is now set for 5 June 2031.",
        "The third Peru-Chile Trade Dialogue was due to be held on 3 May. It is now due to be held on 5 June 2031.",
        "The third Peru-Chile Trade Dialogue was to have taken place in Lima on 3 May. The parties have now agreed on 5 June 2031.",
        "The third Peru-Chile Trade Dialogue, initially set for 3 May 2031, is now expected to take place on 5 June 2031.",
        "The third Peru-Chile Trade Dialogue, first planned for 3 May, is to take place on 5 June 2031.",
        "The third Peru-Chile Trade Dialogue, earlier set for 3 May, is scheduled for 5 June 2031.",
        "The third Peru-Chile Trade Dialogue, provisionally set for May 3, will be held on June 5, 2031.",
        "The third Peru-Chile Trade Dialogue, previously scheduled for May 3, is now scheduled for June 5, 2031.",
        "The third Peru-Chile Trade Dialogue, which was to be held on May 3, is now scheduled to be held on June 5, 2031.",
        "A new date, 5 June 2031, has been set for the third Peru-Chile Trade Dialogue, which was to be held on 3 May.",
    ],
)  # fmt: skip
def test_the_old_day_and_the_new_one(read: Read, text: str) -> None:
    """Called off on the day for which it was planned, planned for the new one: under one name and count."""
    old, new = read(text, title=_TITLE, date=_PAPER).sessions
    assert (old.main, old.status, old.date) == (True, "called-off", "2031-05-03")
    assert (new.main, new.status, new.date) == (False, "planned", "2031-06-05")
    assert (new.mechanism, new.ordinal, new.parties) == (old.mechanism, 3, old.parties)


def test_a_new_date_of_one_postponed(read: Read) -> None:
    text = "A new date, 5 June 2031, has been set for the third Peru-Chile Trade Dialogue, which was postponed in March because of the floods."
    old, new = read(text, title=_TITLE, date=_PAPER).sessions
    assert (old.status, old.date, new.status, new.date) == ("called-off", None, "planned", "2031-06-05")


def test_a_day_that_only_was_planned_is_none_held(read: Read) -> None:
    text = "Peru and Chile are still consulting on the date of the third Trade Dialogue. It was to have been held in March."
    assert all(s.status != "held" for s in read(text, title=_TITLE, date=_PAPER).sessions)


def test_of_several_days_and_in_another_town(read: Read) -> None:
    text = (
        "The third Peru-Chile Trade Dialogue, which was initially to be held from 3 to 4 May, will instead take place "
        "from 5 to 6 June 2031 in Cusco."
    )
    old, new = read(text, title=_TITLE, date=_PAPER).sessions
    assert (old.status, old.date, old.end_date) == ("called-off", "2031-05-03", "2031-05-04")
    assert (new.status, new.date, new.end_date, new.place) == ("planned", "2031-06-05", "2031-06-06", "Cusco")


@pytest.mark.parametrize(
    "text",
    [
        "The third Peru-Chile Trade Dialogue, scheduled for May 3, has been postponed. No new date has been set.",
        "The third Peru-Chile Trade Dialogue, scheduled for May 3, has been postponed. Foreign Minister John Roe of Chile "
        "leaves for Kenya on June 5.",
    ],
)
def test_not_every_day_told_behind_is_the_new_one(read: Read, text: str) -> None:
    assert [s.status for s in read(text, title=_TITLE, date=_PAPER).sessions] == ["called-off"]


def test_the_talks_that_resume_are_those_that_were_adjourned(read: Read) -> None:
    """They have the name of the consultation."""
    text = "The fifth round of the Peru-Chile Border Talks, which opened in Lima on 26 April, was adjourned today. The talks will resume on 20 May."
    held, planned = read(text, title="Peru-Chile Border Talks", date=_PAPER).sessions
    assert (held.status, held.date, planned.status, planned.date) == (
        "held",
        "2031-04-26",
        "planned",
        "2031-05-20",
    )
    assert planned.mechanism == held.mechanism is not None


def test_a_lower_number_than_the_reported_one_is_not_planned(read: Read) -> None:
    text = "Peru and Chile met at COP27 in Lima on 26 April 2031. They are preparing to deliver on the promises made towards COP26."
    reading = read(text, title="Peru and Chile at COP27", date=_PAPER)
    assert reading.main_session is not None and reading.main_session.ordinal == 27
    assert not any(s.status == "planned" for s in reading.sessions)
