"""How the tables are put together."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

metadata = MetaData()


def table(name: str, *columns: Column[Any] | Index | UniqueConstraint) -> Table:
    """A table of the record."""
    return Table(name, metadata, *columns)


def lookup(name: str, *columns: Column[Any]) -> Table:
    """A table that is little but its key: SQLite keeps it as one index, without rows beside it."""
    return Table(name, metadata, *columns, sqlite_with_rowid=False)


def text(name: str, *, null: bool = True) -> Column[Any]:
    """A column of text."""
    return Column(name, Text, nullable=null)


def of_document() -> Column[Any]:
    """The document, as the first part of a table's key."""
    return Column("document_id", Text, ForeignKey("documents.id"), primary_key=True)


def fact(name: str, *columns: Column[Any]) -> Table:
    """A table of facts: document, number in the reading, the columns, and the proof."""
    return table(
        name,
        of_document(),
        Column("id", Text, primary_key=True),  # "a3": the third act of the reading
        *columns,
        text("standing", null=False),  # read, confirmed, corrected or added
        Column("start", Integer, nullable=False),
        text("quote", null=False),
        text("evidence", null=False),  # JSON: [[start, end], …]
    )
