"""Finding the lexicon's phrases in a list of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|,")


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of the lexicon in a list of words, from `start` up to `end`."""

    phrase: str
    start: int
    end: int


class Phrases:
    """Some phrases, ready to be found: the longest wins, from left to right."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase in sorted(phrases):
            words = words_of(phrase)
            self._by_first.setdefault(words[0], []).append((words, phrase))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry[1]))

    def within(self, words: Sequence[str]) -> tuple[Found, ...]:
        """All that stand in the words, in their order."""
        found = []
        at = 0
        while at < len(words):
            hit = next(
                (
                    Found(phrase, at, at + len(split))
                    for split, phrase in self._by_first.get(words[at], ())
                    if tuple(words[at : at + len(split)]) == split
                ),
                None,
            )
            if hit:
                found.append(hit)
            at = hit.end if hit else at + 1
        return tuple(found)


def words_of(text: str) -> tuple[str, ...]:
    """Words and commas in small letters."""
    return tuple(word.lower().replace("’", "'") for word in _WORD.findall(text))
