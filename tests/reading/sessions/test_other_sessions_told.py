"""Sessions beside the reported one: told in passing, with a day, a season, a place or a count."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import entente
from entente.model import Reading

MET = "Ministers Jane Roe of Kenya and Juan Perez of Peru met in Nairobi on 3 May 2024. "

CASES = [
    pytest.param("They committed to reconvene in October.", [("planned", "2024-10", None)], id="committed to"),
    pytest.param("They are due to speak again on 9 May.", [("planned", "2024-05-09", None)], id="will speak again"),
    pytest.param(
        "The Ministers agreed to convene the joint committee in Lima in the first quarter of 2025.",
        [("planned", "2025-01", "Lima")],
        id="a body in small letters",
    ),
    pytest.param("They praised the joint committee in Lima for its work.", [], id="a body that is there"),
    pytest.param(
        "She looked forward to continuing their discussions in Lima in September.",
        [("planned", "2024-09", "Lima")],
        id="discussions to go on",
    ),
    pytest.param(
        "They welcomed the Roeland Recovery Conference on 21-22 June 2024 in London.",
        [("planned", "2024-06-21", "London")],
        id="a conference of several days",
    ),
    pytest.param(
        "Donors should release what they pledged at the Roetown Resilience Forum of November 2023.",
        [("held", "2023-11", None)],
        id="a forum of a month",
    ),
    pytest.param(
        "They noted the Expert Conference on the Recovery, Reconstruction and Renewal of Freedonia held on 25 October 2023 in Berlin.",
        [("held", "2023-10-25", "Berlin")],
        id="a conference on several things",
    ),
    pytest.param(
        "They will tell of it at the Lakes Water Action Forum this September in Oslo.",
        [("planned", "2024-09", "Oslo")],
        id="a forum of this month, and where",
    ),
    pytest.param(
        "They look forward to the Expert Conference on the Renewal and Recovery of Freedonia on October 25.",
        [("planned", "2024-10-25", None)],
        id="a conference on several things on a day",
    ),
    pytest.param(
        "They built on the June 2023 Lakes-Kenya and Coastal Asia Summits.",
        [("held", "2023-06", None), ("held", "2023-06", None)],
        id="two summits that share their word and month",
    ),
    pytest.param(
        "They built on the Lakes Bank and Coastal Fund Annual Meetings in October 2023.",
        [("held", "2023-10", None)],
        id="annual meetings that two bodies hold as one",
    ),
    pytest.param("They praised the Lakes Water Action Forum in their own report.", [], id="a forum that is there"),
    pytest.param("They intend to conclude the negotiations by October 2024.", [], id="work to be done by a day"),
    pytest.param(
        "They recalled the Cairo Summit held in Paris on 9 December 2019.",
        [("held", "2019-12-09", "Paris")],
        id="a town in the name, and where it was",
    ),
    pytest.param(
        "They will hold the first trilateral meeting between finance ministers.",
        [("planned", None, None)],
        id="not of the day of the reported one",
    ),
    pytest.param(
        "We will also hold the inaugural meeting of our finance ministers as well as launch a track.",
        [("planned", None, None)],
        id="a first one to come",
    ),
    pytest.param(
        "A meeting with Chile’s Foreign Minister, Ann Coe, will follow tomorrow.",
        [("planned", "2024-05-04", None)],
        id="will follow",
    ),
    pytest.param(
        "Minister Roe looks forward to welcoming President Poe of Chile to Nairobi on 12 June.",
        [("planned", "2024-06-12", "Nairobi")],
        id="looks forward to welcoming",
    ),
    pytest.param("The ministers had last met in Geneva in February.", [("held", "2024-02", "Geneva")], id="last met"),
    pytest.param(
        "They agreed to meet again on the margins of the UN General Assembly in September.",
        [("planned", "2024-09", None)],
        id="will meet beside another",
    ),
    pytest.param(
        "They looked forward to meeting at the G20 Summit in Rio de Janeiro in November.",
        [("planned", "2024-11", "Rio de Janeiro")],
        id="looked forward",
    ),
    pytest.param(
        "They looked ahead to the G20 Summit in New Delhi.", [("planned", None, "New Delhi")], id="a summit and its place"
    ),
    pytest.param(
        "They hailed the recent trilateral summit in Riyadh.", [("held", None, "Riyadh")], id="the recent summit"
    ),
    pytest.param(
        "They reviewed the roadmap established at their February meeting in Lima.",
        [("held", "2024-02", "Lima")],
        id="the month before the word",
    ),
    pytest.param(
        "A meeting of the joint trade committee planned for 10 May in Lima has been postponed, they said.",
        [("called-off", "2024-05-10", "Lima")],
        id="put off",
    ),
    pytest.param(
        "They welcomed the outcomes of the inaugural Economic Dialogue held in Lima in March 2023.",
        [("held", "2023-03", "Lima")],
        id="outcomes of an earlier one",
    ),
    pytest.param(
        "They welcomed the results of the international conference held in Paris on 13 December.",
        [("held", "2023-12-13", "Paris")],
        id="a conference in small letters",
    ),
    pytest.param("They praised the conference and its press conference in Lima.", [], id="a conference of no day"),
    pytest.param(
        "They looked forward to the Roeland Recovery Conference to be held in London in June.",
        [("planned", "2024-06", "London")],
        id="told behind its name",
    ),
    pytest.param(
        "They recalled the talks that their leaders held in New York on 4 April.",
        [("held", "2024-04-04", "New York")],
        id="that others held",
    ),
    pytest.param(
        "They awaited the first summit, which the city of Lima will host on 20 October 2024.",
        [("planned", "2024-10-20", "Lima")],
        id="which a city will host",
    ),
    pytest.param(
        "They welcomed the 4th Policy Dialogue on Air, which took place in Lima in February 2024.",
        [("held", "2024-02", "Lima")],
        id="its matter stands between",
    ),
    pytest.param(
        "They looked forward to seeing each other in Lima next month.",
        [("planned", "2024-06", "Lima")],
        id="to see each other",
    ),
    pytest.param(
        "The next meeting between Ms Roe and Mr Perez will be held in Nairobi.",
        [("planned", None, "Nairobi")],
        id="there again",
    ),
    pytest.param(
        "They launched the inaugural Business Forum in Lima in December 2023.",
        [("held", "2023-12", "Lima")],
        id="a forum that was launched",
    ),
    pytest.param(
        "They acted as agreed last year at the Lake Leaders’ Summit.", [("held", "2023", None)], id="the year before the name"
    ),
    pytest.param(
        "They agreed to convene the Kenya-Peru Joint Commission in Lima later this year.",
        [("planned", "2024", "Lima")],
        id="a commission that they will convene",
    ),
    pytest.param(
        "They recalled the visit of the Foreign Minister of Peru to Nairobi in January 2024.",
        [("held", "2024-01", "Nairobi")],
        id="a visit with its month and town",
    ),
    pytest.param(
        "They welcomed the upcoming visit of President Anna Poe to Kenya on June 7-9.",
        [("planned", "2024-06-07", None)],
        id="a visit to a country",
    ),
    pytest.param("They praised the port visit to Mombasa in January 2024.", [], id="a visit of ships"),
    pytest.param("They recalled the visit of their ministers last year.", [], id="a visit of no place"),
    pytest.param("They discussed the talks and the next steps.", [], id="no day, no place"),
    pytest.param("They agreed that negotiations should start as soon as possible.", [], id="only wished"),
    pytest.param("Perez invited Roe to visit Lima at a convenient time.", [], id="an invitation"),
    pytest.param(
        "They praised the Shanghai Cooperation Organisation and its summit.", [], id="a town in a name is no place"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), CASES)
def test_beside_the_reported_one(told: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    reading = entente.read(MET + told, date="2024-05-03")
    assert [(s.status, s.date, s.place) for s in reading.sessions if not s.main] == expected


def test_an_earlier_one_in_the_same_sentence() -> None:
    reading = entente.read(
        "Secretary Roe of Kenya and Minister Perez of Peru met in Nairobi on 3 May 2024 and welcomed the outcomes of the "
        "inaugural Economic Dialogue held in Lima in March 2023.",
        date="2024-05-03",
    )
    assert [(s.date, s.place) for s in reading.sessions] == [("2024-05-03", "Nairobi"), ("2023-03", "Lima")]


def test_a_leaders_summit_keeps_its_whole_name() -> None:
    """ "American Leaders'" is no owner of a summit."""
    reading = entente.read(
        MET + "Their countries announced it at the North American Leaders’ Summit on January 9."
    )
    named = [s.mechanism.name for s in reading.sessions if s.mechanism]
    assert named == ["North American Leaders’ Summit"]


def test_a_meeting_told_again_with_names_is_one_with_its_people() -> None:
    reading = entente.read(
        MET
        + "They did so under the mandate given by the summit in Oslo in April 2023. When President Ana Poe of Kenya and President "
        "Luis Coe of Peru met in Oslo in April 2023, they had promised more trade.",
        date="2024-05-03",
    )
    (other,) = (s for s in reading.sessions if not s.main)
    assert {p.name for p in reading.participants if p.session == other.id} == {"Ana Poe", "Luis Coe"}


def test_a_meeting_told_without_names_gets_its_people_from_where_it_is_told_again() -> None:
    """And is one session."""
    reading = entente.read(
        MET
        + "They did so under the mandate given by the meeting of the foreign ministers in Oslo in April 2023. No date was fixed for "
        "the visit of Peruvian Foreign Minister Ana Poe, who last met Kenyan Foreign Minister Musa Coe in Oslo in April 2023.",
        date="2024-05-03",
    )
    (other,) = (s for s in reading.sessions if not s.main)
    assert (other.date, other.place) == ("2023-04", "Oslo")
    assert {p.name for p in reading.participants if p.session == other.id} == {"Ana Poe", "Musa Coe"}


def test_sessions_of_a_row_by_its_acronym() -> None:
    """With the number tied to it, counted before it, as the previous one; the reported one is not told again."""
    reading = entente.read(
        "Ministers Jane Roe of Kenya and Juan Perez of Peru held the 9th Lake Energy Ministers Meeting (LEMM9) in Nairobi on 3 May 2024. They "
        "reviewed progress after LEMM8. The previous LEMM had taken place in Lima in May 2022. Both sides were pleased with LEMM9. The "
        "12th LEMM is to be hosted by Peru in 2027.",
        date="2024-05-03",
    )
    found = [(s.status, s.ordinal, s.date, s.place) for s in reading.sessions if not s.main]
    assert found == [
        ("held", 8, None, None),
        ("held", None, "2022-05", "Lima"),
        ("planned", 12, "2027", None),
    ]


def test_what_they_will_hold_in_items() -> None:
    """A verb in its base form at the head of an item promises a meeting."""
    reading = entente.read(
        MET
        + "Both sides committed to:\n\n• Organize the fourth Ministerial Dialogue in Lima;\n• Start the work.",
        date="2024-05-03",
    )
    assert [(s.status, s.ordinal, s.place) for s in reading.sessions if not s.main] == [
        ("planned", 4, "Lima")
    ]


def test_who_decides_to_convene_need_not_come() -> None:
    """A planned session has the people who are said to come."""
    reading = entente.read(
        MET + "Minister Roe decided to convene the Kenya-Peru Joint Commission in Lima in June.",
        date="2024-05-03",
    )
    (other,) = (s for s in reading.sessions if not s.main)
    assert not [p for p in reading.participants if p.session == other.id]


OPENING = "Foreign Minister Jane Roe of Kenya spoke by telephone with Foreign Minister Juan Perez of Peru on 3 May 2024. "


@pytest.mark.parametrize(
    ("told", "people"),
    [
        (
            "They spoke in continuation of the talks which the two ministers had in Oslo on 3 April.",
            {"Jane Roe", "Juan Perez"},
        ),
        ("The two ministers had last met in Oslo on 3 April.", {"Jane Roe", "Juan Perez"}),
        ("They welcomed the talks held in Oslo on 3 April.", set()),
        (
            "The call came a month after President Ann Doe of Kenya and President Luis Poe of Peru agreed in a phone call on 3 April to talk.",
            {"Ann Doe", "Luis Poe"},
        ),
    ],
)
def test_who_met_at_an_earlier_time(told: str, people: set[str]) -> None:
    reading = entente.read(OPENING + told, title="Call of the ministers", date="2024-05-03")
    earlier = [s for s in reading.sessions if s.date == "2024-04-03"]
    assert [s.status for s in earlier] == ["held"]
    assert {p.name for p in reading.participants if p.session == earlier[0].id} == people


BRIEFING = "Good afternoon. I have two announcements. Kenya hopes for the best. "


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("Foreign Minister Jane Roe will have a meeting with President Juan Perez of Peru on 4 May.", 2),
        (
            "This is seen from the telephone conversation that Minister Jane Roe had last Thursday with Secretary of State Ann Doe of Peru.",
            2,
        ),
        (
            "This is seen from the talks of 2 May in Lima that Minister Jane Roe had welcomed.",
            0,
        ),
    ],
)
def test_who_meets_as_a_briefing_tells(told: str, people: int) -> None:
    reading = entente.read(
        BRIEFING + told, title="Spokesperson's Press Briefing (3 May 2024)", date="2024-05-03"
    )
    assert len(reading.participants) == people


@pytest.mark.parametrize("how", ["respectively", "separately"])
def test_hosts_who_met_a_guest_one_by_one(how: str) -> None:
    told = (
        "At the invitation of President John Roe of Kenya, President Ana Cruz of Peru made a state visit to Kenya from 1 to 3 May 2024. "
        "President Roe and President Cruz had talks in Nairobi on 1 May. Chairman Tom Doe of the Central Planning Commission and "
        f"Premier Ann Poe of the State Council also met with President Cruz {how}."
    )
    reading = entente.read(told, title="Joint Press Statement", date="2024-05-03")
    met = [{p.name for p in reading.participants if p.session == s.id} for s in reading.sessions]
    assert {"Tom Doe", "Ana Cruz"} in met
    assert {"Ann Poe", "Ana Cruz"} in met
    assert not any(s.mechanism for s in reading.sessions)
    together = entente.read(told.replace(f" {how}", ""), title="Joint Press Statement", date="2024-05-03")
    met = [{p.name for p in together.participants if p.session == s.id} for s in together.sessions]
    assert {"Tom Doe", "Ann Poe", "Ana Cruz"} in met


def test_a_statement_on_an_event_tells_with_whom_its_own_spoke() -> None:
    text = (
        "We have seen the reports out of Peru and are gathering information. {}Security Advisor John Roe spoke with Foreign Minister "
        "Juan Doe of Peru. We cannot confirm the reports."
    )
    title = "Statement by U.S. National Security Council Spokesperson Ann Poe"
    for when, met in {
        "Shortly after receiving them, U.S. National ": 2,
        "In May 2021, U.S. National ": 0,
    }.items():
        reading = entente.read(text.format(when), title=title, date="2024-05-03")
        main = {s.id for s in reading.sessions if s.main}
        assert len([p for p in reading.participants if p.session in main]) == met


def test_a_delegation_that_meets_one_after_another_stays_the_same() -> None:
    text = (
        "This week, Adviser Ann Roe and Director Max Poe of the United States traveled to Lima, Peru.\n\n"
        "They met with Peruvian President Juan Salas. They also met with Chilean Foreign Minister Luz Vera. "
        "The delegation also met with Norwegian Foreign Minister Lars Dahl."
    )
    reading = entente.read(text, title="Official Travel to Peru", date="2021-07-17")
    people = [
        {p.name for p in reading.participants if p.session == s.id} for s in reading.sessions if not s.main
    ]
    assert people == [{"Ann Roe", "Max Poe", "Luz Vera"}, {"Ann Roe", "Max Poe", "Lars Dahl"}]


def test_the_importance_of_dialogue_is_no_session() -> None:
    text = (
        "Foreign Minister Ann Roe of Kenya spoke by phone on April 7 with Deputy Prime Minister Juan Doe of Peru. "
        "They also discussed the importance of continued dialogue among regional leaders, with the support of the African Union."
    )
    reading = entente.read(text, title="Call with Peru", date="2021-04-08")
    assert len(reading.sessions) == 1


def test_a_gathering_named_in_short(read: Callable[..., Reading]) -> None:
    """ "the upcoming Conference this June" is the one of June 6 to 10 that the text announces; the one in July is not."""
    reading = read(
        "Kenya will host the Third Trade Conference in Nairobi from June 6 to 10, 2021. At the upcoming Conference in Nairobi this June, "
        "ministers will discuss trade. They will also attend the Health Conference in Lima in July.",
        title="Statement on the Third Trade Conference", date="2021-04-24",
    )  # fmt: skip
    assert [s.date for s in reading.sessions] == ["2021-06-06", "2021-07"]


def test_each_of_a_row_has_its_own_words(read: Callable[..., Reading]) -> None:
    """Of "his virtual participation in the Forum, her May visit to Lima" each has its own day, format and parties."""
    reading = read(
        MET + "This built on his virtual participation in the Andean Forum in November 2022, the ministers’ engagements at the historic May "
        "2023 Kenya-Peru Trade Summit in Oslo, her August 2023 visit to Lima, and the work of the Council.",
        title="Talks", date="2024-05-04",
    )  # fmt: skip
    told = [(s.date, s.place, s.format) for s in reading.sessions[1:]]
    assert told == [
        ("2022-11", None, "video"),
        ("2023-05", "Oslo", "in-person"),
        ("2023-08", "Lima", "in-person"),
    ]


def test_a_ministry_that_leads_is_no_place(read: Callable[..., Reading]) -> None:
    text = (
        MET
        + "The dialogue will be led in the Kenyan Government by the Security Council and the State Department."
    )
    assert len(read(text, title="Talks", date="2024-05-04").sessions) == 1


def test_leaders_who_stood_together(read: Callable[..., Reading]) -> None:
    reading = read(
        MET + "In March 2023, they stood together in Lima and announced it.", title="Talks", date="2024-05-04"
    )
    assert [(s.date, s.place) for s in reading.sessions[1:]] == [("2023-03", "Lima")]
