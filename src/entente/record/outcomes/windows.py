"""The nearest rows under a key, by the day told and then by number: earlier, or later."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table

from entente.record.store.each import Each, each

LEAST, MOST = -1, 1 << 62  # before and behind every number
Place = tuple[str, str, int]  # key, day told, number
Near = tuple[str, int]  # day told, number


def earlier(
    connection: Connection, table: Table, places: Sequence[Place], most: int, *more: str
) -> list[list[Any]]:
    """For each place the rows of its key before it, the nearest first, with `more` of their columns."""
    return each(connection, _near(table, most, "<", "DESC", *more), places)


def later(
    connection: Connection, table: Table, places: Sequence[Place], most: int, *more: str
) -> list[list[Any]]:
    """The same of the rows behind it."""
    return each(connection, _near(table, most, ">", "ASC", *more), places)


@cache
def _near(table: Table, most: int, side: str, order: str, *more: str) -> Each:
    number = f'"{next(reversed(table.primary_key.columns.keys()))}"'  # what stands under the keys
    columns = "".join(f', "{table.c[name].name}"' for name in more)
    return Each(
        f"SELECT told, {number} AS number{columns} FROM {table.name} WHERE key = {{}} AND (told, {number}) {side} ({{}}, {{}})",
        ("text", "text", "bigint"),
        (f"told {order}", f"number {order}"),
        most,
    )
