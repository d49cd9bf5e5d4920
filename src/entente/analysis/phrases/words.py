"""A text as the words that phrases are compared by: stems, small words, and compounds that count as one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from entente.analysis.likeness.terms import stem
from entente.lexicon.phrase_words import phrase_words

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+")  # "U.S." is one word
_HYPHENS = "-‐‑"  # hyphen-minus, hyphen, hyphen that does not break
# Nothing of a phrase stands on the other side of these. The point of "U.S." ends nothing.
_STOP = re.compile(r"[;:!?\n•|]|(?<!\b[A-Za-z])\.(?=\s|$|[”\")])")


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place in the text. `weight`: 1, or its share of a compound ("Indo-Pacific": twice a half)."""

    text: str  # in small letters, without points
    start: int
    end: int
    stem: str
    small: bool
    weight: float


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text[start:end]`, with their places in `text`."""
    small = phrase_words().small
    found = [
        m for m in _WORD.finditer(text, start, len(text) if end is None else end) if not _is_ending(text, m)
    ]
    shares = _shares(text, found)
    words = []
    for match, share in zip(found, shares, strict=True):
        low = match.group().lower().replace(".", "")
        words.append(Word(low, match.start(), match.end(), stem(low), low in small, share))
    return tuple(words)


def _is_ending(text: str, match: re.Match[str]) -> bool:
    """The s of "women's" is no word."""
    return match.group() in "sS" and match.start() > 0 and text[match.start() - 1] in "’'"


def _shares(text: str, found: list[re.Match[str]]) -> list[float]:
    shares: list[float] = []
    run: list[re.Match[str]] = []
    for match in found:
        if run and not (match.start() == run[-1].end() + 1 and text[run[-1].end()] in _HYPHENS):
            shares += [1 / len(run)] * len(run)
            run = []
        run.append(match)
    return shares + [1 / len(run)] * len(run) if run else shares


def stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of `text[start:end]` that a phrase cannot reach across: sentences, clauses after a colon, lines."""
    at = start
    for stop in _STOP.finditer(text, start, end):
        if stop.start() > at:
            yield at, stop.start()
        at = stop.end()
    if at < end:
        yield at, end
