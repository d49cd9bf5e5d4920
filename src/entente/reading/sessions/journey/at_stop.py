"""One session of a journey: a gathering that is attended at a stop, or a meeting there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.model import MechanismName, Session, Span
from entente.reading.dates import DateMention
from entente.reading.mentions.mechanisms import MechanismMention
from entente.reading.mentions.ordinals import ordinals_in
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sentences.stops import place_behind
from entente.reading.sessions.attendance.named_people import Attendee, attendees_in
from entente.reading.sessions.journey.state import Journey, Where, told_there
from entente.reading.sessions.particulars.level import level_of_people, stated_level
from entente.reading.sessions.parties.sides import parties_of_people
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.telling.encounters import Encounter
from entente.reading.sessions.time_and_place.guests import UNNAMED_GUESTS


def date_at(
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


def gathering(
    named: MechanismMention, when: DateMention | None, sentence: SentenceView, journey: Journey
) -> PlacedSession:
    """What is attended, at the place behind its name or at the stop; also with whom it is joined."""
    there = place_behind(sentence, named.end)
    where = journey.where
    if there and there.country != where.country:
        journey.where = where = Where(there.place, there.country)
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
    attended = placed(sentence, end, where, named.name, (*journey.travellers, *joined), (), journey)
    return replace(attended, session=replace(attended.session, ordinal=_counted(named, sentence)))


def _counted(named: MechanismMention, sentence: SentenceView) -> int | None:
    """ "the 62nd | Andean Conference": which of its row it is."""
    at = (o for o in ordinals_in(sentence.text) if named.start - 1 <= o.end <= named.end)
    return next((o.value for o in at), None)


_JOINING = compiled(r"\bjoin\s+(?:the\s+)?$")


_ALSO = Guarded(rf"\b(?:{any_of(meeting_words().beside)})\b")


def meeting(met: Encounter, when: DateMention | None, journey: Journey) -> PlacedSession | None:
    """A meeting at the stop, with guests by name or by office: "meet with Prime Minister Doe", "with government officials"."""
    own = {a.person.party for a in journey.travellers}
    guests = tuple(a for a in met.guests if a.person.party not in own)
    unnamed = not guests and UNNAMED_GUESTS.match(met.sentence.text, met.end)
    if (
        not (guests or unnamed)
        or not journey.travellers
        or (unnamed and journey.where == Where())
        or (unnamed and told_there(journey) and not _ALSO.search(met.words))
    ):
        return None
    end = guests[-1].end - met.sentence.start if guests else unnamed.end() if unnamed else met.end
    theirs = () if guests else met.guest_parties
    where = replace(journey.where, date=when.edtf, end_date=when.edtf_end) if when else journey.where
    return placed(met.sentence, end, where, None, (*journey.travellers, *guests), theirs, journey)


def placed(
    sentence: SentenceView,
    end: int,
    where: Where,
    mechanism: MechanismName | None,
    people: tuple[Attendee, ...],
    parties: tuple[str, ...],
    journey: Journey,
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
