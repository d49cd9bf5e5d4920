"""Who they are: those who came last, their offices and earlier sessions, and what they said in their own name."""

from __future__ import annotations

from dataclasses import dataclass

from entente.analysis.brief.material import Material
from entente.model.days import stretch
from entente.record import ActRow, ParticipantRow, Record, SessionRow, people_of

_FORETOLD = ("will", "shall")
SAID = 3  # acts of one person that the brief tells


@dataclass(frozen=True, slots=True)
class Delegate:
    """A person of the last session. `attended`: its sessions before, newest first; `elsewhere`: how many other meetings before;
    `said` in this consultation, newest first."""

    person: ParticipantRow
    attended: tuple[SessionRow, ...]
    elsewhere: int
    said: tuple[ActRow, ...]


def delegations(record: Record, material: Material) -> tuple[Delegate, ...]:
    """The people of the last session held, by party, heads first."""
    last = material.last
    if last is None:
        return ()
    best: dict[tuple[str, str], ParticipantRow] = {}
    for one in last.participants:
        key = (one.party or "", one.person or one.name)
        known = best.get(key)
        if known is None or _rank(one) < _rank(known):
            best[key] = one
    people = [one for _, one in sorted(best.items(), key=lambda item: (item[0][0], _rank(item[1])))]
    return tuple(_delegate(record, material, one, last.session) for one in people)


def _delegate(record: Record, material: Material, one: ParticipantRow, last: SessionRow) -> Delegate:
    before = _attended(record, one, last)
    own = tuple(row for row in before if row.mechanism == last.mechanism)
    return Delegate(one, own, len(before) - len(own), _said(material, one))


def _rank(person: ParticipantRow) -> tuple[bool, bool, int, str]:
    return person.role != "head of delegation", person.office is None, -len(person.name), person.name


def _attended(record: Record, one: ParticipantRow, last: SessionRow) -> tuple[SessionRow, ...]:
    """Sessions of this person before the last one, newest first."""
    if one.person is None:
        return ()
    found = {row.id: row for row, _ in record.person(one.person).attended if row.id != last.id}
    before = [row for row in found.values() if row.status == "held" and _is_before(row, last)]
    return tuple(sorted(before, key=lambda row: (row.date or "", row.id), reverse=True))


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
