"""What search found, with its place: the stretch of the document in which most of the words stand, to the letter."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from entente.record.derived.deriving import LONGEST
from entente.record.derived.places import passage_of_document
from entente.record.questions.candidates import Candidate, whole
from entente.record.questions.context import around
from entente.record.questions.occurrences import Place, Sought
from entente.record.rows import DocumentRow, Hit
from entente.record.store.each import Each, each

JOINT = " … "  # between the spans of an act whose words are one passage


@dataclass(frozen=True, slots=True)
class Weighed:
    """A passage that holds the words, with its weight."""

    candidate: Candidate
    score: float


@dataclass(frozen=True, slots=True)
class _Act:
    spans: tuple[Place, ...]
    session: str | None


def hits_of(
    connection: Connection, best: Sequence[Weighed], documents: dict[str, DocumentRow], sought: Sought
) -> Iterable[Hit]:
    """The hits with their documents, in their order."""
    told = _acts(connection, [(w.candidate.document, w.candidate.fact) for w in best if w.candidate.fact])
    for weighed in best:
        candidate, text = weighed.candidate, whole(connection, weighed.candidate)
        document = documents[candidate.document]
        act = told.get((candidate.document, candidate.fact))
        spans = act.spans if act else _of_document(candidate, text)
        start, quote, marks, cut = _stretch(text, spans, sought.places(text))
        yield Hit(
            document, candidate.fact, start, start + len(quote), quote, marks, cut,
            act.session if act else document.session, _force(candidate.tags) if candidate.fact else None, weighed.score,
        )  # fmt: skip


def _of_document(candidate: Candidate, text: str) -> tuple[Place, ...]:
    start = passage_of_document(candidate.id) * LONGEST
    return ((start, start + len(text)),)


def _stretch(
    text: str, spans: Sequence[Place], places: Sequence[Place]
) -> tuple[int, str, tuple[Place, ...], tuple[bool, bool]]:
    """Of the span in which most of the places stand: where in the document it is, its words, the places in these, and whether
    the text goes on before and behind."""
    begin = 0
    best: tuple[int, int, int, list[Place]] | None = None
    for start, end in spans:
        length = min(end - start, len(text) - begin)
        inside = [(a - begin, min(b - begin, length)) for a, b in places if begin <= a < begin + length]
        if length > 0 and (best is None or len(inside) > len(best[3])):
            best = begin, start, length, inside
        begin += end - start + len(JOINT)
    assert best is not None  # an act has a span, and a passage words
    begin, start, length, inside = best
    words = text[begin : begin + length]
    a, b = around(words, inside)
    marks = tuple((s - a, e - a) for s, e in inside if a <= s and e <= b)
    return start + a, words[a:b], marks, (begin + a > 0, begin + b < len(text))


# A paper that tells of no session is an account as a whole.
_ACT = Each(
    """SELECT evidence, (
        SELECT session_id FROM accounts WHERE document_id = acts.document_id AND id = coalesce(acts.account_id, '')
    ) AS session_id FROM acts WHERE document_id = {} AND id = {}""",
    ("text", "text"),
    ("evidence",),
)


def _acts(connection: Connection, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], _Act]:
    """Where the words of acts stand, and the session that each belongs to."""
    names = sorted(set(wanted))
    found = zip(names, each(connection, _ACT, names), strict=True)
    return {
        name: _Act(tuple((a, b) for a, b in json.loads(rows[0][0])), rows[0][1])
        for name, rows in found
        if rows
    }


def _force(tags: str) -> str | None:
    """The force of an act, out of its words of the index."""
    return next((tag.removeprefix("qf") for tag in tags.split() if tag.startswith("qf")), None)
