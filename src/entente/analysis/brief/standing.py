"""Where we stand: the row of sessions, who led them, what was moved or called off, what is announced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from entente.analysis.brief.attendance import Attendance, attendance
from entente.analysis.brief.material import Material
from entente.analysis.brief.proofs import (
    called_off_proofs,
    held_proofs,
    moved_proofs,
    planned_proofs,
    proofs_in,
)
from entente.analysis.brief.telling import reports
from entente.analysis.timeline import planned_otherwise
from entente.record import DocumentRow, ParticipantRow, Proof, SessionPage, SessionRow


@dataclass(frozen=True, slots=True)
class Step:
    """One session of the row, with those who came, and the words that tell of it."""

    session: SessionRow
    came: Attendance
    proofs: tuple[Proof, ...]

    @property
    def heads(self) -> tuple[ParticipantRow, ...]:
        """Those who led."""
        return self.came.heads


@dataclass(frozen=True, slots=True)
class Move:
    """A session held otherwise than announced: on another day, in another place, as the papers say that announced it."""

    step: Step
    day: str | None
    place: str | None

    @property
    def session(self) -> SessionRow:
        """The session that was held."""
        return self.step.session


@dataclass(frozen=True, slots=True)
class Papers:
    """Statements and other papers of a day, over which nobody says that people met."""

    session: SessionRow
    documents: tuple[DocumentRow, ...]
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Counts that no session on record bears, between two that do."""

    level: str | None
    missing: tuple[int, ...]
    before: Step
    after: Step


@dataclass(frozen=True, slots=True)
class Standing:
    """The history of a mechanism in short. `earlier`: older sessions, which are only counted.

    `undated`: held in a year that is not said; `papers`: nobody says that people met over them; `contradicted`: sessions with
    counts that contradict each other; `gaps`: sessions that must have been and are not on record.
    """

    held: tuple[Step, ...]
    called_off: tuple[Step, ...]
    planned: tuple[Step, ...]
    overdue: tuple[Step, ...]
    moved: tuple[Move, ...]
    earlier: int
    undated: tuple[Step, ...] = ()
    contradicted: tuple[tuple[SessionRow, Step], ...] = ()
    papers: tuple[Papers, ...] = ()
    gaps: tuple[Gap, ...] = ()


def standing(material: Material) -> Standing:
    """The history of the mechanism."""
    held = tuple(_held(p, material) for p in material.held)
    ahead = material.sentences
    off = (p for p in material.pages if p.session.status == "called-off")
    return Standing(
        held=held,
        called_off=tuple(Step(p.session, Attendance(), called_off_proofs(p)) for p in off),
        planned=tuple(Step(p.session, Attendance(), planned_proofs(p, ahead)) for p in material.planned),
        overdue=tuple(Step(p.session, Attendance(), planned_proofs(p, ahead)) for p in material.overdue),
        moved=tuple(_moves(material)),
        earlier=material.earlier,
        undated=tuple(_held(p, material) for p in material.undated),
        contradicted=tuple(_contradicted(material)),
        papers=tuple(_papers(p) for p in material.papers),
        gaps=tuple(_gaps(held)),
    )


def _held(page: SessionPage, material: Material) -> Step:
    came = attendance(page, material.mechanism.parties, material.sentences)
    return Step(page.session, came, held_proofs(page))


def _papers(page: SessionPage) -> Papers:
    own = {a.document.id: a.document for a in page.accounts if reports(a) or a.role == "issued"}
    return Papers(page.session, tuple(own.values()), proofs_in(page))


def _moves(material: Material) -> Iterator[Move]:
    """Sessions of which a paper says in its own words that they were to be on another day or elsewhere."""
    for page in (*material.held, *material.undated):
        day, place = planned_otherwise(page.session)
        of_day, of_place = moved_proofs(page, day, place, material.sentences)
        if of_day or of_place:
            said = [proof for proof in (of_day, of_place) if proof]
            step = Step(page.session, Attendance(), tuple(dict.fromkeys((*said, *held_proofs(page)))))
            yield Move(step, day if of_day else None, place if of_place else None)


def _contradicted(material: Material) -> Iterator[tuple[SessionRow, Step]]:
    pages = {page.session.id: page for page in material.pages}
    yield from ((row, _held(pages[row.id], material)) for row in material.contradicted)


def _gaps(held: Sequence[Step]) -> Iterator[Gap]:
    """By level: "fourth", then "eighth" tells of three that nobody filed."""
    rows: dict[str | None, list[Step]] = defaultdict(list)
    for step in held:
        if step.session.ordinal:
            rows[step.session.level].append(step)
    for level, steps in rows.items():
        counts = {step.session.ordinal for step in steps}
        for before, after in pairwise(steps):
            between = range((before.session.ordinal or 0) + 1, after.session.ordinal or 0)
            if missing := tuple(n for n in between if n not in counts):
                yield Gap(level, missing, before, after)
