"""Who took part and for whom: delegations told in one clause, whoever is met on a visit, two who met as told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

Read = Callable[..., Reading]


def _people(reading: Reading, session: str = "s1") -> set[tuple[str, str | None]]:
    return {(p.name, p.party) for p in reading.participants if p.session == session}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "The second session of the Joint Commission between Kenya and Peru was held in Lima on 3 May 2021. The delegation of "
            "Kenya was led by Hon. Anna Roe, Minister of Trade, and that of Peru by Hon. Juan Doe, Minister of Foreign Affairs.",
            {("Anna Roe", "KEN"), ("Juan Doe", "PER")},
            id="that of the other country",
        ),
        pytest.param(
            "The ninth meeting of the Cooperation Council between the European Union and Kenya took place in Brussels on 3 May 2021. "
            "From the EU side it was chaired by Anna Roe, Minister for Foreign Affairs of Norway. The Kenyan delegation was headed by "
            "Foreign Minister Juan Doe.",
            {("Anna Roe", "EU"), ("Juan Doe", "KEN")},
            id="who sits for a union is of the union",
        ),
        pytest.param(
            "Foreign Minister Anna Roe of Norway will pay a working visit to Kenya on 28 May 2021. At a meeting with Foreign Affairs "
            "and Trade Minister Juan Doe, the Norwegian official will discuss ways of boosting trade.",
            {("Anna Roe", "NOR"), ("Juan Doe", "KEN")},
            id="who is met on a visit is of the country visited",
        ),
        pytest.param(
            "Foreign Minister Anna Roe of Norway has asked Kenya's Foreign Minister Juan Doe to ease visas. The two met in Geneva on "
            "3 May 2021 on the sidelines of the Human Rights Council. She also met Luis Poe, Minister of Foreign Affairs of Peru.",
            {("Anna Roe", "NOR"), ("Juan Doe", "KEN")},
            id="the two who met are those named before",
        ),
        pytest.param(
            "The High Commissioner of Peru to Kenya, Maj. Gen. (Rtd) Omar Roe, paid a courtesy call on the Minister of Foreign "
            "Affairs of Kenya; H.E. Anna Doe, in Nairobi on 3 May 2021.",
            {("Omar Roe", "PER"), ("Anna Doe", "KEN")},
            id="a retired rank and an office behind a semicolon",
        ),
        pytest.param(
            "In a joint statement issued after the Kenya-Peru Strategic Dialogue, Foreign Minister Anna Roe of Kenya and Foreign "
            "Minister Juan Doe of Peru recognised the value of their ties. On Tuesday he was scheduled to meet Speaker Eva Low.",
            {("Anna Roe", "KEN"), ("Juan Doe", "PER")},
            id="who speaks in a statement after a dialogue took part in it",
        ),
    ],
)  # fmt: skip
def test_who_took_part(read: Read, text: str, wanted: set[tuple[str, str | None]]) -> None:
    """Those who met, each for the party that the text says."""
    assert _people(read(text, date="2021-05-10")) == wanted


@pytest.mark.parametrize(
    ("title", "text", "place", "ordinal"),
    [
        pytest.param(
            "Joint Communiqué of the Foreign Ministers of Kenya and Peru, Lima, 3 May 2021",
            "1. The Foreign Ministers of Kenya and Peru met on 3 May 2021 and discussed trade.",
            "Lima",
            None,
            id="the place beside the days of a title",
        ),
        pytest.param(
            "Meeting of the Foreign Ministers of Kenya and Peru with the President of the 68th Session of the UN General Assembly",
            "The Foreign Ministers of Kenya and Peru met in Lima on 3 May 2021.",
            "Lima",
            None,
            id="a session of the General Assembly is not counted",
        ),
        pytest.param(
            "Kenya and Peru hold consultations",
            "Deputy Minister Anna Roe of Kenya received Deputy Minister Juan Doe of Peru in Lima on 3 May 2021. They stressed what was "
            "agreed during the 4th consultations held in 2019.",
            "Lima",
            None,
            id="what was agreed at an earlier one",
        ),
    ],
)  # fmt: skip
def test_where_and_which(read: Read, title: str, text: str, place: str, ordinal: int | None) -> None:
    """The place and count of the reported session are its own."""
    main = read(text, title=title, date="2021-05-10").sessions[0]
    assert (main.place, main.ordinal) == (place, ordinal)


@pytest.mark.parametrize(
    ("behind", "planned"),
    [
        pytest.param(
            "President Roe invited President Doe to pay a state visit to Kenya in 2022. The invitation was accepted with pleasure.",
            [("KEN", "2022")],
            id="accepted in the next sentence",
        ),
        pytest.param(
            "President Roe extended an invitation to President Doe to visit Kenya in June, who accepted it.",
            [("KEN", "2021-06")],
            id="accepted in the same one",
        ),
        pytest.param(
            "President Roe extended an invitation to President Doe to visit Kenya, who accepted it.",
            [],
            id="accepted, the day left open",
        ),
        pytest.param("President Roe invited President Doe to visit Kenya at a convenient time.", [], id="not accepted"),
        pytest.param("President Roe invited President Doe to join the fund, which he accepted.", [], id="to no visit"),
    ],
)  # fmt: skip
def test_an_accepted_invitation_is_a_planned_visit(
    read: Read, behind: str, planned: list[tuple[str, str | None]]
) -> None:
    """Of whom it was accepted the visit is to come; until then it is only spoken of."""
    lead = "President Anna Roe of Kenya met with President Juan Doe of Peru in Lima on 7 May 2021."
    reading = read(f"{lead} {behind}", date="2021-05-10")
    assert [(s.country, s.date) for s in reading.sessions if s.status == "planned"] == planned


def test_the_session_of_its_own_year_is_the_reported_one(read: Read) -> None:
    """The statement of a dialogue names its own year; that of another year is another session."""
    reading = read(
        "The Kenya-Peru Security Dialogue met in Lima on 7 May 2021. The framework, launched at the 2020 Security Dialogue, works well. "
        "During the 2021 Security Dialogue, both governments decided to train guards.",
        title="Joint Statement: 2021 Kenya-Peru Security Dialogue", date="2021-05-10",
    )  # fmt: skip
    assert [s.date for s in reading.sessions] == ["2021-05-07", "2020"]


def test_who_announces_a_session_need_not_be_there(read: Read) -> None:
    """And what has been is no plan, though it is told beside one."""
    reading = read(
        "The 29th session of the Kenyan-Peruvian Joint Committee is scheduled to take place in Lima on 20 May 2021, Minister of State "
        "Luis Poe of Peru announced. The decision was taken during a February meeting that was held in Nairobi between Prime Minister "
        "Anna Roe of Kenya and Prime Minister Juan Doe of Peru.",
        title="Peru to host 29th session of Kenyan-Peruvian Joint Committee", date="2021-05-10",
    )  # fmt: skip
    assert not _people(reading)
    first, second = reading.sessions[:2]
    assert (first.status, first.date, second.status, second.date) == (
        "planned",
        "2021-05-20",
        "held",
        "2021-02",
    )
    assert _people(reading, "s2") == {("Anna Roe", "KEN"), ("Juan Doe", "PER")}
