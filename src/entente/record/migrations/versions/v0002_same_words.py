"""Full-text search on PostgreSQL takes the words that SQLite takes: a hyphen, point or slash parts them.

PostgreSQL's parser reads "Indo-Pacific" as three words, "U.S." as a host and "and/or" as a file, so that phrases across
them were not found.
"""

from __future__ import annotations

from alembic import op

from entente.errors import RecordError

revision = "0002"
down_revision = "0001"

# Inside E'…': quote and backslash are written for SQL, the percent sign for the driver.
_PARTS = r"-‐‑‒–—―.,:;!?/\\|@#$\x25^&*+=~_<>()[]{}\"“”„«»\'’‘`´…•·"
_POSTGRES = (
    "DROP INDEX passages_found",
    "ALTER TABLE passages DROP COLUMN found",
    f"""ALTER TABLE passages ADD COLUMN found tsvector GENERATED ALWAYS AS
        (to_tsvector('english', translate(words, E'{_PARTS}', repeat(' ', 80)))
        || array_to_tsvector(string_to_array(tags, ' '))) STORED""",
    "CREATE INDEX passages_found ON passages USING gin (found)",
)


def upgrade() -> None:
    bind = op.get_bind()
    if bind.dialect.name == "postgresql":
        for statement in _POSTGRES:
            bind.exec_driver_sql(statement)


def downgrade() -> None:
    raise RecordError(
        "the record", "cannot go back to an older schema", "restore a backup with the older Entente"
    )
