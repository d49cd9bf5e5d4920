"""A journey that is to come, told stop by stop: what is attended at each, and who is met.

"Secretary Roe will travel to Lima, Peru, on May 3 to attend the Andean Summit. From there she will continue to Oslo, where
she will meet with Foreign Minister Doe": each is a session of its own, with its traveller, place and days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from entente.lexicon.journeys import journey_words
from entente.lexicon.mechanisms import mechanism_words
from entente.lexicon.patterns import any_of
from entente.reading.dates import DateMention
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import MechanismMention, find_mechanisms
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sentences.stops import Stop, stops_in, whole_journey
from entente.reading.sessions.attendance.named_people import Attendee, attendees_in, free
from entente.reading.sessions.journey.at_stop import date_at, gathering, meeting, placed
from entente.reading.sessions.journey.on_the_way import ON_THE_WAY, pass_between
from entente.reading.sessions.journey.state import Journey, Where, told_there
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.telling.encounters import encounters_in
from entente.reading.sessions.telling.words import AHEAD_TITLE

_WORDS = journey_words()
_JOURNEY = Guarded(rf"\b(?:{any_of(_WORDS.journeys)})\b", re.I)
_AHEAD = Guarded(r"\b(?:will|shall|(?:is|are) (?:scheduled |slated |due |expected |set )?to|plans? to)\b")
_ATTEND = Guarded(
    rf"\b(?:{any_of(_WORDS.attend).replace(re.escape('*'), '[^,;.]{1,60}?')})\s+(?:(?!discuss|prepare|review)[^;.]){{0,60}}$",
    re.I,
)
_GATHERINGS = frozenset((*mechanism_words()["meetings"], *mechanism_words()["bodies"]))
_OPENING = 2  # sentences in which a text says that it is of a journey


def itinerary(view: TextView) -> tuple[PlacedSession, ...]:
    """The sessions of a journey of several stops that the text announces, in its order; none for any other text."""
    if view.joint or not _announced(view):
        return ()
    journey = Journey(view)
    for sentence in view.body:
        if sentence.kind in ("prose", "bullet") and _AHEAD.search(sentence.text):
            _read(sentence, journey)
    journey.leave()
    if len(_places_of(journey)) < 2 and not _told_apart(journey):
        return ()
    return (*_as_a_whole(journey), *journey.found, *journey.passing)


_TRAVELS = Guarded(
    r"\b(?:will|is|are|to) (?:\w+ )?(?:travel(?:l?ing)?|depart(?:ing)?|fly(?:ing)?|head(?:ing)?) (?:to|for)\b"
)


def _told_apart(journey: Journey) -> bool:
    """ "Roe will travel to Lima. She will attend the Forum": one stop, of which a later sentence tells what is done there."""
    first = next(iter(_opening(journey.view)), None)
    if first is None or not _TRAVELS.search(first.text) or not journey.found:
        return False
    named = [p for p in journey.found if p.session.mechanism or len(p.people) > len(journey.travellers)]
    return len(named) == len(journey.found) and all(
        p.session.evidence[0].start >= first.end for p in journey.found
    )


def _places_of(journey: Journey) -> set[tuple[str | None, str | None]]:
    """Where the sessions are; a country is no other place than its town."""
    stops = {(p.session.place, p.session.country) for p in (*journey.found, *journey.passing)}
    in_towns = {country for place, country in stops if place}
    return {(place, country) for place, country in stops if place or country not in in_towns}


def _as_a_whole(journey: Journey) -> Iterator[PlacedSession]:
    """The whole journey as one session, where no stop tells of a gathering or of whom the traveller will meet."""
    if any(p.session.mechanism or len(p.people) > len(journey.travellers) for p in journey.found):
        return
    told = {p.session.country for p in journey.found if p.session.date == journey.month}
    if journey.listed and told.issuperset(journey.listed):
        return  # each stop has its time from the whole
    for sentence in _opening(journey.view):
        dates = [d for d in sentence.dates(journey.view.date, "future") if d.edtf]
        if (listed := whole_journey(sentence)) and dates:
            if _legs_of(journey, dates[0]):
                return
            days, end = dates[0], max(listed[-1].end, dates[0].end - sentence.start)
            there = tuple(stop.country for stop in listed if stop.country)
            where = Where(date=days.edtf, end_date=days.edtf_end)
            yield placed(sentence, end, where, None, journey.travellers, there, journey)
            return


def _legs_of(journey: Journey, whole: DateMention) -> bool:
    """ "to Kenya and Peru from May 3-9. To Kenya from May 3-5, then to Peru from May 5-9": stops that make up the whole."""
    days = [(p.session.date, p.session.end_date or p.session.date) for p in journey.found if p.session.date]
    first, last = min((a for a, _ in days), default=None), max((b for _, b in days if b), default=None)
    return len(days) > 1 and (first, last) == (whole.edtf, whole.edtf_end)


def _opening(view: TextView) -> list[SentenceView]:
    """The first sentences behind the lines over the text: "Media Note", "May 2, 2033"."""
    told = [s for s in view.body if s.kind in ("prose", "bullet") and s.text[-1:] in _ENDS]
    return told[:_OPENING]


_ENDS = '.:;”"'


def _announced(view: TextView) -> bool:
    opening = [s.text for s in _opening(view)]
    ahead = AHEAD_TITLE.search(view.title) or any(_AHEAD.search(text) for text in opening)
    return bool(ahead) and any(_JOURNEY.search(text) for text in (view.title, *opening[:1]))


def _read(sentence: SentenceView, journey: Journey) -> None:
    """All that one sentence tells: where they go, what they attend, whom they meet."""
    ahead = _AHEAD.search(sentence.text)
    own = tuple(
        a
        for a in attendees_in(sentence, journey.view)
        if ahead and a.end <= sentence.start + ahead.start() and free(a, sentence) and _travels(a, journey)
    )
    if own:
        journey.company = tuple(_company(own, sentence, journey)) or journey.company_of(own)
        journey.travellers = (*own, *journey.company)
    _list_stops(sentence, journey)
    passing = ON_THE_WAY.search(sentence.text)
    there = passing.start() if passing else len(sentence.text)
    events: list[Stop | MechanismMention] = [*stops_in(sentence), *_attended(sentence)]
    events = sorted((e for e in events if e.start < there), key=lambda e: e.start)
    dates = [d for d in sentence.dates(journey.view.date, "future") if not _past(d, journey.view.date)]
    for number, event in enumerate(events):
        limit = events[number + 1].start if number + 1 < len(events) else len(sentence.text)
        when = date_at(event.start, event.end, limit, dates, sentence, first=number == 0)
        if isinstance(event, Stop):
            _arrive(event, when, sentence, journey)
        else:
            journey.add(gathering(event, when, sentence, journey))
    for met in encounters_in(sentence, journey.view):
        limit = min([met.finish, *(e.start for e in events if e.start > met.end)])
        when = date_at(met.verb, met.end, limit, dates, sentence, first=not events)
        if (told := meeting(met, when, journey)) is not None:
            journey.add(told)
    if passing:
        pass_between(sentence, passing.end(), journey)


def _past(when: DateMention, today: str | None) -> bool:
    """ "to follow up on the Summit held last fall": a year, a month or a day before the text's own."""
    if not when.edtf or not today:
        return False
    of_season = len(when.edtf) == _MONTH and when.edtf[5:] > "12"
    length = min(_YEAR if of_season else len(when.edtf), len(today))
    return when.edtf[:length] < today[:length] and not (when.edtf_end and when.edtf_end >= today)


