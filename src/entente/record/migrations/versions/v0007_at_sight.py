"""A record that grows: keys of mentions and names stand in one index each, and beside the keys of promises and deeds what they are told by at sight.

All of it is made from the readings when this has run, so the tables of before go. On PostgreSQL acts have an index of
words of their own: in that of all passages "an act" is one more word, which nearly all have, and to meet it took most of the
time of a question.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, MetaData, Table, Text

from entente.errors import RecordError

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_metadata = MetaData()
Table("documents", _metadata, Column("id", Text, primary_key=True))


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True)


_TABLES = (
    Table(
        "account_keys", _metadata, _key("key"), Column("document_id", Text, ForeignKey("documents.id"), primary_key=True),
        _key("account_id"), sqlite_with_rowid=False,
    ),
    Table("name_keys", _metadata, _key("key"), _key("form"), sqlite_with_rowid=False),
    Table(
        "promise_calls", _metadata, _key("key"), _key("told"), Column("promise", BigInteger, primary_key=True, autoincrement=False),
        Column("by", Text, nullable=False), sqlite_with_rowid=False,
    ),
    Table(
        "deed_keys", _metadata, _key("key"), _key("told"), Column("deed", BigInteger, primary_key=True, autoincrement=False),
        Column("signs", BigInteger, nullable=False), Column("parties", Text, nullable=False), sqlite_with_rowid=False,
    ),
)  # fmt: skip

_OF_ACTS = "CREATE INDEX passages_of_acts ON passages USING gin (found) WHERE fact <> ''"


def upgrade() -> None:
    for table in _TABLES:
        op.drop_table(table.name)
    _metadata.create_all(op.get_bind(), tables=list(_TABLES))
    op.create_index("promise_calls_by_promise", "promise_calls", ["promise"])
    op.create_index("deed_keys_by_deed", "deed_keys", ["deed"])
    if op.get_bind().dialect.name == "postgresql":
        op.get_bind().exec_driver_sql(_OF_ACTS)


def downgrade() -> None:
    raise RecordError(
        "the record", "cannot go back to an older schema", "restore a backup with the older Entente"
    )
