"""The words by which meetings are called off: the examples of the lexicon call one off, the counter-examples none."""

from __future__ import annotations

import pytest

from entente.lexicon.called_off import called_off_words
from entente.reading.sessions.telling.called_off import call_offs


@pytest.mark.parametrize(("text", "meeting"), called_off_words().examples)
def test_examples_call_a_meeting_off(text: str, meeting: str) -> None:
    """The first one found is the one that is meant."""
    first = call_offs(text)[0]
    assert text[first.start : first.end].endswith(meeting)


@pytest.mark.parametrize("text", called_off_words().counter_examples)
def test_counter_examples_do_not(text: str) -> None:
    """Other things called off, and what is denied or left open."""
    assert not call_offs(text)


def test_a_headline_does_without_its_verb() -> None:
    """Only a headline."""
    assert call_offs("President Roe's Visit to Peru Postponed Due to Floods", True)
    assert not call_offs("President Roe's visit to Peru postponed due to floods")
