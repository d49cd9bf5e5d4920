"""Where the words that were searched for stand in a text: reckoned here, so that both databases give the same.

A word stands where one of the same stem does (Snowball's for English), whatever its case; a phrase where its words follow each
other, whatever stands between them that is no letter or digit. Accents count only where a text has the word with none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

import snowballstemmer

from entente.lexicon.stems import stemmer
from entente.record.questions.grammar_words import GRAMMAR

Place = tuple[int, int]
Phrase = Sequence[str]
_ENDINGS = "iye"  # by which forms of one stem may differ from it: "policy", "policies"
_LETTER = r"[^\W_]"


class Looked(NamedTuple):
    """How often each word or phrase stands in a text, and whether all stand one behind the other, as they were asked for."""

    counts: tuple[int, ...]
    together: bool


class Sought:
    """Words and phrases, all of which must stand in a text. They are in small letters."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._each = tuple(_Pattern(phrase) for phrase in phrases)
        together = [word for phrase in phrases for word in phrase]
        self._together = _Pattern(together) if len(phrases) > 1 else None

    def look(self, text: str) -> Looked | None:
        """How often each stands in the text; None where one does not."""
        low = small(text)
        found = self._counts(low)
        if not all(found):
            low = unaccented(low)
            found = self._counts(low)
        if not all(found):
            return None
        return Looked(found, self._together is None or self._together.stands_in(low))

    def _counts(self, low: str) -> tuple[int, ...]:
        return tuple(pattern.count(low) for pattern in self._each)

    def places(self, text: str) -> tuple[Place, ...]:
        """Each place where one of them stands, in order, none within another."""
        low = small(text)
        if not all(pattern.stands_in(low) for pattern in self._each):
            low = unaccented(low)
        found: list[Place] = []
        for start, end in sorted({place for pattern in self._each for place in pattern.places(low)}):
            if not found or start >= found[-1][1]:
                found.append((start, end))
        return tuple(found)


class _Pattern:
    """One phrase: what its words begin with finds where it may stand, their stems decide."""

    def __init__(self, phrase: Phrase) -> None:
        self._stems = tuple(stem_of(word) for word in phrase)
        words = [f"({re.escape(beginning(word))}{_LETTER}*)" for word in phrase]
        self._search = re.compile(r"[\W_]+".join(words)).search

    def places(self, low: str) -> Iterator[Place]:
        at = 0
        while match := self._search(low, at):
            start, end = match.span()
            if (not start or not _within_word(low[start - 1])) and self._fits(match):
                yield start, end
                at = end
            else:
                at = start + 1

    def count(self, low: str) -> int:
        return sum(1 for _ in self.places(low))

    def stands_in(self, low: str) -> bool:
        return next(self.places(low), None) is not None

    def _fits(self, match: re.Match[str]) -> bool:
        return all(stem_of(word) == stem for word, stem in zip(match.groups(), self._stems, strict=True))


def _within_word(character: str) -> bool:
    return character.isalnum()


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    """The stem of a word in small letters; a word of grammar has only itself ("other" is no form of "others")."""
    return f"={word}" if word in GRAMMAR else str(stemmer().stemWord(word))


def beginning(word: str) -> str:
    """What all words with the stem of this one begin with."""
    if word in GRAMMAR:
        return word
    pairs = enumerate(zip(word, stem_of(word), strict=False))
    shared = next((i for i, (a, b) in pairs if a != b), min(len(word), len(stem_of(word))))
    return word[:shared].rstrip(_ENDINGS) or word[:1]


_FORMS = (
    " s es y ies ly ily ely ally ed ing ings er ers ness ment ments ion ions ful fully fulness less lessly ous ously ive ively"
    " al able ably ability ation ational ationally ator ators ance ant antly ence ent ently ity ism ist ize izes ized izing ization edly ingly"
).split(" ")


@lru_cache(maxsize=4096)
def forms(word: str) -> tuple[str, ...]:
    """A word and likely others of its stem, one for each that the older stemmer of SQLite takes for a stem of its own.

    "rapid" and "rapidly" are one word here, and two there.
    """
    found = {_older().stemWord(word): word}
    if word not in GRAMMAR:
        stem = stem_of(word)
        for base in dict.fromkeys((word, stem, beginning(word))):
            for form in (base + ending for ending in _FORMS):
                if form not in GRAMMAR and stem_of(form) == stem:
                    found.setdefault(_older().stemWord(form), form)
    return tuple(found.values())


@cache
def _older() -> Any:
    return snowballstemmer.stemmer("porter")


def small(text: str) -> str:
    """In small letters, each in its place: "İ" would else become two."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def unaccented(low: str) -> str:
    """Without accents, each letter in its place."""
    return low if low.isascii() else low.translate(_Plain())


class _Plain(dict[int, int]):
    """Letters without their accents, learnt as they come."""

    def __missing__(self, number: int) -> int:
        plain = ord(unicodedata.normalize("NFD", chr(number))[0])
        return plain if chr(number).isalpha() and chr(plain).isalpha() else number
