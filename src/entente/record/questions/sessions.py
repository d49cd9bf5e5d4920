"""Sessions: a list with filters, and the page of one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, select

from entente.errors import NotInRecord
from entente.record.questions.documents import COLUMNS, document_row, several
from entente.record.questions.filters import between, find_mechanism, party_code
from entente.record.rows import (
    Account,
    ActRow,
    CommitmentRow,
    Difference,
    ParticipantRow,
    Proof,
    SessionPage,
    SessionRow,
    TopicRow,
)
from entente.record.tables import (
    accounts,
    acts,
    commitments,
    current,
    forms,
    mechanisms,
    participants,
    session_parties,
    sessions,
    topics,
)

_NAMED = (
    *sessions.c,
    mechanisms.c.name.label("mechanism_name"),
    mechanisms.c.acronym.label("mechanism_acronym"),
)
_ROLES = {"account": 0, "issued": 1, "notice": 2, "aside": 3}
MOST = 2000  # facts of one kind on a page: a bound, so that no document can make a page endless


def session_query() -> Select[Any]:
    """Sessions, each with the names of its consultation: what `session_row` takes."""
    return select(*_NAMED).join_from(
        sessions, mechanisms, sessions.c.mechanism_id == mechanisms.c.id, isouter=True
    )


def session_row(row: Any) -> SessionRow:
    """A row of the table with the name of its mechanism."""
    return SessionRow(
        row.id, row.mechanism_id, row.mechanism_name, row.mechanism_acronym, row.ordinal, row.level, row.status, row.format, row.date, row.end_date,
        row.place, row.country, row.host, tuple(row.parties.split()), row.planned_date, row.planned_place, row.accounts, row.documents,
    )  # fmt: skip


def list_sessions(
    connection: Connection,
    *,
    mechanism: str | None,
    party: str | None,
    first: str | None,
    last: str | None,
    asides: bool,
    limit: int | None,
) -> Iterator[SessionRow]:
    """Sessions by date. `asides`: also those of which documents only speak beside others."""
    query = (
        session_query().where(*between(sessions.c.date, first, last)).order_by(sessions.c.date, sessions.c.id)
    )
    if mechanism is not None:
        query = query.where(sessions.c.mechanism_id == find_mechanism(connection, mechanism))
    if party is not None:
        of = select(session_parties.c.session_id).where(session_parties.c.party == party_code(party))
        query = query.where(sessions.c.id.in_(of))
    if not asides:
        query = query.where(~sessions.c.anchor.startswith("~", autoescape=True))
    if limit is not None:
        query = query.limit(limit)
    for row in connection.execution_options(yield_per=500).execute(query):
        yield session_row(row)


def find_session(connection: Connection, asked: str) -> Any:
    """The row of one session by its id, or the beginning of it where only one begins so. Raises `NotInRecord`."""
    row = connection.execute(session_query().where(sessions.c.id == asked.lower())).first()
    if row:
        return row
    rows = connection.execute(
        session_query()
        .where(sessions.c.id.startswith(asked.lower(), autoescape=True))
        .order_by(sessions.c.id)
        .limit(6)
    ).all()
    if len(rows) == 1:
        return rows[0]
    raise NotInRecord(
        asked, "no such session", several([r.id for r in rows]) or "`entente sessions` lists them"
    )


def session_page(connection: Connection, asked: str) -> SessionPage:
    """All that the record knows of one session. Raises `NotInRecord`."""
    row = find_session(connection, asked)
    told = _accounts(connection, row.id)
    return SessionPage(
        session=session_row(row),
        previous=_beside(connection, row, before=True),
        next=_beside(connection, row, before=False),
        follows=_follows(connection, row.id),
        accounts=told,
        participants=tuple(_participants(connection, row.id)),
        topics=tuple(_topics(connection, row.id)),
        acts=tuple(_acts(connection, row.id)),
        commitments=tuple(_commitments(connection, row.id)),
        differences=tuple(
            Difference(d["field"], tuple((v, tuple(docs)) for v, docs in d["said"].items()))
            for d in json.loads(row.differences)
        ),
    )


def _beside(connection: Connection, row: Any, *, before: bool) -> SessionRow | None:
    """The session before or after it in the same row: same mechanism, same level where both are known."""
    if row.mechanism_id is None or row.date is None:
        return None
    column = sessions.c.date
    query = session_query().where(
        sessions.c.mechanism_id == row.mechanism_id, sessions.c.id != row.id, sessions.c.status == "held"
    )
    if row.level:
        query = query.where((sessions.c.level == row.level) | sessions.c.level.is_(None))
    query = query.where(column < row.date).order_by(column.desc(), sessions.c.id) if before else query.where(column > row.date).order_by(column, sessions.c.id)  # fmt: skip
    found = connection.execute(query.limit(1)).first()
    return session_row(found) if found else None


def _follows(connection: Connection, ident: str) -> tuple[str, ...]:
    """Sessions that its accounts say it follows."""
    earlier = accounts.alias()
    rows = connection.execute(
        select(earlier.c.session_id)
        .join_from(
            accounts,
            earlier,
            (earlier.c.document_id == accounts.c.document_id) & (earlier.c.id == accounts.c.follows),
        )
        .where(
            accounts.c.session_id == ident, earlier.c.session_id.is_not(None), earlier.c.session_id != ident
        )
        .distinct()
    ).scalars()
    return tuple(sorted(str(s) for s in rows))


def proof(row: Any) -> Proof:
    """Where a fact's row stands."""
    spans = tuple((start, end) for start, end in json.loads(row.evidence))
    return Proof(row.document_id, row.id, row.start, row.quote, row.standing, spans)


