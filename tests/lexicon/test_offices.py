"""Offices: each form finds its office, each counter-example another."""

from __future__ import annotations

import pytest

from entente.lexicon.offices import (
    Office,
    level_of,
    office_of,
    offices,
    party_of_office,
    portfolios,
)
from entente.lexicon.parties import parties

EXAMPLES = [(office, title) for office in offices() for title in office.examples]
COUNTER = [(office, title) for office in offices() for title in office.counter_examples]


def _id(value: Office | str) -> str:
    return value if isinstance(value, str) else value.office


@pytest.mark.parametrize(("office", "title"), EXAMPLES, ids=_id)
def test_examples_are_this_office(office: Office, title: str) -> None:
    """Every example of the file is read as the office it stands under."""
    assert office_of(title) == office


@pytest.mark.parametrize(("office", "title"), COUNTER, ids=_id)
def test_counter_examples_are_not(office: Office, title: str) -> None:
    """Every counter-example is read as another office, or none."""
    assert office_of(title) != office


def test_every_office_has_examples_and_distinct_forms() -> None:
    """A rule without an example is not tried; a form in two offices would be decided by chance."""
    assert [office.office for office in offices() if not office.examples] == []
    forms = [form.lower() for office in offices() for form in office.forms]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_parties_and_levels_are_known() -> None:
    """Codes in offices are codes of parties."""
    codes = {party.code for party in parties()}
    for office in offices():
        assert {office.party or "USA", *dict(office.level_in)} <= codes, office.office


@pytest.mark.parametrize(
    ("title", "party", "level"),
    [
        ("Under Secretary of State for Political Affairs", "USA", "sub-ministerial"),
        ("First Vice Minister of Foreign Affairs", "KOR", "sub-ministerial"),
        ("Republic of Korea Deputy Foreign Minister", "KOR", "sub-ministerial"),
        ("Foreign Secretary", "IND", "sub-ministerial"),
        ("Foreign Secretary", "GBR", "ministerial"),
        ("State Councilor and Foreign Minister", "CHN", "ministerial"),
        ("Assistant to the President for National Security Affairs", "USA", "senior-official"),
        ("Head of the Office of the President", "UKR", "senior-official"),
        ("Secretary-General", "UN", "leaders"),
        ("Secretary-General", "ASEAN", "ministerial"),
        ("Minister of Finance", "FRA", "ministerial"),
        ("Minister of State for Foreign Affairs", "ARE", "sub-ministerial"),
        ("Minister-Counselor", "USA", "working"),
        ("Spokesperson", "USA", None),
        ("Beekeeper", "USA", None),
    ],
)
def test_the_level_of_a_title(title: str, party: str, level: str | None) -> None:
    """A title gives the level of a meeting; the same title may rank differently elsewhere."""
    assert level_of(title, party) == level


def test_what_a_title_implies() -> None:
    """Some titles belong to one government; nothing is implied by none."""
    assert party_of_office("Taoiseach") == "IRL"
    assert party_of_office("Prime Minister") is None
    assert party_of_office(None) is None
    assert level_of(None) is None


def test_portfolios_make_ministers() -> None:
    """Every portfolio gives a minister "of" it and a deputy below the minister."""
    for portfolio in portfolios():
        assert level_of(f"Minister of {portfolio}") == "ministerial", portfolio
        assert level_of(f"Vice Minister of {portfolio}") == "sub-ministerial", portfolio
