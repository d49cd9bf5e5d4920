"""Rulings on what is the same, as identity takes them: pairs of mentions, of names, of mechanisms."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from entente.record.identity.clusters import Key, Pair, pair
from entente.record.rulings.ruling import Ruling, all_rulings, in_force, pairs
from entente.record.store.chunks import chunks
from entente.record.store.tables import accounts


@dataclass(frozen=True, slots=True)
class Ruled:
    """All rulings in force, sorted by what they are about."""

    facts: dict[str, tuple[Ruling, ...]] = field(default_factory=dict)
    names: dict[tuple[str, str], bool] = field(default_factory=dict)
    mechanisms: dict[str, str] = field(default_factory=dict)
    sessions: tuple[tuple[dict[str, Any], dict[str, Any], bool], ...] = ()

    def same_mechanism(self) -> Callable[[str], str]:
        """The id under which the record has a mechanism."""
        return lambda ident: self.mechanisms.get(ident, ident)

    def mention_pairs(self, connection: Connection) -> dict[Pair, bool]:
        """Pairs of mentions by their present names; a pin that finds no mention any more is left out."""
        wanted = sorted({pin["document"] for one, other, _ in self.sessions for pin in (one, other)})
        rows: dict[str, list[Any]] = {}
        columns = (accounts.c.document_id, accounts.c.id, accounts.c.quote, accounts.c.evidence)
        for chunk in chunks(wanted):
            for row in connection.execute(select(*columns).where(accounts.c.document_id.in_(chunk))):
                rows.setdefault(row.document_id, []).append(row)
        found: dict[Pair, bool] = {}
        for one, other, same in self.sessions:
            a, b = _mention(one, rows), _mention(other, rows)
            if a and b:
                found[pair(a, b)] = same
        return found


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
        _classes(pairs(force, "mechanism")),
        tuple(pairs(force, "session")),
    )


def _mention(pin: dict[str, Any], rows: dict[str, list[Any]]) -> Key | None:
    said = " … ".join(pin["quotes"])
    fitting = [r for r in rows.get(pin["document"], ()) if r.quote == said]
    best = max(fitting, key=lambda r: [s for s, _ in json.loads(r.evidence)] == pin["starts"], default=None)
    return (best.document_id, best.id) if best else None


def _classes(ruled: Iterable[tuple[dict[str, Any], dict[str, Any], bool]]) -> dict[str, str]:
    """Mechanisms said to be the same, each under the least id of its class; a later "different" takes a pair apart."""
    edges: dict[tuple[str, str], bool] = {}
    for one, other, same in ruled:
        edges[min(one["id"], other["id"]), max(one["id"], other["id"])] = same
    parent: dict[str, str] = {}

    def root(ident: str) -> str:
        while parent.get(ident, ident) != ident:
            ident = parent[ident]
        return ident

    for (a, b), same in sorted(edges.items()):
        if same:
            first, second = sorted((root(a), root(b)))
            parent[second] = first
    return {ident: root(ident) for ident in {i for e in edges for i in e} if root(ident) != ident}
