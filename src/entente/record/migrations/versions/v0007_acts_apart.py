"""Which acts hold certain words, on PostgreSQL: an index of acts alone.

In the index of all passages "an act" is one more word, which nearly all have: to meet it took most of the time of a question.
"""

from __future__ import annotations

from alembic import op

from entente.errors import RecordError

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    bind = op.get_bind()
    if bind.dialect.name == "postgresql":
        bind.exec_driver_sql("CREATE INDEX passages_of_acts ON passages USING gin (found) WHERE fact <> ''")


def downgrade() -> None:
    raise RecordError("the record", "cannot go back to an older schema", "restore a backup with the older Entente")
