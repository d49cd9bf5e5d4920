"""The small words around a verb do what their sentences say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.lexicon.predicate_words import counter_examples, examples, predicate_words
from entente.lexicon.verbs import verb_lexicon
from entente.model import Reading

OPENING = "Prime Minister Taro Sato of Japan and President Kim Min-jun of the Republic of Korea met in Tokyo today. "


@pytest.mark.parametrize("example", examples(), ids=lambda e: e["text"])
def test_content_begins_behind_the_small_words(read: Callable[..., Reading], example: dict[str, str]) -> None:
    assert example["content"] in [act.content for act in read(OPENING + example["text"]).acts]


@pytest.mark.parametrize("sentence", counter_examples())
def test_no_act(read: Callable[..., Reading], sentence: str) -> None:
    assert not read(OPENING + sentence).acts


def test_verbs_with_words_of_their_own_stand_in_the_lexicon() -> None:
    words, known = predicate_words(), verb_lexicon().entries.keys() | verb_lexicon().reporting
    assert not {v for v in words.introduces if v not in known}
    assert not {v for v in words.always_addressed if v not in known}
