"""One small question asked many times over: SQLAlchemy takes longer to pass it on than a database to answer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True)
class Each:
    """A question: SQL with "{}" for each value, the types of these, by which columns the answer is ordered, and how many
    rows of it are wanted."""

    query: str
    types: tuple[str, ...]
    order: tuple[str, ...]
    most: int | None = None


def each(connection: Connection, asked: Each, values: Sequence[tuple[Any, ...]]) -> list[list[Any]]:
    """The rows that answer the question for each of these values."""
    if not values:
        return []
    if connection.dialect.name == "sqlite":  # prepared once, each takes a few microseconds
        statement = _whole(asked, *("?" for _ in asked.types))
        cursor = connection.connection.cursor()
        try:
            return [cursor.execute(statement, given).fetchall() for given in values]
        finally:
            cursor.close()
    found: list[list[Any]] = [[] for _ in values]
    columns = zip(*values, strict=True)  # of another server each would be a way there and back: all in one
    for n, *row in connection.execute(
        text(_lateral(asked)), {f"v{n}": list(c) for n, c in enumerate(columns)}
    ):
        found[n - 1].append(tuple(row))
    return found


@cache
def _whole(asked: Each, *values: str) -> str:
    most = f" LIMIT {asked.most}" if asked.most else ""
    return f"{asked.query.format(*values)} ORDER BY {', '.join(asked.order)}{most}"


@cache
def _lateral(asked: Each) -> str:
    names = [f"v{n}" for n in range(len(asked.types))]
    arrays = ", ".join(f"CAST(:{name} AS {kind}[])" for name, kind in zip(names, asked.types, strict=True))
    one = _whole(asked, *(f"asked.{name}" for name in names))
    order = ", ".join(f"found.{column}" for column in asked.order)
    return (
        f"SELECT asked.n, found.* FROM unnest({arrays}) WITH ORDINALITY AS asked({', '.join(names)}, n),"
        f" LATERAL ({one}) AS found ORDER BY asked.n, {order}"
    )
