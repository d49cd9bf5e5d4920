"""Two wordings side by side, word by word: which words are gone, which are new, which stay."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Change = Literal["same", "gone", "new"]
_PIECE = re.compile(r"^\s+|(?:[^\W_]+(?:['’.,-][^\W_]+)*|[^\w\s]|_)\s*")
# Words of one wording that are compared; beyond, the rest is gone and new as a whole.
_MOST = 300


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a wording. Pieces put together give the wording again, character for character."""

    text: str
    change: Change


@dataclass(frozen=True, slots=True)
class Wordings:
    """An earlier and a later wording, each cut where they begin and cease to agree."""

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]

    @property
    def gone(self) -> tuple[str, ...]:
        """Stretches that only the earlier one has."""
        return tuple(text for p in self.before if p.change == "gone" and (text := p.text.strip()))

    @property
    def new(self) -> tuple[str, ...]:
        """Stretches that only the later one has."""
        return tuple(text for p in self.after if p.change == "new" and (text := p.text.strip()))

    @property
    def same(self) -> bool:
        """Whether they agree in every word."""
        return not self.gone and not self.new


def compared(before: str, after: str) -> Wordings:
    """The two wordings with their changed words marked. Letter case, kinds of quotes and of blanks are no change."""
    one, other = pieces_of(before), pieces_of(after)
    matcher = SequenceMatcher(
        None, [_folded(p) for p in one[:_MOST]], [_folded(p) for p in other[:_MOST]], autojunk=False
    )
    left: list[Piece] = []
    right: list[Piece] = []
    for what, i, j, k, l in matcher.get_opcodes():  # noqa: E741 - i:j of the one, k:l of the other
        alike = what == "equal"
        _add(left, "".join(one[i:j]), "same" if alike else "gone")
        _add(right, "".join(other[k:l]), "same" if alike else "new")
    _add(left, "".join(one[_MOST:]), "gone")
    _add(right, "".join(other[_MOST:]), "new")
    return Wordings(_joined(left), _joined(right))


def pieces_of(text: str) -> list[str]:
    """Words and marks, each with the blanks behind it, in order; together they are the text."""
    return _PIECE.findall(text)


def _folded(piece: str) -> str:
    word = piece.rstrip()
    return _SAME.get(word, word.casefold().replace("’", "'"))


_SAME = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-"}


def _add(found: list[Piece], text: str, change: Change) -> None:
    """Another stretch; the blank between two that differ belongs to neither, and counts as the same."""
    if not text:
        return
    words = text.rstrip() if change != "same" else text
    if words:
        found.append(Piece(words, change))
    if words != text:
        found.append(Piece(text[len(words) :], "same"))


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Neighbours of one kind as one piece."""
    found: list[Piece] = []
    for piece in pieces:
        if found and found[-1].change == piece.change:
            piece = Piece(found.pop().text + piece.text, piece.change)
        found.append(piece)
    return tuple(found)
