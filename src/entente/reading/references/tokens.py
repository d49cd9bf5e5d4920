"""A sentence as words and marks, with the questions that the grammar of names asks of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from entente.reading.phrases import plain

# Dots stay inside abbreviations ("U.S.-EU"), hyphens and slashes inside compounds ("Belfast/Good", "2+2"),
# and the dot of a month before its day ("Jan. 6").
_TOKEN = re.compile(
    r"(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.(?=\s\d)|[^\W_](?:[\w&+]|'(?=\w)|(?<=s)'|[./-](?=[^\W_])|(?<=\b[A-Z]\.[A-Z])\.)*|[^\w\s]"
)


class Token(NamedTuple):
    """A word or mark; `text` has plain quotes and hyphens, `gap` says that white space stands before it.

    `capital`: it may be part of a name, with a capital first, or a number. A plain tuple: there are very many.
    """

    start: int
    end: int
    text: str
    gap: bool
    capital: bool

    @property
    def possessive(self) -> bool:
        """Whether it is a possessor: "Japan's", "Ministers'"."""
        return self.text.endswith(("'s", "s'"))


def tokens_of(words: str) -> tuple[Token, ...]:
    """The words and marks of a sentence, in order."""
    text = plain(words)
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match.group()
        first = word[0]
        found.append(
            Token(
                start,
                end,
                word,
                start > 0 and text[start - 1].isspace(),
                first.isupper() or first.isdigit(),
            )
        )
    return tuple(found)