def _accounts(connection: Connection, ident: str) -> tuple[Account, ...]:
    columns = [c for c in COLUMNS if c.name not in ("document_id", "date", "session_id")]
    rows = connection.execute(
        select(accounts, *columns, current.c.date.label("told")).join_from(accounts, current, accounts.c.document_id == current.c.document_id)
        .where(accounts.c.session_id == ident).limit(MOST)
    ).all()  # fmt: skip
    told = []
    for row in rows:
        document = document_row(
            connection.execute(select(*COLUMNS).where(current.c.document_id == row.document_id)).one()
        )
        told.append(
            Account(
                document, row.role, row.status, row.date, row.place, row.ordinal, row.level, tuple(row.parties.split()),
                tuple(json.loads(row.why)) if row.why else (), proof(row),
            )
        )  # fmt: skip
    return tuple(
        sorted(told, key=lambda a: (_ROLES[a.role], a.document.date or "", a.document.id, a.proof.fact))
    )


def _of(table: Any, ident: str) -> Select[Any]:
    return (
        select(*table.c)
        .join_from(
            table,
            accounts,
            (accounts.c.document_id == table.c.document_id) & (accounts.c.id == table.c.account_id),
        )
        .where(accounts.c.session_id == ident)
        .order_by(table.c.document_id, table.c.start, table.c.id)
        .limit(MOST)
    )


def _participants(connection: Connection, ident: str) -> Iterator[ParticipantRow]:
    query = (
        _of(participants, ident)
        .add_columns(forms.c.person_id)
        .join(forms, forms.c.form == participants.c.form, isouter=True)
    )
    for row in connection.execute(query):
        yield participant_row(row, ident)


def participant_row(row: Any, session: str | None) -> ParticipantRow:
    """A row of the table of participants with the person."""
    return ParticipantRow(session, row.person_id, row.name, row.office, row.party, row.role, proof(row))


def _topics(connection: Connection, ident: str) -> Iterator[TopicRow]:
    for row in connection.execute(_of(topics, ident)):
        yield TopicRow(ident, row.label, row.subject, proof(row))


def _acts(connection: Connection, ident: str) -> Iterator[ActRow]:
    for row in connection.execute(_of(acts, ident)):
        yield act_row(row, ident)


def act_row(row: Any, session: str | None) -> ActRow:
    """A row of the table of acts."""
    return ActRow(
        session, row.actors, row.verb, row.force, row.content, tuple(row.addressees.split()), bool(row.negated), row.attributed_to, proof(row), bool(row.quoted)
    )  # fmt: skip


def _commitments(connection: Connection, ident: str) -> Iterator[CommitmentRow]:
    rows = connection.execute(
        select(*commitments.c)
        .join_from(
            commitments,
            acts,
            (acts.c.document_id == commitments.c.document_id) & (acts.c.id == commitments.c.act_id),
        )
        .join(accounts, (accounts.c.document_id == acts.c.document_id) & (accounts.c.id == acts.c.account_id))
        .where(accounts.c.session_id == ident)
        .order_by(commitments.c.document_id, commitments.c.start, commitments.c.id)
        .limit(MOST)
    )
    for row in rows:
        yield commitment_row(row, ident)


def commitment_row(row: Any, session: str | None) -> CommitmentRow:
    """A row of the table of commitments."""
    return CommitmentRow(
        session, tuple(row.by.split()), row.action, row.due, row.due_from, row.due_to, row.recurrence, proof(row), row.act_id
    )  # fmt: skip
