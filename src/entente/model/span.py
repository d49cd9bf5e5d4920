"""Spans: the words that prove a fact, and where they stand.

Offsets count Unicode code points from the start of `Document.text`, half-open: `text[start:end] == quote`.
"""

from __future__ import annotations

from dataclasses import dataclass

from entente.errors import EvidenceError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the document's text. `quote` is the text itself, character for character."""

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span `text[start:end]` without white space at either end.

        Raises `EvidenceError` when nothing but white space is left, or the offsets lie outside the text.
        """
        if not 0 <= start < end <= len(text):
            raise EvidenceError(f"no words at {start}:{end} of a text of {len(text)} characters")
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            raise EvidenceError(f"only white space at {start}:{end}")
        return cls(start, end, text[start:end])

    def stands_in(self, text: str) -> bool:
        """Whether the quote stands in `text` at these offsets, to the letter."""
        return bool(self.quote) and 0 <= self.start < self.end and text[self.start : self.end] == self.quote

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


Evidence = tuple[Span, ...]
