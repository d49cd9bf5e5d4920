"""Writing many rows at once, past SQLAlchemy, which looks at each value of each row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError

from entente.record.store.chunks import AT_ONCE, chunks

_SEARCHED = frozenset({"passages"})  # tables whose rows go into the index of search as they are written


def write(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, all of the same columns. Values must be storable (`packing.storable_row`)."""
    if rows:
        names = tuple(rows[0])
        write_values(connection, table, names, map(itemgetter(*names), rows))


def write_values(
    connection: Connection, table: Table, names: tuple[str, ...], values: Iterable[tuple[Any, ...]]
) -> None:
    """Insert rows given as the values of these columns, two of them at least."""
    if connection.dialect.name != "sqlite":
        _copy(connection, f"COPY {table.name} ({_columns(table, names)}) FROM STDIN", values)
    elif table.name not in _SEARCHED:
        if given := list(values):
            connection.exec_driver_sql(_statement(table, names), given)
    else:
        for some in chunks(values, AT_ONCE):  # the index goes to the disk once a statement: else row by row
            statement = _statement(table, names, len(some))
            connection.exec_driver_sql(statement, tuple(chain.from_iterable(some)))


def _copy(connection: Connection, statement: str, values: Iterable[tuple[Any, ...]]) -> None:
    assert connection.dialect.dbapi
    cursor: Any = connection.connection.cursor()
    try:
        with cursor.copy(statement) as copy:
            for row in values:
                copy.write_row(row)
    except connection.dialect.dbapi.Error as error:
        raise DBAPIError(statement, None, error) from error
    finally:
        cursor.close()


@cache
def _statement(table: Table, names: tuple[str, ...], rows: int = 1) -> str:
    row = f"({', '.join('?' * len(names))})"
    return f"INSERT INTO {table.name} ({_columns(table, names)}) VALUES {', '.join([row] * rows)}"


def _columns(table: Table, names: tuple[str, ...]) -> str:
    return ", ".join(f'"{table.c[name].name}"' for name in names)
