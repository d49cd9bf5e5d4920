"""Sessions: a list with filters, and the page of one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, select

from entente.errors import NotInRecord
from entente.record.questions.documents import documents_named, several
from entente.record.questions.filters import between, find_mechanism, party_code
from entente.record.questions.moved import moved_session
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
from entente.record.store.lists import parties_in
from entente.record.store.ordering import by_code_point
from entente.record.store.tables import (
    accounts,
    acts,
    commitments,
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
        row.place, row.country, row.host, parties_in(row.parties), row.planned_date, row.planned_place, row.accounts, row.documents,
    )  # fmt: skip


def _by_date(connection: Connection) -> tuple[ColumnElement[Any], ...]:
    """By day, those without one last, and by id: databases order texts and nulls each in their way."""
    plain = (by_code_point(connection, column) for column in (sessions.c.date, sessions.c.id))
    return sessions.c.date.is_(None), *plain


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
    query = session_query().where(*between(sessions.c.date, first, last)).order_by(*_by_date(connection))
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


# Statements are put together once: that takes longer than to run one.
_ONE = session_query().where(sessions.c.id == bindparam("asked"))


def find_session(connection: Connection, asked: str) -> Any:
    """The row of one session by its id, also by one that a ruling moved, or by the beginning of it where only one
    begins so. Raises `NotInRecord`."""
    row = connection.execute(_ONE, {"asked": asked.lower()}).first()
    if row:
        return row
    if went := moved_session(connection, asked.lower()):
        return connection.execute(_ONE, {"asked": went.now}).one()
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
    asked = {"row": row.mechanism_id, "own": row.id, "day": row.date} | (
        {"at": row.level} if row.level else {}
    )
    found = connection.execute(_beside_query(before, bool(row.level)), asked).first()
    return session_row(found) if found else None


@cache
def _beside_query(before: bool, level: bool) -> Select[Any]:
    column: Any = sessions.c.date
    day: Any = bindparam("day")
    query = session_query().where(
        sessions.c.mechanism_id == bindparam("row"),
        sessions.c.id != bindparam("own"),
        sessions.c.status == "held",
        column < day if before else column > day,
    )
    if level:
        query = query.where((sessions.c.level == bindparam("at")) | sessions.c.level.is_(None))
    return query.order_by(column.desc() if before else column, sessions.c.id).limit(1)


_EARLIER = accounts.alias()
_FOLLOWED = (
    select(_EARLIER.c.session_id)
    .join_from(
        accounts,
        _EARLIER,
        (_EARLIER.c.document_id == accounts.c.document_id) & (_EARLIER.c.id == accounts.c.follows),
    )
    .where(
        accounts.c.session_id == bindparam("session"),
        _EARLIER.c.session_id.is_not(None),
        _EARLIER.c.session_id != accounts.c.session_id,
    )
    .distinct()
)


def _follows(connection: Connection, ident: str) -> tuple[str, ...]:
    """Sessions that its accounts say it follows."""
    return tuple(sorted(str(s) for s in connection.execute(_FOLLOWED, {"session": ident}).scalars()))


def proof(row: Any) -> Proof:
    """Where a fact's row stands."""
    spans = tuple((start, end) for start, end in json.loads(row.evidence))
    return Proof(row.document_id, row.id, row.start, row.quote, row.standing, spans)


_TOLD = select(accounts).where(accounts.c.session_id == bindparam("session")).limit(MOST)


def _accounts(connection: Connection, ident: str) -> tuple[Account, ...]:
    rows = connection.execute(_TOLD, {"session": ident}).all()
    documents = documents_named(connection, (row.document_id for row in rows))
    told = []
    for row in rows:
        told.append(
            Account(
                documents[row.document_id], row.role, row.status, row.date, row.place, row.ordinal, row.level, parties_in(row.parties),
                tuple(json.loads(row.why)) if row.why else (), proof(row),
            )
        )  # fmt: skip
    return tuple(
        sorted(told, key=lambda a: (_ROLES[a.role], a.document.date or "", a.document.id, a.proof.fact))
    )


def _account_of(table: Any) -> ColumnElement[str]:
    """The account that a fact belongs to: a paper that came out at a session, and tells of none, is one account of it as a whole."""
    return func.coalesce(table.c.account_id, "") if table.c.account_id.nullable else table.c.account_id


@cache
def _of(table: Any) -> Select[Any]:
    """The facts of a table that the accounts of a session tell."""
    return (
        select(*table.c)
        .join_from(
            table,
            accounts,
            (accounts.c.document_id == table.c.document_id) & (accounts.c.id == _account_of(table)),
        )
        .where(accounts.c.session_id == bindparam("session"))
        .order_by(table.c.document_id, table.c.start, table.c.id)
        .limit(MOST)
    )


_PRESENT = (
    _of(participants)
    .add_columns(forms.c.person_id)
    .join(forms, forms.c.form == participants.c.form, isouter=True)
)


def _participants(connection: Connection, ident: str) -> Iterator[ParticipantRow]:
    for row in connection.execute(_PRESENT, {"session": ident}):
        yield participant_row(row, ident)


def participant_row(row: Any, session: str | None) -> ParticipantRow:
    """A row of the table of participants with the person."""
    return ParticipantRow(session, row.person_id, row.name, row.office, row.party, row.role, proof(row))


def _topics(connection: Connection, ident: str) -> Iterator[TopicRow]:
    for row in connection.execute(_of(topics), {"session": ident}):
        yield TopicRow(ident, row.label, row.subject, proof(row))


def _acts(connection: Connection, ident: str) -> Iterator[ActRow]:
    for row in connection.execute(_of(acts), {"session": ident}):
        yield act_row(row, ident)


def act_row(row: Any, session: str | None) -> ActRow:
    """A row of the table of acts."""
    return ActRow(
        session, row.actors, row.verb, row.force, row.content, parties_in(row.addressees), bool(row.negated), row.attributed_to, proof(row), bool(row.quoted)
    )  # fmt: skip


_PROMISED = (
    select(*commitments.c)
    .join_from(
        commitments,
        acts,
        (acts.c.document_id == commitments.c.document_id) & (acts.c.id == commitments.c.act_id),
    )
    .join(accounts, (accounts.c.document_id == acts.c.document_id) & (accounts.c.id == _account_of(acts)))
    .where(accounts.c.session_id == bindparam("session"))
    .order_by(commitments.c.document_id, commitments.c.start, commitments.c.id)
    .limit(MOST)
)


def _commitments(connection: Connection, ident: str) -> Iterator[CommitmentRow]:
    for row in connection.execute(_PROMISED, {"session": ident}):
        yield commitment_row(row, ident)


def commitment_row(row: Any, session: str | None) -> CommitmentRow:
    """A row of the table of commitments."""
    return CommitmentRow(
        session, parties_in(row.by), row.action, row.due, row.due_from, row.due_to, row.recurrence, proof(row), row.act_id
    )  # fmt: skip
