"""What a batch of documents takes away and adds: promises and deeds, with the keys by which they find each other.

What stands as it stood is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, delete, select

from entente.record.fates.weighed import Deed
from entente.record.kept.packing import storable_row
from entente.record.outcomes.keyed import CALLS, DEED_KEYS, KIN
from entente.record.outcomes.loading import Promises, deed_in
from entente.record.outcomes.promise_rows import PromiseRows, Row
from entente.record.outcomes.windows import Place
from entente.record.store.chunks import chunks
from entente.record.store.tables import deeds, promises
from entente.record.store.writing import write, write_values

_MADE_LATER = ("mechanism_id", "line")  # columns that rest on other documents


@dataclass(slots=True)
class Change:
    """Places of keys taken away and added; `touched`: promises of which something else is shown now; `tied`: those whose
    ties changed; `untied`: pairs that were tied; `lines`: lines that were."""

    documents: frozenset[str] = frozenset()
    gone: dict[int, Row] = field(default_factory=dict)  # promises
    new: dict[int, Row] = field(default_factory=dict)  # as they stand in the table
    promises: Promises = field(default_factory=Promises)
    gone_keys: dict[str, list[Place]] = field(default_factory=dict)  # by table
    new_keys: dict[str, list[Place]] = field(default_factory=dict)
    gone_deeds: set[int] = field(default_factory=set)
    new_deeds: dict[int, Deed] = field(default_factory=dict)
    touched: set[int] = field(default_factory=set)
    tied: set[int] = field(default_factory=set)
    untied: list[tuple[int, int]] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)

    def places(self, table: Table) -> tuple[list[Place], list[Place]]:
        """Of a table of keys: the places taken away, and those added."""
        return self.gone_keys.get(table.name, []), self.new_keys.get(table.name, [])


def replace(connection: Connection, known: list[str], made: Iterable[PromiseRows]) -> Change:
    """Write what documents give in the place of what those `known` gave before."""
    given = tuple(made)
    change = Change(frozenset(known))
    _replace(connection, known, change, promises, [row for one in given for row in one.promises])
    _replace(connection, known, change, deeds, [row for one in given for row in one.deeds])
    return change


def _replace(
    connection: Connection, known: list[str], change: Change, table: Table, given: list[Row]
) -> None:
    stood = _stood(connection, known, table)
    made = {row["number"]: storable_row(row) for row in given}
    gone = {n: old for n, old in stood.items() if n not in made or not _same(old, made[n])}
    rows = {n: row for n, row in made.items() if n not in stood or n in gone}
    if table is promises:
        change.gone = gone
        change.new = rows = {n: {**row, **dict.fromkeys(_MADE_LATER)} for n, row in rows.items()}
        change.promises.written(rows.values())
        change.lines |= {row["line"] for row in gone.values()}
    else:
        change.gone_deeds = set(gone)
        change.new_deeds = {n: deed_in(row) for n, row in rows.items()}
    for keys in _KEYS[table.name]:
        change.gone_keys[keys.table.name] = places = keys.places(gone.values())
        keys.forget(connection, places)
    for chunk in chunks(gone):
        connection.execute(delete(table).where(table.c.number.in_(chunk)))
    write(connection, table, list(rows.values()))
    for keys in _KEYS[table.name]:
        change.new_keys[keys.table.name] = places = keys.places(rows.values())
        beside = {n: keys.value(row) for n, row in rows.items()}
        write_values(connection, keys.table, keys.columns, [place + beside[place[2]] for place in places])


def _stood(connection: Connection, known: list[str], table: Table) -> dict[int, Row]:
    found: dict[int, Row] = {}
    for chunk in chunks(known):
        rows = connection.execute(select(table).where(table.c.document_id.in_(chunk))).mappings()
        found |= {row["number"]: dict(row) for row in rows}
    return found


def _same(old: Row, made: Row) -> bool:
    return all(old[name] == value for name, value in made.items())


_KEYS = {"promises": (KIN, CALLS), "deeds": (DEED_KEYS,)}
