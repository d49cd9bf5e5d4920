"""An earlier or planned session made from its mention: mechanism, level, format, people and evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from entente.lexicon.places import places
from entente.model import Format, Level, MechanismName, Session, Span, Status
from entente.reading.dates import DateMention
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import find_mechanisms
from entente.reading.mentions.ordinals import find_ordinal
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.attendance.named_people import Attendee, attendees_in
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.others.again import TRAVEL
from entente.reading.sessions.parties.gatherings import hosts_of_mention, summit_of_group
from entente.reading.sessions.parties.sides import (
    before_it,
    behind_frame,
    in_relative,
    parties_of_mention,
    parties_of_people,
    takes_part,
)
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.telling.called_off import called_off_at
from entente.reading.sessions.telling.mentions import MeetingMention
from entente.reading.sessions.telling.words import FOLLOWS, VIDEO
from entente.reading.sessions.time_and_place.placing import Where

NEXT = Guarded(
    r"\b(?:next(?! generation)|upcoming|forthcoming|future|another|subsequent|planned|likely|follow-on)\b",
    re.I,
)


# "agreed to meet again in the near future": a promise of a meeting, its day left open.
SOME_TIME = Guarded(
    r"\b(?:in the near(?:est)? future|soon|(?:with)?in the (?:next|coming|following) (?:few |several |[a-z]+ )?(?:days|weeks|months)|in the coming (?:weeks|months|days)|at (?:an early|a mutually convenient|an appropriate|the earliest) (?:date|time|opportunity)|as soon as possible)\b"
)


# "Roe and Doe decided to convene the Commission": who decides it need not come.
_DECIDED = Guarded(
    r"\b(?:decided|agreed|resolved|undertook) to (?:convene|organi[sz]e|hold|reconvene)\b[^,;]*$"
)


def made_session(
    mention: MeetingMention,
    sentence: SentenceView,
    view: TextView,
    main: MainSession | None,
    planned: bool,
    when: DateMention | None,
    where: Where | None,
    ordinal: int | None,
    mechanism: MechanismName | None,
) -> PlacedSession:
    """The session of which `mention` speaks beside the main one, with the people named for it; ids are given later."""
    status: Status = "planned" if planned else "held"
    if called_off_at(mention.text, mention.start, mention.end):
        status = "called-off"
    named = attendees_in(sentence, view)
    acted = tuple(behind_frame(mention, sentence, named))
    named = () if planned and _DECIDED.search(mention.lead) else named
    people = tuple(before_it(mention, sentence, named)) + acted + tuple(
        p for p in named
        if p not in acted and mention.end <= p.start - sentence.start < mention.finish + 40 and (takes_part(mention.text, mention.end, p.start - sentence.start) or in_relative(mention, sentence, p))
    )  # fmt: skip
    people = people or _the_same_two(mention, main)
    some_time = SOME_TIME.search(mention.behind) if planned and not when else None
    ends = [
        mention.end,
        mention.end + (some_time.end() if some_time else 0),
        *([when.end - sentence.start] if when else []),
        *([where.end] if where else []),
    ]
    starts = [mention.begin, *([when.start - sentence.start] if when else [])]
    span = Span.of(view.text, sentence.start + min(starts), sentence.start + max(ends))
    phrase = mention.before + mention.head + mention.behind
    parties = parties_of_mention(
        mechanism,
        parties_of_people(people, view.home),
        mention,
        _reported(main),
        main.session.mechanism if main else None,
    )
    parties = _of_journey(mention, people, where, main, view) or parties
    return PlacedSession(
        Session(
            id="s0", main=False, status=status, mechanism=mechanism, ordinal=ordinal, level=_level(mention, phrase), format=_format(phrase, where, mention.lead),
            date=when.edtf if when else None, end_date=when.edtf_end if when else None, place=where.name if where else None,
            country=places().get(where.name) if where else None, host=_host(mention, sentence, people, view), parties=parties, initiative=None,
            follows=None, evidence=(span,),
        ),
        people,
        not planned and bool(FOLLOWS.search(mention.lead)) and not _FOLLOW_UP_TALKED.search(mention.lead),
    )  # fmt: skip


def _of_journey(
    mention: MeetingMention,
    people: Sequence[Attendee],
    where: Where | None,
    main: MainSession | None,
    view: TextView,
) -> tuple[str, ...]:
    """ "President Roe's visit to Washington yesterday", in his call with another: the traveller's, and of where he went."""
    travellers = parties_of_people(tuple(people), view.home)
    there = places().get(where.name) if where else None
    away = there is not None and main is not None and there not in main.session.parties
    return (
        (travellers[0], there) if mention.head in TRAVEL and away and there and len(travellers) == 1 else ()
    )


