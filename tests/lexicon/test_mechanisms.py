"""Mechanisms: names tie together, parties and levels exist."""

from __future__ import annotations

from collections import Counter

from entente.lexicon.mechanisms import mechanisms
from entente.lexicon.parties import parties


def test_a_name_is_one_mechanism() -> None:
    """No name stands under two mechanisms. (Acronyms may: SSD is a dialogue with China and one with Russia.)"""
    names = Counter(name for item in mechanisms() for name in {item.name, *item.names} - {item.acronym})
    assert [name for name, n in names.items() if n > 1] == []


def test_parties_are_known_and_years_are_years() -> None:
    """Parties are codes of the lexicon; `since` is a year."""
    codes = {party.code for party in parties()}
    for item in mechanisms():
        assert set(item.parties) <= codes, item.name
        assert item.since is None or (item.since.isdigit() and 1945 <= int(item.since) <= 2025), item.name


def test_the_consultation_of_2006() -> None:
    """The strategic consultation is one mechanism under its long name, its acronym and the later dialogue's."""
    (scap,) = [item for item in mechanisms() if "SCAP" in item.surfaces]
    assert scap.parties == ("KOR", "USA")
    assert scap.levels == ("ministerial", "sub-ministerial")
    assert "ROK-U.S. Strategic Dialogue" in scap.surfaces
