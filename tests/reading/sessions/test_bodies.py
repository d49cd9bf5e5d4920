"""A standing body that is named with its day, count or place is its meeting; a summit is, on whose margins people meet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

Read = Callable[..., Reading]

MET = "Secretary Anna Roe met with Foreign Minister Juan Doe of Peru on October 8, 2021, in Lima. "
TITLE = "Readout of Secretary Roe's Meeting with Foreign Minister Doe of Peru"


def _others(reading: Reading) -> list[tuple[str | None, int | None, str | None, str | None, str]]:
    return [
        (s.mechanism.name if s.mechanism else None, s.ordinal, s.date, s.place, s.status)
        for s in reading.sessions
        if not s.main
    ]


@pytest.mark.parametrize(
    ("told", "session"),
    [
        pytest.param(
            "Following up on the March U.S.-Peru Strategic Consultative Group, they reviewed progress.",
            ("U.S.-Peru Strategic Consultative Group", None, "2021-03", None, "held"),
            id="a month before the body",
        ),
        pytest.param(
            "They reviewed the conclusions of the Special Andean Council of 23 April.",
            ("Special Andean Council", None, "2021-04-23", None, "held"),
            id="a day behind the body",
        ),
        pytest.param(
            "They recalled the recent Andean Forum Working Groups in Quito.",
            ("Andean Forum Working Groups", None, None, "Quito", "held"),
            id="a recent one in a town",
        ),
        pytest.param(
            "They look forward to the Andean Ministerial on November 3 and to results at the Andean Leaders’ Summit in 2022.",
            ("Andean Leaders’ Summit", None, "2022", None, "planned"),
            id="a summit in a year to come",
        ),
    ],
)
def test_a_body_with_its_day_is_a_session(
    read: Read, told: str, session: tuple[str | None, int | None, str | None, str | None, str]
) -> None:
    reading = read(MET + told, title=TITLE, date="2021-10-08", address="https://www.state.gov/x")
    assert session in _others(reading)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("They launched the Joint Economic Commission in June 2021.", id="founded then"),
        pytest.param("He praised the work of the Security Council in 2020.", id="a body that always meets"),
        pytest.param("They look forward to the next Andean Dialogue.", id="said to be next, without a day"),
        pytest.param(
            "Minister Doe is the co-chair of the food security committee.", id="who is its co-chair"
        ),
    ],
)
def test_a_body_without_its_day_is_none(read: Read, told: str) -> None:
    reading = read(MET + told, title=TITLE, date="2021-10-08", address="https://www.state.gov/x")
    assert not _others(reading)


def test_the_acronym_of_the_consultations_is_an_earlier_round(read: Read) -> None:
    reading = read(
        "Nairobi hosted the second round of Foreign Office Consultations (FOC) between Kenya and Peru on October 8, 2017. "
        "Nairobi had also been the venue of the first FOC, in July 2012.",
        title="Kenya and Peru hold Second Foreign Office Consultations (FOC)",
        date="2017-10-09",
    )
    assert ("Foreign Office Consultations", 1, "2012-07", None, "held") in _others(reading)


def test_the_summit_on_whose_margins_they_met(read: Read) -> None:
    reading = read(
        "President Roe met today with Prime Minister Juan Doe of Peru on the margins of the Andean Leaders’ Summit in Quito.",
        title="Readout of President Roe's Meeting with Prime Minister Doe of Peru",
        date="2021-10-08",
        address="https://www.whitehouse.gov/x",
    )
    assert [(name, place) for name, _, _, place, _ in _others(reading)] == [
        ("Andean Leaders’ Summit", "Quito")
    ]


def test_bilateral_meetings_are_one_with_each_government(read: Read) -> None:
    reading = read(
        MET
        + "Secretary Roe also held bilateral meetings on the margins of the G20 with Chancellor Ken Poe and Vice Chancellor "
        "Lisa Low of Germany and President Musa Coe of Kenya.",
        title=TITLE,
        date="2021-10-08",
        address="https://www.state.gov/x",
    )
    met = {s.id: {p.name for p in reading.participants if p.session == s.id} for s in reading.sessions}
    assert {"Anna Roe", "Musa Coe"} in met.values()
    assert not any({"Ken Poe", "Musa Coe"} <= people for people in met.values())


def test_a_visit_and_the_meetings_of_the_visitor_are_one(read: Read) -> None:
    reading = read(
        "Deputy National Security Advisor Anna Doe traveled to Kenya July 25-27 to deepen cooperation.\n\n"
        "During her meetings with Kenyan counterparts, DNSA Doe highlighted the commitment to working with partners.",
        title="Statement by NSC Spokesperson Roe on Deputy National Security Advisor Anna Doe’s Travel to Kenya",
        date="2022-07-28",
        address="https://www.whitehouse.gov/x",
    )
    (visit,) = reading.sessions
    assert (visit.date, visit.end_date, visit.country) == ("2022-07-25", "2022-07-27", "KEN")
    assert [(p.name, p.party) for p in reading.participants] == [("Anna Doe", "USA")]
