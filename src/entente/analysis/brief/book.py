"""The brief: everything in one value, without form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace

from entente.analysis.accounts.ledger import ledger
from entente.analysis.accounts.rows import Ledger
from entente.analysis.brief.agenda import RECENT, Item, agenda
from entente.analysis.brief.delegations import Delegate, delegations
from entente.analysis.brief.material import Material, gather
from entente.analysis.brief.owed import owed
from entente.analysis.brief.standing import Standing, standing
from entente.analysis.brief.topics import TopicBrief, topics
from entente.analysis.changes.course import compared_of, course_over
from entente.analysis.changes.rows import Course, Silence
from entente.analysis.promises.values import Line
from entente.record import DocumentRow, MechanismRow, Proof, Record, SessionRow


@dataclass(frozen=True, slots=True)
class Book:
    """What a delegation takes along to the next session of a mechanism. Every part rests on proofs of the record."""

    mechanism: MechanismRow
    today: str
    standing: Standing
    delegations: tuple[Delegate, ...]
    topics: tuple[TopicBrief, ...]
    promises: tuple[Line, ...]
    ledger: Ledger | None
    since: SessionRow | None  # the session with which the last one is compared
    silences: tuple[Silence, ...]
    agenda: tuple[Item, ...]
    documents: tuple[DocumentRow, ...]


def brief(record: Record, mechanism: str, *, today: str) -> Book:
    """The brief on a mechanism under any of its names, by what was on record on a day (YYYY-MM-DD). Raises `NotInRecord`."""
    material = gather(record, mechanism, today=today)
    course = _course(record, material)
    last = material.last.session.id if material.last else None
    reached = [step for step in course.steps if step.after.session.id == last]
    told = topics(material, record.ruled_acts())
    open_ones = owed(record, material)
    side_by_side = ledger(material.last, record.ruled_acts()) if material.last else None
    book = Book(
        mechanism=material.mechanism,
        today=today,
        standing=standing(material),
        delegations=delegations(record, material),
        topics=told,
        promises=open_ones,
        ledger=side_by_side,
        since=reached[-1].before.session if reached else None,
        silences=tuple(s for s in course.silences if s.absent == last),
        agenda=agenda(told, open_ones, side_by_side, _recent(material)),
        documents=(),
    )
    return replace(book, documents=tuple(_documents(record, material, book)))


def _course(record: Record, material: Material) -> Course:
    """Each session compared with the one before, by what was on record."""
    rows = [page.session for page in material.pages if page.session.id not in material.without]
    wanted = {row.id for row in compared_of(rows)}
    pages = [page for page in material.pages if page.session.id in wanted]
    return course_over(record, material.mechanism, rows, pages)


def _recent(material: Material) -> str | None:
    """The day of the oldest of the last few sessions held."""
    days = [p.session.date for p in material.held[-RECENT:] if p.session.date]
    return min(days) if len(material.held) > RECENT and days else None


def _documents(record: Record, material: Material, book: Book) -> Iterator[DocumentRow]:
    """The documents of its sessions, and those beside them that a line of the book cites."""
    pages = (*material.pages, *material.beside)
    found = {a.document.id: a.document for page in pages for a in page.accounts}
    cited = {proof.document for proof in _proofs(book)}
    yield from (found[key] if key in found else record.document(key) for key in sorted(cited | set(found)))


def _proofs(value: object) -> Iterator[Proof]:
    """Every proof anywhere in a value."""
    if isinstance(value, Proof):
        yield value
    elif is_dataclass(value):
        for part in fields(value):
            yield from _proofs(getattr(value, part.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _proofs(one)
