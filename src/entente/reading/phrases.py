"""A dictionary of phrases, found in a text in one pass.

Indexed by the first word, longest phrase first, so that the time depends on the text and not on the
thousands of names in the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

Value = TypeVar("Value")

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")


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
        for entries in self._by_word.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str) -> Iterator[tuple[int, int, Value]]:
        """(start, end, value) of each phrase in `text`, in order, without overlaps."""
        written = plain(text) if self._cased else plain(text).lower()
        if len(written) != len(text):  # lower-casing may change the length ("İ")
            written = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain(text))
        position = 0
        for word in _WORD.finditer(written):
            if word.start() < position:
                continue
            hit = self._longest(written, word)
            if hit:
                position = hit[1]
                yield hit

    def _longest(self, written: str, word: re.Match[str]) -> tuple[int, int, Value] | None:
        for phrase, value in self._by_word.get(word.group(), ()):
            end = word.start() + len(phrase)
            if written.startswith(phrase, word.start()) and not _continues(written, end):
                return word.start(), end, value
        return None


def _continues(text: str, end: int) -> bool:
    return end < len(text) and text[end - 1].isalnum() and text[end].isalnum()


_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "‑": "-", "–": "-", "\n": " "})


def plain(text: str) -> str:
    """The text with typographic quotes, hyphens and spaces made plain, code point for code point."""
    return text.translate(_PLAIN)
