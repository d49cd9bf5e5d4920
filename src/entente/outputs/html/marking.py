"""The text cut at the borders of all facts' words, so that overlapping facts can be shown in place."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
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
    """A stretch of text that the same facts cover; `facts` and `kinds` from the shortest words to the longest."""

    text: str
    facts: tuple[int, ...]
    kinds: tuple[str, ...]


def pieces(text: str, marks: Iterable[Mark], start: int, end: int) -> list[Piece]:
    """The pieces of `text[start:end]`, in order; together they are that text. One sweep, whatever the overlaps."""
    opens: dict[int, list[tuple[int, Mark]]] = defaultdict(list)
    closes: dict[int, list[tuple[int, Mark]]] = defaultdict(list)
    for mark in marks:
        for span in mark.spans:
            if span.start < end and start < span.end:
                covering = (span.end - span.start, mark)
                opens[max(span.start, start)].append(covering)
                closes[min(span.end, end)].append(covering)
    over: dict[tuple[int, int], str] = {}  # (length, fact) → kind
    found = []
    for a, b in pairwise(sorted({start, end, *opens, *closes})):
        for length, mark in closes.get(a, ()):
            over.pop((length, mark.fact), None)
        for length, mark in opens.get(a, ()):
            over[length, mark.fact] = mark.kind
        inner = sorted(over)
        facts = tuple(dict.fromkeys(fact for _, fact in inner))
        found.append(Piece(text[a:b], facts, tuple(dict.fromkeys(over[key] for key in inner))))
    return found


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph that is not empty."""
    found, position = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((position, position + len(line)))
        position += len(line) + 1
    return found


def marked(text: str, marks: Iterable[Mark]) -> list[tuple[int, list[Piece]]]:
    """Each paragraph with where it begins and its pieces. Marks go to the paragraphs that they touch: long texts stay quick."""
    bounds = paragraphs(text)
    starts = [start for start, _ in bounds]
    touching: list[dict[int, Mark]] = [{} for _ in bounds]
    for mark in marks:
        for span in mark.spans:
            at = max(0, bisect_right(starts, span.start) - 1)
            while at < len(bounds) and bounds[at][0] < span.end:
                touching[at][mark.fact] = mark
                at += 1
    return [
        (start, pieces(text, touched.values(), start, end))
        for (start, end), touched in zip(bounds, touching, strict=True)
    ]
