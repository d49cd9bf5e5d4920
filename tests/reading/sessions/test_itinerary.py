"""A journey that is to come: each stop is a session, with what is attended and who is met there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

Read = Callable[..., Reading]
TITLE = "Secretary Roe to Travel to Peru and Norway"
HOME = "https://www.state.gov/secretary-roe-travel/"
FIRST = (
    "Secretary of State Anna Roe will travel to Lima, Peru, on May 3 to attend the Andean Leaders’ Summit."
)


def _told(reading: Reading) -> list[tuple[str | None, str | None, str | None, frozenset[str]]]:
    """Mechanism, date, country and names of each session."""
    people = {
        s.id: frozenset(f"{p.name} {p.party}" for p in reading.participants if p.session == s.id)
        for s in reading.sessions
    }
    return [
        (s.mechanism.name if s.mechanism else None, s.date, s.country, people[s.id]) for s in reading.sessions
    ]


@pytest.mark.parametrize(
    ("behind", "wanted"),
    [
        pytest.param(
            "From there the Secretary will continue to Oslo, Norway, for the May 5-6 Arctic Forum.",
            [("Arctic Forum", "2022-05-05", "NOR", {"Anna Roe USA"})],
            id="days before a name are its days",
        ),
        pytest.param(
            "She will then travel to Oslo, Norway, on May 5. While there, she will meet with Foreign Minister Doe and with Prime Minister Poe.",
            [(None, "2022-05-05", "NOR", {"Anna Roe USA", "Doe NOR", "Poe NOR"})],
            id="whoever is met at a stop is of its country",
        ),
        pytest.param(
            "On May 5, the Secretary will travel to Oslo, Norway, to attend the Arctic Forum and the Northern Summit.",
            [
                ("Arctic Forum", "2022-05-05", "NOR", {"Anna Roe USA"}),
                ("Northern Summit", "2022-05-05", "NOR", {"Anna Roe USA"}),
            ],
            id="two gatherings at one stop",
        ),
        pytest.param(
            "The Secretary will also visit Oslo, Norway, on May 5 to underscore the ties of both peoples.",
            [(None, "2022-05-05", "NOR", {"Anna Roe USA"})],
            id="a stop of which nothing else is told is a visit",
        ),
    ],
)
def test_stops(
    read: Read, behind: str, wanted: list[tuple[str | None, str | None, str | None, set[str]]]
) -> None:
    """Each stop has its own day, country, gathering and people."""
    reading = read(f"{FIRST} {behind}", title=TITLE, date="2022-05-01", address=HOME)
    first = ("Andean Leaders’ Summit", "2022-05-03", "PER", {"Anna Roe USA"})
    assert _told(reading) == [first, *wanted]
    assert {s.status for s in reading.sessions} == {"planned"}


def test_a_journey_of_which_no_meeting_is_named_is_one_session(read: Read) -> None:
    """The days of the whole, and every country; the stops are told beside it."""
    reading = read(
        "First Lady Anna Roe will travel to Peru and Norway from May 3 to May 9. On May 4 she will travel to Lima, Peru. "
        "On May 7 she will travel to Oslo, Norway.",
        title=TITLE, date="2022-05-01", address=HOME,
    )  # fmt: skip
    whole = reading.sessions[0]
    assert (whole.date, whole.end_date, whole.parties) == ("2022-05-03", "2022-05-09", ("USA", "PER", "NOR"))


def test_who_joins_a_traveller_is_at_each_stop(read: Read) -> None:
    """Stops that are told one by one have the month of the journey; a sentence on the traveller alone takes nobody off it."""
    reading = read(
        "Next week, Secretary of State Anna Roe will travel to Peru and Norway, joined by Under Secretary Juan Doe and Ambassador "
        "Lisa Low. The Secretary will meet with leaders of the region. While in Peru, the delegation will meet with leaders to "
        "discuss trade. In Norway, they will discuss fishing.",
        title=TITLE, date="2022-05-10", address=HOME,
    )  # fmt: skip
    all_of_them = {"Anna Roe USA", "Juan Doe USA", "Lisa Low USA"}
    told = [t for s, t in zip(reading.sessions, _told(reading), strict=True) if s.main]
    assert told == [(None, "2022-05", "PER", all_of_them), (None, "2022-05", "NOR", all_of_them)]


def test_a_list_of_countries_that_is_not_taken_up_is_one_journey(read: Read) -> None:
    """Of stops that the text only lists none is a session of its own."""
    reading = read(
        "Secretary of State Anna Roe will travel to Peru and Norway from May 3 to May 9, joined by Ambassador Lisa Low.",
        title=TITLE, date="2022-05-01", address=HOME,
    )  # fmt: skip
    assert len(reading.sessions) == 1
    assert {p.name for p in reading.participants} == {"Anna Roe", "Lisa Low"}


def test_one_stop_is_no_journey(read: Read) -> None:
    """A visit to one country is told as ever."""
    reading = read(FIRST, title="Secretary Roe to Travel to Peru", date="2022-05-01", address=HOME)
    assert len(reading.sessions) == 1


def test_legs_that_make_up_the_whole(read: Read) -> None:
    """Of stops whose days are those of the journey the whole is no session beside them."""
    reading = read(
        "President Anna Roe will travel to Peru and Norway from May 3-9. The President will first travel to Lima from May 3-5. "
        "The President will then travel to Norway from May 5-9.",
        title="President Roe’s Travel to Peru and Norway", date="2022-05-01", address=HOME,
    )  # fmt: skip
    assert [(s.date, s.end_date, s.country) for s in reading.sessions] == [
        ("2022-05-03", "2022-05-05", "PER"),
        ("2022-05-05", "2022-05-09", "NOR"),
    ]


def test_between_two_gatherings_of_a_month(read: Read) -> None:
    """ "from the Summit to the Forum later this month" dates both and the stop; a season that is over dates no stop."""
    reading = read(
        "President Anna Roe will make a stop in Peru while traveling from the Andean Leaders’ Summit in Quito, Ecuador to the Ocean "
        "Leaders’ Summit in Oslo, Norway later this month. While in Peru, President Roe will meet with Prime Minister Juan Doe of Peru to "
        "follow up on the Forum held in Lima last fall.",
        title="President Roe’s Travel to Peru", date="2022-05-01", address=HOME,
    )  # fmt: skip
    assert {s.date for s in reading.sessions} == {"2022-05"}
