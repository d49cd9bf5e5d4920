"""Making the record again from what is kept: the proof that nothing rests on the order in which documents came."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, delete, func, select

from entente.model import Reading
from entente.record.derived.remaking import remake
from entente.record.kept.packing import unpack
from entente.record.rulings.ruled import load_ruled
from entente.record.rulings.ruling import Ruling
from entente.record.store.chunks import chunks
from entente.record.store.tables import DERIVED, documents, readings, versions

_BATCH = 400
Progress = Callable[[int, int], None]
_ORDER_FREE = {"passages": {"id"}}  # columns that number rows and say nothing


def rebuild(connection: Connection) -> Iterator[tuple[int, dict[str, tuple[Ruling, ...]]]]:
    """Drop all that was made of readings and rulings, and make it again; documents done so far, and homeless rulings."""
    for table in DERIVED:
        connection.execute(delete(table))
    ruled = load_ruled(connection)
    names = list(connection.execute(select(documents.c.id).order_by(documents.c.id)).scalars())
    done = 0
    for chunk in chunks(names, _BATCH):
        homeless = remake(connection, newest_readings(connection, chunk), ruled).homeless
        done += len(chunk)
        yield done, homeless


def rebuilt(connection: Connection, progress: Progress | None = None) -> int:
    """Make it again; how many documents. `progress` is told how many are done, and how many there are."""
    total = int(connection.execute(select(func.count()).select_from(documents)).scalar_one())
    done = 0
    for done, _ in rebuild(connection):
        if progress:
            progress(done, total)
    return done


def newest_readings(connection: Connection, names: list[str]) -> dict[str, Reading]:
    """Of each document the newest version, in its newest reading."""
    last = (
        select(versions.c.document_id, func.max(versions.c.number).label("number"))
        .where(versions.c.document_id.in_(names))
        .group_by(versions.c.document_id)
        .subquery()
    )
    rows = connection.execute(
        select(versions.c.document_id, versions.c.text, readings.c.body)
        .join_from(
            versions,
            last,
            (versions.c.document_id == last.c.document_id) & (versions.c.number == last.c.number),
        )
        .join(readings, readings.c.hash == versions.c.hash)
        .order_by(versions.c.document_id, readings.c.read_at, readings.c.reader, readings.c.reader_version)
    )
    return {row.document_id: unpack(row.body, row.text) for row in rows}  # the last row of a document stands


def dump(connection: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """All derived rows in an order of their own: what a kept and a rebuilt record agree in."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for table in DERIVED:
        columns = [c for c in table.c if c.name not in _ORDER_FREE.get(table.name, ())]
        found[table.name] = sorted((tuple(row) for row in connection.execute(select(*columns))), key=repr)
    return found
