"""A sentence as words and marks, with the questions that the grammar of names asks of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.reading.phrases import plain

# Dots stay inside abbreviations ("U.S.-EU"), hyphens and slashes inside compounds ("Belfast/Good", "2+2").
_TOKEN = re.compile(r"[^\W_](?:[\w&+]|'(?=\w)|(?<=s)'|[./-](?=[^\W_])|(?<=\b[A-Z]\.[A-Z])\.)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark; `text` has plain quotes and hyphens, `gap` says that white space stands before it."""

    start: int
    end: int
    text: str
    gap: bool

    @property
    def capital(self) -> bool:
        """Whether it may be part of a name: a capital first, or a number."""
        return self.text[0].isupper() or self.text[0].isdigit()

    @property
    def possessive(self) -> bool:
        """Whether it is a possessor: "Japan's", "Ministers'"."""
        return self.text.endswith(("'s", "s'"))


def tokens_of(words: str) -> tuple[Token, ...]:
    """The words and marks of a sentence, in order."""
    text = plain(words)
    return tuple(
        Token(m.start(), m.end(), m.group(), m.start() > 0 and text[m.start() - 1].isspace())
        for m in _TOKEN.finditer(text)
    )
