"""Where we stand: the row of sessions, who led them, what was moved or called off, what is announced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from entente.analysis.brief.material import Material
from entente.analysis.timeline import planned_otherwise
from entente.record import ParticipantRow, Proof, SessionPage, SessionRow

HEADS = ("head of delegation", "host", "chair")


@dataclass(frozen=True, slots=True)
class Step:
    """One session of the row, with those who led it, and the words that tell of it."""

    session: SessionRow
    heads: tuple[ParticipantRow, ...]
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The history of a mechanism in short. `earlier`: older sessions, which are only counted.

    `undated`: held in a year that is not said; `contradicted`: sessions with counts that contradict each other.
    """

    held: tuple[Step, ...]
    called_off: tuple[Step, ...]
    planned: tuple[Step, ...]
    overdue: tuple[Step, ...]
    moved: tuple[Step, ...]
    earlier: int
    undated: tuple[Step, ...] = ()
    contradicted: tuple[tuple[SessionRow, Step], ...] = ()


def standing(material: Material) -> Standing:
    """The history of the mechanism."""
    return Standing(
        held=tuple(step(p) for p in material.held),
        called_off=tuple(step(p) for p in material.pages if p.session.status == "called-off"),
        planned=tuple(step(p) for p in material.planned),
        overdue=tuple(step(p) for p in material.overdue),
        moved=tuple(step(p) for p in material.pages if any(planned_otherwise(p.session))),
        earlier=material.earlier,
        undated=tuple(step(p) for p in material.undated),
        contradicted=tuple(_contradicted(material)),
    )


def _contradicted(material: Material) -> Iterator[tuple[SessionRow, Step]]:
    pages = {page.session.id: page for page in material.pages}
    yield from ((row, step(pages[row.id])) for row in material.contradicted)


def step(page: SessionPage) -> Step:
    """A session with those who led it and a proof from its first account."""
    proofs = tuple(a.proof for a in page.accounts if a.proof.quote)[:1]
    return Step(page.session, _leaders(page), proofs)


def _leaders(page: SessionPage) -> tuple[ParticipantRow, ...]:
    """One person a party: its head; where none is named, the only one who came for it."""
    heads: dict[str, ParticipantRow] = {}
    for person in page.participants:
        if person.party and person.role in HEADS:
            known = heads.get(person.party)
            if known is None or _rank(person) < _rank(known):
                heads[person.party] = person
    came: dict[str, dict[str, ParticipantRow]] = {}
    for person in page.participants:
        if person.party and person.party not in heads:
            named = came.setdefault(person.party, {})
            known = named.get(person.person or person.name)
            if known is None or (known.office is None and person.office is not None):
                named[person.person or person.name] = person
    alone = {party: next(iter(people.values())) for party, people in came.items() if len(people) == 1}
    both = {**heads, **alone}
    return tuple(both[party] for party in sorted(both))


def _rank(person: ParticipantRow) -> tuple[int, int, str]:
    return HEADS.index(person.role), -len(person.name), person.name