# "discussed the follow-up to the summit": a matter of the session, which is no follow-up itself.
_FOLLOW_UP_TALKED = Guarded(
    r"\b(?:discuss(?:ed|ions? on)|reviewed|considered|views on|talks on|consulted on|briefed on|update on) [^;.]{0,50}(?<!\bas a )(?<!\bas )\bfollow-?ups? (?:to|on)\b"
)


_HOSTED_BY = Guarded(r"\b(?:hosted|convened) by (?:the )?$")


def _host(
    mention: MeetingMention, sentence: SentenceView, people: Sequence[Attendee], view: TextView
) -> str | None:
    """ "the summit hosted by President Roe", "the Conference to be hosted by the Government of Kenya": whose party."""
    for person in people:
        if _HOSTED_BY.search(sentence.text, mention.end, person.start - sentence.start):
            return person.person.party or view.home
    return next(iter(hosts_of_mention(mention)), None)


# "the talks which the two ministers had in Oslo", "The ministers had last met in Oslo": those of the reported session.
_THE_TWO = r"(?:[Tt]hey|(?:[Tt]he(?: two)?|[Bb]oth)(?: \w+)? (?:ministers|leaders|presidents|officials|diplomats|secretaries|envoys|premiers))"
_WHICH_THEY_HAD = compiled(rf",? (?:which|that) {_THE_TWO} (?:had|held)\b")
_THEY_MET = Guarded(rf"\b{_THE_TWO}(?: had| have)?(?: (?:last|previously|first|earlier|already))* $")

_PAIR = 2


def _the_same_two(mention: MeetingMention, main: MainSession | None) -> tuple[Attendee, ...]:
    """The two of the reported session, where the words say that these met at another time too."""
    if main is None or len(main.leads) != _PAIR:
        return ()
    again = _THEY_MET.search(mention.lead) if mention.verbal else _WHICH_THEY_HAD.match(mention.behind)
    return main.leads if again else ()


def _reported(main: MainSession | None) -> tuple[str, ...]:
    """The parties of the reported session; of a journey those who travel, for at each stop others are met."""
    if main is None:
        return ()
    return main.session.parties[:1] if main.journey else main.session.parties


def with_main(placed: PlacedSession, main: MainSession, sentence: SentenceView) -> PlacedSession:
    """A session held together with the reported one: of its days and place; of its people where one sentence tells both."""
    own, session = main.session, placed.session
    both = any(sentence.start == s.start for s in main.sentences[:1])
    people = tuple(Attendee(p, p.mentions[0].start, p.mentions[0].end, None) for p in main.people if both)
    if session.date is None:
        session = replace(session, date=own.date, end_date=own.end_date)
    if session.place is None and session.country is None and both:
        session = replace(session, place=own.place, country=own.country)
    session = replace(
        session, format=session.format or own.format, parties=own.parties if both else session.parties
    )
    return replace(placed, session=session, people=placed.people or people)


# "the 3rd | Peru-Chile strategic Dialogue": between whom it is, and what it is called.
_PAIRED = Guarded(
    r"(?P<name>\b[A-Z]\w+[-–][A-Z]\w+ (?:[\w-]+ ){1,3}(?:Dialogue|Consultations?|Talks|Forum|Committee|Commission))$"
)
_GOES_ON = compiled(
    r"\s+(?:will|(?:is|are)\s+(?:due\s+|expected\s+|scheduled\s+|set\s+)?to)\s+(?:now\s+)?(?:resume|reconvene|continue|be\s+(?:resumed|reconvened|continued))\b"
)
# "her engagements with leaders at the May 2022 Andean Summit".
_AT_NAMED = compiled(r"(?: with [^,;]{2,60}?)? (?:at|during) the (?:[a-z]+ )?(?=[A-Z])")


