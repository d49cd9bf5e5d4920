"""The contexts of an event: those of the subjects whose terms its words name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from entente.lexicon.subjects import subjects


def contexts_of(text: str) -> list[str]:
    """Contexts in the order in which the text names them, each once; of terms that overlap the longest counts."""
    pattern, of = _terms()
    return list(dict.fromkeys(of[hit.lower()] for hit in pattern.findall(text)))


def contexts_of_subjects(codes: Iterable[str | None]) -> list[str]:
    """The contexts of subjects by their codes, in the order of the lexicon."""
    wanted = set(codes)
    return list(dict.fromkeys(s.plover for s in subjects() if s.code in wanted))


@cache
def _terms() -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all terms, and the context of each: the first subject's where two have the same term."""
    of: dict[str, str] = {}
    for subject in subjects():
        for term in subject.terms:
            of.setdefault(term.lower(), subject.plover)
    longest_first = sorted(of, key=lambda term: (-len(term), term))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE), of
