"""Journeys that are to come: the examples of the lexicon tell of a stop, the counter-examples of none."""

from __future__ import annotations

import pytest

from entente.lexicon.journeys import journey_words
from entente.reading.document.text_view import view_sentence
from entente.reading.sentences.segmentation import segment
from entente.reading.sentences.stops import Stop, stops_in


def _stops(text: str) -> tuple[Stop, ...]:
    return stops_in(view_sentence(text, segment(text, 0)[0]))


@pytest.mark.parametrize(("text", "place", "attends"), journey_words().examples)
def test_examples_tell_of_a_stop(text: str, place: str, attends: str | None) -> None:
    """The promise of the file: where somebody will be is read."""
    assert [stop.place or stop.country for stop in _stops(text)] == [place]
    assert attends is None or attends in text


@pytest.mark.parametrize("text", journey_words().counter_examples)
def test_counter_examples_do_not(text: str) -> None:
    """What only sounds like it, and a list of countries, which is the whole journey."""
    assert not _stops(text)
