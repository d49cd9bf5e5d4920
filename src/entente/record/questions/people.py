"""People: a list, and the page of one with every office and session."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from entente.errors import NotInRecord
from entente.record.identity.folding import slug, words
from entente.record.questions.documents import several
from entente.record.questions.filters import party_code
from entente.record.questions.moved import moved_person
from entente.record.questions.sessions import MOST, proof, session_query, session_row
from entente.record.rows import ParticipantRow, PersonPage, PersonRow
from entente.record.store.tables import accounts, forms, participants, people, sessions


def list_people(connection: Connection, *, party: str | None, limit: int | None) -> Iterator[PersonRow]:
    """People by name."""
    query = select(people).order_by(people.c.name, people.c.id)
    if party is not None:
        query = query.where(people.c.party == party_code(party))
    if limit is not None:
        query = query.limit(limit)
    for row in connection.execute(query).all():
        yield person_row(connection, row)


def find_people(connection: Connection, asked: str) -> list[Any]:
    """The people whom a name can mean: an id (also one that a ruling moved), a full name in any order, or a part of one."""
    exact = _of_id(connection, asked)
    if exact and "-" in asked:
        return list(exact)  # a surname alone is an id too, and means all who bear it
    wanted = set(words(asked))
    base = slug(asked)
    rows = connection.execute(select(people).where(people.c.base == base).order_by(people.c.id)).all()
    if (rows and len(wanted) > 1) or not wanted:
        return list(rows)
    longest = max(wanted, key=len)
    rows = connection.execute(
        select(people).join_from(people, forms, forms.c.person_id == people.c.id)
        .where(forms.c.form.contains(longest, autoescape=True)).distinct().order_by(people.c.id).limit(MOST)
    ).all()  # fmt: skip
    return [row for row in rows if any(wanted <= set(words(n)) for n in _names(connection, row.id))]


def _of_id(connection: Connection, asked: str) -> list[Any]:
    query = select(people).where(people.c.id == bindparam("asked"))
    rows = connection.execute(query, {"asked": asked.lower()}).all()
    went = None if rows else moved_person(connection, asked.lower())
    return list(connection.execute(query, {"asked": went.now}).all() if went else rows)


def person_page(connection: Connection, asked: str) -> PersonPage:
    """One person: by id, or by name. Raises `NotInRecord` where none has the id, and none or several bear the name."""
    exact = _of_id(connection, asked)
    rows = exact or find_people(connection, asked)
    if len(rows) != 1:
        raise NotInRecord(
            asked,
            "several people bear this name" if rows else "no such person",
            several([r.id for r in rows]),
        )
    row = rows[0]
    return PersonPage(
        person_row(connection, row), tuple(_attended(connection, row.id)), tuple(_why(connection, row.id))
    )


def _names(connection: Connection, ident: str) -> tuple[str, ...]:
    said = connection.execute(
        select(participants.c.name).join_from(participants, forms, forms.c.form == participants.c.form)
        .where(forms.c.person_id == ident).distinct()
    ).scalars()  # fmt: skip
    return tuple(sorted(said))


def person_row(connection: Connection, row: Any) -> PersonRow:
    """A person with every office and the count of sessions, out of a row of `people`."""
    joined = (
        select(participants.c.office, sessions.c.date, accounts.c.session_id)
        .join_from(participants, forms, forms.c.form == participants.c.form)
        .join(
            accounts,
            (accounts.c.document_id == participants.c.document_id)
            & (accounts.c.id == participants.c.account_id),
        )
        .join(sessions, sessions.c.id == accounts.c.session_id, isouter=True)
        .where(forms.c.person_id == row.id)
    ).subquery()
    told = connection.execute(
        select(joined.c.office, func.min(joined.c.date).label("since")).where(joined.c.office.is_not(None)).group_by(joined.c.office)
    ).all()  # fmt: skip
    offices = sorted(
        told, key=lambda o: o.office, reverse=True
    )  # here: databases order texts and nulls each in their way
    offices.sort(key=lambda o: o.since or "")
    counts = connection.execute(
        select(
            func.count(func.distinct(joined.c.session_id)), func.min(joined.c.date), func.max(joined.c.date)
        )
    ).one()
    return PersonRow(
        row.id, row.name, row.party, _names(connection, row.id), tuple(o.office for o in offices), counts[0], counts[1], counts[2]
    )  # fmt: skip


def _attended(connection: Connection, ident: str) -> Iterator[tuple[Any, ParticipantRow]]:
    rows = connection.execute(
        select(*participants.c, accounts.c.session_id)
        .join_from(participants, forms, forms.c.form == participants.c.form)
        .join(accounts, (accounts.c.document_id == participants.c.document_id) & (accounts.c.id == participants.c.account_id))
        .where(forms.c.person_id == ident).limit(MOST)
    ).all()  # fmt: skip
    names = sorted({row.session_id for row in rows if row.session_id})
    query = session_query()
    of = {s.id: session_row(s) for s in connection.execute(query.where(sessions.c.id.in_(names)))}
    told = [
        (of[row.session_id], ParticipantRow(row.session_id, ident, row.name, row.office, row.party, row.role, proof(row)))
        for row in rows if row.session_id in of
    ]  # fmt: skip
    yield from sorted(told, key=lambda t: (t[0].date or "", t[0].id, t[1].proof.document, t[1].proof.fact))


def _why(connection: Connection, ident: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for row in connection.execute(
        select(forms.c.name, forms.c.why).where(forms.c.person_id == ident).order_by(forms.c.form)
    ):
        if row.why:
            yield row.name, tuple(json.loads(row.why))
