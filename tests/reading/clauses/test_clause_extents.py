"""Where the content of an act stands, and where its clause ends."""

from __future__ import annotations

import pytest
from tests.reading.clauses.found import clauses_of


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The leaders reviewed and welcomed the progress.", [("discuss", "finite", "the progress."), ("welcome", "finite", "the progress.")]),
        ("We reject and reverse the ban.", [("oppose", "finite", "the ban.")]),
        ("More should be done, the two sides agreed.", [("agree", "finite", "More should be done")]),
        ("Views were exchanged, too, on trade.", [("discuss", "passive", "trade.")]),
        ("We will send aid; the first ship leaves in May.", [("commit", "finite", "send aid")]),
        ("Recalling the accord, Roe said that trade grows.", [("affirm", "participle", "the accord"), ("inform", "finite", "trade grows.")]),
        ("They welcomed the pact, and in this regard, called for calm.", [("welcome", "finite", "the pact"), ("urge", "finite", "calm.")]),
    ],
)  # fmt: skip
def test_content(sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    """Shared objects, content before its verb, and the marks that end a clause."""
    assert clauses_of(sentence) == wanted
