"""Making the tables, and bringing a record of an older version up to date."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from entente.errors import RecordError
from entente.record.kept.keeping import now
from entente.record.kept.known import UNADDRESSED
from entente.record.rebuilding import Progress, rebuilt
from entente.record.store.engine import shown
from entente.record.store.notes import note

if TYPE_CHECKING:
    from alembic.config import Config

_VERSION = "alembic_version"
HEAD = "0010"
ADDRESSED = "0010"  # from here on the addresses of documents are kept
KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010")


def bring_up_to_date(engine: Engine, address: str, *, create: bool, progress: Progress | None = None) -> None:
    """Make or migrate the tables. Raises `RecordError` for what is no record, or one written by a newer version.

    `progress` is told of the documents of which all else is made anew, as after a migration.
    """
    stands = _stands(engine, address)
    if stands == HEAD:
        return
    if stands is None and not create:
        raise RecordError(shown(address), "there is no record here", "`entente add` makes one")
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        before = _revision(connection)
        if before == HEAD:  # another process was faster
            return
        migrate(connection)
        if before is not None:  # what is made of readings is made as this version makes it
            rebuilt(connection, progress)
            if before < ADDRESSED:
                note(connection, UNADDRESSED, now())


def _stands(engine: Engine, address: str) -> str | None:
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()  # asked once: another process may begin it just now
        revision = _revision(connection) if _VERSION in tables else None
        if revision is None and tables:
            raise RecordError(
                shown(address), "is a database of something else", "give another file or database"
            )
    if revision is not None and revision not in KNOWN:
        raise RecordError(
            shown(address), "was written by a newer Entente", "update Entente; the record is untouched"
        )
    return revision


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(_VERSION):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(found) if found is not None else None


def migrate(connection: Connection, to: str = "head") -> None:
    """Bring the tables up to a schema, in the transaction of the connection."""
    from alembic import command

    command.upgrade(_config(connection), to)


def unmigrate(connection: Connection) -> None:
    """Raises `RecordError`: an older schema could not hold what a newer one does."""
    from alembic import command

    command.downgrade(_config(connection), "base")


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    place = resources.files("entente.record.migrations")
    config.set_main_option("script_location", str(place).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
