"""Patterns that look before they search: a text without what a match needs is not searched.

Most patterns of the rules wait for a rare word ("resolution", "Hurricane", "accompanied by"), and a sentence passes by a
hundred of them. So each such word has a bit; which bits a word of a text has is found once and remembered, those of a
sentence are those of its words, and to ask a pattern whether it can match costs one `&`. What a pattern needs is derived
from the pattern itself (`needs.py`), so a guard can never disagree with it; one from which nothing can be derived is
searched as ever. A pattern is compiled when it is first searched, from what the build left ready (`ready.py`).

`re` tries each branch of a pattern that ignores case at each character, and knows by their first letters where to look for
others. So such a pattern is first searched as it is written in the text in small letters, where that finds the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, reduce
from operator import or_
from typing import Any

from entente.reading.patterns.needs import EDGE, FIGURE, edged
from entente.reading.patterns.ready import compiled, folds_alike, needed

GROUPS = 3  # of strings asked for; a fourth seldom says more
_WORDS = 65_536  # of which the bits are remembered; then all are forgotten: memory stays bounded
_START = 3  # characters by which strings are told apart
_SIZES = range(1, _START + 1)  # some have fewer
_LONG_WORD = 40  # characters; longer ones are not remembered
LONGEST_WORD = 400  # characters; longer ones are said to have the bits of all strings
_FOLDED = {"İ": "i", "ı": "i", "ſ": "s", "\u212a": "k"}  # what re.I takes for ASCII letters


def folded(text: str) -> str:
    """In small letters, as re.I compares."""
    if not text.isascii():
        for odd, plain in _FOLDED.items():  # far faster than `translate`, which looks up each character
            if odd in text:
                text = text.replace(odd, plain)
    return text.lower()


class _Strings:
    """Strings, each with the bits of the guards that ask for it, found in a word without a look at each of them."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}
        self._of_words: set[str] = set()  # those that begin where a word does: most
        self._by_start: dict[str, list[str]] = {}  # the others, by their first characters
        self._starts: set[str] = set()

    def add(self, text: str, bit: int) -> None:
        if text not in self._bits:
            if text.startswith(EDGE):
                self._of_words.add(text)
            else:
                self._by_start.setdefault(text[:_START], []).append(text)
                self._starts.add(text[:_START])
        self._bits[text] = self._bits.get(text, 0) | bit

    def within(self, word: str) -> int:
        """The bits of all strings that `word` contains."""
        found, bits, length = 0, self._bits, len(word)
        starts = [word[at : at + size] for size in _SIZES for at in range(length)]
        for start in self._starts.intersection(starts):
            for text in self._by_start[start]:
                if text in word:
                    found |= bits[text]
        edge = word.find(EDGE)
        while edge >= 0:
            for text in self._of_words.intersection([word[edge:end] for end in range(edge + 2, length + 1)]):
                found |= bits[text]
            edge = word.find(EDGE, edge + 1)
        return found


class _Known(dict[str, int]):
    """What is remembered of words; what is not is found."""

    def __init__(self, find: Callable[[str], int]) -> None:
        self._find = find

    def __missing__(self, word: str) -> int:
        return self._find(word)


class _Bits:
    """A bit for each group of strings that guards ask for, and for each dictionary of words."""

    def __init__(self) -> None:
        self._next = 2
        self._groups: dict[tuple[tuple[str, ...], bool], int] = {((FIGURE,), False): 1, ((FIGURE,), True): 1}
        self._strings = _Strings()
        self._small = 0  # the bits of groups of strings in small letters
        self._dictionaries = 0  # their bits
        self._whole: dict[str, int] = {}  # of the words of dictionaries
        self._known = _Known(self._of_word)

    def group(self, strings: tuple[str, ...], folds: bool) -> int:
        """The bit of texts with any of the strings; for `FIGURE` among others the bit of figures besides."""
        if (strings, folds) not in self._groups:
            bit = self._groups[strings, folds] = self._following()
            self._small |= bit * folds
            for text in strings:
                self._strings.add(text, bit)
        return self._groups[strings, folds] | (FIGURE in strings)

    def words(self, some: Iterable[str]) -> int:
        """The bit of texts in which one of these words, as they are written, may stand."""
        bit = self._following()
        self._dictionaries |= bit
        for word in some:
            self._whole[word] = self._whole.get(word, 0) | bit
        return bit

    def _following(self) -> int:
        bit = self._next
        self._next <<= 1
        self._known.clear()  # what is remembered of words does not tell of a new one
        bits_of.cache_clear()
        return bit

    def of(self, text: str) -> int:
        """The bits of all words of `text`."""
        return reduce(or_, map(self._known.__getitem__, text.split()), 0)

    def _of_word(self, word: str) -> int:
        plain = word.isalnum()  # most words: one word in the sense of patterns, too
        whole = reduce(
            or_, (self._whole.get(part, 0) for part in ((word,) if word.isalpha() else words_in(word))), 0
        )
        if len(word) > LONGEST_WORD:
            return ~self._dictionaries | whole
        found = self._strings.within(EDGE + word + EDGE if plain else edged(word))
        small = folded(word)
        if small != word:
            within = self._strings.within(EDGE + small + EDGE if plain else edged(small))
            found = found & ~self._small | within & self._small
        found |= whole | any(map(str.isdigit, word))
        if len(word) <= _LONG_WORD:
            if len(self._known) >= _WORDS:
                self._known.clear()
            self._known[word] = found
        return found


