"""Where a phrase stands, on PostgreSQL, without looking at the texts; and on both databases more words to filter acts by.

The index of search finds the documents that hold all words of a phrase; whether they stand side by side must be looked up
in each. So another index holds pairs of neighbouring words, of documents alone and in a narrow table: what it finds
need not be looked at. SQLite's index knows of neighbours by itself.
"""

from __future__ import annotations

from alembic import op

from entente.errors import RecordError

revision = "0006"
down_revision = "0005"

_POSTGRES = (
    """CREATE FUNCTION neighbouring_words(found tsvector) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT coalesce(array_agg(DISTINCT pair), '{}') FROM (
            SELECT lexeme || ' ' || (lead(place) OVER side_by_side - place) || ' ' || lead(lexeme) OVER side_by_side AS pair
            FROM unnest(found) AS words(lexeme, places, weights), unnest(places) AS place
            WINDOW side_by_side AS (ORDER BY place, lexeme)
        ) AS pairs WHERE pair IS NOT NULL $$""",
    """CREATE TABLE passages_met (id BIGINT PRIMARY KEY, met tsvector NOT NULL)""",
    "CREATE INDEX passages_met_by_words ON passages_met USING gin (met)",
    """CREATE FUNCTION meet_passage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO passages_met VALUES (NEW.id, strip(NEW.found) || array_to_tsvector(neighbouring_words(NEW.found)))
            ON CONFLICT (id) DO UPDATE SET met = EXCLUDED.met;
        RETURN NULL; END $$""",
    """CREATE FUNCTION forget_passage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        DELETE FROM passages_met WHERE id = OLD.id;
        RETURN NULL; END $$""",
    """CREATE TRIGGER passages_met_added AFTER INSERT OR UPDATE ON passages
        FOR EACH ROW WHEN (NEW.fact = '') EXECUTE FUNCTION meet_passage()""",
    """CREATE TRIGGER passages_met_gone AFTER DELETE ON passages
        FOR EACH ROW WHEN (OLD.fact = '') EXECUTE FUNCTION forget_passage()""",
    "INSERT INTO passages_met SELECT id, strip(found) || array_to_tsvector(neighbouring_words(found)) FROM passages WHERE fact = ''",
)  # fmt: skip


def upgrade() -> None:
    bind = op.get_bind()
    if bind.dialect.name == "postgresql":
        for statement in _POSTGRES:
            bind.exec_driver_sql(statement)


def downgrade() -> None:
    raise RecordError(
        "the record", "cannot go back to an older schema", "restore a backup with the older Entente"
    )
