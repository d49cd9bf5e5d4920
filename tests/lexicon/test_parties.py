"""Governments and organisations: everyone is there, and nobody under somebody else's name."""

from __future__ import annotations

from collections import defaultdict

import pycountry
import pytest

from entente.lexicon import ambiguous, country_name, lookalikes, loose_names, members, parties, party_names
from entente.reading.mentions.parties import find_parties

# ISO 3166-1 entries that are no government a document would name: uninhabited, or parts of another.
LEFT_OUT = frozenset("ATA ATF BES BLM BVT CCK CXR GGY HMD IOT JEY MAF NFK PCN SGS SJM SPM UMI".split())
ISO = {country.alpha_3: country for country in pycountry.countries}
GOVERNMENTS = {party.code: party for party in parties() if party.sort == "government"}
CODES = {party.code for party in parties()}


def test_every_state_is_there() -> None:
    """All entries of ISO 3166-1 that can speak for themselves, and Kosovo; no code that ISO does not know."""
    assert set(GOVERNMENTS) == (set(ISO) - LEFT_OUT) | {"XKX"}


def test_a_code_is_one_partys() -> None:
    """No organisation goes under the code of a state: Namibia is not the Non-Aligned Movement."""
    assert len(CODES) == len(parties())
    assert (country_name("NAM"), country_name("CAF")) == ("Namibia", "Central African Republic")


def _iso_name(code: str) -> str:
    return str(getattr(ISO[code], "common_name", ISO[code].name)).removeprefix("The ")


# "Iran, Islamic Republic of" is a form for lists, not for prose.
IN_PROSE = sorted(code for code in set(GOVERNMENTS) & set(ISO) if not set(",(") & set(_iso_name(code)))


@pytest.mark.parametrize("code", IN_PROSE)
def test_the_iso_name_leads_to_the_same_code(code: str) -> None:
    """The common name that ISO 3166 gives a country is known under its code."""
    known = {form.surface.removeprefix("The ") for form in GOVERNMENTS[code].forms}
    assert _iso_name(code) in known


def test_a_form_belongs_to_one_party() -> None:
    """A surface form that two parties carry is listed as ambiguous, with a first choice."""
    holders = defaultdict(set)
    for party in parties():
        for form in party.forms:
            holders[form.surface].add(party.code)
    assert {s: c for s, c in holders.items() if len(c) > 1 and s not in ambiguous()} == {}
    assert {code for codes in ambiguous().values() for code in codes} <= CODES


def test_no_form_is_said_twice() -> None:
    """A party does not list one form under two senses."""
    for party in parties():
        surfaces = [form.surface for form in party.forms]
        assert len(surfaces) == len(set(surfaces)), party.code


def test_members_are_parties() -> None:
    """Members are codes that the lexicon knows."""
    for party in parties():
        assert set(party.members) <= CODES, party.code


@pytest.mark.parametrize(
    ("surface", "code", "sense"),
    [
        ("ROK", "KOR", "name"), ("Korean", "KOR", "adjective"), ("Pyongyang", "PRK", "capital"),
        ("DPRK", "PRK", "name"), ("PRC", "CHN", "name"), ("Republic of China", "TWN", "name"),
        ("U.S.", "USA", "name"), ("White House", "USA", "seat"), ("State Department", "USA", "body"),
        ("Brussels", "EU", "capital"), ("European Commission", "EU", "body"), ("Burma", "MMR", "name"),
        ("Turkey", "TUR", "name"), ("Côte d'Ivoire", "CIV", "name"), ("Palestinian Authority", "PSE", "name"),
        ("Holy See", "VAT", "name"), ("Kosovo", "XKX", "name"), ("Security Council", "UN", "body"),
        ("Nigerien", "NER", "adjective"), ("Nigerian", "NGA", "adjective"), ("Quad", "QUAD", "name"),
    ],
)  # fmt: skip
def test_forms_a_desk_meets(surface: str, code: str, sense: str) -> None:
    """The names of the trade lead to the right party, in the right sense."""
    assert [(n.code, n.sense) for n in party_names() if n.surface == surface] == [(code, sense)]


def test_people_context_and_groups_do_not_act() -> None:
    """ "Ukrainians", "the North" and "AUKUS" only point to a government: they stand apart from what names it."""
    acting = {name.surface for name in party_names()}
    loose = {name.surface: (name.code, name.sense) for name in loose_names()}
    assert loose["Ukrainians"] == ("UKR", "demonym")
    assert loose["the North"] == ("PRK", "contextual")
    assert loose["AUKUS"] == ("AUKUS", "group")
    assert not acting & set(loose)


def test_a_lookalike_misleads() -> None:
    """Each phrase contains a party's name and is itself none: otherwise it would not need to be listed."""
    names = {name.surface for name in party_names()}
    words = {tuple(name.split()) for name in names}
    longest = max(len(w) for w in words)
    for phrase in lookalikes():
        assert phrase not in names, phrase
        said = phrase.replace("-", " ").split()
        parts = {tuple(said[i : i + n]) for n in range(1, longest + 1) for i in range(len(said) - n + 1)}
        assert parts & words, phrase


def test_groups_and_names_to_show() -> None:
    """Groups say who is in them; every party has a name for people; an unknown code shows itself."""
    assert members("QUAD") == ("AUS", "IND", "JPN", "USA")
    assert len(members("EU")) == 27 and len(members("NATO")) == 32
    assert members("KOR") == () == members("XXX")
    assert country_name("KOR") == "South Korea"
    assert country_name("XXX") == "XXX"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Directors for Eastern Europe and Russia met in Oslo", ["NOR"]),
        ("The Directors for Africa and Peru of the Foreign Ministries met", []),
        ("Directors from Kenya and Peru met", ["KEN", "PER"]),
        ("The ministers of Kenya and Peru met", ["KEN", "PER"]),
    ],
)
def test_what_an_official_deals_with_is_no_party(text: str, wanted: list[str]) -> None:
    """A country beside a region in the name of a desk."""
    assert [m.code for m in find_parties(text)] == wanted
