"""Names, offices and governments in whatever order the chancery writes them."""

from __future__ import annotations

import pytest

from entente.reading.parties import find_parties
from entente.reading.people import find_people


def _found(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(p.name, p.office, p.party) for p in find_people(text, find_parties(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Korean Vice Minister of Foreign Affairs and Trade Yu Myung-hwan spoke.", [("Yu Myung-hwan", "Vice Minister of Foreign Affairs and Trade", "KOR")]),
        ("Under Secretary of State R. Nicholas Burns left.", [("R. Nicholas Burns", "Under Secretary of State", None)]),
        ("He met Prime Minister Kishida Fumio of Japan.", [("Kishida Fumio", "Prime Minister", "JPN")]),
        ("Dr. Park Ji-won, Principal Deputy National Security Advisor of the ROK, came.", [("Park Ji-won", "Principal Deputy National Security Advisor", "KOR")]),
        ("Presidents Anna Roe of Kenya and Juan Diaz of Peru met.", [("Anna Roe", "President", "KEN"), ("Juan Diaz", "President", "PER")]),
        ("He called Chancellor Mueller’s office and President Anna Roe.", [("Mueller", "Chancellor", None), ("Anna Roe", "President", None)]),
        ("Special Envoy for Yemen Hans Roe of the United Nations spoke.", [("Hans Roe", "Special Envoy for Yemen", "UN")]),
        ("Secretary of State Anna Roe, Secretary of Commerce Gina Doe, and Ambassador Ken Poe chaired.", [("Anna Roe", "Secretary of State", None), ("Gina Doe", "Secretary of Commerce", None), ("Ken Poe", "Ambassador", None)]),
    ],
)  # fmt: skip
def test_people(text: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    """Name, office without country words, party."""
    assert _found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council met in New York.",
        "They discussed the Foreign Minister.",
        "North Korea and the United States agreed.",
    ],
)
def test_nobody(text: str) -> None:
    """Bodies, bare titles and countries are not people."""
    assert _found(text) == []
