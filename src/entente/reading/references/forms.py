"""What single words are, as far as their form tells: dates, and names that an acronym spells."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.references.tokens import Token
from entente.reading.references.words import DAYS, MONTHS


def is_date(token: Token) -> bool:
    """A month, a day of the week or a number."""
    bare = token.text.rpartition("-")[2]  # "mid-July"
    return bare in MONTHS or token.text in DAYS or token.text[:1].isdigit()


def word_at(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""


def spelled_start(tokens: Sequence[Token], end: int, acronym: str) -> int | None:
    """The token from which on the capitals before `end` spell the acronym, small words left out; None if they do not."""
    letters = [c for c in acronym if c.isupper()]
    if len(letters) < 3 or not acronym.isupper():
        return None
    at, wanted = end - 1, len(letters) - 1
    while at >= 0 and wanted >= 0:
        word = tokens[at].text
        if word[0].isupper() and word[0] == letters[wanted]:
            wanted -= 1
            if wanted < 0:
                return at
        elif word not in ("of", "and", "for", "the", "on", "in", "to", "&"):
            return None
        at -= 1
    return None
