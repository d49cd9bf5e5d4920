"""Which subjects of the controlled list a text names, and how much of it names each."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from entente.lexicon.subjects import Subject, subjects

_SHARE = 0.5  # of the words that name the subject named most
_WORD = re.compile(r"[a-z](?:\.[a-z]\b)+|[^\W_]+")  # "U.S." is one
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
    """How many words name each subject; longer terms go first, so that "trade union" names no trade."""
    terms, longest = _terms()
    words = _words(text)
    named: Counter[str] = Counter()
    free = 0
    for at in [n for n, word in enumerate(words) if word in longest]:
        if at < free:
            continue
        for size in range(min(longest[words[at]], len(words) - at), 0, -1):
            code = terms.get(tuple(words[at : at + size]))
            if code:
                named[code] += size
                free = at + size
                break
    return named


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
