"""The words by which phrases are compared, and the examples beside them."""

from __future__ import annotations

import pytest

from entente.analysis.phrases.asked import parse
from entente.analysis.phrases.matching import find_all
from entente.lexicon.phrase_words import phrase_words

VARIANTS = phrase_words().variants


@pytest.mark.parametrize(
    ("phrase", "said"), [(v.phrase, near) for v in VARIANTS for near in v.near], ids=lambda text: text[:40]
)
def test_near_variants_are_found(phrase: str, said: str) -> None:
    """Another order, inflection, words that come in or go."""
    assert find_all(parse(phrase), f"They spoke of {said} today.")


@pytest.mark.parametrize(
    ("phrase", "said"),
    [(v.phrase, other) for v in VARIANTS for other in v.counter_examples],
    ids=lambda text: text[:40],
)
def test_what_only_looks_like_a_variant_is_none(phrase: str, said: str) -> None:
    """The same words in another thought."""
    assert not find_all(parse(phrase), f"They spoke of {said} today.")


def test_every_list_is_in_small_letters() -> None:
    """Texts are compared in small letters; joints are small words."""
    words = phrase_words()
    for group in (words.articles, words.small, words.joints, words.unindexed):
        assert group
        assert all(word == word.lower() for word in group)
    assert words.articles | words.joints <= words.small
    assert not words.small & words.unindexed