def mechanism_named(
    mention: MeetingMention, main: MainSession | None, view: TextView
) -> MechanismName | None:
    phrase = mention.before + mention.text[mention.start : mention.end]
    own = main.session.mechanism if main else None
    whole = (
        m
        for m in find_mechanisms(mention.text)
        if mention.start < m.end
        and (m.start < mention.begin or (m.start <= mention.start and mention.end < m.end))
    )  # "the North American Leaders' Summit" has no owner; "the Summit for Democracy" goes on behind its head
    for found in (*whole, *find_mechanisms(phrase)):
        if own and own.acronym and re.search(rf"\b{re.escape(own.acronym)}\b", found.name.name):
            return own  # "the next U.S.-Freedonia CET Dialogue"
        if len(found.name.name.split()) > 1 and not re.match(
            r"(?:[A-Z][a-z]+ )?(?:Summit|Meeting|Session|Talks|Dialogue)$", found.name.name
        ):
            return found.name
    at = _AT_NAMED.match(mention.behind) if mention.head.startswith(("engagement", "interaction")) else None
    of_name = at or re.match(r"(?: (?:next|last|this) \w+)? of (?:the )?(?=[A-Z])", mention.behind)
    for found in find_mechanisms(mention.behind) if of_name else ():
        if found.start <= (of_name.end() if of_name else 0):
            return found.name
        break
    if paired := _PAIRED.search(phrase):
        return MechanismName(paired.group("name"), None)
    if (summit := summit_of_group(phrase)) and summit.end == len(phrase):
        return summit.name
    if own is None or mention.head.startswith("sp"):  # who will speak again holds no session of the row
        return None
    short = own.acronym or own.name.split()[-1]
    near = phrase + mention.behind[:60]
    if short in near and re.search(rf"\b{re.escape(short)}(?:[- ]?\d{{1,2}})?\b", near):
        return own
    generic = (
        mention.head.rstrip("s")
        in ("meeting", "session", "round", "consultation", "dialogue", "ministerial", "summit")
        or mention.verbal
    )
    if mention.before == "The " and _GOES_ON.match(mention.behind):
        return own  # "The talks | will resume on 20 June"
    if mention.head.endswith("s") and mention.head not in ("talks", "consultations"):
        return None  # "at future meetings"
    if generic and (find_ordinal(phrase) or NEXT.search(mention.before) or mention.verbal):
        return own
    return None


# "the May 16 talks in Oslo | and delivered President Roe's message": what else was done is not of them.
_NEXT_DEED = compiled(r",? and (?:also )?(?:\w+ly )?[a-z]+ed (?:the |his |her )?[A-Z]")


def _level(mention: MeetingMention, phrase: str) -> Level | None:
    phrase = _NEXT_DEED.split(phrase)[0]
    if _OF_HEADS.match(mention.behind):
        return "leaders"
    if re.search(r"\bsub-?ministerial\b", phrase, re.I):
        return "sub-ministerial"
    if re.search(r"\bministerial\b|\b(?:foreign|defen[cs]e) ministers\b", phrase, re.I):
        return "ministerial"
    if _SENIOR_OFFICIALS.search(phrase):
        return "senior-official"
    if re.search(
        r"\b(?:[Ll]eaders?[’']?|leader-level|[Pp]residents?|Prime Minister|summit|Summit)\b",
        phrase + mention.lead[-30:],
    ):
        return "leaders"
    return None


_OF_HEADS = compiled(
    r"\s+(?:of|between|among) (?:the )?(?:[Hh]eads of (?:[Ss]tate|[Gg]overnment)|[Pp]residents|[Ll]eaders)\b"
)
_SENIOR_OFFICIALS = Guarded(r"\b[Ss]enior (?:[\w-]+ (?:and )?){0,4}?[Oo]fficials\b")
# "his virtual participation in the Summit".
_VIRTUALLY = Guarded(
    r"\b(?:virtual (?:participation|attendance|presence|engagement)|(?:participat|attend|join|t[oa]ok? part)\w* (?:in )?virtually) (?:in|at)?\s?(?:the )?$"
)


def _format(phrase: str, where: Where | None, lead: str) -> Format | None:
    if VIDEO.search(phrase) or _VIRTUALLY.search(lead):
        return "video"
    if re.search(r"\bin[- ]person\b", phrase) or where:
        return "in-person"
    return "call" if re.search(r"\b(?:(?:tele)?phone|telephonic|calls?)\b", phrase) else None
