"""A session as it stood on a day: of its accounts only those that were told by then."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, select

from entente.model.days import stretch
from entente.record.identity.account_of import SessionFacts, Told, session_facts
from entente.record.identity.mention import unpacked
from entente.record.rows import Account, Difference, SessionPage, SessionRow
from entente.record.store.tables import accounts


def known_page(connection: Connection, page: SessionPage, day: str) -> SessionPage | None:
    """The page as of a day (YYYY-MM-DD); None where no document had told of the session but beside another."""
    told = tuple(a for a in page.accounts if _was_told(a, day))
    if not any(a.role != "aside" for a in told):
        return None
    if len(told) == len(page.accounts):
        return page
    documents = {a.document.id for a in told}
    facts = _facts(connection, page.session.id, documents)
    return replace(
        page,
        session=_session(page.session, facts),
        next=None,
        accounts=told,
        participants=tuple(p for p in page.participants if p.proof.document in documents),
        topics=tuple(t for t in page.topics if t.proof.document in documents),
        acts=tuple(a for a in page.acts if a.proof.document in documents),
        commitments=tuple(c for c in page.commitments if c.proof.document in documents),
        differences=tuple(
            Difference(d["field"], tuple((value, tuple(by)) for value, by in d["said"].items()))
            for d in facts.differences
        ),
    )


def _was_told(account: Account, day: str) -> bool:
    """What bears no date is as old as the session that it reports; where that has none either, nothing makes it later."""
    days = stretch(account.document.date) or stretch(account.date if account.role == "account" else None)
    return days is None or days.first.isoformat() <= day


def _facts(connection: Connection, session: str, documents: set[str]) -> SessionFacts:
    rows = connection.execute(select(accounts).where(accounts.c.session_id == session))
    return session_facts(
        Told(unpacked(row.mention), row.date, row.end_date, row.place, row.country, row.host)
        for row in rows
        if row.document_id in documents
    )


def _session(row: SessionRow, facts: SessionFacts) -> SessionRow:
    """It keeps its id and its consultation."""
    return replace(
        row, ordinal=facts.ordinal, level=facts.level, status=facts.status, format=facts.format, date=facts.date,
        end_date=facts.end_date, place=facts.place, country=facts.country, host=facts.host, parties=facts.parties,
        planned_date=facts.planned_date, planned_place=facts.planned_place, accounts=facts.accounts, documents=facts.documents,
    )  # fmt: skip
