"""Promises are tied within one circle of parties (`fates/renewal.py`): no table changes, all that is made of readings is made anew."""

from __future__ import annotations

from entente.errors import RecordError

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing but the number: what follows a migration makes the ties."""


def downgrade() -> None:
    raise RecordError(
        "the record", "cannot go back to an older schema", "restore a backup with the older Entente"
    )