def words_in(text: str) -> set[str]:
    """The words in `text` by all that takes a part of it for one: "U.S", and the letters of it."""
    return {*WORD.findall(text), *CAPITALISED.findall(text), *LETTERS.findall(text)}


LETTERS = compiled(r"[^\W\d_]+")
WORD = compiled(r"[^\W_]+(?:\.[^\W_]+)*")
CAPITALISED = compiled(r"(?<![^\W_])[A-Z\d\u00c0-\u00de\u0100-\u017f][^\W_]*(?:\.[^\W_]+)*")
_BITS = _Bits()
bits_of = lru_cache(maxsize=4096)(_BITS.of)  # the rules ask for one sentence one after the other
bit_of_words = _BITS.words


_in_small_letters = lru_cache(maxsize=256)(folded)
_PENDING: list[Guarded] = []  # whose bits have not been asked for yet
_NONE: Iterator[re.Match[str]] = iter(())


def _bits(text: str, bounds: tuple[int, ...]) -> int:
    """The bits of what lies between the bounds."""
    return bits_of(text[slice(*bounds)] if len(bounds) > 1 else text[bounds[0] :])


class Guarded:
    """A pattern that asks for words first. For what is written as `re.Pattern`."""

    __slots__ = ("_compiled", "_flags", "_masks", "_small", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self._flags = pattern, flags
        self._compiled: re.Pattern[str] | None = None
        self._small: re.Pattern[str] | None = None  # for the text in small letters
        self._masks: tuple[int, ...] | None = None
        _PENDING.append(self)

    def _derived(self) -> tuple[int, ...]:
        """The bits of each group of strings that a match needs; found, for all patterns, when they are first asked for."""
        while _PENDING:
            _PENDING.pop()._derive()
        return self._masks or ()

    def _derive(self) -> None:
        folds = bool(self._flags & re.IGNORECASE)
        groups = needed(self.pattern, self._flags)[:GROUPS]
        self._masks = tuple(_BITS.group(strings, folds) for strings in groups)

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        if self._compiled is None:
            self._compiled = compiled(self.pattern, self._flags)
            if folds_alike(self.pattern, self._flags):
                self._small = compiled(self.pattern, self._flags & ~re.IGNORECASE)
        return self._compiled

    def _first(self, text: str, bounds: tuple[int, ...]) -> tuple[int, ...] | None:
        """The bounds, from where the first match begins; None where there is none."""
        if self._small is None:
            return bounds
        match = self._small.search(_in_small_letters(text), *bounds)
        return (match.start(), *bounds[1:]) if match else None

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        masks = self._derived() if self._masks is None else self._masks
        bits = _bits(text, bounds) if bounds else bits_of(text)
        for mask in masks:  # as `possible`, without a call: it is asked a hundred times a sentence
            if not bits & mask:
                return _NONE
        pattern = self.compiled
        first = self._first(text, bounds)
        return _NONE if first is None else pattern.finditer(text, *first)

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        masks = self._derived() if self._masks is None else self._masks
        bits = _bits(text, bounds) if bounds else bits_of(text)
        for mask in masks:
            if not bits & mask:
                return None
        pattern = self.compiled
        first = self._first(text, bounds)
        return None if first is None else pattern.search(text, *first)

    def match(self, text: str, *bounds: int) -> re.Match[str] | None:
        """As `re.Pattern.match`, which is fast enough by itself."""
        return self.compiled.match(text, *bounds)

    def fullmatch(self, text: str, *bounds: int) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`, which is fast enough by itself."""
        return self.compiled.fullmatch(text, *bounds)

    def split(self, text: str, most: int = 0) -> list[str | Any]:
        """As `re.Pattern.split`."""
        return self.compiled.split(text, most) if self.possible(text) else [text]

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """As `re.Pattern.sub`."""
        return self.compiled.sub(by, text) if self.possible(text) else text

    def made(self, match: re.Match[str]) -> bool:
        """Whether `match` is one of this pattern."""
        return match.re is self._compiled

    @property
    def masks(self) -> tuple[int, ...]:
        """The bits of each group of strings that a match needs, the rarest first."""
        return self._derived() if self._masks is None else self._masks

    def possible(self, text: str, *bounds: int) -> bool:
        """Whether `text`, or what lies between the bounds, holds what every match needs."""
        masks = self._derived() if self._masks is None else self._masks
        bits = _bits(text, bounds) if bounds else bits_of(text)
        return all(bits & mask for mask in masks)


class Several:
    """Patterns that are asked of the same texts: most texts are refused for all of them at once."""

    def __init__(self, patterns: Iterable[Guarded]) -> None:
        self._patterns = tuple(patterns)
        self._masks: list[tuple[int, tuple[int, ...]]] = []
        self._any = -1  # the bits without one of which none can match

    def possible(self, text: str) -> list[int]:
        """The numbers of those that may match in `text`."""
        if not self._masks:
            self._masks = list(enumerate(pattern.masks for pattern in self._patterns))
            firsts = [masks[0] for _, masks in self._masks if masks]
            self._any = reduce(or_, firsts) if len(firsts) == len(self._masks) else -1
        bits = bits_of(text)
        if self._any > 0 and not bits & self._any:
            return []
        return [number for number, masks in self._masks if _fits(bits, masks)]


def _fits(bits: int, masks: tuple[int, ...]) -> bool:
    for mask in masks:  # noqa: SIM110  (a generator costs more)
        if not bits & mask:
            return False
    return True
