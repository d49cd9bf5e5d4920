"""A copy of what is kept, as a SQLite record: whatever the record itself is kept in, and back into either."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, func, insert, select, text

from entente.errors import RecordError
from entente.record.rebuilding import rebuild
from entente.record.tables import KEPT, documents

_AT_ONCE = 200


def copy_kept(source: Connection, target: Connection) -> None:
    """All kept rows of one record into another, empty one."""
    if target.execute(select(func.count()).select_from(documents)).scalar_one():
        raise RecordError("the target", "already holds documents", "restore into a new record")
    for table in KEPT:
        rows = source.execution_options(yield_per=_AT_ONCE).execute(
            select(table).order_by(*table.primary_key.columns)
        )
        for part in rows.mappings().partitions(_AT_ONCE):
            target.execute(insert(table), [dict(row) for row in part])
    if target.dialect.name == "postgresql":  # the next ruling gets the next number
        target.execute(
            text(
                "SELECT setval(pg_get_serial_sequence('rulings', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM rulings), false)"
            )
        )


def make_whole(target: Connection) -> Iterator[int]:
    """Make all the rest of a record into which rows were copied; documents done so far."""
    for done, _ in rebuild(target):
        yield done


def part_file(path: Path) -> Path:
    """A file beside `path` to write to: it takes the place of `path` only when it is whole."""
    if path.exists() and not path.is_file():
        raise RecordError(str(path), "is no file", "give the name of a file")
    if not path.resolve().parent.is_dir():
        raise RecordError(str(path), "is in a folder that does not exist", "make the folder first")
    try:
        handle, name = tempfile.mkstemp(suffix=".part", prefix=path.name, dir=path.resolve().parent)
    except OSError as error:
        raise RecordError(
            str(path), f"cannot be written: {error.strerror}", "choose another place"
        ) from error
    os.close(handle)
    Path(name).unlink()
    return Path(name)


def put_in_place(part: Path, path: Path) -> None:
    """In one step."""
    os.replace(part, path.resolve())  # noqa: PTH105  (one atomic step)


def clear_away(part: Path) -> None:
    """What an unfinished copy left."""
    for ending in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            part.with_name(part.name + ending).unlink()
