"""Whose act it is: nobody's rather than the publisher's; those whom a plural names beside it; the one appointed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from acts_told import acts_told
from entente.model import Reading

OWN = {"title": "Statement by President John Roe on the Accord", "address": "https://www.whitehouse.gov/x"}


def _who(reading: Reading) -> list[str]:
    return [
        "+".join(f"{a.party}/{a.person}" if a.person else a.party for a in act.actors) for act in reading.acts
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The leaders agreed to end hunger.",
        "Three countries pledged to end hunger.",
        "They pledged to end hunger.",
        "The governments of both countries pledged to end hunger.",
        "Prime Minister Sunak and President Macron spoke. Leaders from across the region condemned the coup.",
        "The region’s governments, civil society, and private sector will work to end hunger.",
        "U.S. state and local governments have pledged to end hunger.",
    ],
)
def test_others_are_not_the_publisher(read: Callable[..., Reading], sentence: str) -> None:
    """Where one government tells of no meeting, what "the leaders" do is not what it does."""
    assert _who(read(f"We welcome the accord. {sentence}", **OWN)) == ["USA"]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        pytest.param("Our ministers agreed to end hunger.", "USA", id="our own"),
        pytest.param("The Departments of State and Trade pledged help.", "USA", id="departments"),
        pytest.param("The Sultan of Oman pledged help.", "OMN", id="a ruler"),
        pytest.param("The King and Crown Prince of Jordan confirmed their support.", "JOR", id="two offices of one country"),
        pytest.param("The President and Prime Minister of Peru confirmed their support.", "PER", id="no president at home"),
        pytest.param("The President and the Prime Minister of Peru confirmed their support.", "USA/John Roe+PER", id="two with articles"),
        pytest.param("Three countries—Chile, Peru and Mexico—agreed to cut tariffs.", "CHL+PER+MEX", id="named behind"),
        pytest.param("It follows a meeting with Prime Minister Ken Sato of Japan and President Juan Perez of Peru, where the leaders condemned the raid.", "JPN+PER", id="those named before"),
        pytest.param("Mary Miller, our new Special Envoy for the North, will lead this effort.", "USA/Mary Miller", id="our envoy"),
    ],
)  # fmt: skip
def test_who_acts_in_the_paper_of_one(read: Callable[..., Reading], sentence: str, who: str) -> None:
    """Those who are named, whatever publishes it."""
    assert _who(read(f"I welcome the accord. {sentence}", **OWN))[1:] == [who]


def test_the_two_of_them(read: Callable[..., Reading]) -> None:
    """Those last named together."""
    told = read(
        "Prime Minister Ken Sato of Japan and President Juan Perez of Peru pledged aid. The two of them agreed to send it.",
        **OWN,
    )
    assert {a.party for a in told.acts[-1].actors} == {"JPN", "PER"}


def test_they_are_the_two_of_one_country(read: Callable[..., Reading]) -> None:
    """Two offices of one country are "they"."""
    told = read("The King and Crown Prince of Jordan confirmed their support. They pledged help.", **OWN)
    assert _who(told) == ["JOR", "JOR"]


JOINT = {"title": "Joint Statement of the United States, the European Union and Canada on Ports"}
MET = "President Biden, President von der Leyen, and Prime Minister Trudeau met in Ottawa on 4 March 2024. "


def test_the_middle_one_of_three(read: Callable[..., Reading]) -> None:
    """A name that begins with a particle is no office of the one before it."""
    told = read(
        MET + "President Biden, President von der Leyen, and Prime Minister Trudeau endorsed the plan.",
        **JOINT,
    )
    assert acts_told(told) == [("CAN+EU+USA", "agree", "the plan")]


def test_people_listed_behind_a_plural(read: Callable[..., Reading]) -> None:
    """They act, and not all who will meet; nor those who only join."""
    paper = OWN | {"title": "Statement on the U.S.-EU Trade Council"}
    told = read(
        "President Roe’s co-chairs for the Council, Secretary of State Anna Poe, Secretary of Commerce Gina Doe, and Trade "
        "Representative Kate Loe, will host European Commission Vice President Hans Moe on September 29 in Pittsburgh.",
        **paper,
    )
    assert _who(told) == ["USA/Anna Poe+USA/Gina Doe+USA/Kate Loe"]


def test_a_continent_is_its_organisation(read: Callable[..., Reading]) -> None:
    """ "Africa" beside a state, where the African Union sits."""
    told = read(
        "The United States and the African Union met in Lima on 15 December 2022. The United States and Africa will end hunger.",
        title="Joint Statement of the United States and the African Union on Food",
    )
    assert acts_told(told) == [("AU+USA", "commit", "end hunger")]


def test_the_one_appointed_is_he(read: Callable[..., Reading]) -> None:
    """In the clause on the office, and in the next sentence, where no person told it."""
    told = read(
        "Today the State Department announced the appointment of Ambassador David Poe as the Special Envoy, where he will "
        "focus on aid. He will travel to Cairo on Monday.",
        **OWN,
    )
    assert _who(told)[1:] == ["USA/David Poe", "USA/David Poe"]


def test_the_subject_of_a_sentence_without_an_act_is_she(read: Callable[..., Reading]) -> None:
    """Also behind a phrase with commas in it."""
    told = read(
        "Senator Ann Poe and Congresswoman Eve Doe will help. Senator Poe is a friend. As the first, and only, farmer there, "
        "Congresswoman Doe was a voice of reason. She supports free trade.",
        **OWN,
    )
    assert _who(told)[-1] == "USA/Eve Doe"


def test_a_statement_says_what_its_authors_do(read: Callable[..., Reading]) -> None:
    """ "The statement commended ..." in the press."""
    told = read(
        "ACCRA – The heads of state of ECOWAS met in Accra on 30 May 2013. The statement commended the mission.",
        title="ECOWAS leaders meet in Accra",
    )
    assert acts_told(told) == [("ECOWAS", "welcome", "the mission")]


def test_the_general_secretariat_again(read: Callable[..., Reading]) -> None:
    """By its short name, the organisation last named."""
    told = read(
        "The General Secretariat of the OAS condemns the raid. The General Secretariat therefore reiterates its rejection of force.",
        title="Statement of the OAS General Secretariat",
    )
    assert [party for party, _, _ in acts_told(told)] == ["OAS", "OAS"]
