"""Acts in what opens a sentence."""

from __future__ import annotations

import pytest
from tests.reading.clauses.found import clauses_of


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Mindful of the danger, they agreed to meet.", [("emphasize", "participle", "the danger"), ("agree", "finite", "meet.")]),
        ("As we welcome the pact, we call for calm.", [("welcome", "finite", "the pact"), ("urge", "finite", "calm.")]),
        ("Launched by Roe in Lima, the Initiative helps small ports.", [("announce", "passive", "the Initiative")]),
        ("Stressing trade and noting the storm, Roe welcomed the pact.", [("emphasize", "participle", "trade"), ("emphasize", "participle", "the storm"), ("welcome", "finite", "the pact.")]),
        ("As Roe underscored, the accord stands.", [("emphasize", "finite", "the accord stands.")]),
    ],
)  # fmt: skip
def test_ahead_of_the_main_clause(sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    """Attitudes, concessions, deeds and participles ahead of the main clause act, too."""
    assert clauses_of(sentence) == wanted
