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
MANY = 3  # phrases with the same first word, from which on one pattern is faster than asking for each

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_CAPITALISED = re.compile(r"(?<![^\W_])[A-Z\d\u00c0-\u00de\u0100-\u017f][^\W_]*(?:\.[^\W_]+)*")


class PhraseIndex(Generic[Value]):
    """Finds the longest phrases of a dictionary at word boundaries; later overlapping ones are left out."""

    def __init__(self, phrases: Iterable[tuple[str, Value]], *, cased: bool = True) -> None:
        self._cased = cased
        self._by_word: dict[str, list[tuple[str, Value]]] = {}
        for phrase, value in phrases:
            written = plain(phrase) if cased else plain(phrase).lower()
            first = _WORD.search(written)
            if first:
                self._by_word.setdefault(first.group(), []).append((written, value))
        # Names begin with capitals: then only such words are looked up, a fifth of a text.
        capitals = cased and all(_CAPITALISED.fullmatch(word) for word in self._by_word)
        self._words = _capitalised_of if capitals else _words_of
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._values: dict[str, Value] = {}
        for entries in self._by_word.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str) -> Iterator[tuple[int, int, Value]]:
        """(start, end, value) of each phrase in `text`, in order, without overlaps."""
        written = plain(text) if self._cased else _small(text)
        words, places = self._words(written)
        if self._by_word.keys().isdisjoint(words):  # most sentences
            return
        position = 0
        for word, start in places:
            if word not in self._by_word or start < position:
                continue
            hit = self._longest(written, word, start)
            if hit:
                position = hit[1]
                yield hit

    def _longest(self, written: str, first: str, start: int) -> tuple[int, int, Value] | None:
        entries = self._by_word[first]
        if len(entries) > MANY:
            match = self._pattern(first, entries).match(written, start)
            return (start, match.end(), self._values[match.group()]) if match else None
        for phrase, value in entries:
            end = start + len(phrase)
            if written.startswith(phrase, start) and not _continues(written, end):
                return start, end, value
        return None

    def _pattern(self, first: str, entries: list[tuple[str, Value]]) -> re.Pattern[str]:
        """One pattern for the many phrases that begin with the same word, made when it is first met."""
        found = self._patterns.get(first)
        if found is None:
            ends = (re.escape(p) + (r"(?![^\W_])" if p[-1].isalnum() else "") for p, _ in entries)
            found = self._patterns[first] = re.compile("|".join(ends))
            for phrase, value in entries:
                self._values.setdefault(phrase, value)
        return found


_Words = tuple[frozenset[str], tuple[tuple[str, int], ...]]


@lru_cache(maxsize=256)  # the finders ask for one sentence one after the other
def _words_of(text: str) -> _Words:
    """The words of a text: which ones, and each with its place."""
    places = tuple((match.group(), match.start()) for match in _WORD.finditer(text))
    return frozenset(word for word, _ in places), places


@lru_cache(maxsize=256)
def _capitalised_of(text: str) -> _Words:
    """The same of words with a capital or a figure first."""
    places = tuple((match.group(), match.start()) for match in _CAPITALISED.finditer(text))
    return frozenset(word for word, _ in places), places


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
