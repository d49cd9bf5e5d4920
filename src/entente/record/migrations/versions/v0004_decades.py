"""Decades among the words by which search filters: a long time is met by few of them.

They stand in what is made of readings, which is made anew after a migration.
"""

from __future__ import annotations

from entente.errors import RecordError

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    pass


def downgrade() -> None:
    raise RecordError(
        "the record", "cannot go back to an older schema", "restore a backup with the older Entente"
    )
