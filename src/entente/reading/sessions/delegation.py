"""A delegation that is named for a ceremony abroad: its visit is a planned session, in which its members take part.

"The President today announced the designation of a Delegation to Peru to attend the Inauguration of ... on May 3 in Lima":
those who lead it, those who are listed, and the two countries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from entente.lexicon.journeys import journey_words
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.model import Session, Span
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.attendance.listed import people_listed, people_of_lines
from entente.reading.sessions.attendance.named_people import Attendee
from entente.reading.sessions.attendance.only_mentioned import took_part
from entente.reading.sessions.attendance.roles import role_in
from entente.reading.sessions.attendance.words_of_attendance import tells_who_came
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.time_and_place.where import place_of

_OPENING = 3  # sentences in which a text says what the delegation is for
_FEW = 8  # sentences in which it names who leads it and who belongs to it
_CEREMONY = rf"\b(?:{any_of(journey_words().ceremonies)})\b"
_SENT = Guarded(
    rf"\b(?:announce|designate|name|appoint|send|dispatch)\w*\s[^;]{{0,80}}?\bdelegation\b[^;]{{0,160}}?"
    rf"\b(?:to (?:{any_of(journey_words().honours)})\b|(?:to|for|at)\b[^;]{{0,60}}?{_CEREMONY})"
    rf"|\bdelegation\b[^;]{{0,160}}?\bwill (?:{any_of(journey_words().honours)})\b[^;]{{0,60}}?{_CEREMONY}",
    re.I,
)
_GOES = compiled(rf",? will (?:{any_of(journey_words().honours)})\b")
_TO = Guarded(r"\bdelegation to (?:the )?$", re.I)


def delegation_sent(view: TextView) -> PlacedSession | None:
    """The visit of a delegation to a ceremony that the text announces; None where it doesn't say who goes where."""
    if view.joint:
        return None
    opening = [s for s in view.body if s.kind != "heading"][:_OPENING]
    said = ((s, match.start()) for s in opening if (match := _SENT.search(s.text)))
    found = sorted(said, key=lambda told: not told[0].dates(view.date, "future"))  # the one that says when
    if not found:
        return None
    sentence, start = found[0]
    title = next((s for s in view.sentences if s.kind == "title"), None)
    place, country = place_of([sentence], title, view)
    country = country or next(iter(_destination(title, sentence)), None)
    dates = [d for d in sentence.dates(view.date, "future") if d.edtf and d.start > sentence.start + start]
    dates.sort(key=lambda d: -len(d.edtf or ""))  # the day, not the year of "the 2023 Games"
    members = tuple({a.person.name: a for a in _members(sentence, view)}.values())
    sender = view.home or next((a.person.party for a in members if a.person.party), None)
    if not members or country is None or sender is None or sender == country:
        return None
    members = tuple(a._replace(person=replace(a.person, party=sender)) for a in members)
    session = Session(
        id="s1", main=True, status="planned", mechanism=None, ordinal=None, level=None, format="in-person",
        date=dates[0].edtf if dates else None, end_date=dates[0].edtf_end if dates else None,
        place=place, country=country, host=None, parties=(sender,), initiative=None, follows=None,
        evidence=(Span.of(view.text, sentence.start, sentence.end),),
    )  # fmt: skip
    return PlacedSession(session, members, False)


def _destination(*told: SentenceView | None) -> Iterator[str]:
    """ "a delegation to the Republic of Peru": the country, by the title or by the announcement."""
    for sentence in (s for s in told if s is not None):
        for party in sentence.parties:
            named = party.sense == "name" and not is_organisation(party.code)
            if named and _TO.search(sentence.text[: party.start - sentence.start]):
                yield party.code


def _members(announced: SentenceView, view: TextView) -> Iterator[Attendee]:
    """Who leads the delegation, who is said to be in it, and who fills a line; not the one for whom they come."""
    for sentence in (s for s in view.body[:_FEW] if s.start >= announced.start):
        told = tells_who_came(sentence.text) and sentence is not announced
        for mention in sentence.people:
            leads = role_in(sentence, mention, False) == "head of delegation"
            person = view.cast.of(mention)
            goes = sentence is not announced and _GOES.match(sentence.text, mention.end - sentence.start)
            if person and (leads or goes or (told and took_part(sentence, mention, view))):
                yield Attendee(person, mention.start, mention.end, None)
    for mention in (*people_listed(view), *people_of_lines(view)):
        if (person := view.cast.of(mention)) is not None:
            yield Attendee(person, mention.start, mention.end, None)
