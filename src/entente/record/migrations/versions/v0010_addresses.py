"""Where a document was published: by it the document is known again and cited; the views name it.

Of documents that came from the web it is known already; of all others it is learnt when they are added again.
"""

from __future__ import annotations

import re

from alembic import op
from sqlalchemy import Column, Text, bindparam, text

from entente.errors import RecordError

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_VIEWS = {
    "session_accounts": """SELECT a.session_id, a.document_id, c.title, c.date, c.kind, c.voice, c.publisher, a.role, a.status,
            a.quote, c.source_url
        FROM accounts a JOIN current c ON c.document_id = a.document_id WHERE a.session_id IS NOT NULL""",
    "session_participants": """SELECT a.session_id, f.person_id, p.name, p.office, p.party, p.role, p.document_id, p.id AS fact_id,
            p.quote, p.standing, c.source_url
        FROM participants p JOIN accounts a ON a.document_id = p.document_id AND a.id = p.account_id
        LEFT JOIN name_forms f ON f.form = p.form JOIN current c ON c.document_id = p.document_id""",
    "session_topics": """SELECT a.session_id, t.label, t.subject, t.document_id, t.id AS fact_id, t.quote, t.standing, c.source_url
        FROM topics t JOIN accounts a ON a.document_id = t.document_id AND a.id = t.account_id
        JOIN current c ON c.document_id = t.document_id""",
    "session_acts": """SELECT a.session_id, x.actors, x.verb, x.force, x.content, x.addressees, x.negated, x.attributed_to, x.quoted,
            x.document_id, x.id AS fact_id, x.quote, x.standing, c.source_url
        FROM acts x JOIN current c ON c.document_id = x.document_id
        LEFT JOIN accounts a ON a.document_id = x.document_id AND a.id = x.account_id""",
    "session_commitments": """SELECT s.session_id, c.by, c.action, c.due, c.due_from, c.due_to, c.recurrence, c.document_id,
            c.id AS fact_id, c.act_id, c.quote, c.standing, s.source_url
        FROM commitments c JOIN session_acts s ON s.document_id = c.document_id AND s.fact_id = c.act_id""",
}  # fmt: skip


def upgrade() -> None:
    for view in reversed(_VIEWS):  # the last looks at another
        op.execute(f"DROP VIEW {view}")
    op.add_column("documents", Column("address", Text))
    op.add_column("current", Column("source_url", Text))
    op.create_index("documents_by_address", "documents", ["address"])
    for view, query in _VIEWS.items():
        op.execute(f"CREATE VIEW {view} AS {query}")
    _learn()


def _compared(key: str) -> str | None:
    """A key as it was made until now, as addresses are compared from now on (`kept/addresses.py`); None for a whole site."""
    found = re.match(r"https?://(?:[^/?]*@)?([^/?]+?)(?::80|:443)?([/?].+)$", key, re.I)
    return found[1].lower() + found[2] if found else None


def _learn() -> None:
    connection = op.get_bind()
    rows = connection.execute(text("SELECT id, key FROM documents WHERE key LIKE 'http%'")).all()
    known = [{"which": row.id, "address": address} for row in rows if (address := _compared(row.key))]
    if known:
        change = text("UPDATE documents SET address = :address WHERE id = :which")
        connection.execute(change.bindparams(bindparam("address"), bindparam("which")), known)


def downgrade() -> None:
    raise RecordError(
        "the record", "cannot go back to an older schema", "restore a backup with the older Entente"
    )
