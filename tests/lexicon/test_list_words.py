"""How a sentence leads a list: the examples beside the words do what they say."""

from __future__ import annotations

import pytest

from entente.lexicon.list_words import lead_examples, list_words, whole_examples
from entente.reading.sentences.lead_ins import unfinished


@pytest.mark.parametrize("example", lead_examples(), ids=lambda e: e["text"])
def test_items_go_on_from_the_last_word_that_governs_them(example: dict[str, str]) -> None:
    """What only stands for the list ("the following points") is left out."""
    assert example["text"][: unfinished(example["text"])] == example["goes_on"]


@pytest.mark.parametrize("sentence", whole_examples())
def test_what_says_enough_without_its_list_is_whole(sentence: str) -> None:
    """Its items continue its verb, but finish nothing."""
    assert unfinished(sentence) is None


def test_every_list_is_in_small_letters() -> None:
    """Texts are compared in small letters."""
    words = list_words()
    for group in (
        words.unfinished,
        words.aims,
        words.prepositions,
        words.followings,
        words.doing,
        words.no_item,
    ):
        assert group
        assert all(word == word.lower() for word in group)
