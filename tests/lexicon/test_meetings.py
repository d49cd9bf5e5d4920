"""The words of meeting: lists that are there, levels that exist, words of names that don't contradict each other."""

from __future__ import annotations

from entente.lexicon.mechanisms import mechanism_words
from entente.lexicon.meetings import meeting_words
from entente.lexicon.offices import LEVELS


def test_the_lists_are_there() -> None:
    """Every list has words, each once."""
    words = meeting_words()
    for listed in (words.nouns, words.hold, words.receive, words.guests, words.passive, words.behind):
        assert listed
        assert len(set(listed)) == len(listed)


def test_levels_exist() -> None:
    """Levels are those of offices, and no phrase states two of them."""
    levels = meeting_words().levels
    assert {level for level, _ in levels} <= set(LEVELS)
    phrases = [phrase for _, listed in levels for phrase in listed]
    assert len(set(phrases)) == len(phrases)


def test_heads_are_of_one_kind() -> None:
    """A head is a meeting, a body or a framework; a word that leads up to a name is no head."""
    words = mechanism_words()
    kinds = [set(words[kind]) for kind in ("meetings", "bodies", "frames")]
    assert not kinds[0] & kinds[1] and not kinds[1] & kinds[2] and not kinds[0] & kinds[2]
    assert not set(words["breaks"]) & set.union(*kinds)
