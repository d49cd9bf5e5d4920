"""Other meetings of the same visit or day: "On the sidelines she also met ...", "He was later received by ...".

They take place and date from the reported session, unless their own words say when and where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from entente.lexicon.places import places
from entente.model import Session, Span
from entente.reading.cast import Person
from entente.reading.guarded import Guarded
from entente.reading.sentence import SentenceView
from entente.reading.sessions.attendees import Attendee, attendees_in
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.sides import parties_of_people
from entente.reading.sessions.where import place_index
from entente.reading.text import TextView

# What sets the meeting beside the reported one, and what tells of it.
_BESIDE = Guarded(
    r"\b(?:also|separately|in addition|(?:on|in|at) the (?:side-?lines|margins) of|later|subsequently|afterwards?|thereafter|meanwhile|during (?:his|her|the|their) (?:visit|stay)|on the same day|(?:while|when) in|called on|call on|earlier (?:today|in the day|on \w+day))\b|^(?:Earlier|Prior to (?:that|this|the (?:meeting|talks))|Before (?:that|the (?:meeting|talks))|(?:After|Following) (?:that|the (?:meeting|talks|call)))\b|\bearlier (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    re.I,
)
_MET = Guarded(
    r"\b(?:met|meets|will meet|spoke with|talked (?:to|with)|conferred with|discussed\b[^.;]{0,120}\bwith(?= (?:the )?[A-Z])|held (?:separate )?(?:talks|a meeting|meetings|bilateral \w+|discussions)|hold (?:talks|a meeting|separate meetings)|(?:was|were|be|been) (?:also )?received|received|calls? on|called on|paid a courtesy call|had (?:a |separate )?(?:[\w-]+ )?(?:meetings?|talks)"
    r"|have a (?:[\w-]+ )?meeting|chaired a (?:[\w-]+ )?session|hosted)\b"
)
_AHEAD = Guarded(r"\b(?:will|is (?:expected|scheduled|due)|are (?:expected|scheduled|due))\b")
# "building on her meeting", "recalled that they met": another day's.
_ELSEWHEN = Guarded(r"\b(?:last|recalled?|recalling|previous|since|ago|next)\b|\b(?:19|20)\d\d\b", re.I)


@dataclass(frozen=True, slots=True)
class PlacedSession:
    """A session with the people whom its mention names; `followed`: the main session is said to follow it."""

    session: Session
    people: tuple[Attendee, ...]
    followed: bool


def beside_main(sentence: SentenceView, view: TextView, main: MainSession) -> PlacedSession | None:
    """The meeting that a sentence sets beside the reported one, with people who were not in that."""
    session = main.session
    if session.format in ("call", "video") or any(s.start == sentence.start for s in main.sentences[:1]):
        return None
    met = _MET.search(sentence.text)
    journey = bool(main.sentences) and _STOP.match(main.sentences[0].text)
    beside = (_BESIDE.search(sentence.text) or (journey and _STOP.match(sentence.text))) if met else None
    if met is None or not beside or _ELSEWHEN.search(sentence.text):
        return None
    if any(d.edtf != session.date for d in sentence.dates(view.date, "past")):
        return None  # another day's: it is read with its date
    named = attendees_in(sentence, view)
    guests = tuple(a for a in named if a.start >= sentence.start + met.end() - 1)
    counterparts = re.search(r"\bcounterparts?\b", sentence.text[met.end() :])
    inside = {person.name for person in main.people}
    hosts = tuple(_who_met_them(sentence, named, met.start(), view, main))
    known = all(a.person.name in inside for a in (*hosts[:1], *guests))
    if not counterparts and (known if guests else not (hosts and _unnamed_guests(sentence.text, met.end()))):
        return None
    parties = dict.fromkeys(
        [
            *(session.parties[:1] if not hosts else parties_of_people(hosts, view.home)),
            *parties_of_people(guests, view.home),
        ]
    )
    if not guests:  # "also met with the foreign ministers of Peru and Chile"
        there_too = [m for m in sentence.parties if m.start >= sentence.start + met.end()]
        parties |= dict.fromkeys(m.code for m in there_too if m.sense in ("name", "adjective"))
    ahead = session.status == "planned" or bool(_AHEAD.search(sentence.text[: met.end()]))
    spans = _span(sentence, min(beside.start(), met.start()), met.end(), (*hosts[:1], *guests), view)
    site = _own_place(sentence)
    there = places().get(site) if site else _country(sentence)
    placed = Session(
        id="s0", main=_as_much([g.person for g in guests], view, main), status="planned" if ahead else "held", mechanism=None, ordinal=None, level=None, format="in-person",
        date=None if session.end_date else session.date, end_date=None, place=site or (None if session.end_date or there else session.place), country=there or session.country,
        host=None, parties=tuple(parties) if len(parties) > 1 else session.parties, initiative=None, follows=None, evidence=(spans,),
    )  # fmt: skip
    return PlacedSession(placed, hosts + guests, False)


# Guests whom the text does not name, but of whom a session is made: "also met with members of Parliament".
_GUESTS = re.compile(
    r"\s+(?:separately )?(?:with )?(?:the |several |senior |other |a number of |key )*(?:[\w’'-]+ ){0,3}(?:authorities|ministers|leaders|lawmakers|parliamentarians|legislators|governors?|speaker|(?:government |senior |elected )?officials|members of (?:the )?(?:[A-Z]\w+ )*(?:Parliament|Congress|Senate|Government|Cabinet|Assembly|Bundestag|Knesset|Diet))\b"
)


def _unnamed_guests(text: str, end: int) -> bool:
    return bool(_GUESTS.match(text, end))


# Where the clause of the meeting ends: "..., gave information on", "and exchanged views".
_GOES_ON = Guarded(
    r",? (?:and )?(?:then )?(?:\w+ed|gave|held|told|spoke|had|took) |, (?:where|which|who|during|at which)\b|\.$"
)


def _span(sentence: SentenceView, begin: int, verb: int, people: Sequence[Attendee], view: TextView) -> Span:
    """The words of the meeting: from who met to whom they met, or to where the sentence goes on to something else."""
    inside = [a for a in people if sentence.start <= a.start < sentence.end]
    start = min([sentence.start + begin, *(a.start for a in inside)])
    last = max([sentence.start + verb, *(a.end for a in inside)])
    further = _GOES_ON.search(sentence.text, last - sentence.start)
    return Span.of(view.text, start, sentence.start + further.start() if further else sentence.end)


_THERE = Guarded(r"\b(?:[Ii]n|[Tt]o|[Aa]t|visited) (?:the )?$")


def _own_place(sentence: SentenceView) -> str | None:
    """ "Later she travelled to Paris, where she met ...": the town that the sentence names for the meeting."""
    for start, end, _ in place_index().find(sentence.text):
        named = any(p.start <= sentence.start + start < p.end for p in sentence.people)
        if not named and _THERE.search(sentence.text[:start]):
            return sentence.text[start:end]
    return None


_STOP = re.compile(r"(?:(?:While|When|Later),? )?[Ii]n (?:the )?[A-Z]")


def _who_met_them(
    sentence: SentenceView, named: Sequence[Attendee], at: int, view: TextView, main: MainSession
) -> Iterator[Attendee]:
    """Who met them: those named before the verb; on a journey the delegation with them, which is there at every stop."""
    before = [a for a in named if a.end <= sentence.start + at]
    yield from before[-1:]
    if not _STOP.match(sentence.text):
        return
    for person in main.people:
        own = person.party and person.party == (view.home or main.session.parties[0])
        if own and (not before or person is not before[-1].person):
            yield Attendee(person, person.mentions[0].start, person.mentions[0].end, None)


def _as_much(guests: Sequence[Person], view: TextView, main: MainSession) -> bool:
    """Whether the document reports this meeting as much as the first: its title names both counterparts, or neither."""
    title = next((s for s in view.sentences if s.kind == "title"), None)
    own = view.home or next(iter(main.session.parties), None)
    first = [p for p in main.people if p.party != own]
    if title is None or not first or not all(g.office for g in guests) or not guests:
        return False
    named = {m.code for m in title.parties} | {p.party for m in title.people if (p := view.cast.of(m))}
    return (first[0].party in named) == (guests[0].party in named) and guests[0].party != first[0].party


_WHILE_IN = re.compile(
    r"(?:While|When|During (?:his|her) (?:stop|visit|time)|In|Later)\b[^,]{0,12}\b(?:in|to) (?:the )?$|In (?:the )?$"
)


def _country(sentence: SentenceView) -> str | None:
    """ "While in Peru, she met ...": the country of the stop."""
    for mention in sentence.parties[:1]:
        if mention.sense in ("name", "capital") and _WHILE_IN.fullmatch(
            sentence.text[: mention.start - sentence.start]
        ):
            return mention.code
    return None
