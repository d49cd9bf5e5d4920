"""Promises and deeds, with the keys by which they find each other. They are made from the readings when this has run."""

from __future__ import annotations

from typing import Any

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, MetaData, Table, Text

from entente.errors import RecordError

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_metadata = MetaData()
Table("documents", _metadata, Column("id", Text, primary_key=True))


def _text(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=null)


def _numbered(name: str, *columns: Column[Any]) -> Table:
    return Table(
        name, _metadata, Column("number", BigInteger, primary_key=True, autoincrement=False),
        Column("document_id", Text, ForeignKey("documents.id"), nullable=False), *columns,
    )  # fmt: skip


def _lookup(name: str, of: str, *columns: str) -> Table:
    keys = [Column(c, Text, primary_key=True) for c in columns]
    return Table(name, _metadata, *keys, Column(of, BigInteger, primary_key=True), sqlite_with_rowid=False)


_TABLES = (
    _numbered("promises", _text("id"), _text("told"), _text("due"), _text("account_id", null=True), _text("to"), _text("words"), _text("announced", null=True), _text("ruled", null=True)),
    _lookup("promise_parties", "promise", "role", "party", "due", "told"),
    _lookup("promise_words", "promise", "word", "due", "told"),
    _lookup("promise_keys", "promise", "key", "told"),
    _numbered(
        "deeds", _text("rule"), Column("done", Boolean, nullable=False), _text("told"), Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False), _text("words"), _text("parties"), _text("fact", null=True),
    ),
    _lookup("deed_keys", "deed", "key", "told"),
)  # fmt: skip
_INDEXES = (
    ("promises_by_document", "promises", ["document_id"]),
    ("promises_by_due", "promises", ["due", "told"]),
    ("promise_parties_by_promise", "promise_parties", ["promise"]),
    ("promise_words_by_promise", "promise_words", ["promise"]),
    ("promise_keys_by_promise", "promise_keys", ["promise"]),
    ("deeds_by_document", "deeds", ["document_id"]),
    ("deed_keys_by_deed", "deed_keys", ["deed"]),
)


def upgrade() -> None:
    _metadata.create_all(op.get_bind(), tables=list(_TABLES))
    for name, table, columns in _INDEXES:
        op.create_index(name, table, columns)


def downgrade() -> None:
    raise RecordError(
        "the record", "cannot go back to an older schema", "restore a backup with the older Entente"
    )
