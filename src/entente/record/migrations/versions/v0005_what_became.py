"""What became of promises, judged when documents are filed: findings, lines and what these are found by; and passages that
are numbered by their days.

All of it is made from the readings when this has run, so the tables of before go.
"""

from __future__ import annotations

from typing import Any

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Integer, MetaData, Table, Text, text

from entente.errors import RecordError

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_metadata = MetaData()
Table("documents", _metadata, Column("id", Text, primary_key=True))


def _text(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=null)


def _number(name: str, *, key: bool = False) -> Column[Any]:
    return Column(name, BigInteger, primary_key=key, autoincrement=False, nullable=not key)


def _document(*, key: bool = False) -> Column[Any]:
    return Column("document_id", Text, ForeignKey("documents.id"), primary_key=key, nullable=False)


def _table(name: str, *columns: Column[Any]) -> Table:
    return Table(name, _metadata, *columns)


def _lookup(name: str, of: str, *columns: str, more: tuple[Column[Any], ...] = ()) -> Table:
    keys = [Column(c, Text, primary_key=True) for c in columns]
    return Table(name, _metadata, *keys, _number(of, key=True), *more, sqlite_with_rowid=False)


def _showing(name: str, of: str) -> Table:
    return _table(
        name, _number(of, key=True), _document(key=True), Column("fact", Text, primary_key=True), _number("deed", key=True), _text("told"),
        _text("step"), _text("rule"), _text("why"), Column("share", Float, nullable=False), _text("countries"),
    )  # fmt: skip


_GONE = ("promise_parties", "promise_words", "promise_keys", "promises")
_TABLES = (
    _table(
        "promises", _number("number", key=True), _document(), _text("id"), _text("told"), _text("due"), _text("by"), _text("to"),
        _text("action"), _text("due_said", null=True), _text("due_from", null=True), _text("due_to", null=True),
        Column("start", Integer, nullable=False), _text("account_id", null=True), _text("mechanism_id", null=True), _text("words"), _text("head"),
        _text("telling"), Column("of_occasion", Boolean, nullable=False), Column("announced", Boolean, nullable=False),
        _text("ruled", null=True), _number("line"),
    ),
    _lookup("promise_keys", "promise", "key", "told", more=(_number("before"),)),
    _lookup("promise_calls", "promise", "key", "told"),
    _showing("promise_findings", "promise"),
    _showing("promise_evidence", "line"),
    _table("promise_lines", _number("number", key=True), _text("step"), _text("proposed"), _text("due"), _text("told"), Column("family", BigInteger, nullable=False)),
    _lookup("promise_tags", "line", "tag", "step", "due", "told"),
)  # fmt: skip
_INDEXES = (
    ("promises_by_document", "promises", ["document_id"]),
    ("promises_by_line", "promises", ["line", "told"]),
    ("promises_by_mechanism", "promises", ["mechanism_id", "told"]),
    ("promise_keys_by_promise", "promise_keys", ["promise"]),
    ("promise_calls_by_promise", "promise_calls", ["promise"]),
    ("promise_findings_by_document", "promise_findings", ["document_id"]),
    ("promise_evidence_by_document", "promise_evidence", ["document_id"]),
    ("promise_lines_by_due", "promise_lines", ["step", "due", "told", "number"]),
    ("promise_tags_by_line", "promise_tags", ["line"]),
)


def upgrade() -> None:
    for name in _GONE:
        op.drop_table(name)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("TRUNCATE passages")
        op.execute("ALTER TABLE passages ALTER COLUMN id DROP DEFAULT, ALTER COLUMN id TYPE BIGINT")
    _metadata.create_all(op.get_bind(), tables=list(_TABLES))
    for name, table, columns in _INDEXES:
        op.create_index(name, table, columns)
    part = text("family != number")
    op.create_index(
        "promise_lines_by_family", "promise_lines", ["family"], sqlite_where=part, postgresql_where=part
    )


def downgrade() -> None:
    raise RecordError(
        "the record", "cannot go back to an older schema", "restore a backup with the older Entente"
    )
