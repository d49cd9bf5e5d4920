"""Places: every capital is there, and a name that several countries share says so."""

from __future__ import annotations

from collections import defaultdict

import pytest

from entente.lexicon.files import load_file
from entente.lexicon.parties import parties
from entente.lexicon.places import FILE, place_list, places

GOVERNMENTS = {party.code: party for party in parties() if party.sort == "government"}
UNINHABITED_BY_DIPLOMATS = {"ESH"}  # no seat of government of its own


def test_every_state_has_a_capital() -> None:
    """Sovereign states and Kosovo; dependent territories need none."""
    named = {
        code
        for code, party in GOVERNMENTS.items()
        if party.surfaces("adjective") and party.surfaces("people")
    }
    with_capital = set(load_file(FILE)["capitals"])
    territories = {"PRI", "GRL", "HKG"}
    assert named - with_capital - territories - UNINHABITED_BY_DIPLOMATS == set()


def test_capitals_agree_with_the_governments() -> None:
    """A capital that stands for a government is a place in that country."""
    for code, party in GOVERNMENTS.items():
        for capital in party.surfaces("capital"):
            assert places()[capital] == code, capital


def test_countries_exist() -> None:
    """Every country code of a place is a government of the lexicon."""
    assert {code for place in place_list() for code in place.countries} <= set(GOVERNMENTS)


def test_shared_names_are_marked() -> None:
    """A name under two countries is listed as ambiguous, and the first of its countries is taken."""
    raw = load_file(FILE)
    holders = defaultdict(set)
    for group in ("capitals", "cities", "sites"):
        for code, names in raw[group].items():
            for name in names:
                holders[name].add(code)
    assert {
        name: codes for name, codes in holders.items() if len(codes) > 1 and name not in raw["ambiguous"]
    } == {}
    assert {name for name in raw["ambiguous"] if name not in holders} == set()


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Geneva", "CHE"), ("Hiroshima", "JPN"), ("Brussels", "BEL"), ("Sharm El-Sheikh", "EGY"),
        ("Camp David", "USA"), ("the White House", "USA"), ("Akasaka Palace", "JPN"), ("AlUla", "SAU"),
        ("Gyeongju", "KOR"), ("Elmau", "DEU"), ("San José", "CRI"), ("UN Headquarters", "USA"),
    ],
)  # fmt: skip
def test_places_a_desk_meets(name: str, country: str) -> None:
    """Cities and sites of diplomacy lead to their countries."""
    assert places()[name] == country
