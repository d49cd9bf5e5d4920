"""Acts without a party as subject."""

from __future__ import annotations

import pytest
from tests.reading.clauses.found import clauses_of


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("There was broad agreement on the value of dialogue.", [("agree", "existential", "the value of dialogue.")]),
        ("The release of the crew is welcome.", [("welcome", "verdict", "The release of the crew")]),
        ("Our thoughts are with the families.", [("condole", "verdict", "the families.")]),
        ("The weather was fine.", []),
    ],
)  # fmt: skip
def test_what_is_so_or_was_held(sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    """Existence, verdicts and what speakers hold are acts of those who were there."""
    assert clauses_of(sentence) == wanted
