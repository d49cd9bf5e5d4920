"""Where we stand, in words."""

from __future__ import annotations

from collections import Counter

from entente.analysis.brief.attendance import Attendance
from entente.analysis.brief.standing import Gap, Papers, Standing, Step
from entente.outputs import wording
from entente.outputs.brief import words
from entente.outputs.brief.form import Line, Lines, Notes, Section
from entente.outputs.wording import one_line
from entente.record import ParticipantRow

_AT_ODDS = "The documents count these sessions in a way that their dates contradict, and the counts are left out below"
LATEST = 8  # sessions told one by one; earlier ones are counted
PEOPLE = 8  # told by name of those who came and did not lead
_LED = {"host": "hosted by", "chair": "chaired by", "head of delegation": "led by"}


def standing_section(standing: Standing, notes: Notes) -> Section:
    """History in half a page: the count, the latest sessions, what was moved or called off, what is announced."""
    parts = [
        Lines(tuple(_summary(standing, notes)), item=False),
        Lines(tuple(_held(step, notes) for step in standing.held[-LATEST:]), "Latest sessions"),
        Lines(tuple(_held(step, notes) for step in standing.undated), "In a year that is not said"),
        Lines(
            tuple(_paper(step, notes) for step in standing.papers[-LATEST:]),
            "Papers without a meeting",
            aside="No account of a meeting over these is on record.",
        ),
        Lines(tuple(_unheld(standing, notes)), "Announced, moved, called off"),
    ]
    return Section("Where we stand", tuple(parts), "The record holds no session that was held.")


def _summary(standing: Standing, notes: Notes) -> list[Line]:
    held = standing.held
    if not held:
        return []
    levels = Counter(step.session.level for step in held if step.session.level)
    by_level = words.listed([
        f"{count} {words.level(level)}" for level, count in sorted(levels.items(), key=lambda x: (-x[1], x[0] or ""))
    ])  # fmt: skip
    first, last = held[0], held[-1]
    count = wording.counted(len(held) + standing.earlier, "session")
    lines = [
        Line(
            words.sentence(
                f"{count} on record{', ' + by_level if len(levels) > 1 else ''}, from {words.when_where(first.session)}"
                + (f" to {words.when_where(last.session)}" if last is not first else "")
            ),
            notes.cite(*first.proofs, *last.proofs),
        )
    ]
    if came := _who_came(last.came):
        people = notes.cite(*(p.proof for p in _named(last.came)))
        lines.append(Line(words.sentence(f"The last one ({words.when(last.session)}): {came}"), people))
    lines += [_gap(gap, notes) for gap in standing.gaps]
    return lines + _contradiction(standing, notes)


def _gap(gap: Gap, notes: Notes) -> Line:
    counts = [wording.ordinal(n) for n in gap.missing]
    which = " or ".join(x for x in (", ".join(counts[:-1]), counts[-1]) if x) + " session"
    between = f"between the {_nth(gap.before)} and the {_nth(gap.after)}"
    text = f"No session on record is counted as the {which} {words.level(gap.level)}".rstrip()
    return Line(words.sentence(f"{text}, {between}"), notes.cite(*gap.before.proofs, *gap.after.proofs))


def _nth(step: Step) -> str:
    return f"{wording.ordinal(step.session.ordinal or 0)} ({words.when(step.session)})"


def _contradiction(standing: Standing, notes: Notes) -> list[Line]:
    """Counts that do not rise with the dates: told once, and left out elsewhere."""
    if not standing.contradicted:
        return []
    counts = [f"{wording.ordinal(row.ordinal or 0)} ({words.when(row)})" for row, _ in standing.contradicted]
    proofs = [proof for _, step in standing.contradicted for proof in step.proofs]
    return [Line(words.sentence(f"{_AT_ODDS}: {words.listed(counts)}"), notes.cite(*proofs))]


def _held(step: Step, notes: Notes) -> Line:
    came = _who_came(step.came)
    text = ", ".join(
        x for x in (words.session(step.session), wording.where(step.session.place, step.session.country)) if x
    )
    return Line(
        words.sentence(f"{text}{'; ' + came if came else ''}"),
        notes.cite(*step.proofs, *(p.proof for p in _named(step.came))),
        lead=words.when(step.session),
    )


def _who_came(came: Attendance) -> str:
    """ "chaired by A and B; C took part; guest: D": leading is said only of those of whom a text says it."""
    parts = [
        f"{_LED[role]} {words.listed([words.person(p) for p in came.heads if p.role == role])}"
        for role in dict.fromkeys(p.role for p in came.heads)
    ]
    others, more = came.others[:PEOPLE], len(came.others) - PEOPLE
    if others:
        people = words.listed([words.person(p) for p in others] + ([f"{more} more"] if more > 0 else []))
        parts.append(f"{people} took part")
    if came.guests:
        guests = words.listed([words.person(p) for p in came.guests[:PEOPLE]])
        parts.append(f"{'guest' if len(came.guests) == 1 else 'guests'}: {guests}")
    return "; ".join(parts)


def _named(came: Attendance) -> list[ParticipantRow]:
    return [*came.heads, *came.others[:PEOPLE], *came.guests[:PEOPLE]]


def _paper(papers: Papers, notes: Notes) -> Line:
    titles = words.listed([f"“{one_line(d.title or d.id)}”" for d in papers.documents])
    return Line(f"{titles}.", notes.cite(*papers.proofs), lead=words.when(papers.session))


def _unheld(standing: Standing, notes: Notes) -> list[Line]:
    lines = [
        Line(words.sentence(f"{words.session(s.session)} announced{words.for_when(s.session)}"), notes.cite(*s.proofs), mark="planned")
        for s in standing.planned
    ]  # fmt: skip
    lines += [
        Line(
            words.sentence(f"{words.session(s.session)} announced{words.for_when(s.session)}; no account says that it was held"),
            notes.cite(*s.proofs), mark="no account",
        )
        for s in standing.overdue
    ]  # fmt: skip
    lines += [
        Line(
            words.sentence(f"{words.session(m.session)} had been planned for {wording.planned_for(m.day, m.place)}; held {words.when_where(m.session)}"),
            notes.cite(*m.step.proofs), mark="moved",
        )
        for m in standing.moved
    ]  # fmt: skip
    lines += [
        Line(words.sentence(f"{words.session(s.session)} of {words.when_where(s.session)} was called off"), notes.cite(*s.proofs), mark="called off")
        for s in standing.called_off
    ]  # fmt: skip
    return lines
