"""Lists of phrases made into a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first; "a|b" is a choice of words."""
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(r"\s+".join(_word(word) for word in phrase.split()) for phrase in ordered)


def _word(word: str) -> str:
    choices = [re.escape(choice) for choice in word.split("|")]
    return f"(?:{'|'.join(choices)})" if len(choices) > 1 else choices[0]