_YEAR, _MONTH = len("2024"), len("2024-05")


def _company(own: tuple[Attendee, ...], sentence: SentenceView, journey: Journey) -> Iterator[Attendee]:
    """ "will travel to Peru, joined by Director Doe and Director Poe": all of them are at each stop."""
    joined = _JOINED_BY.search(sentence.text)
    for person in attendees_in(sentence, journey.view) if joined else ():
        of_them = person.person.party in (None, own[0].person.party)
        if joined and person.start >= sentence.start + joined.end() and of_them:
            yield person


_JOINED_BY = Guarded(r", (?:who will be )?(?:joined|accompanied) by\b")


def _list_stops(sentence: SentenceView, journey: Journey) -> None:
    """ "will travel to Peru and Chile this week": where they go, and in which month, before each stop is told."""
    dates = [d.edtf[:7] for d in sentence.dates(journey.view.date, "future") if d.edtf]
    ends = [d.edtf_end[:7] for d in sentence.dates(journey.view.date, "future") if d.edtf_end]
    if (stops := whole_journey(sentence)) and len({*dates, *ends}) == 1:
        journey.listed = (*journey.listed, *(stop.country for stop in stops if stop.country))
        journey.month = dates[0]


def _travels(person: Attendee, journey: Journey) -> bool:
    home = journey.view.home
    if home is None and journey.travellers:
        return person.person.party == journey.travellers[0].person.party
    return person.person.party in (None, home) or home is None


def _attended(sentence: SentenceView) -> tuple[MechanismMention, ...]:
    """The gatherings to which the sentence says that somebody goes; of several joined by "and" all."""
    found: list[MechanismMention] = []
    for mention in find_mechanisms(sentence.text):
        if mention.head not in _GATHERINGS and not mention.known:
            continue
        joined = found and _JOINED.fullmatch(sentence.text, found[-1].end, mention.start)
        if joined or _ATTEND.search(sentence.text[: mention.start]):
            found.append(mention)
    return tuple(found)


_JOINED = compiled(r"(?:\s*\([^()]*\))?,?\s+(?:and\s+)?(?:the|an?)\s+")


def _arrive(stop: Stop, when: DateMention | None, sentence: SentenceView, journey: Journey) -> None:
    where = Where(stop.place, stop.country, when.edtf if when else None, when.edtf_end if when else None)
    if (stop.place, stop.country) == (journey.where.place, journey.where.country):
        where = where if when else journey.where  # "While in Lima, she will ..."
    elif stop.country and (None, stop.country) == (journey.where.place, journey.where.country):
        where = where if when else replace(journey.where, place=stop.place)  # the town in the country
    elif when is None and stop.country in journey.listed:
        journey.leave()
        where = replace(where, date=journey.month)
    else:
        journey.leave()
    journey.where = where
    if where.date and journey.alone is None and not told_there(journey):
        end = max(stop.end, when.end - sentence.start if when else 0)
        journey.alone = placed(sentence, end, where, None, journey.travellers, (), journey)
