"""Who they are: those who came last, their offices and earlier sessions, and what they said in their own name."""

from __future__ import annotations

from dataclasses import dataclass

from entente.analysis.brief.attendance import Attendance, attendance
from entente.analysis.brief.material import Material
from entente.model.days import stretch
from entente.record import ActRow, ParticipantRow, Proof, Record, SessionPage, SessionRow, people_of

_FORETOLD = ("will", "shall")
SAID = 3  # acts of one person that the brief tells


@dataclass(frozen=True, slots=True)
class Delegate:
    """A person of the last session. `attended`: its sessions before, newest first, each borne out by one of `shown`;
    `elsewhere`: how many other meetings before; `said` in this consultation, newest first."""

    person: ParticipantRow
    guest: bool
    attended: tuple[SessionRow, ...]
    shown: tuple[Proof, ...]
    elsewhere: int
    said: tuple[ActRow, ...]


def delegations(record: Record, material: Material) -> tuple[Delegate, ...]:
    """The people who came to the last session held, by party, heads first, guests last."""
    last = material.last
    if last is None:
        return ()
    came = [
        (page, attendance(page, material.mechanism.parties, material.sentences)) for page in material.held
    ]
    present = came[-1][1]
    own = sorted((*present.heads, *present.others), key=lambda one: one.party or "")
    people = [*((one, False) for one in own), *((one, True) for one in present.guests)]
    return tuple(_delegate(record, material, one, guest, came[:-1]) for one, guest in people)


def _delegate(
    record: Record, material: Material, one: ParticipantRow, guest: bool, came: list[tuple[SessionPage, Attendance]]
) -> Delegate:  # fmt: skip
    before = [
        (page.session, p) for page, there in reversed(came) for p in there.everybody if _is_same(one, p)
    ]
    return Delegate(
        one, guest, tuple(row for row, _ in before), tuple(p.proof for _, p in before), _elsewhere(record, material, one), _said(material, one)
    )  # fmt: skip


def _is_same(one: ParticipantRow, other: ParticipantRow) -> bool:
    return one.person is not None and one.person == other.person


def _elsewhere(record: Record, material: Material, one: ParticipantRow) -> int:
    """How many meetings outside this consultation, that somebody reports, the person came to before the last session."""
    last = material.last
    if one.person is None or last is None:
        return 0
    attended = {row.id: row for row, _ in record.person(one.person).attended}
    others = [
        row for row in attended.values() if row.mechanism != last.session.mechanism or row.mechanism is None
    ]
    return sum(1 for row in others if row.status == "held" and row.accounts and _is_before(row, last.session))


def _is_before(row: SessionRow, last: SessionRow) -> bool:
    """A session without a year is before none."""
    return stretch(row.date) is not None and (row.date or "") < (last.date or "9999")


def _said(material: Material, one: ParticipantRow) -> tuple[ActRow, ...]:
    """Acts in this person's own name, newest session first."""
    found: list[ActRow] = []
    for page in reversed(material.held):
        names = {one.name} | {p.name for p in page.participants if one.person and p.person == one.person}
        tell = {a.document.id for a in page.accounts if a.role == "account"}
        found += [act for act in page.acts if act.proof.document in tell and _is_own(act, names)]
        if len(found) >= SAID:
            break
    return tuple(found[:SAID])


def _is_own(act: ActRow, names: set[str]) -> bool:
    """An act of this person and nobody else; what a paper says that he will do is the paper's word, not his."""
    actors = people_of(act.actors)
    alone = len(actors) == 1 and actors[0][1] in names
    told = act.attributed_to is not None and act.attributed_to not in names
    return alone and not told and act.force != "discuss" and act.verb not in _FORETOLD
