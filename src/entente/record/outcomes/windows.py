"""The nearest rows under a key, by the day told and then by number: earlier, or later."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sqlalchemy import Connection, Table, text

LEAST, MOST = -1, 1 << 62  # before and behind every number
Place = tuple[str, str, int]  # key, day told, number
Near = tuple[str, int]  # day told, number


def earlier(connection: Connection, table: Table, places: Sequence[Place], most: int) -> list[list[Near]]:
    """For each place the rows of its key before it, the nearest first."""
    return _near(connection, table, places, most, "<", "DESC")


def later(connection: Connection, table: Table, places: Sequence[Place], most: int) -> list[list[Near]]:
    """For each place the rows of its key behind it, the nearest first."""
    return _near(connection, table, places, most, ">", "ASC")


def _near(
    connection: Connection, table: Table, places: Sequence[Place], most: int, side: str, order: str
) -> list[list[Near]]:
    if not places:
        return []
    if connection.dialect.name == "sqlite":
        return _sqlite(connection, table, places, most, side, order)
    return _postgres(connection, table, places, most, side, order)


def _sqlite(
    connection: Connection, table: Table, places: Sequence[Place], most: int, side: str, order: str
) -> list[list[Near]]:
    """One small statement a place, past SQLAlchemy: prepared once, it takes a few microseconds."""
    number = _number(table)
    query = (
        f'SELECT told, "{number}" FROM {table.name} WHERE key = ? AND (told, "{number}") {side} (?, ?)'
        f' ORDER BY told {order}, "{number}" {order} LIMIT {most}'
    )
    cursor = connection.connection.cursor()
    try:
        return [cursor.execute(query, place).fetchall() for place in places]
    finally:
        cursor.close()


def _postgres(
    connection: Connection, table: Table, places: Sequence[Place], most: int, side: str, order: str
) -> list[list[Near]]:
    number = _number(table)
    query = f"""
        SELECT asked.n - 1 AS n, found.told, found.number
        FROM unnest(CAST(:keys AS text[]), CAST(:days AS text[]), CAST(:numbers AS bigint[])) WITH ORDINALITY
             AS asked(key, day, number, n),
        LATERAL (SELECT told, "{number}" AS number FROM {table.name}
                 WHERE key = asked.key AND (told, "{number}") {side} (asked.day, asked.number)
                 ORDER BY told {order}, "{number}" {order} LIMIT {most}) AS found
        ORDER BY asked.n, found.told {order}, found.number {order}
    """
    keys, days, numbers = (list(column) for column in zip(*places, strict=True))
    found: list[list[Near]] = [[] for _ in places]
    for row in connection.execute(text(query), {"keys": keys, "days": days, "numbers": numbers}):
        found[row.n].append((row.told, row.number))
    return found


@cache
def _number(table: Table) -> str:
    """The column that numbers what stands under the keys."""
    return [c.name for c in table.primary_key.columns][-1]
