"""Vectors of words out of context: of the norm, the first and last letters and the shape, each hashed into a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from entente.reading.parser.hashing import hash_keys, hash_text
from entente.reading.parser.layers import Floats, Maxout
from entente.reading.parser.tokenizer import Word

_LONG = 100  # characters, from which on all words have one shape
_SHAPES = 4  # of one kind of character are told apart: "Xxxxx" is any longer capitalized word


@dataclass(frozen=True, slots=True)
class Table:
    """An embedding table and the seed of its hashes."""

    rows: Floats
    seed: int

    def __call__(self, keys: Sequence[int]) -> Floats:
        """The sum of the four rows of each key."""
        four = hash_keys(keys, self.seed) % np.uint64(len(self.rows))
        found: Floats = self.rows[four[:, 0]]
        for column in (1, 2, 3):
            found += self.rows[four[:, column]]
        return found


@dataclass(frozen=True, slots=True)
class Embedding:
    """`norms`: forms that stand for others, whatever the sentence ("€": "$"); `numbers`: texts that are not hashed."""

    tables: Sequence[Table]
    mix: Maxout
    norms: Mapping[str, str]
    numbers: Mapping[str, int]
    _known: dict[str, int] = field(default_factory=dict)

    def __call__(self, words: Sequence[Word]) -> Floats:
        """The vector of each word."""
        columns = zip(*map(self._keys, words), strict=True)
        return self.mix(np.concatenate([t(c) for t, c in zip(self.tables, columns, strict=True)], axis=1))

    def _keys(self, word: Word) -> tuple[int, int, int, int]:
        text = word.text
        norm = word.norm or self.norms.get(text) or text.lower()
        return self._key(norm), self._short(text[0]), self._short(text[-3:]), self._short(shape(text))

    def _key(self, text: str) -> int:
        number = self.numbers.get(text)
        return hash_text(text) if number is None else number

    def _short(self, text: str) -> int:
        """The key of a text of which there are few: it is kept."""
        known = self._known.get(text)
        if known is None:
            known = self._key(text)
            if len(text) <= 2 * _SHAPES and len(self._known) < 1 << 16:
                self._known[text] = known
        return known


def shape(text: str) -> str:
    """ "Xxxxx" for "Tokyo", "dd.d" for "12.5": letters and digits by kind, no more than four of one in a row."""
    if len(text) >= _LONG:
        return "LONG"
    if text.isascii() and text.isalpha():
        if text.islower():
            return "x" * min(len(text), _SHAPES)
        if text[1:].islower():
            return "X" + "x" * min(len(text) - 1, _SHAPES)
    found: list[str] = []
    last, run = "", 0
    for character in text:
        if character.isalpha():
            kind = "X" if character.isupper() else "x"
        else:
            kind = "d" if character.isdigit() else character
        run = run + 1 if kind == last else 0
        last = kind
        if run < _SHAPES:
            found.append(kind)
    return "".join(found)
