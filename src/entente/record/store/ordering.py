"""The order of texts: that of their code points on both databases, whatever locale a server was made with."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection


def by_code_point(connection: Connection, column: Any) -> Any:
    """The column as SQLite orders it."""
    return column.collate("C") if connection.dialect.name == "postgresql" else column
