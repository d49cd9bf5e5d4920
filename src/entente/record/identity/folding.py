"""Words without what spellings differ in: accents, case, punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}  # fmt: skip
_FOREIGN = str.maketrans(_LETTERS)
_WORD = re.compile(r"\d\+\d|[a-z]\d\+\d|[a-z0-9]+")
_POSSESSIVE = re.compile(r"['’`]s?\b")
_ABBREVIATION = re.compile(r"\b(?:[a-z]\.){2,}|\b(?:[a-z]\.)+[a-z]\b")  # "u.s.", and "u.s" of "U.S-Caribbean"


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded."""
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", text.translate(_FOREIGN)) if not unicodedata.combining(c)
    ).lower()
    plain = _ABBREVIATION.sub(lambda m: m.group().replace(".", ""), plain)
    plain = _POSSESSIVE.sub("", plain)
    return tuple(_WORD.findall(plain))


def slug(text: str, longest: int = 60) -> str:
    """Words joined by hyphens, cut at a word: what a person can type."""
    whole = "-".join(words(text))
    return whole if len(whole) <= longest else whole[: longest + 1].rpartition("-")[0] or whole[:longest]
