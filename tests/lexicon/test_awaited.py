"""Meetings and visits promised in other words."""

from __future__ import annotations

import pytest

from entente.lexicon.awaited import awaited, held_as, occasion_in, title_names, undertaken


@pytest.mark.parametrize(
    ("verb", "content", "guests", "promise"),
    [
        ("look forward to", "welcoming President Roe to Oslo in June", "", "welcome President Roe to Oslo in June"),
        ("look forward to", "visiting Freedonia next year", "", "visit Freedonia next year"),
        ("look forward to", "convening the next Fisheries Forum", "", "convene the next Fisheries Forum"),
        ("invite", "President Roe to visit Oslo", "", "welcome President Roe to visit Oslo"),
        ("invite", "visit Oslo in June", "Freedonia", "welcome Freedonia to visit Oslo in June"),
        ("look forward to", "launching a Cable Forum", "", "launch a Cable Forum"),
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


@pytest.mark.parametrize(
    ("verb", "content", "told", "promise"),
    [
        ("establish", "a task force", "We are jointly establishing a task force", "establish a task force"),
        ("organize", "a forum on kelp", "Organizing a forum on kelp", "organize a forum on kelp"),
        ("set up", "a fund", "They are setting up a fund", "set up a fund"),
        ("establish", "a task force", "They established a task force", None),
        ("sanction", "two firms", "Japan is sanctioning two firms", None),
        ("launch", "a forum", "They praised those launching a forum", None),
        (None, "a forum", "Organizing a forum", None),
    ],
)
def test_what_is_announced_as_one_does_it(
    verb: str | None, content: str, told: str, promise: str | None
) -> None:
    """It is still to be seen; what is told as done is not."""
    assert undertaken(verb, content, told) == promise


@pytest.mark.parametrize(
    ("words", "promise"),
    [
        ("He also said that he looks forward to traveling to Peru in March.", "travel to Peru in March"),
        ("Mr. Roe will attend the Kelp Summit in Lima", "attend the Kelp Summit in Lima"),
        ("a delegation to attend the inauguration in Lima", "attend the inauguration in Lima"),
        ("the next Kelp Summit in Lima", None),
        ("They will consider the matter in Lima", None),
    ],
)
def test_the_occasion_that_a_sentence_announces(words: str, promise: str | None) -> None:
    """From its verb on."""
    assert occasion_in(words) == promise


def test_a_name_behind_a_title() -> None:
    """The person's, whole; no title, no person."""
    assert [m[1].strip() for m in title_names().finditer("Prime Minister Jane Roe and King Otto")] == ["Jane Roe", "Otto"]  # fmt: skip
    assert not title_names().search("the Fisheries Forum in Port Royal")


def test_only_what_names_a_meeting_is_to_be_held() -> None:
    """A whole sentence, or a place alone, is no name of one."""
    assert held_as("The next Kelp Forum in May") == "hold the next Kelp Forum in May"
    assert held_as("June 29-30 Kelp Summit in Lima.") == "hold the June 29-30 Kelp Summit in Lima"
    assert held_as("spoke with Minister Roe regarding preparations for the Kelp Summit") is None
    assert held_as("In Peru") is None
    assert occasion_in("In Lima he will also meet with President Roe.") == "meet with President Roe"
