"""How far a long work has come, so that it goes on where it was broken off. Says nothing of what the record holds."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from entente.record.store.tables import stamp


def noted(connection: Connection, name: str) -> str | None:
    """What stands under a name."""
    return connection.execute(select(stamp.c.value).where(stamp.c.name == name)).scalar()


def note(connection: Connection, name: str, value: str | None) -> None:
    """Write it there, or strike it out."""
    connection.execute(delete(stamp).where(stamp.c.name == name))
    if value is not None:
        connection.execute(insert(stamp), [{"name": name, "value": value}])
