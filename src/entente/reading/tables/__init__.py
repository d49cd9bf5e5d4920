"""Who sits together at each point of a text: the meeting that is told there.

A report goes from one meeting to the next ("In her talks with Doe, ... She also met Poe. They agreed ..."). From each on,
"they", "the two sides" and "it was agreed" are those of that meeting, until the next one is told or one who sat at
an earlier one speaks again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from entente.reading.document.text_view import TextView
from entente.reading.sessions import MainSession, PlacedSession
from entente.reading.tables.course import Course
from entente.reading.tables.table import Table

__all__ = ["Table", "table_at", "tables_of"]


def tables_of(
    view: TextView, base: tuple[str, ...], main: MainSession | None, others: Sequence[PlacedSession]
) -> tuple[Table, ...]:
    """The tables of a text in its order; the first is that of its main session (`base`), from the beginning on."""
    sessions = [*([main.session] if main else []), *(o.session for o in others)]
    hosts = {s.id: s.country if s.country in s.parties else s.host for s in sessions}
    return tuple(
        replace(table, host=hosts.get(table.session or "")) for table in _tables(view, base, main, others)
    )


def _tables(
    view: TextView, base: tuple[str, ...], main: MainSession | None, others: Sequence[PlacedSession]
) -> tuple[Table, ...]:
    opening = main.sentences[0] if main and main.sentences else None
    told = (opening.start, opening.end) if opening else None
    whole = _in_one_breath(base, main, others)
    first = Table(
        0,
        whole,
        main.session.id if main else None,
        main.people if main else (),
        apart=whole != base,
        told=told,
    )
    if view.joint or view.genre.kind == "fact sheet":
        return (first,)
    found = Course(view, first, main, others).found
    sets = {frozenset(table.parties) for table in found[1:]}
    if len(sets) < 2 and any(table.told == told for table in found[1:2]):
        if found[1].apart and set(base) < set(found[1].parties):
            return (replace(first, parties=found[1].parties),)  # "spoke separately with A and B"
        return (first,)  # the one meeting that is reported
    return tuple(found)


def _in_one_breath(
    base: tuple[str, ...], main: MainSession | None, others: Sequence[PlacedSession]
) -> tuple[str, ...]:
    """ "Roe held separate meetings with A, B and C": what is told behind it, all of them did."""
    if main is None:
        return base
    told = main.session.evidence
    beside = [
        o.session
        for o in others
        if o.session.main
        and any(e.start < t.end and t.start < e.end for e in o.session.evidence for t in told)
    ]
    return tuple(dict.fromkeys((*base, *(code for session in beside for code in session.parties))))


def table_at(tables: Sequence[Table], place: int) -> Table:
    """The table at which the text is at an offset; `tables` stand in its order."""
    return tables[bisect_right(tables, place, key=_at) - 1] if len(tables) > 1 else tables[0]


def _at(table: Table) -> int:
    return table.at
