"""An extract: one state of the record taken out row by row, for exports and data frames.

Rows are streamed, never held: facts by session, document and place in the text; all else by id. Text is ordered by code
point whatever the database, so that the same record gives the same bytes. With filters, an extract holds the sessions
that fit and what is said of them; without, also the facts that belong to no session.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, func, select

from entente.record.questions.documents import COLUMNS, document_row
from entente.record.questions.filters import between, find_mechanism, party_code
from entente.record.questions.mechanisms import list_mechanisms
from entente.record.questions.moved import moved_sessions
from entente.record.questions.people import list_people
from entente.record.questions.review import list_rulings
from entente.record.questions.sessions import (
    act_row,
    commitment_row,
    participant_row,
    proof,
    session_query,
    session_row,
)
from entente.record.rows import (
    AccountRow,
    ActRow,
    CommitmentRow,
    DocumentRow,
    MechanismRow,
    Moved,
    ParticipantRow,
    PersonRow,
    RulingRow,
    SessionRow,
    TopicRow,
)
from entente.record.store.lists import parties_in
from entente.record.store.ordering import by_code_point
from entente.record.store.tables import (
    accounts,
    acts,
    commitments,
    current,
    forms,
    participants,
    session_parties,
    sessions,
    topics,
    versions,
)

_AT_ONCE = 500
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Filters:
    """Which sessions: of a mechanism, with a party, between dates (YYYY, YYYY-MM or YYYY-MM-DD, inclusive)."""

    mechanism: str | None = None
    party: str | None = None
    first: str | None = None
    last: str | None = None

    def __bool__(self) -> bool:
        return any((self.mechanism, self.party, self.first, self.last))


class Extract:
    """The rows of one state of the record. `on_row` is told of each row that is taken out. Raises `NotInRecord`."""

    def __init__(
        self, connection: Connection, filters: Filters, on_row: Callable[[], None] | None = None
    ) -> None:
        self.filters = filters
        self._connection = connection
        self._on_row = on_row or (lambda: None)
        self._chosen = _chosen(connection, filters) if filters else None

    # --- what there is ----------------------------------------------------------------------------------------------

    def sessions(self, *, asides: bool = True) -> Iterator[SessionRow]:
        """Sessions by id; with `asides` also those that documents only speak of beside others."""
        query = session_query()
        if not asides:
            query = query.where(~sessions.c.anchor.startswith("~", autoescape=True))
        if self._chosen is not None:
            query = query.where(sessions.c.id.in_(self._chosen))
        return self._rows(query.order_by(self._by(sessions.c.id)), session_row)

    def documents(self) -> Iterator[DocumentRow]:
        """Documents by id."""
        query = select(*COLUMNS).order_by(self._by(current.c.document_id))
        if self._chosen is not None:
            said = select(accounts.c.document_id).where(accounts.c.session_id.in_(self._chosen))
            query = query.where(current.c.document_id.in_(said))
        return self._rows(query, document_row)

    def mechanisms(self) -> Iterator[MechanismRow]:
        """Standing consultations, and rows of unnamed meetings, by id. Their counts are of the whole record."""
        kept = self._ids(select(sessions.c.mechanism_id).where(sessions.c.id.in_(self._chosen))) if self._chosen is not None else None  # fmt: skip
        rows = sorted(list_mechanisms(self._connection, lines=True), key=lambda m: m.id)
        return self._told(m for m in rows if kept is None or m.id in kept)

    def people(self) -> Iterator[PersonRow]:
        """People by id. Their counts are of the whole record."""
        kept = None
        if self._chosen is not None:
            of = select(forms.c.person_id).join(participants, participants.c.form == forms.c.form)
            kept = self._ids(self._said_in(of, participants))
        rows = sorted(list_people(self._connection, party=None, limit=None), key=lambda p: p.id)
        return self._told(p for p in rows if kept is None or p.id in kept)

    def text(self, document: str) -> str:
        """The text of a document's version in force."""
        query = select(versions.c.text).join(current, current.c.hash == versions.c.hash)
        return str(self._connection.execute(query.where(current.c.document_id == document)).scalar_one())

    def rulings(self) -> Iterator[RulingRow]:
        """Every ruling in the order in which they were made."""
        return list_rulings(self._connection)

    def moved_sessions(self) -> Iterator[Moved]:
        """Every id under which a session was shown until a ruling moved it, and where it is now."""
        return moved_sessions(self._connection)

    # --- what is said -----------------------------------------------------------------------------------------------

    def accounts(self) -> Iterator[AccountRow]:
        """What each document says of each session."""
        query = (
            select(*accounts.c, current.c.date.label("document_date"))
            .join(current, current.c.document_id == accounts.c.document_id)
            .order_by(*self._by_place(accounts))
        )
        if self._chosen is not None:
            query = query.where(accounts.c.session_id.in_(self._chosen))
        return self._rows(query, _account_row)

    def participants(self) -> Iterator[ParticipantRow]:
        """Who took part, as each document says it."""
        query = self._facts(participants, forms.c.person_id)
        query = query.join(forms, forms.c.form == participants.c.form, isouter=True)
        return self._rows(query, lambda row: participant_row(row, row.of_session))

    def topics(self) -> Iterator[TopicRow]:
        """What was discussed, in the words of each document."""
        return self._rows(
            self._facts(topics), lambda row: TopicRow(row.of_session, row.label, row.subject, proof(row))
        )

    def acts(self) -> Iterator[ActRow]:
        """What parties did with words."""
        return self._rows(self._facts(acts), lambda row: act_row(row, row.of_session))

    def commitments(self) -> Iterator[CommitmentRow]:
        """What was promised."""
        query = (
            select(*commitments.c, accounts.c.session_id.label("of_session"))
            .join(
                acts, (acts.c.document_id == commitments.c.document_id) & (acts.c.id == commitments.c.act_id)
            )
            .join(accounts, _account_of(acts), isouter=True)
            .order_by(*self._by_place(commitments))
        )
        return self._rows(self._where(query), lambda row: commitment_row(row, row.of_session))

    # --- how --------------------------------------------------------------------------------------------------------

    def _facts(self, table: Any, *columns: Any) -> Select[Any]:
        query = select(*table.c, accounts.c.session_id.label("of_session"), *columns)
        query = query.join_from(table, accounts, _account_of(table), isouter=True)
        return self._where(query.order_by(*self._by_place(table)))

    def _where(self, query: Select[Any]) -> Select[Any]:
        return query if self._chosen is None else query.where(accounts.c.session_id.in_(self._chosen))

    def _said_in(self, query: Select[Any], table: Any) -> Select[Any]:
        return self._where(query.join(accounts, _account_of(table)))

    def _by(self, column: Any) -> Any:
        return by_code_point(self._connection, column)

    def _by_place(self, table: Any) -> tuple[Any, ...]:
        session = self._by(func.coalesce(accounts.c.session_id, ""))
        return session, self._by(table.c.document_id), table.c.start, func.length(table.c.id), self._by(table.c.id)  # fmt: skip

    def _ids(self, query: Select[Any]) -> frozenset[str]:
        return frozenset(self._connection.execute(query.distinct()).scalars())

    def _rows(self, query: Select[Any], made: Callable[[Any], _T]) -> Iterator[_T]:
        return self._told(map(made, self._connection.execute(query, execution_options={"yield_per": _AT_ONCE})))  # fmt: skip

    def _told(self, rows: Iterator[_T]) -> Iterator[_T]:
        for row in rows:
            self._on_row()
            yield row


def _chosen(connection: Connection, filters: Filters) -> Select[Any]:
    """The ids of the sessions that fit."""
    query = select(sessions.c.id).where(*between(sessions.c.date, filters.first, filters.last))
    if filters.mechanism is not None:
        query = query.where(sessions.c.mechanism_id == find_mechanism(connection, filters.mechanism))
    if filters.party is not None:
        code = party_code(filters.party)
        query = query.where(
            sessions.c.id.in_(select(session_parties.c.session_id).where(session_parties.c.party == code))
        )
    return query


def _account_of(table: Any) -> Any:
    return (accounts.c.document_id == table.c.document_id) & (accounts.c.id == table.c.account_id)


def _account_row(row: Any) -> AccountRow:
    return AccountRow(
        row.session_id, row.document_date, row.role, row.status, row.ordinal, row.level, row.date, row.end_date, row.place,
        row.country, parties_in(row.parties), tuple(json.loads(row.why)) if row.why else (), proof(row),
    )  # fmt: skip
