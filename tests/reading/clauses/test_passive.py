"""Passives: whose act they are, and what stands in their subject."""

from __future__ import annotations

import pytest
from tests.reading.clauses.found import clauses_of


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The pact was welcomed by the ministers.", [("welcome", "passive", "The pact")]),
        ("Concern was expressed over the fighting.", [("concern", "passive", "the fighting.")]),
        ("Further efforts will be made to deepen trade.", [("commit", "existential", "deepen trade.")]),
        ("The leaders were focused on the crisis.", [("discuss", "finite", "the crisis.")]),
        ("The rule is intended to protect sailors.", []),
    ],
)  # fmt: skip
def test_passives(sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    """The subject is the content, or what a noun that acts brings."""
    assert clauses_of(sentence) == wanted


def test_what_is_believed_of_both() -> None:
    """What the press has of those who met; of one alone it is rumour."""
    believed = "are believed to have agreed on the pact."
    assert clauses_of(f"The ministers {believed}", press=True) == [("agree", "finite", "the pact.")]
    assert clauses_of(f"The minister {believed}".replace(" are ", " is "), press=True) == []
