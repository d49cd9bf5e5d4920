"""Opening a record: a SQLite file or a PostgreSQL address, and what can go wrong with it, in one line each.

Every change is one transaction. SQLite writes ahead (WAL), takes the write lock when the change begins, and waits for
another process that is writing; so two processes add at once without losing or doubling anything.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import QueuePool

from entente.errors import RecordError

DEFAULT = "entente.db"
_PATIENCE = 120  # seconds to wait for another process's change
_POSTGRES = ("postgresql://", "postgres://", "postgresql+psycopg://")


def is_postgres(address: str) -> bool:
    """Whether the address is PostgreSQL's rather than a file."""
    return address.startswith(_POSTGRES)


def shown(address: str) -> str:
    """The address without its password."""
    if not is_postgres(address):
        return address
    try:
        return make_url(address).render_as_string(hide_password=True).replace("+psycopg", "")
    except ArgumentError:
        return "PostgreSQL"


def engine_for(address: str, *, create: bool) -> Engine:
    """An engine for the record. Raises `RecordError` where there is none, or none that could be one."""
    if is_postgres(address):
        return _postgres(address)
    if "://" in address and not address.startswith("sqlite:///"):
        raise RecordError(shown(address), "is no address of a record", "give a file, or postgresql://…")
    return _sqlite(file_of(address), create)


def file_of(address: str) -> Path:
    """The file of a record that is no PostgreSQL's."""
    return Path(address.removeprefix("sqlite:///")).expanduser()


def _postgres(address: str) -> Engine:
    plain = "postgresql+psycopg://" + address.partition("://")[2]
    try:
        engine = create_engine(plain, pool_pre_ping=True)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise RecordError(shown(address), "needs psycopg", "pip install 'entente[postgresql]'") from error
    except ArgumentError as error:
        raise RecordError(
            "PostgreSQL", f"this is no address: {error}", "postgresql://user@host/name"
        ) from error
    event.listen(engine, "begin", _begin_postgres)
    return engine


_BEGIN_CHANGE = (
    "SELECT pg_advisory_xact_lock(7031969)"  # one change at a time
    # a change looks up by keys: reading a table whole, or compiling the query, is never worth it
    ", set_config('random_page_cost', '1.1', true), set_config('jit', 'off', true)"
)


def _begin_postgres(connection: Connection) -> None:
    if connection.get_execution_options().get("write"):
        connection.exec_driver_sql(_BEGIN_CHANGE)


def _sqlite(path: Path, create: bool) -> Engine:
    exists = path.exists()
    if not create and (not exists or (path.is_file() and path.stat().st_size == 0)):
        raise RecordError(
            str(path), "there is no record here", "`entente add` makes one; --record names another"
        )
    if exists and not path.is_file():
        raise RecordError(str(path), "is no file", "give the name of a file")
    if not exists and not path.resolve().parent.is_dir():
        raise RecordError(str(path), "is in a folder that does not exist", "make the folder first")
    readonly = exists and not (os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK))

    def connect() -> sqlite3.Connection:
        if readonly:
            wal = path.with_name(path.name + "-wal").exists()
            uri = f"{path.resolve().as_uri()}?mode=ro" + ("" if wal else "&immutable=1")
            return sqlite3.connect(
                uri, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
            )
        return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "connect", _read_settings if readonly else _settings)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _settings(connection: Any, _: object) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute(
        "PRAGMA wal_autocheckpoint=8000"
    )  # pages: what a few changes touch again is written once
    _read_settings(connection, _)
    connection.execute(
        "PRAGMA cache_size=-262144"
    )  # of a large record a thousand documents touch so many pages


def _read_settings(connection: Any, _: object) -> None:
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA cache_size=-65536")


def _begin_sqlite(connection: Connection) -> None:
    write = connection.get_execution_options().get("write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


_PROBLEMS = (  # what the database says, what is wrong, what to do
    ("not a database", "is not a record", "check the name of the file"),
    ("malformed", "is damaged", "restore it from a backup (`entente restore`)"),
    ("disk image", "is damaged", "restore it from a backup (`entente restore`)"),
    ("readonly", "cannot be changed: it is read-only", "check the permissions of the file and its folder"),
    ("read-only", "cannot be changed: it is read-only", "check the permissions of the file and its folder"),
    ("unable to open", "cannot be opened", "check the permissions of the file and its folder"),
    ("full", "cannot be changed: the disk is full", "make room; nothing of the record is lost"),
    (
        "disk I/O",
        "cannot be read or written: the disk is full or fails",
        "make room; if that does not help, restore a backup",
    ),
    ("locked", "another program keeps it locked", "close that program and try again"),
    ("refused", "the server does not answer", "check the address, and that PostgreSQL runs"),
    ("could not translate host", "the server is not known", "check the address"),
    ("failed to resolve", "the server is not known", "check the address"),
    ("authentication failed", "the server refuses this user", "check user and password"),
    ("does not exist", "the server has no such database or user", "create it first (`createdb`)"),
    ("no such file", "the server does not answer", "check the address, and that PostgreSQL runs"),
)


@contextmanager
def clear_errors(address: str) -> Iterator[None]:
    """What the database complains of, as one line that says what to do."""
    try:
        yield
    except zlib.error as error:
        raise RecordError(
            shown(address), "is damaged", "restore it from a backup (`entente restore`)"
        ) from error
    except (DBAPIError, sqlite3.Error) as error:
        said = str(getattr(error, "orig", None) or error)
        for words, problem, remedy in _PROBLEMS:
            if words.lower() in said.lower():
                raise RecordError(shown(address), problem, remedy) from error
        raise RecordError(shown(address), f"the database says: {said.splitlines()[0][:200]}") from error
