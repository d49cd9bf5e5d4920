"""Where and when a reported session took place, told in the words of ministries and agencies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

MEET = "Foreign Minister Anna Roe of Kenya met Foreign Minister Juan Doe of Peru "


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        (MEET + "at the Naval Academy today.", "the Naval Academy", None),
        (MEET + "at the Ministry of Foreign Affairs, Nairobi, today.", "Nairobi", "KEN"),
        (MEET + "today in Upper Roeburg, Austria.", "Upper Roeburg", "AUT"),
        (MEET + "in Doebridge on Monday.", "Doebridge", None),
        (MEET + "today. The meeting was held at Lake Ashford.", "Lake Ashford", None),
        (MEET + "at the Federal Chancellery in Vienna today.", "the Federal Chancellery", "AUT"),
        (MEET + "today. The talks in the Astana format went well.", None, None),
        (MEET + "today to discuss the agreement signed in Oslo in May.", None, None),
        (
            MEET
            + "today in the Peruvian capital under the mandate given following their talks in Cairo in March and the meeting of the ministers in Oslo in April.",
            "Lima",
            "PER",
        ),
    ],
)
def test_place(read: Callable[..., Reading], text: str, place: str | None, country: str | None) -> None:
    """Buildings and towns that no list names count; places in the names of other things do not."""
    session = read(text, title="Ministers meet").main_session
    assert session is not None
    assert (session.place, session.country) == (place, country)


def test_a_town_that_hosts_is_where_they_met(read: Callable[..., Reading]) -> None:
    """Also where a spokesperson is asked about the meeting first, and answers with its number."""
    text = (
        "Q: Foreign Minister Anna Roe of Kenya and Foreign Minister Juan Doe of Peru met on 6 May. What can you tell us?\n\n"
        "A: On 6 May, Mombasa in Coast Province hosted the 4th Meeting of the Foreign Ministers of Kenya and Peru."
    )
    session = read(text, title="Kenya, Peru foreign ministers meet").main_session
    assert session is not None
    assert (session.place, session.country, session.ordinal) == ("Mombasa", "KEN", 4)


def test_the_next_item_of_a_briefing_is_no_place(read: Callable[..., Reading]) -> None:
    text = (
        "From May 10 to 12, Foreign Minister of Kenya Anna Roe is in Peru on a working visit, in the course of which talks between the "
        "two foreign ministers will take place.\n\nJoint meeting of the statutory bodies in Oslo\n\nThe ministers will review the year."
    )
    session = read(text, title="Briefing of the Ministry").main_session
    assert session is not None and session.place is None


def test_place_of_the_title(read: Callable[..., Reading]) -> None:
    """Where only the title says where."""
    session = read(MEET + "today.", title="Roe Meets Peruvian Minister in Lima").main_session
    assert session is not None and session.place == "Lima"


def test_two_countries_are_no_place(read: Callable[..., Reading]) -> None:
    """A journey to two countries lies in neither."""
    session = read(
        "Foreign Minister Anna Roe of Kenya will travel to Peru and Chile on May 20-22 to meet officials.",
        title="Foreign Minister to travel to Peru and Chile",
    ).main_session
    assert session is not None and session.country is None and session.status == "planned"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("NAIROBI, May 9 (Xinhua) -- The foreign ministers of Kenya and Peru agreed Friday to trade more, an agency said on Sunday.\n\n" + MEET + "for the first formal talks since the inauguration of President Ana Poe on May 2.", "2021-05-07"),
        ("During his visit to Peru on May 3-6, " + MEET + "and exchanged views.", "2021-05"),
        (MEET + "in Lima, the Kenyan foreign ministry said Sunday.", None),
        (MEET + "on Thursday ahead of the summit which will be held on 20 May.", "2021-05-06"),
        (MEET + "today under the mandate given following their talks in Cairo in March and the meeting of the ministers in Oslo in April.", "2021-05-10"),
        (MEET + "recently.\n\nThey met in Lima on Tuesday, 4 May.", "2021-05-04"),
    ],
)  # fmt: skip
def test_date(read: Callable[..., Reading], text: str, date: str | None) -> None:
    """The day of the meeting: not of what began then, of the telling or of what is to come; none where the press gives none."""
    session = read(text, title="Kenya, Peru foreign ministers meet").main_session
    assert session is not None and session.date == date


def test_day_told_behind_the_lead(read: Callable[..., Reading]) -> None:
    """A planned meeting whose lead only says "this week"."""
    session = read(
        "SEOUL, May 10 (Yonhap) -- Vice Foreign Minister Han Roe will visit Oslo this week for talks with Norwegian State "
        "Secretary Jan Doe, the ministry said Monday.\n\nHan and Doe are set to meet on Wednesday.",
        title="Vice foreign minister to visit Norway",
    ).main_session
    assert session is not None
    assert (session.status, session.date, session.place) == ("planned", "2021-05-12", "Oslo")


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("President Roe to Host President Doe of Peru", "planned"),
        ("Roe to visit Peru", "planned"),
        ("Kenya, Peru agree to hold talks", "held"),
    ],
)
def test_titles_that_look_ahead(read: Callable[..., Reading], title: str, status: str) -> None:
    """A visit that the title puts ahead is planned; talks agreed on at a meeting are not that meeting."""
    text = (
        "President Anna Roe of Kenya is pleased to welcome President Juan Doe of Peru on May 20."
        if status == "planned"
        else MEET + "today."
    )
    session = read(text, title=title).main_session
    assert session is not None and session.status == status


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Ministry’s response to the statement of Kenya and Peru following their summit",
         "President Anna Roe of Kenya and President Juan Doe of Peru met in Lima today. The Ministry welcomes their words."),
        ("Commentary by the Spokesperson on the Launch",
         "Only hours before, the Security Council, in its first ministerial meeting on the matter on May 9, condemned it."),
    ],
)  # fmt: skip
def test_meetings_of_others(read: Callable[..., Reading], title: str, text: str) -> None:
    """A statement on a meeting at which its own government was not reports none of its own."""
    reading = read(text, title=title, address="https://www.mofa.go.jp/x")
    assert reading.main_session is None


@pytest.mark.parametrize(
    ("title", "format_"),
    [("Ambassador pays farewell call on Minister", "in-person"), ("Minister’s call with Doe", "call")],
)
def test_calls_and_courtesy_calls(read: Callable[..., Reading], title: str, format_: str) -> None:
    """A farewell call is paid in person."""
    session = read(
        "Foreign Minister Anna Roe of Kenya received Ambassador of Peru Juan Doe today."
        if format_ == "in-person"
        else "Foreign Minister Anna Roe of Kenya spoke with Foreign Minister Juan Doe of Peru today.",
        title=title,
    ).main_session
    assert session is not None and session.format == format_


def test_who_met_is_no_name(read: Callable[..., Reading]) -> None:
    """ "The Kenya-Peru-Chile Trilateral", "Foreign Ministers' Meeting": who met, not a standing body."""
    session = read(
        "The foreign ministers of Kenya, Peru and Chile met in Lima today for a Kenya-Peru-Chile Trilateral.",
        title="Kenya-Peru-Chile Trilateral",
    ).main_session
    assert session is not None and session.mechanism is None


@pytest.mark.parametrize(
    "lead",
    [
        "In implementation of what was agreed at the fourth session, held in Oslo in March 2019, ",
        "Pursuant to the decisions of its 4th Session (Oslo, March 2019), ",
        "Following the fourth session, which took place in Oslo in 2019, ",
    ],
)
def test_an_earlier_session_that_leads_in_is_not_the_reported_one(
    read: Callable[..., Reading], lead: str
) -> None:
    text = lead + "the Kenya-Peru Joint Committee met in Lima on 7 May 2021."
    session = read(text, title="Communiqué of the 5th Session of the Kenya-Peru Joint Committee").main_session
    assert session is not None
    assert (session.place, session.ordinal, session.date) == ("Lima", 5, "2021-05-07")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Today, State Secretary Lars Roe of Norway summoned the chargé d’affaires a.i. of Peru in Oslo, Juan Doe.",
            {"Lars Roe", "Juan Doe"},
        ),
        ("The Ambassador of Peru, Juan Doe, was summoned today by State Secretary Lars Roe of Norway.", {"Lars Roe", "Juan Doe"}),
        ("State Secretary Lars Roe of Norway called in the Peruvian Ambassador, Juan Doe, yesterday.", {"Lars Roe", "Juan Doe"}),
    ],
)  # fmt: skip
def test_an_envoy_who_is_summoned_is_met(read: Callable[..., Reading], text: str, names: set[str]) -> None:
    reading = read(text, title="Envoy summoned")
    assert reading.main_session is not None and set(reading.main_session.parties) == {"NOR", "PER"}
    assert {p.name for p in reading.participants} == names


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("They agreed to revive the hotline at the next meeting, which Cusco will host.", "Cusco"),
        ("Lima will host the next round on mutually convenient dates.", "Lima"),
        ("The leaders mandated their ministers to meet in Cusco before the end of the year.", "Cusco"),
    ],
)
def test_the_town_of_the_next_meeting(read: Callable[..., Reading], sentence: str, place: str) -> None:
    text = "Kenya and Peru held the 3rd Border Dialogue in Nairobi on 7 May. " + sentence
    planned = [s for s in read(text, title="Talks", date="2021-05-08").sessions if s.status == "planned"]
    assert [s.place for s in planned] == [place]


def test_a_summit_of_two_is_no_row(read: Callable[..., Reading]) -> None:
    text = "Kenya and Peru held talks in Lima on 7 May. A Summit of the two Presidents will take place in Lima on 9 June."
    planned = [s for s in read(text, title="Talks", date="2021-05-08").sessions if s.status == "planned"]
    assert [(s.mechanism, s.date) for s in planned] == [(None, "2021-06-09")]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("for the first trilateral dialogue", "trilateral dialogue"),
        ("for the 17th round of high-level consultations", "high-level consultations"),
        ("for a trilateral dialogue", None),
    ],
)
def test_what_is_counted_is_a_row(read: Callable[..., Reading], words: str, name: str | None) -> None:
    session = read(
        f"Senior officials of Kenya and Peru met in Lima today {words}.", title="Talks"
    ).main_session
    assert session is not None
    assert (session.mechanism.name if session.mechanism else None) == name


@pytest.mark.parametrize(
    ("behind", "date"),
    [
        (
            "The conversation, requested by Doe, started at 9:30 p.m. Tuesday, the ministry said.",
            "2021-05-11",
        ),
        ("“On May 12, a call between Anna Roe and Juan Doe took place,” the ministry said.", "2021-05-12"),
        ("Roe last met with Doe on March 3 in Lima.", None),
    ],
)
def test_the_day_of_a_call_that_the_news_tells_once_more(
    read: Callable[..., Reading], behind: str, date: str | None
) -> None:
    lead = "NAIROBI, May 12 (KNA) -- Kenyan Foreign Minister Anna Roe and her Peruvian counterpart, Juan Doe, spoke by phone, her ministry said.\n\n"
    session = read(lead + behind, title="Top diplomats talk by phone", date="2021-05-12").main_session
    assert session is not None and session.date == date


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (MEET + "today, who is due to travel to Oslo next week.", None),
        (MEET + "today over the incident at the Consulate General in Oslo.", None),
        (
            "LIMA, May 10 (PNA) -- The Kenya-Peru Joint Council was held this Monday at the Hotel Real.",
            "Lima",
        ),
    ],
)
def test_place_of_something_else(read: Callable[..., Reading], text: str, place: str | None) -> None:
    """Where a guest goes on to and where a consulate stands are no places of the meeting; a hotel is in the town of the dateline."""
    session = read(text, title="Ministers meet").main_session
    assert session is not None and session.place == place


def test_the_weekdays_meeting_is_the_one_reported_and_a_mission_no_place(
    read: Callable[..., Reading],
) -> None:
    """ "Sunday's meeting, hosted at Kuwait's permanent mission": once more the meeting of the lead, and not in Kuwait."""
    text = (
        "GCC foreign ministers have met to coordinate their positions.\n\n"
        "Secretary General Jan Roe said Sunday's meeting, hosted at Kuwait’s permanent mission to the UN, focused on trade."
    )
    reading = read(text, date="2025-09-22", title="GCC foreign ministers hold meeting")
    assert [(s.date, s.place) for s in reading.sessions] == [("2025-09-21", None)]
