"""The text cut at the borders of all facts' words, so that overlapping facts can be shown in place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from entente.model import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A fact in the text: its number on the page, its kind and its words."""

    fact: int
    kind: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that the same facts cover; `kinds` and `facts` in the order of the facts."""

    text: str
    facts: tuple[int, ...]
    kinds: tuple[str, ...]


def pieces(text: str, marks: Iterable[Mark], start: int, end: int) -> list[Piece]:
    """The pieces of `text[start:end]`, in order; together they are that text."""
    inside = [
        (max(s.start, start), min(s.end, end), m)
        for m in marks
        for s in m.spans
        if s.start < end and start < s.end
    ]
    borders = sorted({start, end, *(a for a, _, _ in inside), *(b for _, b, _ in inside)})
    found = []
    for a, b in pairwise(borders):
        over = sorted({(m.fact, m.kind) for x, y, m in inside if x <= a and b <= y})
        found.append(Piece(text[a:b], tuple(f for f, _ in over), tuple(dict.fromkeys(k for _, k in over))))
    return found


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph that is not empty."""
    found, position = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((position, position + len(line)))
        position += len(line) + 1
    return found
