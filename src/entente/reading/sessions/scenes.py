"""Which session a passage is about: a report of several meetings goes from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from entente.reading.sentence import SentenceView
from entente.reading.sessions.attendees import attendees_in
from entente.reading.sessions.beside import PlacedSession
from entente.reading.sessions.main import MainSession
from entente.reading.text import TextView


class Scene(NamedTuple):
    """The session that a sentence is about, and the parties at its table."""

    session: str
    parties: tuple[str, ...]


def scenes(view: TextView, main: MainSession | None, others: Sequence[PlacedSession]) -> dict[int, Scene]:
    """By where a sentence begins: the session beside the reported one that it is about; of that one none is named."""
    told = [p for p in others if p.people and p.session.status == "held" and len(p.session.parties) > 1]
    if main is None or not told:
        return {}
    found: dict[int, Scene] = {}
    current: PlacedSession | None = None
    for sentence in view.body:
        if sentence.kind == "heading":
            current = None
            continue
        begun = next((p for p in told if sentence.start <= p.session.evidence[0].start < sentence.end), None)
        if begun is not None:
            current = begun
        elif current is not None and _leaves(sentence, current, main, view):
            current = None
        if current is not None:
            found[sentence.start] = Scene(current.session.id, current.session.parties)
    return found


def _leaves(sentence: SentenceView, current: PlacedSession, main: MainSession, view: TextView) -> bool:
    """Whether a sentence is no longer about a session: it names who or whose party was not there."""
    there = {a.person.name for a in current.people}
    named = {a.person.name for a in attendees_in(sentence, view)}
    elsewhere = {p.name for p in main.people} - there
    if named & elsewhere and not named & (there - {p.name for p in main.people}):
        return True
    parties = {m.code for m in sentence.parties if m.sense in ("name", "adjective")}
    away = set(main.session.parties) - set(current.session.parties)
    return bool(parties & away) and not parties & (set(current.session.parties) - set(main.session.parties))
