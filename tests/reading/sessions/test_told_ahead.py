"""Meetings told before they are held, journeys told by their stops, and days that are no meeting's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from entente.model import Reading, Session

Read = Callable[..., Reading]
HOME = "https://www.state.gov/statement/"


def _main(reading: Reading) -> Session:
    assert reading.main_session is not None
    return reading.main_session


def _others(reading: Reading) -> list[Session]:
    return [s for s in reading.sessions if not s.main]


def _names(reading: Reading, session: Session) -> set[str]:
    return {p.name for p in reading.participants if p.session == session.id}


LEADERS = "In Lima, President Roe, President Ana Soto of Chile and President Luis Rojas of Peru will advance their agenda. "


@pytest.mark.parametrize(
    ("title", "text", "date", "place"),
    [
        (
            "FACT SHEET: Andean Leaders’ Lima Summit",
            f"{LEADERS}The leaders of the United States, Chile and Peru will meet on June 12, 2023 in Lima for the second time.",
            "2023-06-12",
            "Lima",
        ),
        (
            "FACT SHEET: Pacific Leaders’ Auckland Summit",
            "The leaders of New Zealand, Fiji and Tonga are gathering in Auckland on June 12 for the third time.",
            "2023-06-12",
            "Auckland",
        ),
        (
            "Kenya and Chile to hold consultations",
            "Kenya and Chile hold the fifth round of political consultations in Nairobi on 14 June 2023.",
            "2023-06-14",
            "Nairobi",
        ),
        (
            "Statement on Senator Doe's Travel to Ethiopia",
            "Senator John Doe is traveling to Addis Ababa, Ethiopia to meet with Prime Minister Abebe Tadesse on trade.",
            None,
            "Addis Ababa",
        ),
    ],
)
def test_what_lies_ahead_is_planned(read: Read, title: str, text: str, date: str | None, place: str) -> None:
    reading = read(text, title=title, date="2023-06-10", address=HOME)
    session = _main(reading)
    assert (session.status, session.date, session.place) == ("planned", date, place)
    assert not [s for s in _others(reading) if s.status == "planned"]


def test_who_goes_on_elsewhere_has_met_here(read: Read) -> None:
    text = "Foreign Minister Karl Doe, who is traveling to Oslo next, met with President Ana Soto of Chile in Santiago today."
    assert _main(read(text, title="Foreign Minister Doe in Santiago")).status == "held"


@pytest.mark.parametrize(
    "way",
    [
        "while traveling from the G7 Summit in Oslo, Norway to the Andean Leaders’ Summit in Lima, Peru",
        "on his way from the G7 Summit in Oslo, Norway to the Andean Leaders’ Summit in Lima, Peru",
    ],
)
def test_a_stop_on_the_way_between_two_summits(read: Read, way: str) -> None:
    text = f"President Roe will make a stop in Kenya {way} later this month. While in Kenya, he will meet with Prime Minister Doe."
    reading = read(text, title="Statement on President Roe's Travel to Kenya", address=HOME)
    session = _main(reading)
    assert (session.status, session.country, set(session.parties)) == ("planned", "KEN", {"USA", "KEN"})
    assert _names(reading, session) == {"Roe", "Doe"}
    found = {(s.mechanism.name if s.mechanism else None, s.place, s.status) for s in _others(reading)}
    assert found == {("G7 Summit", "Oslo", "planned"), ("Andean Leaders’ Summit", "Lima", "planned")}


def test_a_meeting_on_the_way_to_a_summit_is_not_at_it(read: Read) -> None:
    text = "On his way to the G7 Summit in Oslo, Norway, Secretary of State John Roe met with President Kofi Doe of Ghana in Accra today."
    session = _main(read(text, title="Readout of Secretary Roe's Meeting with President Doe", address=HOME))
    assert (session.place, session.mechanism) == ("Accra", None)


def test_a_journey_is_no_session_beside_what_is_done_there(read: Read) -> None:
    text = (
        "Secretary of State Ann Roe will travel to Oslo, Norway on June 10. While in Oslo, she will meet with Prime "
        "Minister Nils Berg. She will also address the Arctic Security Conference."
    )
    reading = read(text, title="Statement on Secretary Roe's Travel to Norway", address=HOME)
    found = [(s.mechanism.name if s.mechanism else None, s.date, s.place) for s in reading.sessions]
    assert found == [(None, "2021-06-10", "Oslo"), ("Arctic Security Conference", "2021-06-10", "Oslo")]
    only = read(
        "Vice President Ann Roe will travel to Nairobi, Kenya next week to attend the inauguration of President James Otieno.",
        title="Vice President Roe to travel to Kenya",
        address=HOME,
    )
    assert len(only.sessions) == 1


def test_each_town_of_a_visit_has_its_meeting(read: Read) -> None:
    text = (
        "Secretary of State Ann Roe visited Peru on May 5-6. In Lima, she met with President Luis Rojas. In Roetown, she met "
        "with Governor Juan Doe."
    )
    reading = read(text, title="Statement on Secretary Roe's Visit to Peru", address=HOME)
    assert [(s.place, s.country) for s in reading.sessions] == [("Lima", "PER"), ("Roetown", "PER")]
    assert _names(reading, _main(reading)) == {"Ann Roe", "Luis Rojas"}


@pytest.mark.parametrize(
    "telling",
    [
        '"The work is on track," he said after co-chairing the 7th Joint Ministerial Commission (JMC) with his Ugandan counterpart, Grace Okello, here on Wednesday.',
        '"The work is on track," he said after holding the 7th Joint Ministerial Commission (JMC) with his Ugandan counterpart Grace Okello.',
    ],
)
def test_what_the_minister_comes_from_is_the_session(read: Read, telling: str) -> None:
    text = f"NAIROBI (ANA) - Kenya and Uganda agreed to build the bridge, Foreign Minister James Otieno stated.\n\n{telling}"
    reading = read(text, title="Kenya, Uganda agree to build bridge", date="2034-05-17")
    session = _main(reading)
    assert (session.ordinal, session.mechanism and session.mechanism.acronym) == (7, "JMC")
    assert _names(reading, session) == {"James Otieno", "Grace Okello"}


def test_a_readout_of_a_journey_without_a_day_leaves_it_open(read: Read) -> None:
    """One of a meeting comes out on its day; of a journey, or in a fact sheet, it may have been days before."""
    told = "President John Roe spoke {}with President Ali Doe of Kenya. They discussed trade."
    call, journey = (
        "Readout of President Roe's Call with President Doe of Kenya",
        "Readout of President Roe's Travel to Kenya",
    )
    assert _main(read(told.format(""), title=call, address=HOME)).date == "2021-05-10"
    assert _main(read(told.format(""), title=journey, address=HOME)).date is None
    assert _main(read(told.format("today "), title=journey, address=HOME)).date == "2021-05-10"


@pytest.mark.parametrize(
    ("text", "level", "date"),
    [
        (
            "We, the leaders of Kenya, Peru and Chile, meeting on secure networks, reaffirm our commitment to them.",
            "leaders",
            "2021-05-10",
        ),
        (
            "We, President Otieno of Kenya and President Rojas of Peru, today reaffirmed our commitment to peace.",
            "leaders",
            "2021-05-10",
        ),
        (
            "We, the Foreign Ministers of Kenya, Peru and Chile, having gathered in this format, condemn the cutting of cables.",
            "ministerial",
            "2021-05-10",
        ),
    ],
)
def test_who_states_together_has_met(read: Read, text: str, level: str, date: str | None) -> None:
    session = _main(read(text, title="Joint Statement on Networks"))
    assert (session.status, session.level, session.date, session.place) == ("held", level, date, None)
    assert {"KEN", "PER"} <= set(session.parties)


@pytest.mark.parametrize(
    "text",
    [
        "We, the Foreign Ministers of Kenya, Peru and Chile, condemn the cutting of cables.",
        "We, the leaders of Kenya and Peru, reaffirm our commitment to secure networks.",
    ],
)
def test_a_declaration_alone_is_no_meeting(read: Read, text: str) -> None:
    """Each may have signed it at home; who speaks is known all the same."""
    reading = read(text, title="Joint Statement on Networks")
    assert reading.main_session is None
    assert {"KEN", "PER"} <= {actor.party for act in reading.acts for actor in act.actors}


def test_a_people_that_speaks_meets_nobody(read: Read) -> None:
    text = "We, the people of Kenya and Peru, share an ocean."
    assert read(text, title="Joint Statement on the Ocean").main_session is None


@pytest.mark.parametrize(
    "tail",
    [
        "Following the meeting, a Plan of Cooperation between the foreign ministries for 2033-2035 was signed.",
        "The meeting approved the joint patrol with effect from 1 October 2033.",
        "They called for dialogue on the basis of the Agreement of 17 September 2030.",
        "They recalled her visit to Finland in May 2031.",
        "Ministers received an update from Ambassador Ali Omar on the elections of November 2033.",
        "The ministers have met with leaders across Europe.",
    ],
)
def test_other_days_make_no_session(read: Read, tail: str) -> None:
    text = f"Foreign Minister James Otieno of Kenya and Foreign Minister Pekka Laine of Finland met in Nairobi on 25 February 2033. {tail}"
    assert not _others(read(text, title="Kenya and Finland meet", date="2033-02-26"))


@pytest.mark.parametrize(
    ("tail", "place"),
    [
        (
            "They discussed the eighth Business Forum, which is envisaged to be held in Turku in the autumn.",
            "Turku",
        ),
        ("They will speak again in the next few weeks.", None),
    ],
)
def test_what_is_envisaged_is_planned(read: Read, tail: str, place: str | None) -> None:
    text = f"Foreign Minister James Otieno of Kenya and Foreign Minister Pekka Laine of Finland met in Nairobi on 25 February 2033. {tail}"
    (session,) = _others(read(text, title="Kenya and Finland meet", date="2033-02-26"))
    assert (session.status, session.place) == ("planned", place)


def test_a_mechanism_goes_on_behind_its_head(read: Read) -> None:
    text = (
        "Secretary Ann Roe met today with President Ana Soto of Chile. They recalled the commitments of last year's Summit for "
        "Democracy in Oslo."
    )
    others = _others(read(text, title="Readout of Secretary Roe's Meeting with President Soto", address=HOME))
    assert [s.mechanism.name for s in others if s.mechanism] == ["Summit for Democracy"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("in Suva, Fiji, as well as virtually", ("in-person", "Suva")),
        ("in Suva, Fiji, with some ministers joining online", ("in-person", "Suva")),
        ("virtually", ("video", None)),
    ],
)
def test_some_on_screens(read: Read, words: str, wanted: Any) -> None:
    session = _main(
        read(f"The Tenth Meeting of the Trade Council of Kenya and Fiji was held {words}, on 5 May 2021.")
    )
    assert (session.format, session.place) == wanted


def test_a_co_operation_is_no_operation(read: Read) -> None:
    text = "The 9th Session of the Kenya/Peru Joint Commission of Co-operation (JCC) was held at Nairobi, Kenya, from 5 to 6 May 2021."
    assert _main(read(text, title="Communiqué of the Joint Commission")).place == "Nairobi"


def test_a_town_that_no_list_names_hosts(read: Read) -> None:
    text = "On 1 May 2021, Roetown hosted the annual meeting of the Ministers of Foreign Affairs of Latvia and Estonia."
    assert _main(read(text, title="Ministers meet")).place == "Roetown"


def test_the_press_conference_is_counted_for_itself(read: Read) -> None:
    text = "Foreign Minister James Otieno met with Foreign Minister Ana Soto of Chile in Nairobi on May 7."
    assert _main(read(text, title="The 12th Regular Press Conference (9 May 2021)")).ordinal is None


def test_also_in_the_meeting_were(read: Read) -> None:
    text = (
        "National Security Advisor Ann Roe met today with President Ana Soto of Chile. Also in the meeting were Senior "
        "Director Juan Poe and Ambassador William Doe."
    )
    reading = read(
        text, title="Readout of National Security Advisor Roe's Meeting with President Soto", address=HOME
    )
    assert {"Juan Poe", "William Doe"} <= _names(reading, _main(reading))


def test_the_same_office_again_is_anothers(read: Read) -> None:
    text = (
        "At the invitation of the Minister of Foreign Affairs, Minister of Foreign Affairs of Chile Ana Soto will pay an official "
        "visit to Kenya from 12 to 14 June 2021."
    )
    (guest,) = [
        p for p in read(text, title="Minister of Chile to visit Kenya").participants if p.name == "Ana Soto"
    ]
    assert guest.office == "Minister of Foreign Affairs"


@pytest.mark.parametrize("words", ["upon the invitation of", "on the invitation of", "at the invitation of"])
def test_who_invites_a_guest_meets_him(read: Read, words: str) -> None:
    text = f"Ion Rusu, Minister of Foreign Affairs of Moldova, will pay an official visit to Kenya on 9-10 June 2021 {words} H.E. James Otieno, Minister of Foreign Affairs."
    reading = read(text, title="Visit of Ion Rusu to Kenya")
    assert _main(reading).level == "ministerial"
    assert _names(reading, _main(reading)) == {"Ion Rusu", "James Otieno"}


def test_who_will_welcome_a_guest_is_host(read: Read) -> None:
    text = (
        "President Ann Roe will welcome Prime Minister Karl Doe of Norway to the White House on June 9, 2021."
    )
    assert _main(read(text, title="Statement on Prime Minister Doe's Visit", address=HOME)).host == "USA"
    things = "President Ann Roe will welcome plans for trade. She met today with Prime Minister Karl Doe of Norway."
    assert (
        _main(read(things, title="Readout of the Meeting with Prime Minister Doe", address=HOME)).host is None
    )


def test_ministers_for_foreign_affairs_are_ministers(read: Read) -> None:
    text = "The Ministers for Foreign Affairs of Kenya, Peru and Chile met in Lima on 6 May 2021."
    assert _main(read(text, title="Joint Statement")).level == "ministerial"
