"""Instruments: names are one, dates are EDTF, parties exist."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from entente.lexicon.instruments import (
    KINDS,
    instruments,
    never_references,
    reference_heads,
    reference_names,
)
from entente.lexicon.parties import parties

EDTF = re.compile(r"\d{4}(?:-\d{2}){0,2}(?:/\d{4})?")


def test_a_name_is_one_instrument() -> None:
    """No name stands under two instruments."""
    names = Counter(surface for item in instruments() for surface in item.surfaces)
    assert [name for name, n in names.items() if n > 1] == []


def test_dates_and_parties() -> None:
    """Dates are EDTF, parties are codes of the lexicon."""
    codes = {party.code for party in parties()}
    for item in instruments():
        assert item.date is None or EDTF.fullmatch(item.date), item.name
        assert set(item.parties) <= codes, item.name


def test_kinds_are_those_of_a_reference() -> None:
    """Heads and names carry kinds of the record's contract."""
    assert set(reference_heads().values()) | set(reference_names().values()) <= KINDS
    assert not never_references() & set(reference_names())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("NPT", "instrument"), ("UNCLOS", "instrument"), ("Belfast/Good Friday Agreement", "instrument"),
        ("Washington Declaration", "instrument"), ("USMCA", "instrument"), ("Korean War", "event"),
        ("Six-Party Talks", "mechanism"), ("COP28", "meeting"),
    ],
)  # fmt: skip
def test_names_a_desk_meets(name: str, kind: str) -> None:
    """The names of the trade have their kind."""
    assert reference_names()[name] == kind


def test_no_name_is_cut_at_its_comma() -> None:
    """A name with a comma is quoted in the file: its second half would be a name of its own."""
    halves = [
        name
        for item in instruments()
        for name in item.surfaces
        if name.startswith(("and ", "New Zealand and"))
    ]
    assert halves == []
