"""Writing many rows at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table, insert


def write(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, all of the same columns. Values must be storable (`packing.storable_row`)."""
    if not rows:
        return
    if connection.dialect.name != "sqlite":
        connection.execute(insert(table), list(rows))
        return
    names = tuple(rows[0])
    pick = itemgetter(*names)  # past SQLAlchemy, which looks at each value of each row
    connection.exec_driver_sql(_statement(table, names), [pick(row) for row in rows])


@cache
def _statement(table: Table, names: tuple[str, ...]) -> str:
    columns = ", ".join(f'"{table.c[name].name}"' for name in names)
    return f"INSERT INTO {table.name} ({columns}) VALUES ({', '.join('?' * len(names))})"
