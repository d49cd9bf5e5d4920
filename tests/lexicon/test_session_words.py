"""The words that tell a session from a paper, its day from the day of travel, and a count from another."""

from __future__ import annotations

import pytest

from entente.lexicon.session_words import session_words

WORDS = session_words()


@pytest.mark.parametrize("proof", WORDS.examples)
def test_a_session_is_told(proof: str) -> None:
    assert WORDS.tells.search(proof) or WORDS.names.search(proof)


@pytest.mark.parametrize("proof", WORDS.counter_examples)
def test_a_statement_tells_of_none(proof: str) -> None:
    assert not WORDS.tells.search(proof)
    assert not WORDS.names.search(proof)


@pytest.mark.parametrize("words", ["in person", "In-person", "stand-alone"])
def test_another_row(words: str) -> None:
    assert WORDS.other_row.search(f"the third {words} meeting")
    assert not WORDS.other_row.search("the third meeting of persons in the room")


def test_words_are_whole() -> None:
    assert not WORDS.tells.search("a metric of the upheld rules")
    assert WORDS.next.search("The co-chairs intend to meet again before the end of the year")
    assert not WORDS.next.search("the next round of negotiation on plastics")
