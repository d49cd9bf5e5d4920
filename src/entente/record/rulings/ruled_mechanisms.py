"""Rulings on mechanisms: each goes by the name of the best known of those that a person said it is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from entente.lexicon.mechanisms import mechanisms
from entente.record.identity.lines import is_line
from entente.record.identity.mechanisms import MechanismKey
from entente.record.identity.mechanisms.key import known_key

Pin = dict[str, Any]


def mechanism_pin(key: MechanismKey) -> Pin:
    """What a ruling on a mechanism holds on to: its id, and how it was called then."""
    return {
        "id": key.id, "name": key.name, "acronym": key.acronym, "known": key.known, "parties": list(key.parties),
    }  # fmt: skip


def mechanism_classes(ruled: Iterable[tuple[Pin, Pin, bool]]) -> dict[str, MechanismKey]:
    """Id → the mechanism that it is: one of the lexicon before one with a name of its own, this before a row without
    a name, then the least id; whichever was said first. A later "different" takes a pair apart.
    """
    edges: dict[tuple[str, str], bool] = {}
    keys: dict[str, MechanismKey] = {}
    for one, other, same in ruled:
        edges[min(one["id"], other["id"]), max(one["id"], other["id"])] = same
        keys |= {pin["id"]: _key(pin) for pin in (one, other)}
    classes: dict[str, set[str]] = {ident: {ident} for ident in keys}
    for (a, b), same in edges.items():
        if same and classes[a] is not classes[b]:
            classes[a] |= classes[b]
            for ident in classes[b]:
                classes[ident] = classes[a]
    best = {ident: min(of, key=lambda i: _rank(keys[i])) for ident, of in classes.items()}
    return {ident: keys[first] for ident, first in best.items() if first != ident}


def _rank(key: MechanismKey) -> tuple[bool, bool, str]:
    return not key.known, is_line(key), key.id


def _key(pin: Pin) -> MechanismKey:
    """As it was called when it was ruled on; the rulings of earlier versions kept the id alone."""
    ident = str(pin["id"])
    if "name" in pin:
        return MechanismKey(ident, pin["name"], pin["acronym"], pin["known"], tuple(pin["parties"]))
    words = ident.split("-")
    parties = tuple(w.upper() for w in words[1:] if len(w) == 3)
    return _known().get(ident) or MechanismKey(ident, ident.replace("-", " "), None, False, parties)


@cache
def _known() -> dict[str, MechanismKey]:
    return {known_key(m).id: known_key(m) for m in mechanisms()}
