"""A dictionary of phrases, found in a text in one pass.

Indexed by the first word, longest phrase first, so that the time depends on the text and not on the
thousands of names in the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

Value = TypeVar("Value")
_NEXT = 4  # characters behind the first word, by which phrases are told apart

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_CAPITALISED = re.compile(r"(?<![^\W_])[A-Z\d\u00c0-\u00de\u0100-\u017f][^\W_]*(?:\.[^\W_]+)*")


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

    def __init__(self, phrases: Iterable[tuple[str, Value]], *, cased: bool = True) -> None:
        self._cased = cased
        self._by_word: dict[str, _Beginning[Value]] = {}
        for phrase, value in phrases:
            written = plain(phrase) if cased else plain(phrase).lower()
            first = _WORD.search(written)
            if first:
                beginning = self._by_word.setdefault(first.group(), _Beginning())
                if first.start() == 0:
                    beginning.add(written, first.end(), value)
        # Names begin with capitals: then only such words are looked up, a fifth of a text.
        self._capitals = cased and all(_CAPITALISED.fullmatch(word) for word in self._by_word)

    def find(self, text: str) -> Iterator[tuple[int, int, Value]]:
        """(start, end, value) of each phrase in `text`, in order, without overlaps."""
        written = plain(text) if self._cased else _small(text)
        words = _capitalised_of(written) if self._capitals else _words_of(written)
        if self._by_word.keys().isdisjoint(words):  # most sentences
            return
        position = 0
        for match in (_CAPITALISED if self._capitals else _WORD).finditer(written):
            word, start = match.group(), match.start()
            if word not in self._by_word or start < position:
                continue
            hit = self._by_word[word].longest(written, start, match.end())
            if hit:
                position = hit[1]
                yield hit


@lru_cache(maxsize=1024)  # the finders ask for one sentence one after the other
def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))


@lru_cache(maxsize=1024)
def _capitalised_of(text: str) -> frozenset[str]:
    return frozenset(_CAPITALISED.findall(text))


@lru_cache(maxsize=256)
def _small(text: str) -> str:
    """The plain text in small letters, code point for code point."""
    written = plain(text).lower()
    if len(written) != len(text):  # lower-casing may change the length ("İ")
        written = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain(text))
    return written


def _continues(text: str, end: int) -> bool:
    return end < len(text) and text[end - 1].isalnum() and text[end].isalnum()


_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "‑": "-", "–": "-", "\n": " "})


@lru_cache(maxsize=256)  # the finders ask for one sentence one after the other
def plain(text: str) -> str:
    """The text with typographic quotes, hyphens and spaces made plain, code point for code point."""
    if text.isascii():  # only a line break is not plain in it, and asking is cheaper than translating
        return text.replace("\n", " ") if "\n" in text else text
    return text.translate(_PLAIN)
