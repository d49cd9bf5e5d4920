"""The files of a record that is only begun: where that fails, none of them stays."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from entente.record.store.engine import file_of, is_postgres

BESIDE = ("", "-wal", "-shm", "-journal")  # what SQLite keeps of a record beside its file


def is_fresh(address: str) -> bool:
    """Whether a record would be a new file."""
    return (
        not is_postgres(address)
        and "://" not in address.removeprefix("sqlite:///")
        and not file_of(address).exists()
    )


def clear_unbegun(file: Path) -> None:
    """Take away what was made of a new record that has no table yet; none that another process has begun or is at."""
    if file.exists() and _is_unbegun(file):
        for ending in BESIDE:
            with suppress(OSError):
                file.with_name(file.name + ending).unlink()


def _is_unbegun(file: Path) -> bool:
    if file.stat().st_size == 0:
        return True
    try:
        with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")  # refused while another process begins it
            return bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,))
    except sqlite3.OperationalError as error:
        return not error.sqlite_errorname.startswith(
            ("SQLITE_BUSY", "SQLITE_LOCKED")
        )  # else no room to look into it
