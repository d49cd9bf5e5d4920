"""Where words stand, as a person finds them: "¶4" is the fourth paragraph under the title."""

from __future__ import annotations

import re
from bisect import bisect_right

from entente.model import Document, Span

_GAP = re.compile(r"\n\n+")


class Places:
    """The paragraphs of a document; those of the title do not count."""

    def __init__(self, document: Document) -> None:
        self._starts = [0, *(gap.end() for gap in _GAP.finditer(document.text))]
        self._titled = bool(document.title) and document.text.startswith(document.title or "")

    def of(self, span: Span) -> str:
        """The paragraph in which a span begins: "¶4", or "title"."""
        number = self.number(span.start)
        return f"¶{number}" if number else "title"

    def number(self, position: int) -> int:
        """The paragraph at a position of the text; 0 is the title."""
        return bisect_right(self._starts, position) - self._titled
