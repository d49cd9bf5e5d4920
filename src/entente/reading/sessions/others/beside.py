"""Other meetings of the same visit or day: "On the sidelines she also met ...", "He was later received by ...".

They take place and date from the reported session, unless their own words say when and where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.lexicon.places import places
from entente.model import Format, MechanismName, Session, Span
from entente.reading.dates.calendar_words import MONTH, WEEKDAYS
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import find_mechanisms
from entente.reading.mentions.ordinals import find_ordinal
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.attendance.hosts_ahead import hosted_ahead
from entente.reading.sessions.attendance.named_people import Attendee
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.particulars.generic_names import is_generic
from entente.reading.sessions.particulars.level import level_of_people
from entente.reading.sessions.parties.sides import parties_that_met
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.telling.encounters import Encounter, one_by_one
from entente.reading.sessions.telling.in_turn import in_turn
from entente.reading.sessions.telling.words import VIDEO
from entente.reading.sessions.time_and_place.day_beside import (
    OTHER_DAY,
    day_told_before,
    near,
    next_day,
    own_date,
    same_day,
)
from entente.reading.sessions.time_and_place.guests import UNNAMED_GUESTS
from entente.reading.sessions.time_and_place.named_places import place_index

_WORDS = meeting_words()
# "building on her meeting", "recalled that they met": another day's.
_ELSEWHEN = Guarded(
    rf"\bfollowing the recent\b|\b(?:{'|'.join(map(re.escape, _WORDS.elsewhen))})\b|\b(?:19|20)\d\d\b", re.I
)
_ALSO = Guarded(rf"\b(?:{'|'.join(map(re.escape, _WORDS.beside))})\b", re.I)
_NAMED = Guarded(r"^(?:He|She|They)\b|\b(?:[Mm]eeting|[Tt]alks|[Mm]et|[Cc]all) with the\b")
_AHEAD = Guarded(
    r"\b(?:will|looks? forward to|look(?:ed|ing) forward to|(?:is|are) (?:also )?(?:expected|scheduled|due|set|to)|plans? to|agenda)\b"
)
_PHONE = Guarded(r"\b(?:tele)?phone|\bcall(?:s|ed)? with\b|\bspoke (?:\w+ ){0,3}(?:with|to)\b", re.I)


def beside_main(sentence: SentenceView, view: TextView, main: MainSession) -> Iterator[PlacedSession]:
    """The meetings that a sentence sets beside the reported one, with people who were not in that."""
    if not sentence.people and not _ALSO.search(sentence.text) and not _NAMED.search(sentence.text):
        return  # nobody is named, and nothing sets a meeting beside the other
    first = any(s.start == sentence.start for s in main.sentences[:1])
    told = any(s.start == sentence.start for s in main.sentences)
    verb: int | None = None
    for number, encounter in enumerate(in_turn(sentence, view)):
        if _OF_THE_MEETING.match(sentence.text, encounter.verb) or hosted_ahead(sentence, encounter.verb):
            continue
        if number == 0:
            verb = encounter.verb
        if _HAVE_MET.search(sentence.text[: encounter.verb]) and not sentence.dates(view.date, "past"):
            continue  # contacts of some time: "has spoken with leaders across Europe"
        if first and number == 0 or told and not encounter.guests:
            continue  # the reported one
        by_itself = main.told_by_itself is not None and not _ALSO.search(sentence.text)
        alike = by_itself or (first and encounter.verb == verb)
        hosted = _with_host(_with_delegation(encounter, view, main), view, main)
        for met in one_by_one(hosted, view) if hosted is not encounter else (hosted,):
            placed = _placed(met, view, main) if _others_met(met, main) else None
            if placed is not None:
                yield (
                    replace(placed, session=replace(placed.session, main=True))
                    if alike and placed.session.status == main.session.status
                    else placed
                )


_HAVE_MET = Guarded(r"\b(?:has|have) (?:also |regularly |repeatedly |already |since |\w+ly )?$")
# "Roe and Doe also participated in the meeting": the reported one.
_OF_THE_MEETING = compiled(
    rf"(?:participat\w+ in|took part in|takes part in|attend(?:ed|s)|join(?:ed|s)) (?:the|this) (?:{any_of(_WORDS.encounters)}|event)\b(?! (?:with|between|of|in|on|held)\b)"
)


def _others_met(encounter: Encounter, main: MainSession) -> bool:
    """Whether somebody met who was not in the reported session."""
    inside = {person.name for person in main.people}
    leads = {a.person.name for a in main.leads}
    met = {a.person.name for a in encounter.people}
    came = main.session.format == "in-person"
    many = (main.session.mechanism is not None or not leads) and len(main.session.parties) > 2
    many = many and bool(encounter.hosts and encounter.guests)  # of whom two met by themselves
    visit = (
        came and not many and len({a.person.party for a in main.leads}) < 2
    )  # whom the visitor met is told later
    fewer = len(met) > 1 and not visit and (many or not leads <= met)
    if fewer and (_ALSO.search(encounter.sentence.text) or _APART.search(encounter.sentence.text)):
        return True
    if not encounter.guests:  # "met with the foreign ministers of the region", "with his counterparts"
        unnamed = bool(UNNAMED_GUESTS.match(encounter.sentence.text, encounter.end))
        if visit and not _ALSO.search(encounter.sentence.text) and not _new_parties(encounter, main):
            unnamed = unnamed and not met <= inside
        return unnamed and bool(encounter.hosts or _new_parties(encounter, main))
    if not encounter.hosts and not any(a.person.name in inside for a in encounter.guests):
        return len(encounter.guests) > 1 or bool(_ALSO.search(encounter.sentence.text))
    return any(a.person.name not in inside for a in (*encounter.hosts[:1], *encounter.guests))


# "Before the summit Roe held a bilateral meeting with Doe", "first met with Doe": two of several who met.
_APART = Guarded(
    rf"\bfirst (?:met|received|spoke|came together)\b|\b(?:[Bb]efore|[Aa]fter|[Ff]ollowing|[Aa]head of|[Pp]rior to) the(?:ir)? (?:[\w-]+ )?(?:{any_of(_WORDS.nouns)})\b|\b(?:bilaterally|one-on-one|tête-à-tête|privately|(?:bilateral|trilateral|separate|private) (?:{any_of(_WORDS.encounters)})s?)\b"
)


def _new_parties(encounter: Encounter, main: MainSession) -> bool:
    """Whether the guests without names are of a party that was not in the reported session."""
    return any(code not in main.session.parties for code in encounter.guest_parties)


def _placed(encounter: Encounter, view: TextView, main: MainSession) -> PlacedSession | None:
    sentence, session = encounter.sentence, main.session
    words = sentence.text[max(0, min(encounter.start, encounter.verb - _AUXILIARIES)) : encounter.end]
    past = _PAST.search(sentence.text, encounter.verb, encounter.finish)
    ahead = bool(_AHEAD.search(words) or _TO_FOLLOW.match(sentence.text)) or (
        session.status == "planned" and not past
    )
    when = own_date(encounter, view, ahead) or day_told_before(encounter, view, session)
    ahead = ahead or bool(when and when.edtf and view.date and when.edtf > view.date[: len(when.edtf)])
    if when is None and _ELSEWHEN.search(sentence.text[: encounter.finish]):
        return None
    site = _own_place(encounter)
    stop = _country(encounter, sentence)
    site = (
        None
        if stop and site and places().get(site) not in (None, stop) and not _nearer(encounter, site)
        else site
    )
    there = places().get(site) if site else stop
    day = (
        None
        if ahead and session.status == "held"
        else same_day(session, when, bool(OTHER_DAY.search(sentence.text)))
    )
    elsewhere = there or when or session.end_date or (ahead and session.status == "held")
    mechanism = _mechanism(encounter)
    placed = Session(
        id="s0", main=False, status="planned" if ahead else "held", mechanism=mechanism, ordinal=find_ordinal(encounter.words) if mechanism else None,
        level=level_of_people(tuple(a.person for a in encounter.people)), format=_format(encounter),
        date=when.edtf if when else day or next_day(sentence.text[: encounter.finish], session), end_date=when.edtf_end if when else None,
        place=site or (None if elsewhere else session.place), country=there or (session.country if near(when, session) else None),
        host=None, parties=_parties(encounter, view, main), initiative=None, follows=None,
        evidence=(_span(encounter, view),),
    )  # fmt: skip
    if placed.format in ("call", "video"):
        placed = replace(placed, place=None, country=None)
    return PlacedSession(placed, encounter.people, False, when is not None)


# "A meeting with Minister Doe will follow tomorrow".
_TO_FOLLOW = compiled(
    rf"(?:An?|The|Another) (?:[\w-]+ ){{0,3}}?(?:{any_of(_WORDS.nouns)})\b[^;]*?\b(?:will|is to) (?:follow|take place|be held)\b"
)
_AUXILIARIES = 24  # characters before the telling words: "will be", "looks forward to"
_PAST = compiled(r"\b(?:met|spoke|talked|conferred|(?:was|were) held|took place)\b|^(?:held|hosted|had)\b")
# Where the clause of the meeting ends: "..., gave information on", "and exchanged views".
_GOES_ON = Guarded(
    r",? (?:and )?(?:then )?(?:[\w-]+ed|gave|held|told|spoke|had|took|meet) |,? (?:where|which|who|during|at which)\b|\.$"
)


def _span(encounter: Encounter, view: TextView) -> Span:
    """The words of the meeting: from what leads to who met to where the sentence goes on to something else."""
    sentence = encounter.sentence
    lead = _ALSO.match(sentence.text)
    last = max(
        [encounter.end, *(a.end - sentence.start for a in encounter.guests if a.start >= sentence.start)]
    )
    end = encounter.finish
    if end != last:  # not with one guest of several
        further = _GOES_ON.search(sentence.text, min(last, len(sentence.text)))
        end = further.start() if further else len(sentence.text)
    return Span.of(view.text, sentence.start + (0 if lead else encounter.start), sentence.start + end)


def _format(encounter: Encounter) -> Format:
    if VIDEO.search(encounter.words):
        return "video"
    return "call" if _PHONE.search(encounter.words) else "in-person"


def _mechanism(encounter: Encounter) -> MechanismName | None:
    at = encounter.sentence.start + encounter.start
    for found in find_mechanisms(encounter.words, at):
        in_office = any(p.start <= found.start < p.end for p in encounter.sentence.people)
        ahead = encounter.sentence.text[: found.start - encounter.sentence.start]
        in_office = in_office or any(
            _OF_BODY.fullmatch(ahead, p.end - encounter.sentence.start) for p in encounter.sentence.people
        )
        if not in_office and not is_generic(found.name.name):
            return found.name
    return None


def _parties(encounter: Encounter, view: TextView, main: MainSession) -> tuple[str, ...]:
    parties = parties_that_met(encounter, view.home)
    if not encounter.hosts:
        parties = tuple(dict.fromkeys([*main.session.parties[:1], *parties]))
    return parties if len(parties) > 1 else main.session.parties


_OF_BODY = compiled(r" of the ")  # "Premier Roe of the State Council": his body, no meeting of it


_THERE = Guarded(r"\b(?:[Ii]n|[Tt]o|[Aa]t|visited) (?:the )?$")


def _nearer(encounter: Encounter, site: str) -> bool:
    """ "In Lima he met Roe, in Quito Doe": the town right before the telling words is that of this meeting."""
    before = encounter.sentence.text[: encounter.verb]
    return 0 < len(before) - before.rfind(site) - len(site) < _CLOSE and site in before


_CLOSE = 20  # characters between the town and the telling words


def _own_place(encounter: Encounter) -> str | None:
    """ "Later she travelled to Paris, where she met ...": the town that the sentence names for the meeting."""
    sentence, found = encounter.sentence, None
    for start, end, _ in place_index().find(sentence.text):
        named = any(p.start <= sentence.start + start < p.end for p in sentence.people)
        if not named and start < encounter.finish and _THERE.search(sentence.text[:start]):
            if found is None or end <= encounter.verb:  # of several the nearest before it
                found = sentence.text[start:end]
    town = _IN_TOWN.match(sentence.text) if found is None else None
    return town["town"] if town and not _named_otherwise(town, sentence) else found


# "In Roetown, she met with the governor": a town that no list names.
_IN_TOWN = compiled(
    r"(?:(?:While|When|Then|Later),? )?[Ii]n (?P<town>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?), (?:(?:the|he|she|they)\b|[A-Z])"
)
_NO_TOWN = Guarded(
    rf"\b(?:{MONTH}|{any_of(WEEKDAYS)}|Addition|Turn|Response|Parallel|Spring|Summer|Autumn|Fall|Winter|[A-Z]+)\b"
)


def _named_otherwise(town: re.Match[str], sentence: SentenceView) -> bool:
    """Whether it is a country, an organisation, a person or a month."""
    at = sentence.start + town.start("town")
    named = any(m.start <= at < m.end for m in sentence.parties) or any(
        p.start <= at < p.end for p in sentence.people
    )
    return named or bool(_NO_TOWN.match(town["town"]))


_STOP = compiled(r"(?:(?:While|When|Later),? )?[Ii]n (?:the )?[A-Z]")


def _with_delegation(encounter: Encounter, view: TextView, main: MainSession) -> Encounter:
    """On a journey the delegation is there at every stop: "In Peru, she met with ...", with all who travel with her."""
    if not _STOP.match(encounter.sentence.text) or not _met_alone(main):
        return encounter
    hosts = list(encounter.hosts)
    travels = {host.person.party for host in hosts} or {view.home or next(iter(main.session.parties), None)}
    for person in main.people:
        own = person.party and person.party in travels
        if own and all(person is not host.person for host in hosts):
            hosts.append(Attendee(person, person.mentions[0].start, person.mentions[0].end, None))
    return replace(encounter, hosts=tuple(hosts))


def _with_host(encounter: Encounter, view: TextView, main: MainSession) -> Encounter:
    """ "In talks with the Sylvanian minister, the two sides ...": whom the report is about is the other side."""
    between = "between" in encounter.sentence.text[encounter.verb : encounter.end]
    if encounter.hosts or not encounter.guests or between:
        return encounter
    theirs = {a.person.party for a in encounter.guests}
    ahead = encounter.sentence.text[: encounter.verb]
    if _ALL.search(ahead) and not any(a.person in main.people for a in encounter.guests):
        all_there = (Attendee(p, p.mentions[0].start, p.mentions[0].end, None) for p in main.people)
        return replace(encounter, hosts=tuple(all_there))
    if any(a.person in main.people for a in encounter.guests):
        return encounter
    host = next((p for p in main.people if p.party and p.party not in theirs), None)
    if host is None:
        return encounter
    at = host.mentions[0]
    return replace(encounter, hosts=(Attendee(host, at.start, at.end, None),))


# "On Monday the ministers held a call together with Roe": all who met, with one more.
_ALL = Guarded(
    r"\b(?:[Tt]he|[Bb]oth) (?:two |three )?(?:leaders|ministers|presidents|prime ministers|foreign ministers|secretaries|Ministers|Leaders|Presidents|Secretaries|Prime Ministers)(?: (?:also|then|later|both|jointly))*\s*$"
)


def _met_alone(main: MainSession) -> bool:
    """Whether the reported session is a stop of the journey too."""
    return bool(main.sentences) and bool(_STOP.match(main.sentences[0].text))


_WHERE = compiled(r", where \w+")
_WHILE_IN = compiled(
    r"(?:While|When|During (?:his|her) (?:stop|visit|time)|In|Later)\b[^,]{0,12}\b(?:in|to) (?:the )?$|In (?:the )?$"
)


def _country(encounter: Encounter, sentence: SentenceView) -> str | None:
    """ "While in Peru, she met ...": the country of the stop."""
    for mention in reversed(sentence.parties):
        at = mention.end - sentence.start
        if mention.sense == "name" and _WHERE.match(sentence.text, at) and at <= encounter.verb:
            return mention.code  # "stops in Fiji, where they met with"
    for mention in sentence.parties[:1]:
        if mention.sense in ("name", "capital") and _WHILE_IN.fullmatch(
            sentence.text[: mention.start - sentence.start]
        ):
            return mention.code
    return None


def same_people(a: Sequence[Attendee], b: Sequence[Attendee]) -> bool:
    """Whether two tellings name the same people."""
    return bool(a) and {x.person.name for x in a} == {x.person.name for x in b}
