"""Small groupings that have one standing consultation of leaders: "G7" for the G7 Summit."""

from __future__ import annotations

from functools import cache

from entente.lexicon.mechanisms import Mechanism, mechanisms
from entente.lexicon.parties import parties as all_parties
from entente.record.identity.folding import words
from entente.record.identity.mechanisms.key import folded_surfaces
from entente.record.identity.mechanisms.words import contains
from entente.record.identity.parties import expanded

_GROUP = 10  # members: a grouping this small speaks as one ("the G7", "AUKUS")


@cache
def groupings() -> tuple[tuple[tuple[str, ...], Mechanism], ...]:
    """The names of the groupings as words, each with its consultation."""
    found: list[tuple[tuple[str, ...], Mechanism]] = []
    for party in all_parties():
        whole = expanded((party.code,))
        if not 2 < len(whole) <= _GROUP:
            continue
        names = [words(form.surface) for form in party.forms if form.sense in ("name", "group")]
        for mechanism in mechanisms():
            if "leaders" not in mechanism.levels or expanded(mechanism.parties) != whole:
                continue
            if any(contains(surface, name) for surface in folded_surfaces(mechanism) for name in names):
                found += [(name, mechanism) for name in names]
                break
    return tuple(found)


@cache
def group_names() -> frozenset[tuple[str, ...]]:
    """The names of the groupings alone."""
    return frozenset(name for name, _ in groupings())


def among(circle: tuple[str, ...], mechanism: Mechanism) -> bool:
    """Whether the parties are of the grouping, with a guest at most: the four of "the Quad" are not European advisers."""
    inside = expanded(circle) & expanded(mechanism.parties)
    return bool(inside) and len(expanded(circle) - inside) <= 1
