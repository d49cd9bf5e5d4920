"""A journey that is to come, told stop by stop: what is attended at each, and who is met.

"Secretary Roe will travel to Lima, Peru, on May 3 to attend the Andean Summit. From there she will continue to Oslo, where
she will meet with Foreign Minister Doe": each is a session of its own, with its traveller, place and days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from entente.lexicon.journeys import journey_words
from entente.lexicon.mechanisms import mechanism_words
from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.model import MechanismName, Session, Span
from entente.reading.dates import DateMention
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import MechanismMention, find_mechanisms
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sentences.stops import Stop, place_behind, stops_in, whole_journey
from entente.reading.sessions.attendance.named_people import Attendee, attendees_in, free
from entente.reading.sessions.particulars.level import level_of_people, stated_level
from entente.reading.sessions.parties.sides import parties_of_people
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.telling.encounters import Encounter, encounters_in
from entente.reading.sessions.telling.words import AHEAD_TITLE
from entente.reading.sessions.time_and_place.guests import UNNAMED_GUESTS

_WORDS = journey_words()
_JOURNEY = Guarded(rf"\b(?:{any_of(_WORDS.journeys)})\b", re.I)
_AHEAD = Guarded(r"\b(?:will|shall|(?:is|are) (?:scheduled |due |expected |set )?to|plans? to)\b")
_ATTEND = Guarded(
    rf"\b(?:{any_of(_WORDS.attend).replace(re.escape('*'), '[^,;.]{1,60}?')})\s+(?:(?!discuss|prepare|review)[^;.]){{0,60}}$",
    re.I,
)
_GATHERINGS = frozenset((*mechanism_words()["meetings"], *mechanism_words()["bodies"]))
_OPENING = 2  # sentences in which a text says that it is of a journey


@dataclass(frozen=True, slots=True)
class _Where:
    """The stop in force and its days, which what happens there has unless it has its own."""

    place: str | None = None
    country: str | None = None
    date: str | None = None
    end_date: str | None = None


@dataclass
class _Journey:
    """What is told so far. `alone`: the last stop with the session of its visit, until the text says what happens there."""

    view: TextView
    where: _Where = _Where()
    travellers: tuple[Attendee, ...] = ()
    company: tuple[Attendee, ...] = ()  # who joins the first of them on the whole journey
    listed: tuple[str, ...] = ()  # the countries of a journey that is told as a list first
    month: str | None = None  # of that journey: what is told of each country is then
    alone: PlacedSession | None = None
    found: list[PlacedSession] = field(default_factory=list)
    passing: list[PlacedSession] = field(default_factory=list)  # what the traveller comes from and goes on to

    def add(self, placed: PlacedSession) -> None:
        """One more session; a gathering that is named again is the same."""
        named = placed.session.mechanism
        if named is None or all(other.session.mechanism != named for other in self.found):
            self.found.append(placed)
        self.alone = None

    def company_of(self, own: tuple[Attendee, ...]) -> tuple[Attendee, ...]:
        """Who is still with them: the company of the traveller whom it joined, no other's."""
        same = self.travellers and [a.person for a in own] == [self.travellers[0].person]
        return self.company if same else ()

    def leave(self) -> None:
        """The journey goes on: the stop at which nothing was told is a visit."""
        if self.alone is not None:
            self.found.append(self.alone)
        self.alone = None


def itinerary(view: TextView) -> tuple[PlacedSession, ...]:
    """The sessions of a journey of several stops that the text announces, in its order; none for any other text."""
    if view.joint or not _announced(view):
        return ()
    journey = _Journey(view)
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


def _told_apart(journey: _Journey) -> bool:
    """ "Roe will travel to Lima. She will attend the Forum": one stop, of which a later sentence tells what is done there."""
    first = next((s for s in journey.view.body[:1]), None)
    if first is None or not _TRAVELS.search(first.text) or not journey.found:
        return False
    named = [p for p in journey.found if p.session.mechanism or len(p.people) > len(journey.travellers)]
    return len(named) == len(journey.found) and all(
        p.session.evidence[0].start >= first.end for p in journey.found
    )


def _places_of(journey: _Journey) -> set[tuple[str | None, str | None]]:
    """Where the sessions are; a country is no other place than its town."""
    stops = {(p.session.place, p.session.country) for p in (*journey.found, *journey.passing)}
    in_towns = {country for place, country in stops if place}
    return {(place, country) for place, country in stops if place or country not in in_towns}


