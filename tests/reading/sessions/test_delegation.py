"""A delegation that is sent to a ceremony abroad: its visit is a planned session of those who are named for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

Read = Callable[..., Reading]

LISTED = (
    "President Anna Roe today announced the designation of a Presidential Delegation to the Republic of Kenya to attend the "
    "Inauguration of His Excellency Musa Coe on June 4, 2021, in Nairobi.\n\n"
    "The Honorable Juan Doe, Secretary of Trade, will lead the delegation.\n\n"
    "Members of the Presidential Delegation:\n\n"
    "The Honorable Ken Poe, United States Ambassador to Kenya\n\n"
    "The Honorable Lisa Low, Director for Africa, National Security Council"
)
LINES = (
    "President Anna Roe today announced a Delegation to Nairobi, Kenya, to pay respects upon the death of His Excellency Musa Coe "
    "on June 4, 2021.\n\n"
    "The Honorable Juan Doe, Author and Founder, Doe Foundation\n\n"
    "Mr. Ken Poe, Chargé d’Affaires ad interim, U.S. Embassy Nairobi"
)
GOES = (
    "President Anna Roe announced the designation of a Presidential Delegation to attend the opening of the 2021 Games on June 9, "
    "2021.\n\nThe Honorable Juan Doe, United States Ambassador to Peru, will attend the Games in Lima."
)
TOLD = (
    "A Kenyan delegation led by Deputy President Anna Roe will attend the inauguration of President Juan Doe in Lima on June 9. "
    "The delegation comprises Foreign Minister Musa Coe and Ambassador Rita Low."
)


@pytest.mark.parametrize(
    ("title", "text", "address", "session", "people"),
    [
        pytest.param(
            "President Roe Announces Presidential Delegation to the Republic of Kenya",
            LISTED,
            "https://www.state.gov/x",
            ("2021-06-04", "Nairobi", "KEN", ("USA",)),
            {"Juan Doe": "head of delegation", "Ken Poe": "participant", "Lisa Low": "participant"},
            id="its head and its list, neither who sends it nor for whom it comes",
        ),
        pytest.param(
            "President Roe Announces Presidential Delegation to Kenya",
            LINES,
            "https://www.state.gov/x",
            ("2021-06-04", "Nairobi", "KEN", ("USA",)),
            {"Juan Doe": "participant", "Ken Poe": "participant"},
            id="sent to mourn, each member on a line of his own",
        ),
        pytest.param(
            "President Roe Announces Presidential Delegation to Peru to Attend the 2021 Games",
            GOES,
            "https://www.state.gov/x",
            ("2021-06-09", None, "PER", ("USA",)),
            {"Juan Doe": "participant"},
            id="one who will attend, on the day and not in the year of the name",
        ),
        pytest.param(
            "Kenya Names Delegation to Peru",
            TOLD,
            None,
            ("2021-06-09", "Lima", "PER", ("KEN",)),
            {"Anna Roe": "head of delegation", "Musa Coe": "participant", "Rita Low": "participant"},
            id="a delegation told in prose",
        ),
    ],
)
def test_the_visit_of_a_delegation(
    read: Read,
    title: str,
    text: str,
    address: str | None,
    session: tuple[str, str | None, str, tuple[str]],
    people: dict[str, str],
) -> None:
    reading = read(text, title=title, address=address)
    (told,) = reading.sessions
    assert (told.main, told.status, told.level) == (True, "planned", None)
    assert (told.date, told.place, told.country, told.parties) == session
    assert {p.name: p.role for p in reading.participants} == people


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The delegation of Peru attended the inauguration of President Roe on April 3 in Nairobi.",
            id="a ceremony that is over",
        ),
        pytest.param(
            "President Roe today announced a delegation to Kenya to attend the inauguration.",
            id="nobody is named",
        ),
    ],
)
def test_no_visit(read: Read, text: str) -> None:
    assert not read(
        text, title="President Announces Delegation to Kenya", address="https://www.state.gov/x"
    ).sessions


def test_a_guest_who_came_for_a_ceremony_was_met(read: Read) -> None:
    """The meeting is what is reported, not the ceremony."""
    reading = read(
        "Foreign Minister Anna Roe of Kenya met today in Nairobi with a Peruvian delegation led by Minister Juan Doe, in the "
        "country to attend the anniversary celebrations.",
        title="Foreign Minister receives delegation",
    )
    assert [(s.status, s.country) for s in reading.sessions] == [("held", "KEN")]
    assert {p.name for p in reading.participants} == {"Anna Roe", "Juan Doe"}
