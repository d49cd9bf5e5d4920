"""Who they are: those who came last, their offices and earlier sessions, and what they said in their own name."""

from __future__ import annotations

from dataclasses import dataclass

from entente.analysis.brief.material import Material
from entente.record import ActRow, ParticipantRow, Record, SessionRow, people_of

SAID = 3  # acts of one person that the brief tells


@dataclass(frozen=True, slots=True)
class Delegate:
    """A person of the last session. `attended` sessions of any mechanism before; `said` in this one, newest first."""

    person: ParticipantRow
    attended: tuple[SessionRow, ...]
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
    return tuple(
        Delegate(one, _attended(record, one, last.session), _said(material, one))
        for _, one in sorted(best.items(), key=lambda item: (item[0][0], _rank(item[1])))
    )


def _rank(person: ParticipantRow) -> tuple[bool, bool, int, str]:
    return person.role != "head of delegation", person.office is None, -len(person.name), person.name


def _attended(record: Record, one: ParticipantRow, last: SessionRow) -> tuple[SessionRow, ...]:
    """Sessions of this person before the last one, newest first."""
    if one.person is None:
        return ()
    found = {row.id: row for row, _ in record.person(one.person).attended if row.id != last.id}
    before = [row for row in found.values() if (row.date or "") < (last.date or "9999")]
    return tuple(sorted(before, key=lambda row: (row.date or "", row.id), reverse=True))


def _said(material: Material, one: ParticipantRow) -> tuple[ActRow, ...]:
    """Acts in this person's own name, newest session first."""
    found: list[ActRow] = []
    for page in reversed(material.held):
        names = {one.name} | {p.name for p in page.participants if one.person and p.person == one.person}
        found += [
            act
            for act in page.acts
            if act.force != "discuss" and any(person in names for _, person in people_of(act.actors))
        ]
        if len(found) >= SAID:
            break
    return tuple(found[:SAID])
