"""The words by which a session is told from a paper, its day from the day of travel, and its count from another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from entente.lexicon.files import Facts, load_file

FILE = "session_words.yaml"
_LISTS = ("tells", "names", "way", "meets", "next", "other_row", "nots")


@dataclass(frozen=True, slots=True)
class SessionWords:
    """The lists of the file, each as a pattern of whole words; what each is for stands at its top."""

    tells: re.Pattern[str]
    names: re.Pattern[str]
    way: re.Pattern[str]
    meets: re.Pattern[str]
    next: re.Pattern[str]
    other_row: re.Pattern[str]
    nots: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def session_words() -> SessionWords:
    """The words, read once. Raises `LexiconError` where a list is missing or is none."""
    facts = Facts(
        FILE, "session words", load_file(FILE), frozenset({*_LISTS, "examples", "counter_examples"})
    )
    lists = {name: facts.texts(name) for name in (*_LISTS, "examples", "counter_examples")}
    for name, words in lists.items():
        if not words:
            raise facts.error(f"{name} is missing")
    patterns = {name: _whole(lists[name]) for name in _LISTS}
    return SessionWords(**patterns, examples=lists["examples"], counter_examples=lists["counter_examples"])


def _whole(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
