"""The subject of a topic: the entry of the controlled list whose term its words name."""

from __future__ import annotations

from functools import cache

from entente.lexicon.subjects import subjects
from entente.reading.phrases import PhraseIndex


@cache
def _index() -> PhraseIndex[tuple[int, str]]:
    terms: dict[str, tuple[int, str]] = {}
    for rank, subject in enumerate(subjects()):
        for term in subject.terms:
            terms.setdefault(term, (rank, subject.code))
    return PhraseIndex(terms.items(), cased=False)


def subject_of(label: str) -> str | None:
    """The subject whose longest term stands in the label, the first of the list at a tie; None where none does."""
    hits = [(-(end - start > 12), rank, code) for start, end, (rank, code) in _index().find(label)]
    return min(hits)[2] if hits else None
