"""Known mechanisms under names that the lexicon does not write out."""

from __future__ import annotations

import pytest

from entente.record.identity.mechanisms import mechanism_of_name


@pytest.mark.parametrize(
    ("name", "acronym", "circle", "expected"),
    [
        ("TTC Ministerial", None, ("EU", "USA"), "ttc"),
        ("U.N. Climate Conference", "COP28", ("ARE", "UN"), "cop"),
        ("COP26 Summit", None, ("FRA", "USA"), "cop"),
        ("G7 Hiroshima Summit", None, ("G7",), "g7-summit"),
        ("Anniversary NATO Summit", None, (), "nato-summit"),
        ("U.S.-Nordic Leaders' Summit", None, ("GBR", "USA"), "us-nordic-leaders-summit"),
        ("Crimea Platform Summit", None, ("UKR", "USA"), "crimea-platform"),
        ("APEC Economic Leader’s Meeting", None, ("APEC",), "aelm"),
    ],
)  # fmt: skip
def test_known(name: str, acronym: str | None, circle: tuple[str, ...], expected: str) -> None:
    key = mechanism_of_name(name, acronym, circle)
    assert key is not None
    assert (key.id, key.known) == (expected, True)


@pytest.mark.parametrize(
    ("name", "circle"),
    [
        ("Korea-Pacific Islands Summit", ("KOR", "USA")),
        ("TTC Harbour Forum", ("EU", "USA")),
        ("G7 Port Workers Forum", ("G7",)),
        ("Trilateral National Security Advisors' Dialogue", ("JPN", "KOR", "USA")),
    ],
)
def test_not_taken_for_a_known_one(name: str, circle: tuple[str, ...]) -> None:
    key = mechanism_of_name(name, None, circle)
    assert key is None or not key.known
