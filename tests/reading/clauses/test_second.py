"""A second act under one verb."""

from __future__ import annotations

import pytest
from tests.reading.clauses.found import clauses_of


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They stressed that trade grows, and that debt falls.", [("emphasize", "finite", "trade grows"), ("emphasize", "finite", "debt falls.")]),
        ("They agreed to end the war and that borders stand.", [("agree", "finite", "end the war"), ("agree", "finite", "borders stand.")]),
        ("They underscored their belief that trade grows, and that debt falls.", [("emphasize", "finite", "their belief that trade grows, and that debt falls.")]),
    ],
)  # fmt: skip
def test_said_once(sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    """Each clause with its own "that" is an act; what one noun holds is one."""
    assert clauses_of(sentence) == wanted
