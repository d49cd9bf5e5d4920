"""What a modal makes of a verb."""

from __future__ import annotations

import pytest
from tests.reading.clauses.found import clauses_of


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Peru must release the crew.", [("urge", "verdict", "release the crew.")]),
        ("I must stress the need for calm.", [("emphasize", "finite", "the need for calm.")]),
        ("The two sides should support each other.", []),
        ("Freedonia cannot consider sending troops.", []),
    ],
)  # fmt: skip
def test_modals(sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    """A demand of others and what one says that one has to say act; wishes and what nobody can do not."""
    assert clauses_of(sentence) == wanted
