"""The tables of keys under which promises and deeds are looked up: where a row stands in them is told by the row itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, select

from entente.record.fates.sight import signs_of
from entente.record.outcomes.windows import Place
from entente.record.store.chunks import chunks
from entente.record.store.lists import texts_in
from entente.record.store.tables import deed_keys, deeds, promise_calls, promise_keys, promises

Row = Mapping[str, Any]
_PLACE = ("of_key", "on_day", "of_number")


@dataclass(frozen=True, slots=True)
class Keys:
    """A table of keys: the table and the column of it in which a row lists its own, and what stands beside each, from that row."""

    table: Table
    of: Table
    listed: str
    beside: tuple[str, ...] = ()
    value: Callable[[Row], tuple[Any, ...]] = lambda _: ()

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns: key, day, number, and those beside."""
        return (*self.table.primary_key.columns.keys(), *self.beside)

    def places(self, rows: Iterable[Row]) -> list[Place]:
        """Where these rows stand."""
        return [(key, r["told"], r["number"]) for r in rows for key in texts_in(r[self.listed])]

    def places_of(self, connection: Connection, numbers: Iterable[int]) -> list[Place]:
        """Where the rows of these numbers stand."""
        query = select(self.of.c[self.listed], self.of.c.told, self.of.c.number)
        return [
            (key, told, number)
            for chunk in chunks(sorted(numbers))
            for keys, told, number in connection.execute(query.where(self.of.c.number.in_(chunk))).all()
            for key in texts_in(keys)
        ]

    def forget(self, connection: Connection, places: Sequence[Place]) -> None:
        """Nobody stands in these places any more."""
        if places:
            key = zip(self.table.primary_key.columns.values(), _PLACE, strict=True)
            gone = delete(self.table).where(*(column == bindparam(name) for column, name in key))
            connection.execute(gone, [dict(zip(_PLACE, place, strict=True)) for place in places])


KIN = Keys(promise_keys, promises, "keys")
CALLS = Keys(promise_calls, promises, "calls", ("by",), lambda row: (row["by"],))
DEED_KEYS = Keys(
    deed_keys,
    deeds,
    "keys",
    ("signs", "parties"),
    lambda row: (signs_of(row["words"].split()), row["parties"]),
)
