"""Filing readings: kept first, then what is made of them, for the neighbourhoods that they touch.

A batch is one transaction: killed at any moment, a record holds a document wholly or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from entente.model import Reading
from entente.record.derived.remaking import Remade, remake
from entente.record.kept.keeping import What, keep
from entente.record.rulings.ruled import load_ruled
from entente.record.rulings.ruling import Ruling
from entente.record.store.chunks import chunks
from entente.record.store.tables import accounts, current


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of one document."""

    document: str
    what: What
    session: str | None = None
    homeless: tuple[Ruling, ...] = ()


@dataclass(slots=True)
class Batch:
    """What became of a batch: its documents, and the sessions that are new or got another account.

    A newer version or reading of a document that told of a session before is no other account of it.
    """

    filed: list[Filed] = field(default_factory=list)
    new_sessions: set[str] = field(default_factory=set)
    grown_sessions: set[str] = field(default_factory=set)


def file_batch(connection: Connection, batch: Sequence[Reading]) -> Batch:
    """File readings within the transaction of `connection`."""
    kept = keep(connection, batch)
    changed = {k.document: reading for k, reading in zip(kept, batch, strict=True) if k.what != "unchanged"}
    before = _told(connection, changed)
    remade = remake(connection, changed, load_ruled(connection)) if changed else Remade({}, frozenset())
    told = _sessions_of(connection, [k.document for k in kept])
    out = Batch(
        [Filed(k.document, k.what, told.get(k.document), remade.homeless.get(k.document, ())) for k in kept]
    )
    _count(connection, remade.anchors, set(changed), before, out)
    return out


def _sessions_of(connection: Connection, names: Iterable[str]) -> dict[str, str | None]:
    return {
        row.document_id: row.session_id for chunk in chunks(sorted(set(names)))
        for row in connection.execute(select(current.c.document_id, current.c.session_id).where(current.c.document_id.in_(chunk)))
    }  # fmt: skip


def _told(connection: Connection, names: Iterable[str]) -> set[tuple[str, str]]:
    """Of which sessions these documents tell: (session, document)."""
    columns = (accounts.c.session_id, accounts.c.document_id)
    return {
        (row.session_id, row.document_id) for chunk in chunks(sorted(set(names)))
        for row in connection.execute(select(*columns).where(accounts.c.document_id.in_(chunk)))
    }  # fmt: skip


def _count(
    connection: Connection, texts: Iterable[str], changed: set[str], before: set[tuple[str, str]], out: Batch
) -> None:
    """Sessions of which only documents of this batch tell are new; others got an account of a document that told none before."""
    known = {session for session, _ in before}
    for chunk in chunks(sorted(texts)):
        told: dict[str, set[str]] = {}
        rows = connection.execute(
            select(accounts.c.session_id, accounts.c.document_id).where(accounts.c.anchor.in_(chunk))
        )
        for row in rows:
            told.setdefault(row.session_id, set()).add(row.document_id)
        for session, names in told.items():
            if names <= changed and session not in known:
                out.new_sessions.add(session)
            elif any((session, name) not in before for name in names & changed):
                out.grown_sessions.add(session)
