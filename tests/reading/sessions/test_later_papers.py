"""Main sessions of later papers: readouts of American style, reports of partners, journeys announced."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading, SourceText
from entente.reading import Reader

MET = "Foreign Minister Anna Roe of Kenya met Foreign Minister Juan Doe of Peru "


@pytest.mark.parametrize(
    ("title", "text", "date", "day"),
    [
        ("Joint statement of the ministers: 9 May 2021", MET + "today.", "2021-05-10", "2021-05-09"),
        ("Ministers meet, 9 May 2021", MET + "today in Lima.", "2021-05-12", "2021-05-09"),
        ("Ministers meet: 9 May 2021", MET + "yesterday.", "2021-05-10", "2021-05-09"),
        ("Joint statement on the accord of 9 May 2021 and after", MET + "today.", "2021-05-10", "2021-05-10"),
        ("Joint statement: 9 March 2021", MET + "today.", "2021-05-10", "2021-05-10"),
    ],
)
def test_today_of_a_page_put_up_later(
    read: Callable[..., Reading], title: str, text: str, date: str, day: str
) -> None:
    """The day with which the title ends, not that on which the page was put up."""
    session = read(text, title=title, date=date).main_session
    assert session is not None
    assert session.date == day


@pytest.mark.parametrize(
    "words",
    [
        "the first since the terms of President Luis Coe and Prime Minister Ken Poe began",
        "reaffirming ties that began under the presidency of Peru's Luis Coe",
        "the first since President Luis Coe took office",
    ],
)
def test_in_whose_time_something_was(read: Callable[..., Reading], words: str) -> None:
    """Who was in office then was not there."""
    reading = read(MET + f"in Lima on May 9, {words}.", title="Kenya and Peru hold talks")
    assert {p.name for p in reading.participants} == {"Anna Roe", "Juan Doe"}


def test_a_statement_on_their_meeting(read: Callable[..., Reading]) -> None:
    """ "issued a joint statement on their meeting held on ... in ...", with those who attended behind it."""
    text = (
        "Kenya and Peru have issued a joint statement on their meeting held on May 3, 2021, in Lima. "
        "The meeting, attended by Kenyan Foreign Minister Anna Roe and Peruvian Foreign Minister Juan Doe, focused on trade."
    )
    reading = read(text, title="Kenya and Peru pledge cooperation")
    session = reading.main_session
    assert session is not None
    assert (session.date, session.place, set(session.parties)) == ("2021-05-03", "Lima", {"KEN", "PER"})
    assert {p.name for p in reading.participants} == {"Anna Roe", "Juan Doe"}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (
            "We, the Deputy Secretary of State of Kenya and the Vice Minister of Foreign Affairs of Peru, met in Lima on May 9.",
            "sub-ministerial",
        ),
        (
            "Deputy Foreign Minister Anna Roe of Kenya met with Foreign Minister Juan Doe of Peru in Lima, during the Zinc Ministerial.",
            "sub-ministerial",
        ),
    ],
)
def test_level(read: Callable[..., Reading], text: str, level: str) -> None:
    """Offices without names have their level; the occasion on whose margin two met does not give it."""
    session = read(text, title="Kenya and Peru meet").main_session
    assert session is not None
    assert session.level == level


def test_what_else_was_done_gives_no_level(read: Callable[..., Reading]) -> None:
    """ "the talks in Oslo and delivered President Coe's message"."""
    text = (
        MET
        + "today. She welcomed the exchange agreed in the May 6 Chad-Mali talks in Oslo and delivered President Coe's message."
    )
    beside = next(s for s in read(text, title="Readout of Minister Roe's meeting").sessions if not s.main)
    assert (beside.date, beside.level) == ("2021-05-06", None)


def test_a_call_with_a_group(read: Callable[..., Reading]) -> None:
    """A title that says "Call" is enough where those of a group may have met on screens."""
    text = "Foreign Minister Anna Roe of Kenya spoke yesterday with G7 foreign ministers."
    session = read(text, title="Minister Roe's Call With G7 Foreign Ministers").main_session
    assert session is not None
    assert session.format == "call"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("AUKUS Defence Ministers' Meeting Trilateral Joint Statement", "AUKUS Defence Ministers' Meeting"),
        ("Australia-U.S. AUSMIN 2021 Talks Announced", "AUSMIN"),
        ("Kenya-Peru Ports Dialogue Concludes", "Kenya-Peru Ports Dialogue"),
        ("Minister Roe’s Participation in Kenya-Peru Ports Dialogue", "Kenya-Peru Ports Dialogue"),
        ("Roe, Doe Vow Cooperation for Coe-Poe Summit", None),
    ],
)
def test_mechanism_of_the_title(read: Callable[..., Reading], title: str, name: str | None) -> None:
    """Adjectives before a paper, long acronyms, who took part, and a summit of two people."""
    session = read(MET + "today in Lima.", title=title).main_session
    assert session is not None
    assert (session.mechanism.name if session.mechanism else None) == name


def test_a_picture_of_an_earlier_meeting(read: Callable[..., Reading]) -> None:
    """What a caption shows is not what is to come."""
    text = (
        "This photo, provided by the ministry, shows Foreign Minister Anna Roe of Kenya and Foreign Minister Juan Doe of Peru before their talks in Oslo on May 3, 2021.\n"
        "Vice Foreign Minister Ken Coe of Kenya and Vice Foreign Minister Luis Poe of Peru will hold talks in Lima on May 12."
    )
    session = read(text, title="Kenya, Peru to hold talks").main_session
    assert session is not None
    assert (session.place, session.date, session.status) == ("Lima", "2021-05-12", "planned")


def test_the_meeting_of_others_to_come(read: Callable[..., Reading]) -> None:
    """ "Roe and Doe agreed ... Coe is slated to hold talks with Poe in July": what is reported stands before and behind it."""
    text = (
        "Kenyan Foreign Minister Anna Roe and Peruvian Foreign Minister Juan Doe on Saturday agreed to work for the success of an upcoming summit. "
        "Kenyan President Ken Coe is slated to hold talks with Peruvian President Luis Poe in Lima in July. "
        "At a meeting in Munich, southern Germany, Roe and Doe also agreed to trade more."
    )
    reading = read(text, title="Roe, Doe Vow Cooperation for Coe-Poe Summit")
    session = reading.main_session
    assert session is not None
    assert (session.place, session.date) == ("Munich", "2021-05-08")
    assert {p.name for p in reading.participants if p.session == session.id} == {"Anna Roe", "Juan Doe"}
    assert {a.session for a in reading.acts} == {session.id}


def test_the_day_of_an_agreement(read: Callable[..., Reading]) -> None:
    """ "implementation of the March 3 agreement": no day of the meeting."""
    session = read(
        MET + "regarding trade and implementation of the March 3 agreement.", title="Readout of the meeting"
    ).main_session
    assert session is not None
    assert session.date == "2021-05-10"


def test_what_a_visit_follows_on_counts_another(read: Callable[..., Reading]) -> None:
    """ "follows on the two leaders' first meeting": the first is the other."""
    text = "President Anna Roe of Kenya welcomed President Juan Doe of Peru for a visit to Nairobi on May 9. The visit follows on the two leaders’ first meeting in Lima in March."
    session = read(text, title="Joint statement on the visit of President Doe").main_session
    assert session is not None
    assert session.ordinal is None


def test_a_journey_below_lines_over_the_text(reader: Reader) -> None:
    """ "Press Statement", a date: what is announced stands below; a gathering is counted, guests need no name."""
    text = (
        "Press Statement\n\nMay 9, 2021\n\n"
        "Secretary of State Anna Roe will travel to Germany from May 13-15 to participate in the 62nd Munich Security Conference.\n\n"
        "Secretary Roe will then travel to Bratislava, Slovakia and Budapest, Hungary from May 15-16. "
        "In Bratislava, Secretary Roe will meet with key members of the Slovak government to support its NATO commitments.\n\n"
        "During her visit to Budapest, the Secretary will meet with key Hungarian officials."
    )
    reading = reader.read(
        SourceText(
            text,
            title="Secretary Roe’s Travel to Germany, Slovakia and Hungary",
            date="2021-05-09",
            publisher="U.S. Department of State",
        )
    )
    sessions = [(s.country, s.place, s.ordinal, s.parties) for s in reading.sessions]
    assert sessions == [
        ("DEU", None, 62, ("USA",)),
        ("SVK", "Bratislava", None, ("USA", "SVK")),
        ("HUN", "Budapest", None, ("USA", "HUN")),
    ]


def test_a_part_in_talks_is_no_other_table(read: Callable[..., Reading]) -> None:
    """ "thanked her for Peru's role in the talks in Switzerland on Sudan"."""
    text = MET + "today. She thanked Peru for its role in the current talks in Switzerland on Sudan."
    reading = read(text, title="Readout of Minister Roe's meeting with Minister Doe")
    assert [a.session for a in reading.acts] == ["s1"]
