"""Fewer pages to write: what stands under keys, tags and numbers is found again by those that its own row names.

All of it is made from the readings when this has run, so the rows of before go: an empty table takes a column without a default.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, Text

from entente.errors import RecordError

revision = "0008"
down_revision = "0007"

_INDEXES = (
    ("promise_keys_by_promise", "promise_keys"),
    ("promise_calls_by_promise", "promise_calls"),
    ("deed_keys_by_deed", "deed_keys"),
    ("promise_tags_by_line", "promise_tags"),
    ("passages_by_document", "passages"),
)


def _named(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def upgrade() -> None:
    for index, table in _INDEXES:
        op.drop_index(index, table)
    columns = (
        ("promises", _named("keys")), ("promises", _named("calls")), ("deeds", _named("keys")), ("promise_lines", _named("tags")),
        ("current", Column("passage", BigInteger, nullable=False)),
    )  # fmt: skip
    for table in dict(columns):
        op.execute(f"DELETE FROM {table}")
    for table, column in columns:
        op.add_column(table, column)


def downgrade() -> None:
    raise RecordError(
        "the record", "cannot go back to an older schema", "restore a backup with the older Entente"
    )
