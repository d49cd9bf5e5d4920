"""The register: promises that fit a question, by line of descent, each with its fate; overdue first, then by due date.

What became of a promise was judged when documents were filed; only what is overdue rests on the day of the question.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from entente.analysis.promises.known import open_lines_known
from entente.analysis.promises.values import OPEN, Evidence, Line, Relation, Step, Telling
from entente.lexicon.fulfilment import STEPS
from entente.lexicon.stems import content_words
from entente.record import NO_DUE, EvidenceRow, PromiseFilters, PromiseLine, PromiseRow, Record

_DAYS = 3  # within which documents tell of one making


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the register. `steps`: only lines that stand at one of these; empty for all."""

    filters: PromiseFilters = field(default_factory=PromiseFilters)
    steps: frozenset[Step] = frozenset()
    overdue: bool = False


def commitments(
    record: Record, question: Question, today: date, limit: int | None = None
) -> tuple[Line, ...]:
    """The lines that fit: overdue ones first, then by due date, those without one last, the newest first.

    Raises `NotInRecord` for a filter that names nothing.
    """
    found = record.promise_lines(
        question.filters, today.isoformat(), steps=frozenset(question.steps), overdue=question.overdue, limit=limit
    )  # fmt: skip
    return tuple(sorted((_line(line, today) for line in found), key=_order))


def open_on(record: Record, filters: PromiseFilters, today: date, limit: int) -> tuple[Line, ...]:
    """The lines that were open on a day, by what was on record that day, in the same order."""
    found = open_lines_known(record, filters, today.isoformat(), limit)
    return tuple(sorted((_line(line, today) for line in found), key=_order)[:limit])


def one_commitment(record: Record, fact: str, today: date) -> Line:
    """The line of one commitment ("document:c3"). Raises `NotInRecord`."""
    return _line(record.promise_line(fact), today)


def line_id(first: PromiseRow) -> str:
    """A name for a line that can be typed, from the document and the words of its first telling alone."""
    c = first.commitment
    who = c.by[0].lower().replace(" ", "-") if c.by else "nobody"
    verb, _, rest = c.action.partition(" ")
    words = [verb.lower(), *(rest[w.start : w.end].lower() for w in content_words(rest))][:4]
    slug = "-".join("".join(ch for ch in w if ch.isalnum()) for w in words)
    mark = sha256(f"{first.document.id}\x00{c.proof.quote}".encode("utf-8", "surrogatepass")).hexdigest()[:4]
    return "-".join(x for x in (who, first.told or "undated", slug, mark) if x)


def _line(line: PromiseLine, today: date) -> Line:
    first, last = line.promises[0], line.promises[-1]
    step = _step(line.step)
    ruling = max((p.ruled for p in line.promises if p.ruled), key=lambda r: r.ruling, default=None)
    return Line(
        line_id(first), last.commitment.by, last.to, last.commitment.action, None if line.due == NO_DUE else line.due,
        line.due < today.isoformat() and step in OPEN, step, _step(line.proposed), ruling, tuple(_tellings(line.promises)),
        tuple(map(_evidence, line.evidence)), tuple(_notes(line.promises)),
    )  # fmt: skip


def _step(said: str) -> Step:
    return next(step for step in STEPS if step == said)


def _evidence(row: EvidenceRow) -> Evidence:
    return Evidence(_step(row.step), row.rule, row.why, row.told or None, row.proof.document, row.proof)


def _tellings(line: tuple[PromiseRow, ...]) -> Iterator[Telling]:
    for number, making in enumerate(makings(line)):
        for place, p in enumerate(making):
            relation: Relation = "told too" if place else "renewed" if number else "first made"
            c = p.commitment
            yield Telling(
                relation, p.told or None, p.document.id, p.document.title, c.session, p.mechanism, c.by, p.to, p.verb, c.action,
                c.due, c.due_from, c.due_to, c.recurrence, c.proof,
            )  # fmt: skip


def makings(line: Iterable[PromiseRow]) -> list[list[PromiseRow]]:
    """The tellings of a line by making: those within a few days of each other, or of one session, are one."""
    found: list[list[PromiseRow]] = []
    for p in line:
        last = found[-1][-1] if found else None
        if last is not None and (_days_between(last.told, p.told) <= _DAYS or _one_session(last, p)):
            found[-1].append(p)
        else:
            found.append([p])
    return found


def _one_session(one: PromiseRow, other: PromiseRow) -> bool:
    return one.commitment.session is not None and one.commitment.session == other.commitment.session


def _days_between(one: str, other: str) -> int:
    try:
        return abs((date.fromisoformat(other) - date.fromisoformat(one)).days)
    except ValueError:
        return 0 if one == other else 10_000


def _notes(line: tuple[PromiseRow, ...]) -> Iterator[str]:
    """What a reader should know of the record's limits."""
    if any(not p.commitment.by for p in line):
        yield "the text names nobody who promises"
    if all(not p.told for p in line):
        yield "its document has no date: nothing can be said to be later"
    if all(p.due == NO_DUE and (p.commitment.due_to or p.commitment.due_from) for p in line):
        yield "the date said lies before the promise and is not taken for its due date"


def _order(line: Line) -> tuple[bool, str, int]:
    told = line.tellings[-1].date or ""
    newest = 0
    with suppress(ValueError):
        newest = -date.fromisoformat(told).toordinal()
    return not line.overdue, line.due or NO_DUE, newest
