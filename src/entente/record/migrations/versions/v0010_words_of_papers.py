"""Papers that tell of no session have words that prove them (`derived/issued.py`): no table changes, all that is made of readings is made anew."""

from __future__ import annotations

from entente.errors import RecordError

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing but the number: what follows a migration finds the words."""


def downgrade() -> None:
    raise RecordError(
        "the record", "cannot go back to an older schema", "restore a backup with the older Entente"
    )
