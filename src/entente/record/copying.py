"""A copy of a record, as a SQLite record: whatever the record itself is kept in, and back into either.

What is kept is copied; what is made of it is made again.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, func, insert, select, text

from entente.errors import RecordError
from entente.record.rebuilding import Progress, rebuilt
from entente.record.record import Record
from entente.record.store.beginning import BESIDE
from entente.record.store.engine import file_of, is_postgres
from entente.record.store.tables import KEPT, documents

_AT_ONCE = 200


def back_up(record: Record, path: Path, progress: Progress | None = None) -> None:
    """A whole copy as a SQLite record at `path`, which it replaces only when it is whole.

    Raises `RecordError` where another file than a database stands there, or the record itself.
    """
    if _is_of(record, path):
        raise RecordError(str(path), "is the record itself", "give the name of another file")
    if path.exists() and not _may_be_replaced(path):
        raise RecordError(str(path), "is no backup, and would be lost", "give the name of a new file")
    part = _part_file(path)
    try:
        with Record(str(part), create=True) as copy:
            with record.reading() as source, copy.changing() as target:
                _copy_kept(source, target)
                rebuilt(target, progress)
            copy.settle()
        os.replace(part, path.resolve())  # noqa: PTH105  (one atomic step)
    finally:
        _clear_away(part)


def _is_of(record: Record, path: Path) -> bool:
    """Whether a file is the record's, under any name of it."""
    if is_postgres(record.address) or not path.exists():
        return False
    own = file_of(record.address).resolve()
    beside = (own.with_name(own.name + ending) for ending in BESIDE)
    return any(one.exists() and path.samefile(one) for one in beside)


def _may_be_replaced(path: Path) -> bool:
    """Whether an older backup stands there, or nothing in a file."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(len(_SQLITE))
    return head in (b"", _SQLITE)


_SQLITE = b"SQLite format 3\x00"


def restore(record: Record, path: Path, progress: Progress | None = None) -> int:
    """Fill a record, which must be empty, from a copy; how many documents."""
    with Record(str(path), progress=progress) as copy, copy.reading() as source, record.changing() as target:
        _copy_kept(source, target)
        return rebuilt(target, progress)


def restore_into(address: str, path: Path, progress: Progress | None = None) -> int:
    """Make a record from a copy, or fill an empty one; how many documents.

    Raises `RecordError` where the copy is none or the record holds documents. Then all is as it was: a new file takes its
    place only when it is whole.
    """
    Record(str(path), progress=progress).close()  # before anything is made
    file = None if is_postgres(address) else file_of(address)
    if file is None or (file.exists() and not _is_empty(file)):
        with Record(address, create=True, progress=progress) as target:
            return restore(target, path, progress)
    part = _part_file(file)
    try:
        with Record(str(part), create=True) as target:
            count = restore(target, path, progress)
            target.settle()
        if file.exists() and not _is_empty(file):
            raise RecordError(str(file), "was made by another program meanwhile", "restore into a new record")
        os.replace(part, file.resolve())  # noqa: PTH105  (one atomic step)
        return count
    finally:
        _clear_away(part)


def _is_empty(file: Path) -> bool:
    return file.is_file() and file.stat().st_size == 0


def _copy_kept(source: Connection, target: Connection) -> None:
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


def _part_file(path: Path) -> Path:
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


def _clear_away(part: Path) -> None:
    """What an unfinished copy left."""
    for ending in BESIDE:
        with suppress(OSError):
            part.with_name(part.name + ending).unlink()
