"""Where we stand, in words."""

from __future__ import annotations

from collections import Counter

from entente.analysis.brief.standing import Standing, Step
from entente.analysis.timeline import planned_otherwise
from entente.outputs import wording
from entente.outputs.brief import words
from entente.outputs.brief.form import Line, Lines, Notes, Section

_AT_ODDS = "The documents count these sessions in a way that their dates contradict, and the counts are left out below"
LATEST = 8  # sessions told one by one; earlier ones are counted


def standing_section(standing: Standing, notes: Notes) -> Section:
    """History in half a page: the count, the latest sessions, what was moved or called off, what is announced."""
    parts = [
        Lines(tuple(_summary(standing, notes)), item=False),
        Lines(tuple(_held(step, notes) for step in standing.held[-LATEST:]), "Latest sessions"),
        Lines(tuple(_held(step, notes) for step in standing.undated), "In a year that is not said"),
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
    heads = words.listed([words.person(p) for p in last.heads])
    if heads:
        lines.append(
            Line(
                words.sentence(f"The last one ({words.when(last.session)}) was led by {heads}"),
                notes.cite(*(p.proof for p in last.heads)),
            )
        )
    return lines + _contradiction(standing, notes)


def _contradiction(standing: Standing, notes: Notes) -> list[Line]:
    """Counts that do not rise with the dates: told once, and left out elsewhere."""
    if not standing.contradicted:
        return []
    counts = [f"{wording.ordinal(row.ordinal or 0)} ({words.when(row)})" for row, _ in standing.contradicted]
    proofs = [proof for _, step in standing.contradicted for proof in step.proofs]
    return [Line(words.sentence(f"{_AT_ODDS}: {words.listed(counts)}"), notes.cite(*proofs))]


def _held(step: Step, notes: Notes) -> Line:
    heads = words.listed([words.person(p) for p in step.heads])
    text = ", ".join(
        x for x in (words.session(step.session), wording.where(step.session.place, step.session.country)) if x
    )
    return Line(
        words.sentence(f"{text}{'; ' + heads if heads else ''}"),
        notes.cite(*step.proofs, *(p.proof for p in step.heads)),
        lead=words.when(step.session),
    )


def _unheld(standing: Standing, notes: Notes) -> list[Line]:
    lines = [
        Line(words.sentence(f"{words.session(s.session)} announced for {words.when_where(s.session)}"), notes.cite(*s.proofs), mark="planned")
        for s in standing.planned
    ]  # fmt: skip
    lines += [
        Line(
            words.sentence(f"{words.session(s.session)} announced for {words.when_where(s.session)}; no account says that it was held"),
            notes.cite(*s.proofs), mark="no account",
        )
        for s in standing.overdue
    ]  # fmt: skip
    for s in standing.moved:
        planned = wording.planned_for(*planned_otherwise(s.session))
        lines.append(
            Line(
                words.sentence(f"{words.session(s.session)} had been planned for {planned}; held {words.when_where(s.session)}"),
                notes.cite(*s.proofs), mark="moved",
            )
        )  # fmt: skip
    lines += [
        Line(words.sentence(f"{words.session(s.session)} of {words.when_where(s.session)} was called off"), notes.cite(*s.proofs), mark="called off")
        for s in standing.called_off
    ]  # fmt: skip
    return lines
