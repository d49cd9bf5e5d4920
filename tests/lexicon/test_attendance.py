"""Who took part: the examples of the lexicon tell it, the counter-examples do not."""

from __future__ import annotations

import pytest

from entente.lexicon.attendance import attendance_words
from entente.reading.sessions.attendance.words_of_attendance import tells_who_came


@pytest.mark.parametrize("sentence", attendance_words().examples)
def test_examples_tell_who_came(sentence: str) -> None:
    """The promise of the file: so it is said that somebody took part."""
    assert tells_who_came(sentence)


@pytest.mark.parametrize("sentence", attendance_words().counter_examples)
def test_counter_examples_do_not(sentence: str) -> None:
    """What only sounds like it."""
    assert not tells_who_came(sentence)


def test_forms_are_there_once() -> None:
    """No form stands twice."""
    came = attendance_words().came
    assert len(set(came)) == len(came)
