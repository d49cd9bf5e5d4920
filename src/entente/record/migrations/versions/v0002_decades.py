"""Decades among the words by which search filters: a long time is met by few of them."""

from __future__ import annotations

from alembic import op

from entente.errors import RecordError

revision = "0002"
down_revision = "0001"

_TO = {
    "sqlite": """UPDATE passages SET tags = replace(tags, ' qy', ' qt' || substr(tags, instr(tags, ' qy') + 3, 3) || ' qy')
        WHERE instr(tags, ' qy') > 0 AND instr(tags, ' qt') = 0""",
    "postgresql": r"""UPDATE passages SET tags = regexp_replace(tags, ' qy(\d{3})', ' qt\1 qy\1')
        WHERE tags ~ ' qy\d{3}' AND position(' qt' IN tags) = 0""",
}


def upgrade() -> None:
    op.execute(_TO[op.get_bind().dialect.name])


def downgrade() -> None:
    raise RecordError(
        "the record", "cannot go back to an older schema", "restore a backup with the older Entente"
    )
