"""What a text only mentions stays out of the session that it reports, in the words of many chanceries.

Classes of error found by reading the output for hundreds of documents by eye; the sentences and names are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from entente.model import Reading, Session

Read = Callable[..., Reading]


def _main(reading: Reading) -> Session:
    assert reading.main_session is not None
    return reading.main_session


def _fields(session: Session, wanted: dict[str, Any]) -> dict[str, Any]:
    found = {name: getattr(session, name) for name in wanted}
    if "parties" in found:
        found["parties"] = set(found["parties"])
    if "mechanism" in found:
        found["mechanism"] = session.mechanism.name if session.mechanism else None
    return found


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        pytest.param(
            "Statement on the President's Meeting with the Secretary General of NATO",
            "President Ana Roe of Canada met today with NATO Secretary General Jan Doe to discuss the June 14 NATO Summit in Madrid.",
            {"mechanism": None, "place": None, "parties": {"CAN", "NATO"}},
            id="a summit that is talked about is neither the mechanism nor the place",
        ),
        pytest.param(
            "Readout of the President's Call with Prime Minister Doe of Peru",
            "President Ana Roe of Chile spoke today with Prime Minister Juan Doe of Peru to inaugurate the fourth Chile-Peru 2+2 Ministerial Dialogue.",
            {"mechanism": None, "ordinal": None, "level": "leaders", "format": "call"},
            id="a dialogue that a call inaugurates gives it no name, count or level",
        ),
        pytest.param(
            "Readout of the President's Meeting with Prime Minister Tan of Singapore",
            "President Ana Roe of Chile met today with Prime Minister Wei Tan of Singapore. The leaders reviewed ways to build on "
            "the momentum of the Foreign Minister's visit to Singapore in March.",
            {"place": None, "country": None},
            id="the place of somebody else's earlier visit",
        ),
        pytest.param(
            "Party chief receives Chinese foreign minister",
            "HANOI (VNA) - General Secretary Nguyen Van Doe received in Hanoi on May 6 Li Wei, Foreign Minister of China, who is "
            "here to co-chair the 13th meeting of the Vietnam-China Steering Committee.",
            {"mechanism": None, "ordinal": None, "place": "Hanoi"},
            id="what a guest came for is another meeting",
        ),
        pytest.param(
            "Ministers gather in Bali",
            "The foreign ministers of Kenya and Peru have gathered in Lima for talks, which followed the 12th Lima Democracy Forum.",
            {"mechanism": None, "ordinal": None},
            id="what a meeting followed is not what met",
        ),
        pytest.param(
            "Trilateral talks among top diplomats set for this week",
            "South Korea, the United States and Japan will hold talks among their top diplomats during the Asia-Pacific Economic "
            "Cooperation (APEC) gathering this week, Seoul's foreign ministry said Tuesday.",
            {"parties": {"KOR", "USA", "JPN"}, "status": "planned"},
            id="who hosts the occasion does not take part",
        ),
        pytest.param(
            "Readout of the Advisor's Meeting with Baltic Counterparts",
            "National Security Advisor Ana Roe of Canada met today with her counterparts from NATO Allies Estonia, Latvia and Lithuania.",
            {"parties": {"CAN", "EST", "LVA", "LTU"}},
            id="allies that are named stand for themselves",
        ),
        pytest.param(
            "Leaders condemn strikes as they meet",
            "CAIRO (MENA) - Egyptian President Omar Roe and Jordan's King Hassan III condemned the strikes in Gaza as they met in Cairo on May 6.",
            {"place": "Cairo", "country": "EGY"},
            id="the place that stands with the verb of meeting",
        ),
        pytest.param(
            "Vice President to Visit Samoa",
            "Vice President Ana Roe of Canada will visit Apia, Samoa from July 23 to 24, following her visit to Auckland, New Zealand.",
            {"parties": {"CAN", "WSM"}, "place": "Apia"},
            id="an earlier stop of a journey",
        ),
        pytest.param(
            "FACT SHEET: Canada Leads on Climate",
            "As part of its work, Canada led the discussion. The leaders discussed the strength of NATO and welcomed new efforts.",
            None,
            id="welcoming efforts hosts nobody",
        ),
    ],
)  # fmt: skip
def test_only_mentioned(read: Read, title: str, text: str, wanted: dict[str, Any] | None) -> None:
    reading = read(text, title=title)
    if wanted is None:
        assert reading.main_session is None or reading.main_session.host is None
        return
    main = _main(reading)
    assert _fields(main, wanted) == wanted


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        pytest.param(
            "Statement on the Visit of President Doe of Peru",
            "President Ana Roe of Chile looks forward to welcoming President Juan Doe of Peru to the White House on June 8.",
            {"status": "planned", "place": "the White House", "date": "2021-06-08"},
            id="an announced visit says where",
        ),
        pytest.param(
            "Statement on the State Visit of President Doe",
            "President Ana Roe of Chile will host President Juan Doe of Peru for a State Visit to Chile on June 8.",
            {"status": "planned", "country": "CHL"},
            id="a state visit to a country",
        ),
        pytest.param(
            "G7 Statement on Ukraine",
            "We, the leaders of the Group of Seven (G7), convened today with Ukraine's President Olena Roe.",
            {"mechanism": "G7", "parties": {"G7", "UKR"}},
            id="whom a group meets is there too",
        ),
        pytest.param(
            "Readout of the Prime Minister's Meeting with G7 Leaders",
            "Prime Minister Ken Sato of Japan and G7 leaders met today with President Olena Roe of Ukraine.",
            {"mechanism": "G7", "parties": {"G7", "UKR"}},
            id="the group whose leaders met",
        ),
        pytest.param(
            "Joint Statement by the National Security Advisors of Kenya, Peru, Norway, and the United Arab Emirates",
            "Today, the National Security Advisors of Kenya, Peru, Norway, and the United Arab Emirates met. They discussed water.",
            {"status": "held", "level": "senior-official", "parties": {"KEN", "PER", "NOR", "ARE"}},
            id="officers of a list met, and nothing more is said",
        ),
        pytest.param(
            "Chair's Statement on Supply Chains",
            "Today (May 10, 2021) Kenya, the European Union, Peru, and the United Kingdom met to discuss supply chains. We agreed to act.",
            {"status": "held", "date": "2021-05-10", "parties": {"KEN", "EU", "PER", "GBR"}},
            id="who met to discuss something",
        ),
        pytest.param(
            "Joint Statement by the Prime Minister of the United Kingdom and Northern Ireland Ann Roe, and the President of Peru Luis Doe",
            "We, the Prime Minister of the United Kingdom and the President of Peru, met in Lima today to discuss fish. We agreed to act.",
            {"level": "leaders", "place": "Lima", "parties": {"GBR", "PER"}},
            id="a country by part of its full name",
        ),
        pytest.param(
            "Leaders' Statement of ASEAN and the United States",
            "WE, the Member States of the Association of Southeast Asian Nations (ASEAN) and the United States of America, gathered "
            "on the occasion of the 10th ASEAN-United States (U.S.) Summit in Manila on May 6, 2021.",
            {"mechanism": "ASEAN-United States Summit", "ordinal": 10, "parties": {"ASEAN", "USA"}},
            id="who gathers on the occasion of a summit holds it",
        ),
        pytest.param(
            "Minister to co-chair sixth India-Maldives JCM",
            "NEW DELHI (ANI) - Foreign Minister Ali Roe of the Maldives will co-chair the sixth India-Maldives Joint Commission "
            "Meeting (JCM) along with External Affairs Minister Ravi Doe on May 13.",
            {"mechanism": "India-Maldives Joint Commission", "ordinal": 6, "status": "planned", "date": "2021-05-13"},
            id="a commission's meeting is the commission",
        ),
        pytest.param(
            "EU leaders meet",
            "BRUSSELS (AFP) - EU leaders met in Brussels on May 6 to discuss migration.",
            {"level": "leaders", "place": "Brussels"},
            id="leaders who met",
        ),
        pytest.param(
            "Deputy ministers meet in Ankara",
            "ANKARA (AA) - Deputy Foreign Minister Ayse Roe of Turkey and Deputy Foreign Minister Eleni Doe of Greece met in Ankara.\n\n"
            "The statement noted that Roe and Doe held their fourth Political Dialogue in Ankara, where they addressed trade.",
            {"mechanism": "Political Dialogue", "ordinal": 4},
            id="a report counts the meeting behind its lead",
        ),
        pytest.param(
            "Egyptian, Jordanian and Kenyan ministers meet",
            "CAIRO (MENA) - The foreign ministers of Egypt and Jordan joined a senior official for a meeting in Cairo on May 6.",
            {"parties": {"EGY", "JOR", "KEN"}},
            id="a headline names all three",
        ),
        pytest.param(
            "Presidents to hold trilateral summit",
            "President Min-jun Kim of South Korea will hold a meeting with President Ana Roe of the United States and Prime Minister "
            "Ken Sato of Japan in Lima this week, his office said.\n\nKim departs on Wednesday, with the meeting scheduled for Friday.",
            {"status": "planned", "date": "2021-05-14"},
            id="the day for which it is scheduled",
        ),
        pytest.param(
            "Foreign minister in Sofia",
            "YEREVAN (Armenpress) - Foreign Minister Anna Roe of Armenia, who is in Bulgaria on an official visit, met with Foreign "
            "Minister Ivan Doe of Bulgaria on May 4.",
            {"country": "BGR"},
            id="the country in which the guest is",
        ),
    ],
)  # fmt: skip
def test_said_of_the_meeting(read: Read, title: str, text: str, wanted: dict[str, Any]) -> None:
    assert _fields(_main(read(text, title=title)), wanted) == wanted


OPENING = "President Ana Roe of Chile and Prime Minister Juan Doe of Peru met in Lima today. "


def _others(reading: Reading) -> list[tuple[str, str | None, str | None]]:
    return [
        (s.status, s.mechanism.name if s.mechanism else None, s.date) for s in reading.sessions if not s.main
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param(
            "The leaders looked forward to further discussions at the G7 Summit and NATO Summit in June.",
            [("planned", "G7 Summit", "2021-06"), ("planned", "NATO Summit", "2021-06")],
            id="two summits of one month",
        ),
        pytest.param(
            "They looked forward to further strengthening unity and collective security at the NATO Summit in Madrid in July.",
            [("planned", "NATO Summit", "2021-07")],
            id="what they look forward to lies ahead, however long the words between",
        ),
        pytest.param(
            "The leaders discussed implementation of the March 25 Joint Statement.",
            [],
            id="the date of a paper",
        ),
        pytest.param("She stressed talks at future ports related meetings.", [], id="meetings of some time or other"),
        pytest.param(
            "They praised the Summit of the Americas, and this month's Oceans Forum.",
            [],
            id="the date of the next one in a list",
        ),
        pytest.param(
            "They welcomed the opportunity to meet with President Poe in person over the coming months.",
            [],
            id="an opportunity is no meeting",
        ),
    ],
)  # fmt: skip
def test_others(read: Read, sentence: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    reading = read(OPENING + sentence, title="Joint Statement of Chile and Peru", date="2021-05-05")
    assert _others(reading) == wanted


def test_several_reported_alike_are_each_main(read: Read) -> None:
    reading = read(
        "Foreign Minister Ana Roe of Chile spoke separately today with Foreign Minister Juan Doe of Peru and Foreign Minister "
        "Luis Poe of Brazil.",
        title="Readout of the Foreign Minister's Calls",
    )
    assert [(s.main, set(s.parties)) for s in reading.sessions] == [
        (True, {"CHL", "PER"}),
        (True, {"CHL", "BRA"}),
    ]


def test_a_weekday_decides_the_year_of_a_day_late_in_the_month(read: Read) -> None:
    main = _main(
        read(
            "President Ana Roe of Chile will welcome President Juan Doe of Peru to Santiago on Thursday, November 30.",
            title="Statement on the Visit of President Doe",
            date="2023-11-26",
        )
    )
    assert main.date == "2023-11-30"
