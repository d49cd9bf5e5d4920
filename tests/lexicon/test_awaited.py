"""Meetings and visits promised in other words."""

from __future__ import annotations

import pytest

from entente.lexicon.awaited import awaited, title_names


@pytest.mark.parametrize(
    ("verb", "content", "guests", "promise"),
    [
        ("look forward to", "welcoming President Roe to Oslo in June", "", "welcome President Roe to Oslo in June"),
        ("look forward to", "visiting Freedonia next year", "", "visit Freedonia next year"),
        ("look forward to", "convening the next Fisheries Forum", "", "convene the next Fisheries Forum"),
        ("invite", "President Roe to visit Oslo", "", "welcome President Roe to visit Oslo"),
        ("invite", "visit Oslo in June", "Freedonia", "welcome Freedonia to visit Oslo in June"),
        ("look forward to", "receiving the report of the experts", "", None),
        ("look forward to", "welcoming Freedonia as a member of the league", "", None),
        ("look forward to", "a good harvest", "", None),
        ("look forward to", "deepening our friendship", "", None),
        ("invite", "all states to lower their duties", "", None),
        ("invite", "visit the website of the ministry", "Freedonia", None),
        ("invite", "visit Oslo", "", None),
        ("welcome", "President Roe to Oslo", "", None),
        (None, "visiting Freedonia", "", None),
    ],
)  # fmt: skip
def test_what_is_looked_forward_to_or_invited_to(
    verb: str | None, content: str, guests: str, promise: str | None
) -> None:
    """A meeting or visit is promised, and nothing else."""
    assert awaited(verb, content, guests) == promise


def test_a_name_behind_a_title() -> None:
    """The person's, whole; no title, no person."""
    assert [m[1].strip() for m in title_names().finditer("Prime Minister Jane Roe and King Otto")] == ["Jane Roe", "Otto"]  # fmt: skip
    assert not title_names().search("the Fisheries Forum in Port Royal")
