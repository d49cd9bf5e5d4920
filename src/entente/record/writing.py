"""Writing many rows at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table, insert

from entente.record.neighbours import AT_ONCE, chunks

_SEARCHED = frozenset({"passages"})  # tables whose rows go into the index of search as they are written


def write(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, all of the same columns. Values must be storable (`packing.storable_row`)."""
    if not rows:
        return
    if connection.dialect.name != "sqlite":
        connection.execute(insert(table), list(rows))
        return
    names = tuple(rows[0])
    picked = map(itemgetter(*names), rows)  # past SQLAlchemy, which looks at each value of each row
    if table.name not in _SEARCHED:
        connection.exec_driver_sql(_statement(table, names), list(picked))
        return
    for chunk in chunks(
        picked, AT_ONCE
    ):  # the index is written to the disk once a statement: else row by row
        connection.exec_driver_sql(_statement(table, names, len(chunk)), tuple(chain.from_iterable(chunk)))


@cache
def _statement(table: Table, names: tuple[str, ...], rows: int = 1) -> str:
    columns = ", ".join(f'"{table.c[name].name}"' for name in names)
    row = f"({', '.join('?' * len(names))})"
    return f"INSERT INTO {table.name} ({columns}) VALUES {', '.join([row] * rows)}"