def _as_a_whole(journey: _Journey) -> Iterator[PlacedSession]:
    """The whole journey as one session, where no stop tells of a gathering or of whom the traveller will meet."""
    if any(p.session.mechanism or len(p.people) > len(journey.travellers) for p in journey.found):
        return
    told = {p.session.country for p in journey.found if p.session.date == journey.month}
    if journey.listed and told.issuperset(journey.listed):
        return  # each stop has its time from the whole
    for sentence in journey.view.body[:_OPENING]:
        dates = [d for d in sentence.dates(journey.view.date, "future") if d.edtf]
        if (listed := whole_journey(sentence)) and dates:
            days, end = dates[0], max(listed[-1].end, dates[0].end - sentence.start)
            there = tuple(stop.country for stop in listed if stop.country)
            where = _Where(date=days.edtf, end_date=days.edtf_end)
            yield _placed(sentence, end, where, None, journey.travellers, there, journey)
            return


def _announced(view: TextView) -> bool:
    opening = [s.text for s in view.body[:_OPENING]]
    ahead = AHEAD_TITLE.search(view.title) or any(_AHEAD.search(text) for text in opening)
    return bool(ahead) and any(_JOURNEY.search(text) for text in (view.title, *opening[:1]))


def _read(sentence: SentenceView, journey: _Journey) -> None:
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
    passing = _ON_THE_WAY.search(sentence.text)
    there = passing.start() if passing else len(sentence.text)
    events: list[Stop | MechanismMention] = [*stops_in(sentence), *_attended(sentence)]
    events = sorted((e for e in events if e.start < there), key=lambda e: e.start)
    dates = sentence.dates(journey.view.date, "future")
    for number, event in enumerate(events):
        limit = events[number + 1].start if number + 1 < len(events) else len(sentence.text)
        when = _date_of(event.start, event.end, limit, dates, sentence, first=number == 0)
        if isinstance(event, Stop):
            _arrive(event, when, sentence, journey)
        else:
            journey.add(_gathering(event, when, sentence, journey))
    for met in encounters_in(sentence, journey.view):
        limit = min([met.finish, *(e.start for e in events if e.start > met.end)])
        when = _date_of(met.verb, met.end, limit, dates, sentence, first=not events)
        if (placed := _meeting(met, when, journey)) is not None:
            journey.add(placed)
    if passing:
        _pass(sentence, passing.end(), journey)


# "will stop in Kenya while traveling from the G7 Summit in Oslo to the Andean Summit in Lima".
_ON_THE_WAY = Guarded(
    r"\b(?:(?:while |when )?travell?ing|en route|on (?:his|her|their|the) way|in transit) (?=(?:back )?(?:from|to|between)\b)"
)


def _pass(sentence: SentenceView, begin: int, journey: _Journey) -> None:
    """The gatherings between which the stop lies: sessions beside those of the journey, each at its own place."""
    stop = journey.where
    named = [m for m in find_mechanisms(sentence.text) if m.start >= begin]
    dates = sentence.dates(journey.view.date, "future")
    for mention, following in zip(named, [*(m.start for m in named[1:]), len(sentence.text)], strict=False):
        when = _date_of(mention.start, mention.end, following, dates, sentence, first=False)
        placed = _gathering(mention, when, sentence, journey)
        first, last = sentence.start + mention.start, placed.session.evidence[0].end
        evidence = (Span.of(journey.view.text, first, last),)
        session = replace(placed.session, main=False, evidence=evidence)
        journey.passing.append(replace(placed, session=session))
    journey.where = stop


def _company(own: tuple[Attendee, ...], sentence: SentenceView, journey: _Journey) -> Iterator[Attendee]:
    """ "will travel to Peru, joined by Director Doe and Director Poe": all of them are at each stop."""
    joined = _JOINED_BY.search(sentence.text)
    for person in attendees_in(sentence, journey.view) if joined else ():
        of_them = person.person.party in (None, own[0].person.party)
        if joined and person.start >= sentence.start + joined.end() and of_them:
            yield person


_JOINED_BY = Guarded(r", (?:who will be )?(?:joined|accompanied) by\b")


def _list_stops(sentence: SentenceView, journey: _Journey) -> None:
    """ "will travel to Peru and Chile this week": where they go, and in which month, before each stop is told."""
    dates = [d.edtf[:7] for d in sentence.dates(journey.view.date, "future") if d.edtf]
    ends = [d.edtf_end[:7] for d in sentence.dates(journey.view.date, "future") if d.edtf_end]
    if (stops := whole_journey(sentence)) and len({*dates, *ends}) == 1 and not journey.found:
        journey.listed = tuple(stop.country for stop in stops if stop.country)
        journey.month = dates[0]


def _travels(person: Attendee, journey: _Journey) -> bool:
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


def _date_of(
    start: int, end: int, limit: int, dates: Sequence[DateMention], sentence: SentenceView, *, first: bool
) -> DateMention | None:
    """The days in a name or right before it, behind it up to what comes next, or at the head of the sentence."""
    at = [(d.start - sentence.start, d.end - sentence.start, d) for d in dates if d.edtf]
    named = (d for a, b, d in at if start - _CLOSE <= b and a < end)
    behind = (d for a, _, d in at if end <= a < limit)
    ahead = (d for a, b, d in at if first and a < _LEAD and b <= start)
    return next((d for found in (named, behind, ahead) for d in found), None)


