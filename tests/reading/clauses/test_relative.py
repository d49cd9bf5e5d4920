"""Acts in relative clauses, and behind them."""

from __future__ import annotations

import pytest
from tests.reading.clauses.found import clauses_of


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They held a call in which they agreed to convene a group.", [("agree", "finite", "convene a group")]),
        ("They discussed the pact, which Roe called vital.", [("discuss", "finite", "the pact"), ("inform", "finite", "vital")]),
        ("Roe voiced concern over the fighting, which began on Monday, and called for calm.", [("concern", "finite", "the fighting, which began on Monday"), ("urge", "finite", "calm.")]),
    ],
)  # fmt: skip
def test_relatives(sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    """A relative clause with a party as subject may act; what follows one goes with the act before."""
    assert clauses_of(sentence) == wanted
