"""A sentence as words and marks, with the questions that the grammar of names asks of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from entente.reading.patterns.phrases import plain
from entente.reading.patterns.ready import compiled
from entente.reading.references.words import is_pair

# Dots stay inside abbreviations ("U.S.-EU"), hyphens and slashes inside compounds ("Belfast/Good", "2+2"),
# the dots of a month before its day ("Jan. 6") and of a form of address ("Ms. Roe"), and the possessive behind "Jr.".
_TOKEN = compiled(
    r"(?:Jr|Sr)\.'s|(?:Mr|Ms|Mrs|Dr)\.(?=\s[A-Z])|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.(?=\s\d)|[^\W_](?:[\w&+]+|'(?=\w)|(?<=s)'|[./-](?=[^\W_])|(?<=\b[A-Z]\.[A-Z])\.)*|[^\w\s]"
)


class Token(NamedTuple):
    """A word or mark; `text` has plain quotes and hyphens, `gap` says that white space stands before it.

    `capital`: it may be part of a name, with a capital first or second ("iCET"), or a number. A plain tuple: there are very many.
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
        start, word = match.start(), match[0]
        gap = text[start - 1 : start].isspace()
        found.append(Token(start, match.end(), word, gap, _has_capital(word)))
    return tuple(_paired(found) if "-" in text and any(token.text == "-" for token in found) else found)


@lru_cache(maxsize=16_384)  # there are few words, each many times
def _has_capital(word: str) -> bool:
    return word[:2] != word[:2].lower() or word[0].isdigit()


def _paired(tokens: list[Token]) -> Iterator[Token]:
    """The words and marks, a pair of parties with spaces around its dash as one word: "U.S. – Fredonia Dialogue"."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.capital and at + 2 < len(tokens) and tokens[at + 1].text == "-" and tokens[at + 2].capital:
            pair = f"{token.text}-{tokens[at + 2].text}"
            if is_pair(pair):
                yield Token(token.start, tokens[at + 2].end, pair, token.gap, True)
                at += 3
                continue
        yield token
        at += 1
