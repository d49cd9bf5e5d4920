"""What the reported session was: its level, its format, its count, the group that met; its day beside other days."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("title", "text", "level"),
    [
        pytest.param(
            "Communiqué of the 5th Ordinary Session of the IGAD Council of Ministers",
            "The IGAD Council of Ministers held its 5th Ordinary Session on 3 May 2021 in Nairobi.",
            "ministerial",
            id="a council of ministers",
        ),
        pytest.param(
            "U.S.-Pacific Islands Summit Declaration",
            "We, the governments of Fiji, Tonga and the United States of America, met at the first U.S.-Pacific Islands Summit.",
            "leaders",
            id="a summit of states",
        ),
        pytest.param(
            "Readout of the Fentanyl Committee Meeting between Kenya, Peru and Chile",
            "Today, National Security Advisor Anna Roe of Kenya hosted her Peruvian and Chilean counterparts for a meeting.",
            "senior-official",
            id="counterparts who were hosted",
        ),
        pytest.param(
            "Readout from NSC Spokesperson on National Security Advisor Anna Roe Meeting with Peruvian National Security Advisor Juan Doe",
            "National Security Advisor Anna Roe hosted Peruvian National Security Advisor Juan Doe to consult on trade.",
            "senior-official",
            id="the voice is no part of the office",
        ),
        pytest.param(
            "Food Security Summit",
            "Kenya and Peru held the Food Security Summit in Nairobi on 3 May 2021.",
            None,
            id="a summit on a matter",
        ),
    ],
)
def test_level(read: Read, title: str, text: str, level: str | None) -> None:
    session = read(text, title=title).main_session
    assert session is not None and session.level == level


@pytest.mark.parametrize(
    ("title", "text", "format_"),
    [
        pytest.param(
            "Readout of National Security Advisor Anna Roe’s Meeting with Juan Doe",
            "National Security Advisor Anna Roe called Dr. Juan Doe of Peru today to congratulate him on his appointment.",
            "call",
            id="called somebody",
        ),
        pytest.param(
            "Kenya, Peru end third session",
            "Nairobi, May 3, KNA – The third session of the Kenya-Peru Joint Commission has ended in Nairobi with a call on the two countries to trade more.",
            "in-person",
            id="a call on somebody to act",
        ),
        pytest.param(
            "Communiqué of the 12th meeting of the Peace and Security Council on Mali",
            "The Peace and Security Council of the African Union, at its 12th meeting held on 3 May 2021, adopted the following decision.",
            None,
            id="a body of which nobody is named",
        ),
        pytest.param(
            "Readout of President Roe's Meeting with President Doe",
            "President Anna Roe of Kenya met today with President Juan Doe of Peru.",
            "in-person",
            id="people who met",
        ),
    ],
)
def test_format(read: Read, title: str, text: str, format_: str | None) -> None:
    session = read(text, title=title).main_session
    assert session is not None and session.format == format_


def test_the_number_of_an_acronym_is_the_count(read: Read) -> None:
    """And what bears the same number further down is the reported session again."""
    reading = read(
        "President Roe announced new pledges today at the U.N. Climate Conference (COP26). Heading into COP26, Kenya had pledged less. "
        "At COP25, it had pledged nothing.",
        title="FACT SHEET: Kenya Leads at the U.N. Climate Conference (COP26)",
    )
    assert reading.main_session is not None and reading.main_session.ordinal == 26
    assert 26 not in [s.ordinal for s in reading.sessions[1:]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "The Prime Ministers of the Visegrad Group, Anna Roe of Poland and Jan Doe of Hungary, gathered in Roetown on 3 May 2021.",
            "Visegrad Group",
            id="officers of the group",
        ),
        pytest.param(
            "Minister Anna Roe of Poland hosted a video conference of the Lublin Triangle with Minister Juan Doe of Ukraine on 3 May.",
            "Lublin Triangle",
            id="its conference",
        ),
        pytest.param(
            "We, the G7 Foreign Ministers of Canada, France, Germany, Italy, Japan, the United Kingdom and the United States of America, met in Roetown on 3 May.",
            "G7",
            id="we",
        ),
        pytest.param(
            "Minister Anna Roe of Kenya met Minister Juan Doe of Poland on the margins of the meeting of the Visegrad Group in Roetown.",
            None,
            id="beside its meeting",
        ),
    ],
)
def test_a_group_that_met(read: Read, text: str, name: str | None) -> None:
    session = read(text, title="Joint Statement").main_session
    assert session is not None and (session.mechanism.name if session.mechanism else None) == name


def test_a_day_that_is_looked_forward_to_is_not_the_reported_one(read: Read) -> None:
    session = read(
        "President Anna Roe of Kenya met today with President Juan Doe of Peru. President Roe looks forward to welcoming "
        "Prime Minister Jane Poe of Chile to Nairobi on May 12.",
        title="Readout of President Roe’s Meeting with President Doe of Peru",
        date="2021-05-10",
    ).main_session
    assert session is not None and session.date == "2021-05-10"


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("The Trade Council of Kenya and Peru met for the first time in Lima on 3 May 2021.", 1),
        ("Minister Anna Roe of Kenya will convene ministers of Peru and Chile for the second Andean – Kenya Leaders Summit in Lima.", 2),
        ("Ministers Anna Roe of Kenya and Juan Doe of Peru met in Lima on 3 May 2021 for the first time in years.", None),
    ],
)  # fmt: skip
def test_counted(read: Read, text: str, ordinal: int | None) -> None:
    """A town behind "for the first time" leaves it a count; a name with a spaced dash too."""
    session = read(text, title="Statement on the Meeting").main_session
    assert session is not None and session.ordinal == ordinal


def test_a_promise_of_leaders_is_no_level(read: Read) -> None:
    """Nor does its month date an earlier session."""
    reading = read(
        "Today, Deputy Finance Minister Anna Roe of Kenya and Deputy Finance Minister Juan Doe of Peru chaired the inaugural meeting of "
        "the Water Platform, delivering on the Leaders’ December 2020 commitment.",
        title="Readout of the Water Platform",
    )  # fmt: skip
    assert [s.level for s in reading.sessions] == ["sub-ministerial"]


def test_at_the_request_of_the_latter(read: Read) -> None:
    reading = read(
        "The Presidents of Kenya and of Peru spoke by telephone on 3 May, at the request of the latter.",
        title="Joint Statement on the Call between President Roe of Kenya and President Doe of Peru",
    )
    assert reading.main_session is not None and reading.main_session.initiative == "PER"


def test_a_ship_that_calls_is_no_meeting(read: Read) -> None:
    text = "We, the leaders of Kenya and Peru, mark a year of our partnership. The frigate Roe completed the first SSN port visit to Peru in April."
    assert not read(text, title="Joint Leader Statement to Mark the Anniversary").sessions
