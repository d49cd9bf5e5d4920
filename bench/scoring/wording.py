"""How like two wordings are, from 0 (nothing shared) to 1 (the same)."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import cache

SAME_NAME = 0.85  # ratio of two spellings of one person's name
_WORD = re.compile(r"[^\W_]+(?:[-.'’][^\W_]+)*")  # "U.S", "vice-minister" and "side's" are one word each
_ARTICLES = ("a", "an", "the")
_PREPOSITIONS = ("as", "at", "by", "for", "in", "of", "on", "to", "with")
_POSSESSIVES = ("her", "his", "its", "our", "s", "their")
_IGNORED = frozenset((*_ARTICLES, *_PREPOSITIONS, *_POSSESSIVES, "and", "that"))


@cache
def words(text: str | None) -> tuple[str, ...]:
    """The words that count, in small letters."""
    found = (match.group().lower().replace("’", "'") for match in _WORD.finditer(text or ""))
    return tuple(word for word in found if word not in _IGNORED)


def shared(one: str | None, other: str | None) -> float:
    """Words in both, as often as they stand in both, by the mean length of the two (F1 of the words)."""
    mine, theirs = Counter(words(one)), Counter(words(other))
    common = (mine & theirs).total()
    return 2 * common / (mine.total() + theirs.total()) if common else 0.0


def spelling(gold: str | None, found: str | None) -> float:
    """Ratio of letters in common, whatever the order of the words; `SequenceMatcher` minds which text is the first."""
    mine, theirs = (" ".join(sorted(words(text))) for text in (gold, found))
    return SequenceMatcher(None, mine, theirs).ratio() if mine and theirs else 0.0


def same_name(gold: str | None, found: str | None) -> float:
    """Whether two spellings name one person: order, hyphens and names left out do not matter, one shared name is too little."""
    mine, theirs = (set(words((text or "").replace("-", ""))) for text in (gold, found))
    shorter, longer = (mine, theirs) if len(mine) <= len(theirs) else (theirs, mine)
    if not shorter:
        return 0.0
    if shorter <= longer and (len(shorter) > 1 or len(longer) == 1):
        return 1.0
    ratio = spelling(gold, found)
    return ratio if ratio >= SAME_NAME else 0.0
