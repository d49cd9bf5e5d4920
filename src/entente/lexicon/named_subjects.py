"""Which subjects of the controlled list a text names: the one algorithm for topics, questions and comparisons.

The terms of the list are looked for from left to right, longer ones first, and none inside another: "trade union"
names labour and no trade. What is asked of the terms found differs: all subjects, the foremost, how many words name each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from entente.lexicon.subjects import Subject, subjects

_SHARE = 0.5  # of the words that name the subject named most
_LONG = 12  # letters beyond which a term outweighs one of an earlier subject: "taiwan strait", "peace"
_GENERAL = frozenset({"bilateral-relations", "regional-affairs"})  # whom or where it concerns, not what
_WORD = re.compile(r"[a-z](?:\.[a-z]\b)+|[^\W_]+|[,;:]")  # "U.S." is one; no term goes over a comma
_POSSESSIVE = re.compile(r"['’]s\b")


@cache
def subject(code: str) -> Subject | None:
    """A subject by its code, in any letter case."""
    return next((s for s in subjects() if s.code == code.strip().lower()), None)


def about(text: str) -> tuple[str, ...]:
    """What a text is about: the subject that most of its words name, and those that at least half as many name."""
    named = named_subjects(text)
    least = _SHARE * max(named.values(), default=0)
    return tuple(sorted(code for code, words in named.items() if words >= least))


def named_subjects(text: str) -> Counter[str]:
    """How many words name each subject."""
    named: Counter[str] = Counter()
    for term, code in _found(text):
        named[code] += len(term)
    return named


def main_subject(text: str) -> str | None:
    """The subject that most of the words name, the first of the list at a tie; a general one only where nothing else is named."""
    named, ranks = named_subjects(text), _ranks()
    return min(named, key=lambda code: (code in _GENERAL, -named[code], ranks[code]), default=None)


def subject_of(label: str) -> str | None:
    """The foremost subject that a topic names: the first of the list, long terms before all others; None for none.

    Where or with whom something is done ("international", "Western Hemisphere") says what it is only where nothing else does.
    """
    ranks = _ranks()
    hits = []
    for term, code in _found(label):
        long, general = len(" ".join(term)) > _LONG, code in _GENERAL
        hits.append((not long or general, general, not long, ranks[code], code))
    return min(hits)[-1] if hits else None


def _found(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The terms in the text with their subjects, in order, none inside another."""
    terms, longest = _terms()
    words = _words(text)
    free = 0
    for at in [n for n, word in enumerate(words) if word in longest]:
        if at < free:
            continue
        for size in range(min(longest[words[at]], len(words) - at), 0, -1):
            term = tuple(words[at : at + size])
            if code := terms.get(term):
                yield term, code
                free = at + size
                break


def _words(text: str) -> list[str]:
    low = text.lower()
    return [word.replace(".", "") for word in _WORD.findall(_POSSESSIVE.sub(" ", low))]


@cache
def _terms() -> tuple[dict[tuple[str, ...], str], dict[str, int]]:
    """The code of each term, and how many words the longest term has that begins with a word."""
    terms: dict[tuple[str, ...], str] = {}
    longest: dict[str, int] = {}
    for one in subjects():
        for term in one.terms:
            if words := _words(term):
                terms.setdefault(tuple(words), one.code)
                longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return terms, longest


@cache
def _ranks() -> dict[str, int]:
    return {one.code: rank for rank, one in enumerate(subjects())}
