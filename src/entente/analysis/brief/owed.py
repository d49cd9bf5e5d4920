"""Open promises as a brief tells them: each once, and with words that keep their "not"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from entente.analysis.brief.material import Material
from entente.analysis.likeness.terms import terms_of
from entente.analysis.promises.register import open_on
from entente.analysis.promises.values import Line
from entente.record import PromiseFilters, Record

MOST = 60
_SAME = 0.8  # of the words of the shorter of two promises, from which on they are one told twice


def owed(record: Record, material: Material) -> tuple[Line, ...]:
    """The open promises of the consultation on the day of the brief, in the order of the register."""
    asked = PromiseFilters(mechanism=material.mechanism.id)
    found = open_on(record, asked, date.fromisoformat(material.today), MOST)
    return tuple(_borne_out(line, material) for line in _once(found))


def _once(lines: Iterable[Line]) -> Iterator[Line]:
    """Two papers of one day tell the same promise in other words."""
    kept: list[tuple[Line, frozenset[str]]] = []
    for line in lines:
        words = frozenset(terms_of(line.action))
        if not any(_is_one(line, words, other, said) for other, said in kept):
            kept.append((line, words))
            yield line


def _is_one(line: Line, words: frozenset[str], other: Line, said: frozenset[str]) -> bool:
    if (set(line.by), line.due) != (set(other.by), other.due):
        return False
    return len(words & said) >= _SAME * max(min(len(words), len(said)), 1)


def _borne_out(line: Line, material: Material) -> Line:
    tellings = (replace(t, proof=material.sentences.whole(t.proof)) for t in line.tellings)
    return replace(line, tellings=tuple(tellings))
