"""The questions: two sessions, or all sessions of a consultation in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from entente.analysis.changes.choosing import choose
from entente.analysis.changes.rows import Chosen, Course, LeftOut, Step
from entente.analysis.changes.silences import silences
from entente.analysis.changes.step import claims_of, step_of
from entente.analysis.passages import passages_in
from entente.errors import NotInRecord
from entente.model.days import stretch
from entente.record import MechanismRow, Record, SessionPage, SessionRow

MOST = 40  # sessions of a consultation that are compared: the latest


def changes_between(record: Record, one: str, other: str) -> Step:
    """The changes from one session to another, in the order asked for. Raises `NotInRecord` where they cannot be compared."""
    pages = [record.session(one), record.session(other)]
    if pages[0].session.id == pages[1].session.id:
        raise NotInRecord(other, "is the same session", "name two sessions")
    chosen, left = choose(pages, one_voice=True)
    if left:
        raise NotInRecord(left[0].session.id, f"cannot be compared: {left[0].because}")
    before, after = (passages_in(record, c.document.id) for _, c in chosen)
    return step_of(chosen[0], chosen[1], record.ruled_acts(), (before, after))


def course_of(record: Record, mechanism: str, *, level: str | None = None) -> Course:
    """All sessions of a consultation, each compared with the one before. Raises `NotInRecord` for an unknown one.

    `level` keeps to sessions of one level.
    """
    rows = [s for s in _sessions_of(record, mechanism) if level is None or s.level == level]
    if not rows:
        raise _no_sessions(record, mechanism, level)
    named = next(m for m in record.mechanisms(lines=True) if m.id == rows[0].mechanism)
    return course_over(record, named, rows, tuple(record.session(s.id) for s in compared_of(rows)))


def compared_of(rows: Sequence[SessionRow]) -> list[SessionRow]:
    """The sessions that have a place in the row: the latest of those held in a known year."""
    return [s for s in rows if s.status == "held" and stretch(s.date)][-MOST:]


def course_over(
    record: Record, mechanism: MechanismRow, rows: Sequence[SessionRow], wanted: Sequence[SessionPage]
) -> Course:
    """The course of a consultation over the pages `wanted` of its sessions `rows`, both by date."""
    chosen, left = choose(wanted)
    compared = {page.session.id for page in wanted}
    left = (*left, *(LeftOut(s, _why_not(s)) for s in rows if s.id not in compared))
    ruled = record.ruled_acts()
    beside = [passages_in(record, c.document.id) for _, c in chosen]
    pairs = zip(pairwise(chosen), pairwise(beside), strict=True)
    steps = tuple(step_of(a, b, ruled, passages) for (a, b), passages in pairs)
    return Course(
        mechanism=mechanism,
        sessions=tuple(c for _, c in chosen),
        left_out=tuple(sorted(left, key=lambda o: (o.session.date or "", o.session.id))),
        steps=steps,
        silences=tuple(silences(steps, claims=[claims_of(page, c) for page, c in chosen])),
        notes=tuple(_notes(chosen, rows)),
    )


def _sessions_of(record: Record, mechanism: str) -> list[SessionRow]:
    try:
        return list(record.sessions(mechanism=mechanism))
    except NotInRecord:
        only = _session_named(record, mechanism)
        if only is None:
            raise
        of = f", or its consultation ({only.mechanism})" if only.mechanism else ""
        raise NotInRecord(mechanism, "is one session", f"name a second one to compare it with{of}") from None


def _session_named(record: Record, ident: str) -> SessionRow | None:
    try:
        return record.session(ident).session
    except NotInRecord:
        return None


def _no_sessions(record: Record, mechanism: str, level: str | None) -> NotInRecord:
    if level:
        return NotInRecord(mechanism, f"no session of level {level}")
    if next(iter(record.sessions(mechanism=mechanism, asides=True, limit=1)), None) is None:
        return NotInRecord(mechanism, "no session of it is known")
    return NotInRecord(
        mechanism,
        "documents about other sessions only speak of it",
        f"`entente sessions --mechanism {mechanism} --all` lists what they say",
    )


def _why_not(session: SessionRow) -> str:
    if session.status == "called-off":
        return "called off"
    if not stretch(session.date):
        return "without a year, it has no place in the row"
    if session.status != "held":
        return "announced; no account of it was filed"
    return f"before the last {MOST} sessions"


def _notes(chosen: Sequence[tuple[SessionPage, Chosen]], rows: Sequence[SessionRow]) -> Iterator[str]:
    if len(chosen) < 2:
        told = "one session" if chosen else "no session"
        yield f"{told} with an account in which acts were read: there is nothing to compare it with"
    levels = sorted({c.session.level for _, c in chosen if c.session.level})
    if len(levels) > 1:
        yield f"sessions of several levels ({', '.join(levels)}): --level keeps to one"


__all__ = ["Step", "changes_between", "compared_of", "course_of", "course_over"]
