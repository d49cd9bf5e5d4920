"""The session to come of a meeting that was put off to a new day: "has been postponed to 5 June"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from entente.lexicon.places import places
from entente.model import Session, Span
from entente.reading.document.text_view import TextView
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.telling.called_off import call_offs
from entente.reading.sessions.time_and_place.planned_day import new_day, new_place


def put_off_to(
    sentence: SentenceView, view: TextView, main: MainSession | None, called_off: list[PlacedSession]
) -> Iterator[PlacedSession]:
    """The planned session of the new day, with the name and the parties of the one called off in the sentence."""
    for off in call_offs(sentence.text):
        day = new_day(sentence, off, view)
        old = _called_off(sentence, main, called_off)
        if day is None or old is None:
            continue
        place = new_place(sentence, off, day)
        span = Span.of(view.text, sentence.start + min(off.start, off.told), day.end)
        session = replace(
            old, id="s0", main=False, status="planned", date=day.edtf, end_date=None, place=place,
            country=places().get(place) if place else None, initiative=None, follows=None, evidence=(span,),
        )  # fmt: skip
        yield PlacedSession(session, (), False)


def _called_off(
    sentence: SentenceView, main: MainSession | None, called_off: list[PlacedSession]
) -> Session | None:
    """The session that the sentence calls off: the one just made from it, else the reported one."""
    if called_off:
        return called_off[-1].session
    own = main is not None and any(s.start == sentence.start for s in main.sentences)
    return main.session if main and own and main.session.status == "called-off" else None
