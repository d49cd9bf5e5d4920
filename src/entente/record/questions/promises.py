"""Promises: which fit a question, in the order of their due dates, without looking at those that do not.

The filter that the fewest promises meet leads (`_leader`); the others are checked for each of these by their key.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, and_, exists, func, select

from entente.errors import NotInRecord
from entente.lexicon.stems import stems
from entente.record.neighbours import chunks
from entente.record.questions.documents import COLUMNS, document_row
from entente.record.questions.filters import date_bounds, find_mechanism, party_code
from entente.record.questions.sessions import commitment_row, find_session, proof
from entente.record.rows import CommitmentRow, PromiseRow, RuledStep
from entente.record.tables import (
    NO_DUE,
    accounts,
    acts,
    commitments,
    current,
    promise_parties,
    promise_words,
    promises,
    sessions,
)

_MANY = 20_000  # promises beyond which a filter is not counted further
_FIRST = 400  # promises looked at first; then four times as many, and so on
_AT_ONCE = 64
_MOST_WORDS = 20


@dataclass(frozen=True, slots=True)
class PromiseFilters:
    """Which promises. Dates are YYYY, YYYY-MM or YYYY-MM-DD, inclusive; `words` must all occur, in any form."""

    by: str | None = None
    to: str | None = None
    mechanism: str | None = None
    session: str | None = None
    due_before: str | None = None
    due_after: str | None = None
    first: str | None = None
    last: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Asked:
    """The filters as the record knows them."""

    parties: tuple[tuple[str, str], ...]  # role, code
    words: tuple[str, ...]
    mechanism: str | None
    session: str | None
    due: tuple[str | None, str | None]
    told: tuple[str | None, str | None]


def walk(connection: Connection, filters: PromiseFilters, today: str) -> Iterator[list[PromiseRow]]:
    """Promises that fit, some at a time: those due before `today`, those due later, then those without a day, newest first.

    Raises `NotInRecord` for a filter that names nothing.
    """
    asked = _asked(connection, filters)
    leader = _leader(connection, asked)
    for low, high in (("", today), (today, NO_DUE)):
        yield from _hydrated(connection, _numbers(connection, asked, leader, low, high), asked)
    if asked.due == (None, None):
        yield from _hydrated(connection, _numbers(connection, asked, leader, NO_DUE, None), asked)


def numbered(connection: Connection, numbers: Iterable[int]) -> dict[int, PromiseRow]:
    """Promises by their numbers."""
    found = {}
    for chunk in chunks(sorted(set(numbers))):
        for row in connection.execute(_whole().where(promises.c.number.in_(chunk))):
            found[row.number] = _promise_row(row)
    return found


def find_promise(connection: Connection, document: str, fact: str) -> PromiseRow:
    """The promise of a commitment. Raises `NotInRecord`."""
    row = connection.execute(
        _whole().where(promises.c.document_id == document, promises.c.id == fact)
    ).first()
    if row is None:
        raise NotInRecord(f"{document}:{fact}", "no such commitment", "`entente commitments` lists them")
    return _promise_row(row)


# --- which ------------------------------------------------------------------------------------------------------


def _asked(connection: Connection, filters: PromiseFilters) -> _Asked:
    parties = tuple(
        (role, party_code(name))
        for role, name in (("by", filters.by), ("to", filters.to))
        if name is not None
    )
    words = stems(filters.words)[:_MOST_WORDS]
    if filters.words.strip() and not words:
        raise NotInRecord(filters.words, "has no word to look for", "give words of what was promised")
    return _Asked(
        parties,
        words,
        find_mechanism(connection, filters.mechanism) if filters.mechanism is not None else None,
        str(find_session(connection, filters.session).id) if filters.session is not None else None,
        date_bounds(filters.due_after, filters.due_before),
        date_bounds(filters.first, filters.last),
    )


_Leader = tuple[Any, list[Any]]  # a table with due, told and the promise, and what must hold of its rows


def _leader(connection: Connection, asked: _Asked) -> _Leader:
    """The filter that the fewest promises meet; all promises where there is none."""
    if asked.mechanism is not None or asked.session is not None:
        return promises, [promises.c.document_id.in_(_documents(asked))]
    possible: list[_Leader] = [
        (promise_parties, [promise_parties.c.role == role, promise_parties.c.party == code])
        for role, code in asked.parties
    ]
    possible += [(promise_words, [promise_words.c.word == word]) for word in asked.words]
    if not possible:
        return promises, []
    if len(possible) == 1:
        return possible[0]
    return min(possible, key=lambda leader: _count(connection, leader))


def _count(connection: Connection, leader: _Leader) -> int:
    table, where = leader
    some = select(table.c.promise).where(*where).limit(_MANY).subquery()
    return int(connection.execute(select(func.count()).select_from(some)).scalar_one())


def _documents(asked: _Asked) -> Select[Any]:
    """Documents that may hold promises of the mechanism or session."""
    if asked.session is not None:
        told = select(accounts.c.document_id).where(accounts.c.session_id == asked.session)
        return told.union(select(current.c.document_id).where(current.c.session_id == asked.session))  # type: ignore[return-value]
    of = (
        select(accounts.c.document_id)
        .join_from(sessions, accounts, accounts.c.session_id == sessions.c.id)
        .where(sessions.c.mechanism_id == asked.mechanism)
    )
    return of.union(select(current.c.document_id).where(current.c.mechanism_id == asked.mechanism))  # type: ignore[return-value]


def _numbers(
    connection: Connection, asked: _Asked, leader: _Leader, low: str, high: str | None
) -> Iterator[tuple[int, str, str]]:
    """Number, due and told of the promises whose due date is within `low` (inclusive) and `high`, in their order."""
    table, where = leader
    number: Column[Any] = table.c.number if table is promises else table.c.promise
    undated = high is None
    order = (table.c.told.desc(),) if undated else (table.c.due, table.c.told)
    query = select(number.label("number"), table.c.due, table.c.told).where(
        *where, *_checks(asked, table, number)
    )
    query = (
        query.where(table.c.due == NO_DUE) if undated else query.where(table.c.due >= low, table.c.due < high)
    )
    query = query.order_by(*order, number)
    done, size = 0, _FIRST
    while True:
        rows = connection.execute(query.limit(size).offset(done)).all()
        yield from ((r.number, r.due, r.told) for r in rows)
        if len(rows) < size:
            return
        done, size = done + size, size * 4


def _checks(asked: _Asked, table: Any, number: Column[Any]) -> list[ColumnElement[bool]]:
    """What else must hold of a row of the leading table."""
    after, before = asked.due
    since, until = asked.told
    found: list[ColumnElement[bool]] = []
    found += [table.c.due >= after] if after else []
    found += [table.c.due <= before] if before else []
    found += [table.c.told >= since] if since else []
    found += [table.c.told <= until] if until else []
    for role, code in asked.parties:
        other = promise_parties.alias()
        found.append(
            exists().where(
                other.c.role == role, other.c.party == code, other.c.due == table.c.due, other.c.told == table.c.told,
                other.c.promise == number,
            )
        )  # fmt: skip
    for word in asked.words:
        said = promise_words.alias()
        found.append(
            exists().where(
                said.c.word == word, said.c.due == table.c.due, said.c.told == table.c.told, said.c.promise == number
            )
        )  # fmt: skip
    return found


# --- whole rows ---------------------------------------------------------------------------------------------------


def _hydrated(
    connection: Connection, numbers: Iterator[tuple[int, str, str]], asked: _Asked
) -> Iterator[list[PromiseRow]]:
    """The rows in batches. Those of one day are ordered by document and place, which numbers say nothing of."""
    batch: list[list[int]] = []
    for _, same in groupby(numbers, key=lambda n: n[1:]):
        batch.append([number for number, _, _ in same])
        if sum(map(len, batch)) >= _AT_ONCE:
            yield from _rows(connection, batch, asked)
            batch = []
    yield from _rows(connection, batch, asked)


def _rows(connection: Connection, batch: list[list[int]], asked: _Asked) -> Iterator[list[PromiseRow]]:
    rows = numbered(connection, (number for same in batch for number in same))
    found = [
        row
        for same in batch
        for row in sorted((rows[n] for n in same), key=lambda r: (r.document.id, r.commitment.proof.start, r.commitment.action))
        if _of_setting(row, asked)
    ]  # fmt: skip
    for start in range(0, len(found), _AT_ONCE):
        yield found[start : start + _AT_ONCE]


def _of_setting(row: PromiseRow, asked: _Asked) -> bool:
    """Of the mechanism and the session asked for: their documents speak of others too."""
    return (asked.mechanism is None or row.mechanism == asked.mechanism) and (
        asked.session is None or row.commitment.session == asked.session
    )


def _whole() -> Select[Any]:
    account = and_(accounts.c.document_id == promises.c.document_id, accounts.c.id == promises.c.account_id)
    session = func.coalesce(accounts.c.session_id, current.c.session_id)
    commitment = and_(commitments.c.document_id == promises.c.document_id, commitments.c.id == promises.c.id)
    act = and_(acts.c.document_id == commitments.c.document_id, acts.c.id == commitments.c.act_id)
    proofs = (
        func.coalesce(commitments.c[name], accounts.c[name]).label(name)
        for name in ("standing", "start", "quote", "evidence")
    )
    return (
        select(
            promises.c.number, promises.c.told, promises.c.due.label("sorts"), promises.c.account_id, promises.c.to, promises.c.words,
            promises.c.ruled, promises.c.announced, promises.c.id, acts.c.verb, session.label("of_session"),
            sessions.c.mechanism_id.label("of_mechanism"), *proofs, *(commitments.c[name] for name in _OWN), *COLUMNS,
        )
        .join_from(promises, current, current.c.document_id == promises.c.document_id)
        .join(commitments, commitment, isouter=True)
        .join(acts, act, isouter=True)
        .join(accounts, account, isouter=True)
        .join(sessions, sessions.c.id == session, isouter=True)
    )  # fmt: skip


_OWN = ("by", "action", "due", "due_from", "due_to", "recurrence", "act_id")


def _promise_row(row: Any) -> PromiseRow:
    told = _announced(row) if row.announced else commitment_row(row, row.of_session)
    return PromiseRow(
        row.number, row.told, row.sorts, told, document_row(row), row.of_mechanism or row.mechanism_id,
        tuple(row.to.split()), row.verb, tuple(row.words.split()), row.account_id, row.announced is not None, _ruled(row.ruled),
    )  # fmt: skip


def _announced(row: Any) -> CommitmentRow:
    """A session announced, as its parties' promise to hold it."""
    value = json.loads(row.announced)
    return CommitmentRow(
        row.of_session, tuple(value["by"]), value["action"], value.get("due"), value.get("from"), value.get("to"), None, proof(row)
    )  # fmt: skip


def _ruled(packed: str | None) -> RuledStep | None:
    if packed is None:
        return None
    value = json.loads(packed)
    return RuledStep(
        value["ruling"], value["step"], value["by"], value["at"], value["because"], value.get("document"), value.get("quote")
    )  # fmt: skip


__all__ = ["PromiseFilters", "find_promise", "numbered", "walk"]
