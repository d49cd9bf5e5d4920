"""Who they are, in words."""

from __future__ import annotations

from itertools import groupby

from entente.analysis.brief.delegations import Delegate
from entente.outputs import wording
from entente.outputs.brief import words
from entente.outputs.brief.form import Line, Lines, Notes, Section
from entente.outputs.wording import one_line

SESSIONS = 3  # earlier sessions told by date


def delegations_section(people: tuple[Delegate, ...], notes: Notes) -> Section:
    """The people of the last session by party, with earlier sessions and what they said in their own name."""
    parts = [
        Lines(
            tuple(_delegate(one, notes) for one in group), wording.party(party) if party else "Party not said"
        )
        for (_, party), group in groupby(people, key=lambda one: (one.guest, one.person.party))
    ]
    return Section("Who they are", tuple(parts), "No account of the last session names who came.")


def _delegate(one: Delegate, notes: Notes) -> Line:
    person = one.person
    role = "guest" if one.guest else person.role if person.role != "participant" else ""
    said = [f"{words.verb(a)} “{one_line(a.proof.quote)}”".strip() for a in one.said]
    parts = [one_line(person.office or "office not said"), role]
    text = "; ".join(x for x in parts if x)
    if one.attended:
        dates = [words.when(row) for row in one.attended[:SESSIONS]]
        more = len(one.attended) - SESSIONS
        text += f"; earlier sessions: {words.listed([*dates, *([f'{more} more'] if more > 0 else [])])}"
    if one.elsewhere:
        text += f"; {wording.counted(one.elsewhere, 'other meeting')} on record"
    if said:
        text += f". In own name: {'; '.join(said)}"
    return Line(
        words.sentence(text),
        notes.cite(person.proof, *one.shown[:SESSIONS], *(a.proof for a in one.said)),
        lead=one_line(person.name),
    )
