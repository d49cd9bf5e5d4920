"""Acts that a wrong attachment hid."""

from __future__ import annotations

import pytest
from tests.reading.clauses.found import clauses_of


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Roe welcomed the pact, while Doe stressed the need for calm.", [("welcome", "finite", "the pact"), ("emphasize", "finite", "the need for calm.")]),
        ("They met in Lima, with Peru echoing the call for calm.", [("affirm", "finite", "the call for calm.")]),
    ],
)  # fmt: skip
def test_beside_another_act(sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    """A clause with "while", and a subject and its verb behind "with", are acts beside the main one."""
    assert clauses_of(sentence) == wanted
