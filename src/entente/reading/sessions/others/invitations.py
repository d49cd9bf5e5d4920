"""Visits to come by an invitation accepted for a time: "invited President Doe to visit Peru in May, and he accepted"."""

from __future__ import annotations

from collections.abc import Iterator

from entente.model import Session, Span
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sentences.stops import stops_in
from entente.reading.sessions.attendance.named_people import attendees_in
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.particulars.level import level_of_people
from entente.reading.sessions.placed_session import PlacedSession

_INVITED = Guarded(r"\b(?:invited|extended an invitation|conveyed an invitation|invitation (?:to|for) )")
_ACCEPTED = Guarded(r"\b(?:accepted|accepts|accepting|was accepted)\b")


def accepted_invitations(
    sentence: SentenceView, following: SentenceView | None, view: TextView, main: MainSession
) -> Iterator[PlacedSession]:
    """The visit to which somebody is invited, where he accepts in the same sentence or the next.

    "at a mutually convenient time" places no visit: one without a date is not a session yet.
    """
    invited = _INVITED.search(sentence.text)
    if invited is None or not (
        _ACCEPTED.search(sentence.text, invited.end()) or (following and _ACCEPTED.search(following.text))
    ):
        return
    stop = next((s for s in stops_in(sentence) if s.start >= invited.start()), None)
    people = tuple(a for a in attendees_in(sentence, view) if stop and a.start - sentence.start < stop.start)
    if stop is None or stop.country not in main.session.parties or len({a.person.party for a in people}) < 2:
        return
    days = [d for d in sentence.dates(view.date, "future") if d.edtf]
    if not days:
        return
    first = min(people[0].start - sentence.start, invited.start())
    yield PlacedSession(
        Session(
            id="s0", main=False, status="planned", mechanism=None, ordinal=None, level=level_of_people(tuple(a.person for a in people)),
            format="in-person", date=days[0].edtf, end_date=days[0].edtf_end, place=stop.place,
            country=stop.country, host=None, parties=main.session.parties, initiative=None, follows=None,
            evidence=(Span.of(view.text, sentence.start + first, sentence.start + stop.end),),
        ),
        (),  # who will be there is not said yet
        False,
    )  # fmt: skip
