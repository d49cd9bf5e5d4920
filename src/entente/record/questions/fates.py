"""What may tell of the fate of promises: the same promise made again, deeds told later, sessions announced and held.

Each key gives at most so many rows, the nearest in time: a word that stands in every paper costs no more than a rare one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select, text

from entente.record.neighbours import chunks
from entente.record.questions.sessions import proof, session_query, session_row
from entente.record.rows import DeedRow, Kin, Occasion, Proof
from entente.record.tables import accounts, current, deeds, promise_keys, promises, sessions, versions

_KIN = 12  # earlier and later promises of one key
_DEEDS = 20  # later deeds of one key
_NEXT = 2  # sessions that are looked at
_KEYS = 90  # looked up in one statement


def kin(connection: Connection, asked: Iterable[tuple[int, str]]) -> dict[int, tuple[Kin, ...]]:
    """For promises (number, told): others that share a party and a telling word."""
    told = dict(asked)
    keys = _keys_of(connection, told)
    looked = sorted({(key, told[n]) for n, of in keys.items() for key in of})
    near: dict[tuple[str, str], set[int]] = {}
    for later in (True, False):
        for key, day, number in _nearest(connection, "promise_keys", "promise", looked, _KIN, later=later):
            near.setdefault((key, day), set()).add(number)
    rows = _slim(connection, {n for found in near.values() for n in found})
    return {
        n: tuple(rows[m] for m in sorted({m for key in of for m in near.get((key, told[n]), ())}) if m != n)
        for n, of in keys.items()
    }


def deeds_near(
    connection: Connection, asked: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], tuple[int, ...]]:
    """For keys and days ("signed:treati", 2023-05-01): deeds told on that day or later, the nearest first."""
    found: dict[tuple[str, str], list[int]] = {}
    for key, day, number in _nearest(connection, "deed_keys", "deed", sorted(set(asked)), _DEEDS, later=True):
        found.setdefault((key, day), []).append(number)
    return {pair: tuple(numbers) for pair, numbers in found.items()}


def deeds_numbered(connection: Connection, numbers: Iterable[int]) -> dict[int, DeedRow]:
    """Deeds by their numbers."""
    found = {}
    for chunk in chunks(sorted(set(numbers))):
        for row in connection.execute(select(deeds).where(deeds.c.number.in_(chunk))):
            found[row.number] = DeedRow(
                row.number, row.document_id, row.rule, bool(row.done), row.told, row.start, row.end, tuple(row.words.split()),
                tuple(row.parties.split()), row.fact,
            )  # fmt: skip
    return found


def deed_proofs(connection: Connection, told: Sequence[DeedRow]) -> dict[int, Proof]:
    """The words of deeds, as they stand in the texts in force."""
    found = {}
    of = {deed.number: deed for deed in told}
    for chunk in chunks(sorted(of)):
        words = func.substr(versions.c.text, deeds.c.start + 1, deeds.c.end - deeds.c.start)
        query = (
            select(deeds.c.number, words.label("quote"))
            .join_from(deeds, current, current.c.document_id == deeds.c.document_id)
            .join(versions, versions.c.hash == current.c.hash)
            .where(deeds.c.number.in_(chunk))
        )
        for row in connection.execute(query):
            deed = of[row.number]
            found[row.number] = Proof(
                deed.document, deed.fact or "", deed.start, row.quote, "read", ((deed.start, deed.end),)
            )
    return found


def occasions(connection: Connection, asked: Iterable[tuple[str, str]]) -> tuple[Occasion, ...]:
    """For accounts (document, id): the sessions they announce, as other documents report them or call them off."""
    wanted = set(asked)
    named: dict[str, list[Any]] = {}
    for chunk in chunks(sorted({document for document, _ in wanted})):
        rows = connection.execute(
            select(accounts.c.document_id, accounts.c.id, accounts.c.session_id, accounts.c.evidence).where(
                accounts.c.document_id.in_(chunk),
                accounts.c.session_id.is_not(None),
                accounts.c.status == "planned",
            )
        )
        for row in rows:
            if (row.document_id, row.id) in wanted:
                named.setdefault(row.session_id, []).append(row)
    return tuple(_reported(connection, named))


def sessions_after(
    connection: Connection, asked: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], tuple[Occasion, ...]]:
    """For mechanisms and days: the few sessions held next, each as the documents report it."""
    found: dict[tuple[str, str], tuple[Occasion, ...]] = {}
    for mechanism, day in sorted(set(asked)):
        query = (
            select(sessions.c.id)
            .where(sessions.c.mechanism_id == mechanism, sessions.c.date > day, sessions.c.status == "held")
            .order_by(sessions.c.date, sessions.c.id)
            .limit(_NEXT)
        )
        named = {ident: [_Ahead("", "", "[]")] for ident in connection.execute(query).scalars()}
        found[mechanism, day] = tuple(_reported(connection, named))
    return found


class _Ahead(NamedTuple):
    """Where a session was announced; nowhere, for one that was held next."""

    document_id: str
    id: str
    evidence: str


def _reported(connection: Connection, named: dict[str, list[Any]]) -> Iterator[Occasion]:
    for chunk in chunks(sorted(named)):
        of = {
            r.id: session_row(r) for r in connection.execute(session_query().where(sessions.c.id.in_(chunk)))
        }
        query = (
            select(accounts, current.c.date.label("told"), current.c.title)
            .join_from(accounts, current, current.c.document_id == accounts.c.document_id)
            .where(accounts.c.session_id.in_(chunk), accounts.c.status.in_(("held", "called-off")))
            .where(accounts.c.role.in_(("account", "notice")))
            .order_by(current.c.date, accounts.c.document_id, accounts.c.id)
        )
        for row in connection.execute(query):
            if row.role == "account" or row.status == "called-off":
                for ahead in named[row.session_id]:
                    if ahead.document_id != row.document_id:
                        where = tuple((start, end) for start, end in json.loads(ahead.evidence))
                        yield Occasion(
                            ahead.document_id, ahead.id, where, of[row.session_id], row.told or "", row.title, proof(row)
                        )  # fmt: skip


def _keys_of(connection: Connection, told: dict[int, str]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {number: [] for number in told}
    for chunk in chunks(sorted(told)):
        rows = connection.execute(
            select(promise_keys.c.promise, promise_keys.c.key)
            .where(promise_keys.c.promise.in_(chunk))
            .order_by(promise_keys.c.promise, promise_keys.c.key)
        )
        for row in rows:
            found[row.promise].append(row.key)
    return {number: tuple(keys) for number, keys in found.items()}


def _slim(connection: Connection, numbers: Iterable[int]) -> dict[int, Kin]:
    columns = (promises.c.number, promises.c.told, promises.c.due, promises.c.words)
    return {
        row.number: Kin(row.number, row.told, row.due, tuple(row.words.split()))
        for chunk in chunks(sorted(numbers))
        for row in connection.execute(select(*columns).where(promises.c.number.in_(chunk)))
    }


def _nearest(
    connection: Connection,
    table: str,
    column: str,
    looked: Sequence[tuple[str, str]],
    most: int,
    *,
    later: bool,
) -> Iterator[tuple[str, str, int]]:
    """For each key and day the rows nearest in time on one side of it: key, day, number."""
    build = _nearest_sqlite if connection.dialect.name == "sqlite" else _nearest_postgres
    for chunk in chunks(looked, _KEYS):
        for row in connection.execute(*build(table, column, chunk, most, later)):
            key, day = chunk[row.n]
            yield key, day, row.number


def _nearest_sqlite(table: str, column: str, chunk: Sequence[tuple[str, str]], most: int, later: bool) -> Any:
    side, order = (">=", "ASC") if later else ("<", "DESC")
    parts = [
        f'SELECT * FROM (SELECT {n} AS n, "{column}" AS number FROM {table} WHERE key = :k{n} AND told {side} :d{n}'
        f' ORDER BY told {order}, "{column}" {order} LIMIT {most})'
        for n in range(len(chunk))
    ]
    values = {f"k{n}": key for n, (key, _) in enumerate(chunk)} | {
        f"d{n}": day for n, (_, day) in enumerate(chunk)
    }
    return text(" UNION ALL ".join(parts)), values


def _nearest_postgres(
    table: str, column: str, chunk: Sequence[tuple[str, str]], most: int, later: bool
) -> Any:
    side, order = (">=", "ASC") if later else ("<", "DESC")
    query = f"""
        SELECT asked.n - 1 AS n, found.number
        FROM unnest(CAST(:keys AS text[]), CAST(:days AS text[])) WITH ORDINALITY AS asked(key, day, n),
        LATERAL (SELECT "{column}" AS number FROM {table} WHERE key = asked.key AND told {side} asked.day
                 ORDER BY told {order}, "{column}" {order} LIMIT {most}) AS found
    """
    return text(query), {"keys": [key for key, _ in chunk], "days": [day for _, day in chunk]}
