"""Where we stand: the row of sessions, who led them, what was moved or called off, what is announced."""

from __future__ import annotations

from dataclasses import dataclass

from entente.analysis.brief.material import Material
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
    """The history of a mechanism in short. `gap_days`: between the last two sessions held, where both days are known."""

    held: tuple[Step, ...]
    called_off: tuple[Step, ...]
    planned: tuple[Step, ...]
    overdue: tuple[Step, ...]
    moved: tuple[Step, ...]
    earlier: int


def standing(material: Material) -> Standing:
    """The history of the mechanism."""
    return Standing(
        held=tuple(step(p) for p in material.held),
        called_off=tuple(step(p) for p in material.pages if p.session.status == "called-off"),
        planned=tuple(step(p) for p in material.planned),
        overdue=tuple(step(p) for p in material.overdue),
        moved=tuple(step(p) for p in material.pages if p.session.planned_date or p.session.planned_place),
        earlier=material.earlier,
    )


def step(page: SessionPage) -> Step:
    """A session with one head a party, the fullest name first, and a proof from its first account."""
    heads: dict[str, ParticipantRow] = {}
    for person in page.participants:
        if person.role in HEADS and person.party:
            known = heads.get(person.party)
            if known is None or _rank(person) < _rank(known):
                heads[person.party] = person
    proofs = tuple(a.proof for a in page.accounts if a.proof.quote)[:1]
    return Step(page.session, tuple(heads[p] for p in sorted(heads)), proofs)


def _rank(person: ParticipantRow) -> tuple[int, int, str]:
    return HEADS.index(person.role), -len(person.name), person.name
