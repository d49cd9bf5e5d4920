"""What a person decided: values, and how they are kept.

A ruling is appended and never changed; `undo` is a ruling too. It is pinned to what does not change when a better
reader comes: the document, and the words that prove the fact; a name; a mechanism.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, select

from entente.record.store.tables import rulings

RulingKind = Literal["confirm", "correct", "reject", "add", "step", "same", "different", "undo"]


@dataclass(frozen=True, slots=True)
class Ruling:
    """One ruling. `about` is what it was called when it was made; `pins` is what it holds on to."""

    id: int
    at: str
    by: str
    kind: RulingKind
    about: str
    pins: dict[str, Any]
    change: dict[str, Any] | None
    because: str | None
    undoes: int | None

    def on_document(self) -> str | None:
        """The document whose fact it is about; None for a pair."""
        return self.pins.get("document")


def all_rulings(connection: Connection) -> tuple[Ruling, ...]:
    """Every ruling in the order in which they were made."""
    return tuple(_ruling(row) for row in connection.execute(select(rulings).order_by(rulings.c.id)))


def undone_by(made: Iterable[Ruling]) -> dict[int, int]:
    """The rulings that do not stand, undoings among them: number → that of the undoing. An undone undo stands again."""
    gone: dict[int, int] = {}
    for ruling in reversed(tuple(made)):
        if ruling.kind == "undo" and ruling.id not in gone and ruling.undoes is not None:
            gone.setdefault(ruling.undoes, ruling.id)
    return gone


def in_force(made: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """The rulings that have not been undone, without the undoings."""
    made = tuple(made)
    gone = undone_by(made)
    return tuple(r for r in made if r.kind != "undo" and r.id not in gone)


def pairs(made: Iterable[Ruling], what: str) -> Iterator[tuple[dict[str, Any], dict[str, Any], bool]]:
    """The pairs of one sort (session, person, mechanism) on which was ruled, the latest ruling last."""
    for ruling in made:
        if ruling.kind in ("same", "different") and ruling.pins.get("what") == what:
            yield ruling.pins["one"], ruling.pins["other"], ruling.kind == "same"


def _ruling(row: Any) -> Ruling:
    return Ruling(
        row.id, row.at, row.by, row.kind, row.about, json.loads(row.pins),
        json.loads(row.change) if row.change else None, row.because, row.undoes,
    )  # fmt: skip
