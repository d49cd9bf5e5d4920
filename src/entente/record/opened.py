"""An open record: its connections."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

from sqlalchemy import Connection, Engine

from entente.record.rebuilding import Progress
from entente.record.schema import bring_up_to_date
from entente.record.store.beginning import clear_unbegun, is_fresh
from entente.record.store.engine import clear_errors, engine_for, file_of, shown


class Opened:
    """A record's connections. Use it in a `with` statement, or `close()` it."""

    def __init__(self, address: str, *, create: bool = False, progress: Progress | None = None) -> None:
        self.address = shown(address)
        fresh = is_fresh(address)
        with clear_errors(address):
            self._engine: Engine = engine_for(address, create=create)
            try:
                bring_up_to_date(self._engine, address, create=create, progress=progress)
            except BaseException:
                self._engine.dispose()  # else SQLite leaves its files beside the record
                if fresh:
                    clear_unbegun(file_of(address))
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the record."""
        with clear_errors(self.address), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """A connection in one transaction that changes the record wholly or not at all."""
        with clear_errors(self.address), self._engine.connect() as opened:
            connection = opened.execution_options(write=True)
            with connection.begin():
                yield connection

    @contextmanager
    def one_state(self) -> Iterator[Connection]:
        """A connection on which all questions see the same state."""
        with clear_errors(self.address), self._engine.connect() as opened:
            if opened.dialect.name == "postgresql":  # else each question would see a later state
                opened = opened.execution_options(isolation_level="REPEATABLE READ")
            with opened.begin():
                yield opened

    def settle(self) -> None:
        """Write everything into the one file (SQLite keeps changes beside it for a while)."""
        if self._engine.dialect.name == "sqlite":
            with clear_errors(self.address), self._engine.connect() as connection:
                connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
