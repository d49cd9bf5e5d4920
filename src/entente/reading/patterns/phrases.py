"""A dictionary of phrases, found in a text in one pass.

Indexed by the first word, longest phrase first, so that the time depends on the text and not on the
thousands of names in the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

from entente.reading.patterns.guarded import CAPITALISED, LETTERS, WORD, bit_of_words, bits_of

Value = TypeVar("Value")
_NEXT = 4  # characters behind the first word, by which phrases are told apart


class _Beginning(Generic[Value]):
    """The phrases with the same first word, by the characters behind it; the longest first."""

    def __init__(self) -> None:
        self._by_next: dict[str, list[tuple[str, Value]]] = {}
        self._short: list[tuple[str, Value]] = []  # with hardly anything behind it

    def add(self, phrase: str, word_end: int, value: Value) -> None:
        following = phrase[word_end : word_end + _NEXT]
        entries = self._by_next.setdefault(following, []) if len(following) == _NEXT else self._short
        entries.append((phrase, value))
        entries.sort(key=lambda entry: -len(entry[0]))

    def longest(self, text: str, start: int, word_end: int) -> tuple[int, int, Value] | None:
        """The longest phrase at `start`, where the first word goes to `word_end`."""
        for entries in (self._by_next.get(text[word_end : word_end + _NEXT], ()), self._short):
            for phrase, value in entries:
                end = start + len(phrase)
                if text.startswith(phrase, start) and not _continues(text, end):
                    return start, end, value
        return None


class PhraseIndex(Generic[Value]):
    """Finds the longest phrases of a dictionary at word boundaries; later overlapping ones are left out."""

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        self._by_word: dict[str, _Beginning[Value]] = {}
        needed: set[str] = set()
        for phrase, value in phrases:
            written = plain(phrase)
            first = WORD.search(written)
            if first:
                beginning = self._by_word.setdefault(first.group(), _Beginning())
                if first.start() == 0:
                    beginning.add(written, first.end(), value)
                    needed.add(max(LETTERS.findall(written), key=len, default=first.group()))
        # Names begin with capitals: then only such words are looked up, a fifth of a text.
        self._word = CAPITALISED if all(map(CAPITALISED.fullmatch, self._by_word)) else WORD
        self._bit = bit_of_words(needed)  # the longest word of each: many begin with "the"

    def find(self, text: str) -> Iterator[tuple[int, int, Value]]:
        """(start, end, value) of each phrase in `text`, in order, without overlaps."""
        if not bits_of(text) & self._bit:  # most sentences
            return
        written = plain(text)
        position, by_word = 0, self._by_word
        for word, start, end in _words_at(written, self._word):
            if word not in by_word or start < position:
                continue
            hit = by_word[word].longest(written, start, end)
            if hit:
                position = hit[1]
                yield hit


@lru_cache(maxsize=64)  # several dictionaries look through one sentence
def _words_at(text: str, word: re.Pattern[str]) -> tuple[tuple[str, int, int], ...]:
    return tuple([(match[0], match.start(), match.end()) for match in word.finditer(text)])


def _continues(text: str, end: int) -> bool:
    return end < len(text) and text[end - 1].isalnum() and text[end].isalnum()


_PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "‑": "-", "–": "-", "\n": " "}


@lru_cache(maxsize=256)  # the finders ask for one sentence one after the other
def plain(text: str) -> str:
    """The text with typographic quotes, hyphens and spaces made plain, code point for code point."""
    if text.isascii():
        return text.replace("\n", " ") if "\n" in text else text
    for odd, by in _PLAIN.items():  # far faster than `translate`, which looks up each character
        if odd in text:
            text = text.replace(odd, by)
    return text
