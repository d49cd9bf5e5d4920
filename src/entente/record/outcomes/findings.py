"""Findings as rows: what documents show of promises."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, select

from entente.record.fates.told import Finding
from entente.record.fates.weighed import Shown
from entente.record.outcomes.change import Change
from entente.record.store.chunks import chunks
from entente.record.store.tables import findings
from entente.record.store.writing import write


def row_of(shown: Shown) -> dict[str, Any]:
    """A finding as its row."""
    f = shown.finding
    return {
        "promise": shown.promise, "document_id": shown.document, "fact": shown.fact, "deed": shown.deed, "told": shown.told, "step": f.step,
        "rule": f.rule, "why": f.why, "share": f.share, "countries": " ".join(f.countries),
    }  # fmt: skip


def shown_of(row: Any) -> Shown:
    """A finding from its row."""
    found = Finding(row.step, row.rule, row.why, row.share, tuple(row.countries.split()))
    return Shown(row.promise, row.document_id, row.fact, row.deed, row.told, found)


def standing(connection: Connection, numbers: Iterable[int]) -> dict[int, list[Shown]]:
    """What was found of promises, by their numbers, in an order of its own."""
    found: dict[int, list[Shown]] = {}
    for chunk in chunks(sorted(set(numbers))):
        for row in connection.execute(select(findings).where(findings.c.promise.in_(chunk))):
            found.setdefault(row.promise, []).append(shown_of(row))
    for of in found.values():
        of.sort(key=lambda s: (s.told, s.document, s.deed, s.fact))
    return found


def put(
    connection: Connection, change: Change, anew: Iterable[int], found: Iterable[Shown], *, deeds: bool
) -> None:
    """Put what was found in the place of what stood of the promises `anew`: of deeds, or of sessions."""
    given = {(s.promise, s.document, s.fact, s.deed): s for s in found}
    asked = set(anew) - change.new.keys()  # of which nothing stands yet
    stood = {
        (s.promise, s.document, s.fact, s.deed): s
        for of in standing(connection, asked).values() for s in of if bool(s.deed) == deeds
    }  # fmt: skip
    for key in sorted(stood.keys()):
        if given.get(key) != stood[key]:
            promise, document, fact, deed = key
            c = findings.c
            where = (c.promise == promise, c.document_id == document, c.fact == fact, c.deed == deed)
            connection.execute(delete(findings).where(*where))
            change.touched.add(promise)
    rows = [row_of(s) for key, s in sorted(given.items()) if stood.get(key) != s]
    write(connection, findings, rows)
    change.touched |= {row["promise"] for row in rows}


def strike(connection: Connection, change: Change, where: ColumnElement[bool]) -> None:
    """Take findings away, and touch their promises."""
    change.touched |= set(connection.execute(select(findings.c.promise).where(where)).scalars())
    connection.execute(delete(findings).where(where))
