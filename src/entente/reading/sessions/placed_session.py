"""A session beside the one that the document reports, with the people whom the text names for it."""

from __future__ import annotations

from dataclasses import dataclass

from entente.model import Session
from entente.reading.sessions.attendance.named_people import Attendee


@dataclass(frozen=True, slots=True)
class PlacedSession:
    """A session with the people whom its mention names.

    `followed`: the main session is said to follow it; `dated`: its date, if any, is said with it, not the main one's.
    """

    session: Session
    people: tuple[Attendee, ...]
    followed: bool
    dated: bool = True
