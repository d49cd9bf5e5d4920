"""Documents, and one document by its id, address, path or the beginning of its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, or_, select

from entente.errors import NotInRecord
from entente.record.kept.addresses import compared
from entente.record.rows import DocumentRow
from entente.record.store.chunks import chunks
from entente.record.store.tables import current, documents

COLUMNS = (
    current.c.document_id, current.c.title, current.c.kind, current.c.voice, current.c.publisher, current.c.date,
    current.c.source, current.c.session_id, current.c.mechanism_id, current.c.source_url,
)  # fmt: skip


def document_row(row: Any) -> DocumentRow:
    """A row of `COLUMNS`."""
    return DocumentRow(
        row.document_id, row.title, row.kind, row.voice, row.publisher, row.date, row.source, row.session_id, row.mechanism_id,
        row.source_url,
    )  # fmt: skip


def all_documents(connection: Connection) -> Iterator[DocumentRow]:
    """Every document, by id."""
    for row in connection.execution_options(yield_per=500).execute(
        select(*COLUMNS).order_by(current.c.document_id)
    ):
        yield document_row(row)


def all_ids(connection: Connection, after: str | None = None) -> list[str]:
    """The ids of all documents in their order, or of those behind `after`."""
    query = select(current.c.document_id).order_by(current.c.document_id)
    if after is not None:
        query = query.where(current.c.document_id > after)
    return list(connection.execute(query).scalars())


def documents_named(connection: Connection, names: Iterable[str], *where: Any) -> dict[str, DocumentRow]:
    """The documents with these ids, of those for which the conditions hold."""
    return {
        row.document_id: document_row(row) for chunk in chunks(sorted(set(names)))
        for row in connection.execute(select(*COLUMNS).where(current.c.document_id.in_(chunk), *where))
    }  # fmt: skip


def find_document(connection: Connection, asked: str) -> DocumentRow:
    """One document by id, key or address, or the beginning of its id, where only one has it. Raises `NotInRecord`."""
    query = select(*COLUMNS).join_from(current, documents, documents.c.id == current.c.document_id)
    row = connection.execute(query.where(or_(documents.c.id == asked, documents.c.key == asked))).first()
    if row:
        return document_row(row)
    address = compared(asked)
    at = connection.execute(query.where(documents.c.address == address).limit(6)).all() if address else ()
    rows = (
        at
        or connection.execute(
            query.where(current.c.document_id.startswith(asked, autoescape=True))
            .order_by(current.c.document_id)
            .limit(6)
        ).all()
    )
    if len(rows) == 1:
        return document_row(rows[0])
    raise NotInRecord(asked, "no such document", several([r.document_id for r in rows]))


def several(names: list[str]) -> str:
    """A hint at what could have been meant."""
    return f"did you mean {', '.join(names[:5])}?" if names else ""
