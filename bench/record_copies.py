"""Filling a record with copies of its own documents, within the database: a large record in a short time.

A copy has its own ids; its facts, keys and passages are the document's. What is filed afterwards meets as many
neighbours as it would among as many documents of their own, since copies stand under the same keys.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Connection, Table, case, func, insert, literal, select

from entente.record import Record
from entente.record.derived.places import first_number
from entente.record.store.tables import (
    accounts,
    deeds,
    documents,
    lines,
    metadata,
    passages,
    promises,
    sessions,
)

_MARK = "~"  # no id of a record has it but those of copies, and sessions that documents only speak of
_LEFT = ("record_stamp", "rulings", "doubts", "mechanisms", "people", "name_forms", "name_keys")


def fill(record: Record, total: int) -> int:
    """Copy the documents of the record until there are `total` or some more; how many there are then."""
    with record.reading() as connection:
        stands = int(connection.execute(select(func.count()).select_from(documents)).scalar_one())
    times = -(-total // stands)
    for number in range(1, times):
        with record.changing() as connection:
            for table in metadata.sorted_tables:
                if table.name not in _LEFT:
                    _copy(connection, table, number)
    return stands * times


def _copy(connection: Connection, table: Table, number: int) -> None:
    """Every row of the documents themselves once more, under their ids with a mark and the number."""
    columns = list(table.c)
    asked = select(*(_copied(c, number) for c in columns)).where(_original(table))
    connection.execute(insert(table).from_select([c.name for c in columns], asked))


def _original(table: Table) -> Any:
    if "document_id" in table.c:
        return table.c.document_id.not_like(f"%{_MARK}%")
    if table is sessions:
        return sessions.c.id.not_like(f"%{_MARK}%") & sessions.c.anchor.not_like(f"{_MARK}%")
    if table.name == "session_parties":
        return table.c.session_id.in_(select(sessions.c.id).where(_original(sessions)))
    if "line" in table.c or table is lines:
        name = table.c.number if table is lines else table.c.line
        return name.in_(select(promises.c.number).where(_original(promises)))
    if "promise" in table.c:
        return table.c.promise.in_(select(promises.c.number).where(_original(promises)))
    if "deed" in table.c:
        return table.c.deed.in_(select(deeds.c.number).where(_original(deeds)))
    return (table.c.id if table is documents else table.c.hash).not_like(f"%{_MARK}%")


def _copied(column: Column[Any], number: int) -> Any:
    if column is passages.c.id:
        return column + first_number(number)  # so many days later
    mark, table, name = literal(f"{_MARK}{number}"), column.table, column.name
    if (table is documents and name in ("id", "key")) or (table is sessions and name in ("id", "base")):
        return column + mark
    if name in ("document_id", "hash"):
        return column + mark
    if name == "anchor" and table in (accounts, sessions):
        return func.replace(column, " : ", mark + literal(" : "))
    if name == "session_id":
        return column + mark
    if table is accounts and name == "mention":  # it names its document
        start = literal('["')
        own = start + accounts.c.document_id + literal('"')
        return func.replace(column, own, start + accounts.c.document_id + mark + literal('"'))
    if name in ("promise", "line", "family", "before") or (
        name == "number" and table in (promises, deeds, lines)
    ):
        return column + number  # numbers are hashes: nobody's neighbour
    if name == "deed":
        return case((column == 0, 0), else_=column + number)  # no deed: a session
    return column
