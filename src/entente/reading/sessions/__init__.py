"""Sessions: the meeting that a document reports, and the earlier and planned ones that it places."""

from entente.reading.sessions.main import MainSession, read_main
from entente.reading.sessions.others.placed import read_others
from entente.reading.sessions.placed_session import PlacedSession

__all__ = ["MainSession", "PlacedSession", "read_main", "read_others"]
