"""Rulings on what is the same, as identity takes them: pairs of mentions, of names, of mechanisms."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from entente.record.identity.clusters import Key, Pair, pair
from entente.record.identity.mechanisms import MechanismKey
from entente.record.rulings.ruled_mechanisms import mechanism_classes
from entente.record.rulings.ruling import Ruling, all_rulings, in_force, pairs
from entente.record.store.chunks import chunks
from entente.record.store.tables import accounts

Pin = dict[str, Any]


@dataclass(slots=True)
class RuledMentions:
    """Pairs of mentions that are of one session or not; `leaves`: those put out of the sessions of others."""

    pairs: dict[Pair, bool] = field(default_factory=dict)
    leaves: dict[Key, set[Key]] = field(default_factory=dict)
    lost: list[Ruling] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Ruled:
    """All rulings in force, sorted by what they are about. `mechanisms`: id → the mechanism that it is."""

    facts: dict[str, tuple[Ruling, ...]] = field(default_factory=dict)
    names: dict[tuple[str, str], bool] = field(default_factory=dict)
    mechanisms: dict[str, MechanismKey] = field(default_factory=dict)
    sessions: tuple[Ruling, ...] = ()

    def mentions(self, connection: Connection) -> RuledMentions:
        """What is ruled on mentions, by their present names; a pin that finds no mention any more is left out."""
        out = RuledMentions()
        if not self.sessions:
            return out
        found = Mentioned(connection, (pin for r in self.sessions for pin in session_pins(r)))
        over = {number for r in self.sessions for number in r.pins.get("over", ())}
        for ruling in self.sessions:
            one, other = found.name(ruling.pins["one"]), found.name(ruling.pins["other"])
            if one is None or other is None:
                out.lost.append(ruling)
            elif ruling.kind == "same":
                _join(out, one, other)
            elif ruling.id not in over:
                also = {key for pin in ruling.pins.get("with", ()) if (key := found.name(pin))}
                _part(out, one, other, ruling.pins.get("leaves"), also - {one, other})
        return out


def _join(out: RuledMentions, one: Key, other: Key) -> None:
    out.pairs[pair(one, other)] = True
    for a, b in ((one, other), (other, one)):
        out.leaves.get(a, set()).discard(b)


def _part(out: RuledMentions, one: Key, other: Key, leaves: str | None, also: set[Key]) -> None:
    """One leaves the session of the other with all that were in it; where it is not said which, neither goes with the other."""
    for a, b, side in ((one, other, "one"), (other, one, "other")):
        if leaves in (None, side):
            rest = {b} | (also if leaves else set())
            out.leaves.setdefault(a, set()).update(rest)
            out.pairs |= {pair(a, key): False for key in rest}


class Mentioned:
    """The accounts of the record, found again by what rulings hold on to."""

    def __init__(self, connection: Connection, pins: Iterable[Pin]) -> None:
        self._rows: dict[str, list[Any]] = {}
        columns = (accounts.c.document_id, accounts.c.id, accounts.c.quote, accounts.c.evidence)
        for chunk in chunks(sorted({pin["document"] for pin in pins})):
            for row in connection.execute(select(*columns).where(accounts.c.document_id.in_(chunk))):
                self._rows.setdefault(row.document_id, []).append(row)

    def name(self, pin: Pin) -> Key | None:
        """The account with the pinned words; of several the one at their place."""
        said = " … ".join(pin["quotes"])
        fitting = [r for r in self._rows.get(pin["document"], ()) if r.quote == said]
        best = max(
            fitting, key=lambda r: [s for s, _ in json.loads(r.evidence)] == pin["starts"], default=None
        )
        return (best.document_id, best.id) if best else None


def session_pins(ruling: Ruling) -> Iterator[Pin]:
    """The accounts that a ruling on sessions holds on to."""
    yield ruling.pins["one"]
    yield ruling.pins["other"]
    yield from ruling.pins.get("with", ())


def load_ruled(connection: Connection) -> Ruled:
    """The rulings of the record that are in force."""
    force = in_force(all_rulings(connection))
    facts: dict[str, list[Ruling]] = {}
    for ruling in force:
        document = ruling.on_document()
        if document is not None:
            facts.setdefault(document, []).append(ruling)
    names = {
        (min(a["form"], b["form"]), max(a["form"], b["form"])): same for a, b, same in pairs(force, "person")
    }
    return Ruled(
        {d: tuple(r) for d, r in facts.items()},
        names,
        mechanism_classes(pairs(force, "mechanism")),
        tuple(r for r in force if r.pins.get("what") == "session"),
    )
