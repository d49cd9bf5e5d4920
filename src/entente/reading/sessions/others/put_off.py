"""The session to come of a meeting that was put off to a new day: "has been postponed to 5 June"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from entente.lexicon.places import places
from entente.model import Session, Span
from entente.reading.dates import DateMention
from entente.reading.document.text_view import TextView
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.telling.called_off import call_offs
from entente.reading.sessions.time_and_place.planned_day import new_day, new_day_behind, new_place

_BEHIND = 3  # sentences behind the one that puts a meeting off in which its new day may be told


class PutOff:
    """What a text puts off, as its sentences are gone through in order: a new day may stand some sentences further."""

    def __init__(self, view: TextView, main: MainSession | None) -> None:
        self._view = view
        self._main = main
        self._waits: Session | None = None  # the one put off last, of whose new day nothing was said yet
        self._behind = 0

    def to(self, sentence: SentenceView, called_off: list[PlacedSession]) -> list[PlacedSession]:
        """The planned sessions of the new days that the sentence tells; `called_off` are those just made from it."""
        found = list(self._told(sentence, called_off))
        old = self._called_off(sentence, called_off)
        if found or old:
            self._waits, self._behind = None if found else old, 0
            return found
        self._behind += 1
        day = new_day_behind(sentence, self._view) if self._waits and self._behind <= _BEHIND else None
        if day is None or self._waits is None or day.edtf == self._waits.date:
            return []
        old, self._waits = self._waits, None
        return [self._planned(old, sentence, day, new_place(sentence, 0, day), 0)]

    def _told(self, sentence: SentenceView, called_off: list[PlacedSession]) -> Iterator[PlacedSession]:
        for off in call_offs(sentence.text):
            day = new_day(sentence, off, self._view)
            old = self._called_off(sentence, called_off)
            if day is None or old is None:
                continue
            begin = off.told if off.new == (-1, -1) else off.new[0]
            place = new_place(sentence, begin if off.new != (-1, -1) else off.told_end, day)
            yield self._planned(old, sentence, day, place, min(off.start, off.told))

    def _planned(
        self, old: Session, sentence: SentenceView, day: DateMention, place: str | None, at: int
    ) -> PlacedSession:
        """The session of the new day, with the name and the parties of the one called off."""
        span = Span.of(self._view.text, sentence.start + at, max(day.end, sentence.start + at + 1))
        session = replace(
            old, id="s0", main=False, status="planned", date=day.edtf, end_date=day.edtf_end, place=place,
            country=places().get(place) if place else None, initiative=None, follows=None, evidence=(span,),
        )  # fmt: skip
        return PlacedSession(session, (), False)

    def _called_off(self, sentence: SentenceView, called_off: list[PlacedSession]) -> Session | None:
        """The session that the sentence calls off: the one just made from it, else the reported one."""
        if called_off:
            return called_off[-1].session
        main = self._main
        own = main is not None and any(s.start == sentence.start for s in main.sentences)
        return main.session if main and own and main.session.status == "called-off" else None
