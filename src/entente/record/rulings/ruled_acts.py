"""Rulings on two acts: whether accounts of two documents tell the same. Comparison obeys them; nothing else is made of them."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, select

from entente.record.rulings.ruling import Ruling, all_rulings, in_force
from entente.record.store.chunks import chunks
from entente.record.store.tables import acts

Pairs = dict[tuple[str, str], bool]


def act_pin(connection: Connection, document: str, name: str) -> dict[str, Any] | None:
    """What a ruling on this act holds on to; None where the document has no such act."""
    where = (acts.c.document_id == document) & (acts.c.id == name)
    row = connection.execute(select(acts.c.quote, acts.c.evidence).where(where)).first()
    if row is None:
        return None
    starts = [start for start, _ in json.loads(row.evidence)]
    return {"document": document, "layer": "acts", "quotes": [row.quote], "starts": starts}


def act_pairs(connection: Connection) -> Pairs:
    """Two acts by their present names, the lesser first → whether they are the same. The latest ruling counts."""
    return _resolved(connection)[0]


def lost_pairs(connection: Connection) -> tuple[Ruling, ...]:
    """Rulings in force on two acts of which one is no longer read."""
    return _resolved(connection)[1]


def _resolved(connection: Connection) -> tuple[Pairs, tuple[Ruling, ...]]:
    force = [r for r in in_force(all_rulings(connection)) if r.pins.get("what") == "act"]
    pins = [pin for ruling in force for pin in (ruling.pins["one"], ruling.pins["other"])]
    rows: dict[str, list[Any]] = {}
    columns = (acts.c.document_id, acts.c.id, acts.c.quote, acts.c.evidence)
    for chunk in chunks(sorted({pin["document"] for pin in pins})):
        for row in connection.execute(select(*columns).where(acts.c.document_id.in_(chunk))):
            rows.setdefault(row.document_id, []).append(row)
    found: Pairs = {}
    lost = []
    for ruling in force:
        one, other = (_name(pin, rows) for pin in (ruling.pins["one"], ruling.pins["other"]))
        if one and other:
            found[min(one, other), max(one, other)] = ruling.kind == "same"
        else:
            lost.append(ruling)
    return found, tuple(lost)


def _name(pin: dict[str, Any], rows: dict[str, list[Any]]) -> str | None:
    """The act with the pinned words, or with words that hold them or lie within them at the same place."""
    said = pin["quotes"][0]
    here = rows.get(pin["document"], [])
    fitting = [r for r in here if r.quote == said] or [
        r for r in here if _starts(r) == pin["starts"] and (r.quote in said or said in r.quote)
    ]
    best = max(fitting, key=lambda r: (_starts(r) == pin["starts"], r.id), default=None)
    return f"{best.document_id}:{best.id}" if best else None


def _starts(row: Any) -> list[int]:
    return [start for start, _ in json.loads(row.evidence)]
