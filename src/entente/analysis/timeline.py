"""The timeline of a mechanism: sessions held, planned and called off, by date, with their levels as lanes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from entente.model import Level
from entente.model.days import stretch
from entente.record import Filters, MechanismRow, Record, SessionRow


@dataclass(frozen=True, slots=True)
class Timeline:
    """Sessions by date; those to which no year can be given apart. `lanes`: the levels that occur, the highest first.

    A session whose level is not said has the lane None.
    """

    mechanism: MechanismRow
    lanes: tuple[str | None, ...]
    sessions: tuple[SessionRow, ...]
    undated: tuple[SessionRow, ...]


def timeline(
    record: Record, mechanism: str, *, first: str | None = None, last: str | None = None
) -> Timeline:
    """The timeline of a mechanism under any of its names. Raises `NotInRecord`."""
    with record.extract(Filters(mechanism=mechanism, first=first, last=last)) as extract:
        rows = sorted(extract.sessions(asides=False), key=_by_date)
    return Timeline(
        record.mechanism(mechanism),
        lanes_of(rows),
        tuple(r for r in rows if stretch(r.date)),
        tuple(r for r in rows if not stretch(r.date)),
    )


def lanes_of(rows: list[SessionRow]) -> tuple[str | None, ...]:
    """The levels that occur, the highest first; None last."""
    met = {row.level for row in rows}
    return tuple(level for level in (*get_args(Level), None) if level in met)


def was_moved(row: SessionRow) -> bool:
    """Whether it was announced for days on which it was not held (a year announced and a day of it held is no move)."""
    planned, held = stretch(row.planned_date), stretch(row.date)
    return planned is not None and held is not None and not planned.overlaps(held)


def planned_otherwise(row: SessionRow) -> tuple[str | None, str | None]:
    """The day and the place announced, each where the session is known to have been held on another."""
    elsewhere = row.place is not None and row.status != "planned"
    return row.planned_date if was_moved(row) else None, row.planned_place if elsewhere else None


def _by_date(row: SessionRow) -> tuple[str, str]:
    return row.date or "\uffff", row.id
