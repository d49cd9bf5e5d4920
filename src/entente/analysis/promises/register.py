"""The register: promises that fit a question, by line of descent, each with its fate; overdue first, then by due date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from itertools import islice

from entente.analysis.promises.core import core_of
from entente.analysis.promises.fates import Found, fates, proposed, with_proofs
from entente.analysis.promises.renewal import lines_of, makings
from entente.analysis.promises.values import OPEN, Evidence, Line, Relation, Step, Telling
from entente.lexicon.stems import content_words
from entente.record import NO_DUE, PromiseFilters, PromiseRow, Promises, Record, RuledStep

_Part = tuple[tuple[PromiseRow, ...], tuple[Found, ...]]


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
    with record.promises() as asked:
        found = tuple(islice(_fitting(asked, question, today), limit))
    return tuple(sorted(found, key=_order))


def one_commitment(record: Record, fact: str, today: date) -> Line:
    """The line of one commitment ("document:c3"). Raises `NotInRecord`."""
    with record.promises() as asked:
        seed = asked.of(fact)
        for part in fates(asked, lines_of(asked, [seed])):
            if any(p.number == seed.number for p in part[0]):
                return _made(asked, [part], today)[0]
    raise AssertionError("a promise is of its own line")


def line_id(first: PromiseRow) -> str:
    """A name for a line that can be typed, from the document and the words of its first telling alone."""
    c = first.commitment
    who = c.by[0].lower().replace(" ", "-") if c.by else "nobody"
    verb, _, rest = c.action.partition(" ")
    words = [verb.lower(), *(rest[w.start : w.end].lower() for w in content_words(rest))][:4]
    slug = "-".join("".join(ch for ch in w if ch.isalnum()) for w in words)
    mark = sha256(f"{first.document.id}\x00{c.proof.quote}".encode("utf-8", "surrogatepass")).hexdigest()[:4]
    return "-".join(x for x in (who, first.told or "undated", slug, mark) if x)


def _fitting(asked: Promises, question: Question, today: date) -> Iterator[Line]:
    """Lines in the order of the walk; those that are past due and closed after all others."""
    closed: list[Line] = []
    seen: set[str] = set()
    for batch in asked.walk(question.filters, today.isoformat()):
        if question.steps and "no evidence" not in question.steps:
            batch = _told_of(asked, batch)
        numbers = {p.number: p.due for p in batch}
        parts = [p for p in fates(asked, lines_of(asked, batch)) if any(m.number in numbers for m in p[0])]
        wanted = [p for p in parts if _may_be(p, question)]
        for line, part in zip(_made(asked, wanted, today), wanted, strict=True):
            if line.id in seen or not _fits(line, question):
                continue
            if _comes_later(part[0], numbers, question.filters):
                continue  # by its last due date, to which the walk is still to come
            seen.add(line.id)
            if not line.overdue and line.due is not None and line.due < today.isoformat():
                closed.append(line)
            else:
                yield line
    yield from closed


def _told_of(asked: Promises, batch: list[PromiseRow]) -> list[PromiseRow]:
    """Those of which anything is told: looked at one by one first, since most promises are never heard of again."""
    possible = [(p,) for p in batch if p.ruled or p.announced or core_of(p.commitment.action).can_be_told]
    return [line[0] for line, found in fates(asked, possible) if found or line[0].ruled]


def _may_be(part: _Part, question: Question) -> bool:
    return not question.steps or _ruled(part[0]) is not None or proposed(part[1]) in question.steps


def _fits(line: Line, question: Question) -> bool:
    return (not question.steps or line.step in question.steps) and (line.overdue or not question.overdue)


def _comes_later(line: tuple[PromiseRow, ...], numbers: dict[int, str], filters: PromiseFilters) -> bool:
    """Whether a later promise of the line, with its own due date, will bring it up again."""
    last = _due(line)
    here = max((numbers[p.number] for p in line if p.number in numbers), default=NO_DUE)
    if last == here or NO_DUE in (last, here) or filters != PromiseFilters():
        return False
    return here < last


def _made(asked: Promises, parts: Sequence[_Part], today: date) -> list[Line]:
    evidence = with_proofs(asked, (found for _, found in parts))
    return [_line(line, found, told, today) for (line, found), told in zip(parts, evidence, strict=True)]


def _line(
    line: tuple[PromiseRow, ...], found: tuple[Found, ...], evidence: tuple[Evidence, ...], today: date
) -> Line:
    last = line[-1]
    ruling = _ruled(line)
    step: Step = _step(ruling) if ruling else proposed(found)
    due = _due(line)
    overdue = due < today.isoformat() and step in OPEN
    return Line(
        line_id(line[0]), last.commitment.by, last.to, last.commitment.action, None if due == NO_DUE else due, overdue, step,
        proposed(found), ruling, tuple(_tellings(line)), evidence, tuple(_notes(line)),
    )  # fmt: skip


def _step(ruling: RuledStep) -> Step:
    from entente.analysis.promises.values import STEPS

    return next(step for step in STEPS if step == ruling.step)


def _ruled(line: tuple[PromiseRow, ...]) -> RuledStep | None:
    """The latest ruling on any telling."""
    return max((p.ruled for p in line if p.ruled), key=lambda r: r.ruling, default=None)


def _due(line: Iterable[PromiseRow]) -> str:
    """The last day said."""
    return max((p.due for p in line if p.due != NO_DUE), default=NO_DUE)


def _tellings(line: tuple[PromiseRow, ...]) -> Iterator[Telling]:
    for number, making in enumerate(makings(line)):
        for place, p in enumerate(making):
            relation: Relation = "told too" if place else "renewed" if number else "first made"
            c = p.commitment
            yield Telling(
                relation, p.told or None, p.document.id, p.document.title, c.session, p.mechanism, c.by, p.to, p.verb, c.action,
                c.due, c.due_from, c.due_to, c.recurrence, c.proof,
            )  # fmt: skip


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
