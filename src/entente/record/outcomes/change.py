"""What a batch of documents takes away and adds: promises and deeds, with the keys by which they find each other.

What stands as it stood is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, delete, select

from entente.record.fates.sight import signs_of
from entente.record.fates.weighed import Deed
from entente.record.kept.packing import storable_row
from entente.record.outcomes.loading import Promises, deed_in
from entente.record.outcomes.promise_rows import Keyed, PromiseRows, Row
from entente.record.outcomes.windows import Place
from entente.record.store.chunks import chunks
from entente.record.store.tables import deed_keys, deeds, promise_calls, promise_keys, promises
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
    _replace(connection, known, change, promises, [k for one in given for k in one.promises])
    _replace(connection, known, change, deeds, [k for one in given for k in one.deeds])
    return change


def _replace(
    connection: Connection, known: list[str], change: Change, table: Table, made: list[Keyed]
) -> None:
    stood = _stood(connection, known, table)
    keyed = {k.row["number"]: k for k in made}
    gone = [n for n, old in stood.items() if n not in keyed or not _same(old, keyed[n])]
    new = [k for n, k in keyed.items() if n not in stood or n in gone]
    _take_away(connection, table, gone)
    if table is promises:
        change.gone = {n: stood[n].row for n in gone}
        blank = dict.fromkeys(_MADE_LATER)
        change.new = rows = {k.row["number"]: storable_row({**k.row, **blank}) for k in new}
        change.promises.written(change.new.values())
        change.lines |= {stood[n].row["line"] for n in gone}
    else:
        change.gone_deeds = set(gone)
        rows = {k.row["number"]: storable_row(k.row) for k in new}
        change.new_deeds = {n: deed_in(row) for n, row in rows.items()}
    write(connection, table, list(rows.values()))
    for keys in _KEYS[table.name]:
        change.gone_keys[keys.name] = [
            (key, stood[n].row["told"], n) for n in gone for key in stood[n].keys[keys.name]
        ]
        places = [(key, k.row["told"], k.row["number"]) for k in new for key in k.keys[keys.name]]
        change.new_keys[keys.name] = places
        names = ("key", "told", keys.primary_key.columns.keys()[-1])
        more, value = _BESIDE.get(keys.name, ((), _nothing))
        beside = {n: value(row) for n, row in rows.items()}
        write_values(connection, keys, names + more, [place + beside[place[2]] for place in places])


def _stood(connection: Connection, known: list[str], table: Table) -> dict[int, Keyed]:
    found: dict[int, Keyed] = {}
    for chunk in chunks(known):
        rows = connection.execute(select(table).where(table.c.document_id.in_(chunk))).mappings()
        found |= {row["number"]: Keyed(dict(row), {}) for row in rows}
    for keys in _KEYS[table.name]:
        of = keys.primary_key.columns[keys.primary_key.columns.keys()[-1]]
        by_number: dict[int, list[str]] = {n: [] for n in found}
        for numbers in chunks(found):
            for n, key in connection.execute(select(of, keys.c.key).where(of.in_(numbers))):
                by_number[n].append(key)
        for n, given in by_number.items():
            found[n].keys[keys.name] = tuple(given)
    return found


def _same(old: Keyed, made: Keyed) -> bool:
    row = storable_row(made.row)
    return all(old.row[name] == value for name, value in row.items()) and all(
        sorted(old.keys[name]) == sorted(made.keys[name]) for name in made.keys
    )


def _take_away(connection: Connection, table: Table, numbers: list[int]) -> None:
    for chunk in chunks(numbers):
        for keys in _KEYS[table.name]:
            of = keys.primary_key.columns[keys.primary_key.columns.keys()[-1]]
            connection.execute(delete(keys).where(of.in_(chunk)))
        connection.execute(delete(table).where(table.c.number.in_(chunk)))


def _nothing(_: Row) -> tuple[Any, ...]:
    return ()


_BESIDE: dict[
    str, tuple[tuple[str, ...], Callable[[Row], tuple[Any, ...]]]
] = {  # what stands beside keys, from the row
    "promise_calls": (("by",), lambda row: (row["by"],)),
    "deed_keys": (("signs", "parties"), lambda row: (signs_of(row["words"].split()), row["parties"])),
}
_KEYS: dict[str, tuple[Any, ...]] = {"promises": (promise_keys, promise_calls), "deeds": (deed_keys,)}
