"""Who sits together where a report tells of several meetings: from each meeting on, "the two sides" are those of the last one told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from entente.model import Session
from entente.reading.sessions.beside import PlacedSession


@dataclass(frozen=True, slots=True)
class Table:
    """A meeting that the text tells of at `at` (code points)."""

    at: int
    session: str
    parties: tuple[str, ...]


def tables_of(main: Session | None, others: Sequence[PlacedSession]) -> list[Table]:
    """The meetings of the same days as the main one, in the order in which the text tells of them."""
    if main is None:
        return []
    told = [main, *(o.session for o in others if _of_these_days(o.session, main))]
    found = [Table(e.start, s.id, s.parties) for s in told for e in s.evidence if len(s.parties) > 1]
    return sorted(found, key=lambda table: table.at) if len(told) > 1 else []


def _of_these_days(session: Session, main: Session) -> bool:
    """Whether it was held in the month of the main one, or on a day that the text leaves open."""
    if session.status != "held" or not session.evidence:
        return False
    return session.date is None or main.date is None or session.date[:7] == main.date[:7]