_CLOSE = 3  # characters between a date and the name behind it: "the June 29-30 NATO Summit"
_LEAD = 30  # characters at the head of a sentence: "From September 4-7, Vice President Roe will travel"


def _arrive(stop: Stop, when: DateMention | None, sentence: SentenceView, journey: _Journey) -> None:
    where = _Where(stop.place, stop.country, when.edtf if when else None, when.edtf_end if when else None)
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
    if where.date and journey.alone is None and not _told_there(journey):
        end = max(stop.end, when.end - sentence.start if when else 0)
        journey.alone = _placed(sentence, end, where, None, journey.travellers, (), journey)


def _told_there(journey: _Journey) -> bool:
    """Whether the stop has a session already."""
    return bool(_there(journey))


def _there(journey: _Journey) -> list[PlacedSession]:
    where = journey.where.place, journey.where.country
    return [p for p in journey.found if (p.session.place, p.session.country) == where]


def _gathering(
    named: MechanismMention, when: DateMention | None, sentence: SentenceView, journey: _Journey
) -> PlacedSession:
    """What is attended, at the place behind its name or at the stop; also with whom it is joined."""
    there = place_behind(sentence, named.end)
    where = journey.where
    if there and there.country != where.country:
        journey.where = where = _Where(there.place, there.country)
    elif there:
        where = replace(where, place=there.place)
    if when:
        where = replace(where, date=when.edtf, end_date=when.edtf_end)
    joined = tuple(
        a
        for a in attendees_in(sentence, journey.view)
        if a.end <= sentence.start + named.start
        and _JOINING.search(sentence.text[: a.start - sentence.start])
    )
    end = max(named.end, there.end if there else 0, when.end - sentence.start if when else 0)
    return _placed(sentence, end, where, named.name, (*journey.travellers, *joined), (), journey)


def _besides(met: Encounter, journey: _Journey) -> bool:
    """Whether officials without names are a meeting of its own: beside a gathering, not beside those who are named."""
    there = _there(journey)
    return not there or (bool(_ALSO.search(met.words)) and all(p.session.mechanism for p in there))


_ALSO = Guarded(rf"\b(?:{any_of(meeting_words().beside)})\b")
_JOINING = compiled(r"\bjoin\s+(?:the\s+)?$")


def _meeting(met: Encounter, when: DateMention | None, journey: _Journey) -> PlacedSession | None:
    """A meeting at the stop, with guests by name or by office: "meet with Prime Minister Doe", "with government officials"."""
    own = {a.person.party for a in journey.travellers}
    guests = tuple(a for a in met.guests if a.person.party not in own)
    unnamed = not guests and UNNAMED_GUESTS.match(met.sentence.text, met.end)
    if (
        not (guests or unnamed)
        or not journey.travellers
        or (unnamed and journey.where == _Where())
        or (unnamed and _told_there(journey) and not _ALSO.search(met.words))
    ):
        return None
    end = guests[-1].end - met.sentence.start if guests else unnamed.end() if unnamed else met.end
    theirs = () if guests else met.guest_parties
    where = replace(journey.where, date=when.edtf, end_date=when.edtf_end) if when else journey.where
    return _placed(met.sentence, end, where, None, (*journey.travellers, *guests), theirs, journey)


def _placed(
    sentence: SentenceView,
    end: int,
    where: _Where,
    mechanism: MechanismName | None,
    people: tuple[Attendee, ...],
    parties: tuple[str, ...],
    journey: _Journey,
) -> PlacedSession:
    name = mechanism.name if mechanism else ""
    keepers = codes(m for m in find_parties(_MATTER.sub("", name)) if m.sense != "capital")
    met = dict.fromkeys([*parties_of_people(people, journey.view.home), *keepers, *parties])
    if mechanism is None and where.country and len(met) < 2:
        met[where.country] = None
    session = Session(
        id="s0", main=True, status="planned", mechanism=mechanism, ordinal=None,
        level=stated_level(name) or (_SUMMIT.search(name) and "leaders") or level_of_people(tuple(a.person for a in people)) or None,
        format="in-person", date=where.date, end_date=where.end_date, place=where.place, country=where.country, host=None,
        parties=tuple(met), initiative=None, follows=None,
        evidence=(Span.of(journey.view.text, sentence.start, sentence.start + end),),
    )  # fmt: skip
    return PlacedSession(session, people, False)


_MATTER = compiled(r" (?:on|for) .*")  # "the Oslo Conference on Sudan": of what, not who
_SUMMIT = compiled(r"\bSummit\b")
