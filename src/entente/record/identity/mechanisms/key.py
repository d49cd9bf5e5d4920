"""A mechanism as identity knows it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.lexicon.mechanisms import Mechanism, mechanisms
from entente.record.identity.folding import slug, words


@dataclass(frozen=True, slots=True, order=True)
class MechanismKey:
    """A mechanism as identity knows it. `known`: it stands in the lexicon. `name` is the name to show."""

    id: str
    name: str
    acronym: str | None
    known: bool
    parties: tuple[str, ...]


@cache
def known_key(mechanism: Mechanism) -> MechanismKey:
    """The key of a mechanism of the lexicon: its acronym where no other has it, else its name."""
    same = [m for m in mechanisms() if m.acronym == mechanism.acronym]
    short = mechanism.acronym if mechanism.acronym and len(same) == 1 else mechanism.name
    return MechanismKey(slug(short, 40), mechanism.name, mechanism.acronym, True, mechanism.parties)


@cache
def folded_surfaces(mechanism: Mechanism) -> frozenset[tuple[str, ...]]:
    """All names of a mechanism of the lexicon as their words."""
    return frozenset(words(s) for s in mechanism.surfaces)
