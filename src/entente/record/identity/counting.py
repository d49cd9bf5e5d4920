"""Which number a session has among those of its consultation, as its document counts them."""

from __future__ import annotations

import re
from functools import cache

from entente.lexicon.session_words import session_words
from entente.model import Session

_NUMBER = r"(?:\d+(?:st|nd|rd|th)|first|second|third|inaugural|\w+th)(?:[- ]ever)?"


def count_of(session: Session) -> int | None:
    """The number told; None where only some sessions are counted: the third in person need not be the third."""
    quotes = (span.quote for span in session.evidence)
    return None if any(_of_another_row().search(quote) for quote in quotes) else session.ordinal


@cache
def _of_another_row() -> re.Pattern[str]:
    """A number right before a word that counts another row: "the first-ever in-person", "the second virtual"."""
    return re.compile(rf"\b{_NUMBER},?\s+{session_words().other_row.pattern}", re.IGNORECASE)
