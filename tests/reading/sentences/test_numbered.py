"""Numbered lines: headings of what follows, or items of a list."""

from __future__ import annotations

import pytest

from entente.reading.sentences.segmentation import segment

PROSE = "The two sides agreed to expand trade."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(f"1. Opening Remarks\n\n{PROSE}\n\n2. Economic Cooperation\n\n{PROSE}", ["heading", "prose", "heading", "prose"], id="headings"),
        pytest.param(f"1. Opening Remarks\n\n1. {PROSE}\n2. They met.\n\n2. Closing Remarks\n\n{PROSE}", ["heading", "prose", "prose", "heading", "prose"], id="numbers under them"),
        pytest.param(f"1. Launching the Harbour Initiative\n2. Expanding Trade Ties\n\n{PROSE}", ["bullet", "bullet", "prose"], id="a list"),
        pytest.param(f"1. Launching an initiative on harbours\n\n{PROSE}", ["bullet", "prose"], id="small letters"),
        pytest.param("1. Opening Remarks", ["bullet"], id="nothing below"),
    ],
)  # fmt: skip
def test_numbered_lines(text: str, kinds: list[str]) -> None:
    """A title with prose of its own is a heading."""
    assert [s.kind for s in segment(text)] == kinds
