"""Which sentences tell that people met: the examples and counter-examples of the lexicon, and occasions."""

from __future__ import annotations

import pytest

from entente.lexicon.meetings import meeting_words
from entente.reading.document.text_view import view_sentence
from entente.reading.sentences.segmentation import segment
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.tells import tells, tells_first


def _view(text: str) -> SentenceView:
    return view_sentence(text, next(iter(segment(text, 0))))


@pytest.mark.parametrize("sentence", meeting_words().examples)
def test_examples(sentence: str) -> None:
    """They tell of a meeting."""
    assert tells(_view(sentence))


@pytest.mark.parametrize("sentence", meeting_words().counter_examples)
def test_counter_examples(sentence: str) -> None:
    """They don't, though the words look alike."""
    assert not tells(_view(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Since the summit held in Lima, both governments have worked on trade.",
        "As President Roe said during his visit to Oslo, the sea is shared.",
    ],
)
def test_occasions(sentence: str) -> None:
    """A meeting told in passing is not what the sentence is for."""
    assert not tells_first(_view(sentence))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Minister Roe spoke for the first time since taking office with Minister Doe.", True),
        ("Roe and Doe spoke for over 30 minutes on Tuesday afternoon.", True),
        ("Roe met for the first time in two years with Doe.", True),
        ("Roe spoke for the opposition.", False),
    ],
)
def test_how_long_or_how_seldom_they_spoke_may_stand_between(text: str, told: bool) -> None:
    """ "spoke for the first time since taking office with", "spoke for 30 minutes"; not "spoke for the opposition"."""
    assert tells(_view(text)) is told
