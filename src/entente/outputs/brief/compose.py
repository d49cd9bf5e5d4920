"""The brief put into words and order: from the analysis to a paper that any format can set."""

from __future__ import annotations

from entente.analysis.brief.book import Book
from entente.outputs import wording
from entente.outputs.brief import words
from entente.outputs.brief.agenda import agenda_section
from entente.outputs.brief.delegations import delegations_section
from entente.outputs.brief.differences import differences_section
from entente.outputs.brief.form import Notes, Paper
from entente.outputs.brief.promises import promises_section
from entente.outputs.brief.silences import silences_section
from entente.outputs.brief.standing import standing_section
from entente.outputs.brief.topics import topics_section
from entente.outputs.wording import one_line
from entente.record import DocumentRow, SessionRow


def compose(book: Book) -> Paper:
    """The whole paper. Every line carries the numbers of the citations that prove it."""
    notes = Notes({row.id: _cited(row) for row in book.documents})
    sections = (
        standing_section(book.standing, notes),
        delegations_section(book.delegations, notes),
        topics_section(book.topics, notes),
        promises_section(book.promises, book.mechanism.id, notes),
        differences_section(book.ledger, notes),
        silences_section(book.silences, book.since, notes),
        agenda_section(book.agenda, notes),
    )
    return Paper(
        title=words.mechanism(book.mechanism),
        subtitle=f"For the next session. What the record holds as of {wording.day(book.today)}.",
        facts=tuple(_facts(book)),
        sections=sections,
        notes=notes.all(),
    )


def _facts(book: Book) -> list[tuple[str, str]]:
    facts = [("Parties", wording.parties(book.mechanism.parties))] if book.mechanism.parties else []
    if book.standing.held:
        facts.append(("Last session", words.when_where(book.standing.held[-1].session)))
    planned = book.standing.planned
    facts.append(("Next session", _next(planned[0].session) if planned else "none announced in the record"))
    facts.append(("Documents", wording.counted(len(book.documents), "document")))
    return facts


def _next(row: SessionRow) -> str:
    return words.when_where(row) if row.date else "announced" + words.for_when(row)


def _cited(row: DocumentRow) -> tuple[str, str, str]:
    kind = wording.kind(row.kind, row.voice).removeprefix("press, ")
    about = ", ".join(x for x in (kind, one_line(row.publisher or ""), wording.day(row.date)) if x)
    return one_line(row.title or "Untitled"), about, one_line(row.source_url or row.source or "")
