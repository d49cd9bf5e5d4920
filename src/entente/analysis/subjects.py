"""Which subjects of the controlled list a text names, and how much of it names each."""

from __future__ import annotations

from collections import Counter
from functools import cache

from entente.analysis.phrases.words import words_of
from entente.lexicon.subjects import Subject, subjects

_SHARE = 0.5  # of the words that name the subject named most


@cache
def subject(code: str) -> Subject | None:
    """A subject by its code, in any letter case."""
    return next((s for s in subjects() if s.code == code.strip().lower()), None)


def is_about(text: str, code: str) -> bool:
    """Whether a text is about a subject: at least half as many words name it as name the subject that is named most."""
    named = named_subjects(text)
    return bool(named[code]) and named[code] >= _SHARE * max(named.values())


def named_subjects(text: str) -> Counter[str]:
    """How many words name each subject; longer terms go first, so that "trade union" names no trade."""
    terms, longest = _terms()
    words = [w.text for w in words_of(text)]
    named: Counter[str] = Counter()
    at = 0
    while at < len(words):
        for size in range(min(longest, len(words) - at), 0, -1):
            code = terms.get(tuple(words[at : at + size]))
            if code:
                named[code] += size
                at += size
                break
        else:
            at += 1
    return named


@cache
def _terms() -> tuple[dict[tuple[str, ...], str], int]:
    terms: dict[tuple[str, ...], str] = {}
    for one in subjects():
        for term in one.terms:
            words = tuple(w.text for w in words_of(term))
            if words:
                terms.setdefault(words, one.code)
    return terms, max(map(len, terms))
