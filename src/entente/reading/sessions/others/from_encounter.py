"""A session made of an encounter beside the reported one, from which it has place and date unless its own words say them."""

from __future__ import annotations

import re
from dataclasses import replace

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.model import Format, MechanismName, Session, Span
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import find_mechanisms
from entente.reading.mentions.ordinals import find_ordinal
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.particulars.generic_names import is_generic
from entente.reading.sessions.particulars.level import level_of_people
from entente.reading.sessions.parties.sides import parties_that_met
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.telling.encounters import Encounter
from entente.reading.sessions.telling.words import VIDEO
from entente.reading.sessions.time_and_place.day_beside import (
    OTHER_DAY,
    day_told_before,
    near,
    next_day,
    own_date,
    same_day,
    told_behind,
)
from entente.reading.sessions.time_and_place.place_beside import own_place

_WORDS = meeting_words()
# What sets a meeting beside another: "also", "on the margins".
ALSO = Guarded(rf"\b(?:{'|'.join(map(re.escape, _WORDS.beside))})\b", re.I)
# "building on her meeting", "recalled that they met": another day's.
_ELSEWHEN = Guarded(
    rf"\bfollowing the recent\b|\b(?:{'|'.join(map(re.escape, _WORDS.elsewhen))})\b|\b(?:19|20)\d\d\b", re.I
)
_AHEAD = Guarded(
    r"\b(?:will|looks? forward to|look(?:ed|ing) forward to|(?:is|are) (?:also )?(?:expected|scheduled|slated|due|set|to)|plans? to|agenda)\b"
)
_PHONE = Guarded(r"\b(?:tele)?phon(?:e|ic)|\bcall(?:s|ed)? with\b|\bspoke (?:\w+ ){0,3}(?:with|to)\b", re.I)


def session_beside(encounter: Encounter, view: TextView, main: MainSession) -> PlacedSession | None:
    """The session; None where its words place it on another day that they don't say."""
    sentence, session = encounter.sentence, main.session
    ahead = _is_ahead(encounter, session)
    when = own_date(encounter, view, ahead) or day_told_before(encounter, view, session)
    behind = told_behind(encounter, view) if when is None and not ahead else None
    when = behind[0] if behind else when
    ahead = ahead or bool(when and when.edtf and view.date and when.edtf > view.date[: len(when.edtf)])
    if when is None and _ELSEWHEN.search(sentence.text[: encounter.finish]):
        return None
    site, there = own_place(encounter)
    there = there or (behind[1] if behind else None)
    to_come = ahead and session.status == "held"
    elsewhere = there or when or session.end_date or to_come
    mechanism = _mechanism(encounter)
    placed = Session(
        id="s0", main=False, status="planned" if ahead else "held", mechanism=mechanism, ordinal=find_ordinal(encounter.words) if mechanism else None,
        level=level_of_people(tuple(a.person for a in encounter.people)), format=_format(encounter),
        date=when.edtf if when else _day(encounter, session, to_come=to_come), end_date=when.edtf_end if when else None,
        place=site or (None if elsewhere else session.place), country=there or (session.country if near(when, session) and behind is None else None),
        host=None, parties=_parties(encounter, view, main), initiative=None, follows=None,
        evidence=(_span(encounter, view),),
    )  # fmt: skip
    if placed.format in ("call", "video"):
        placed = replace(placed, place=None, country=None)
    return PlacedSession(placed, encounter.people, False, when is not None)


def _is_ahead(encounter: Encounter, session: Session) -> bool:
    """Whether it is yet to come, by its words or with the reported session."""
    text = encounter.sentence.text
    words = text[max(0, min(encounter.start, encounter.verb - _AUXILIARIES)) : encounter.end]
    if _AHEAD.search(words) or _TO_FOLLOW.match(text):
        return True
    return session.status == "planned" and not _PAST.search(text, encounter.verb, encounter.finish)


# "A meeting with Minister Doe will follow tomorrow".
_TO_FOLLOW = compiled(
    rf"(?:An?|The|Another) (?:[\w-]+ ){{0,3}}?(?:{any_of(_WORDS.nouns)})\b[^;]*?\b(?:will|is to) (?:follow|take place|be held)\b"
)
_AUXILIARIES = 24  # characters before the telling words: "will be", "looks forward to"
_PAST = compiled(r"\b(?:met|spoke|talked|conferred|(?:was|were) held|took place)\b|^(?:held|hosted|had)\b")


def _day(encounter: Encounter, session: Session, *, to_come: bool) -> str | None:
    """The day where no date is said: that of the reported session, unless it is to come; the next, where it says so."""
    text = encounter.sentence.text
    day = None if to_come else same_day(session, None, bool(OTHER_DAY.search(text)))
    return day or next_day(text[: encounter.finish], session)


def _span(encounter: Encounter, view: TextView) -> Span:
    """The words of the meeting: from what leads to who met to where the sentence goes on to something else."""
    sentence = encounter.sentence
    lead = ALSO.match(sentence.text)
    last = max(
        [encounter.end, *(a.end - sentence.start for a in encounter.guests if a.start >= sentence.start)]
    )
    end = encounter.finish
    if end != last:  # not with one guest of several
        further = _GOES_ON.search(sentence.text, min(last, len(sentence.text)))
        end = further.start() if further else len(sentence.text)
    return Span.of(view.text, sentence.start + (0 if lead else encounter.start), sentence.start + end)


def _format(encounter: Encounter) -> Format:
    """How it was held, by its words."""
    if VIDEO.search(encounter.words):
        return "video"
    return "call" if _PHONE.search(encounter.words) else "in-person"


def _mechanism(encounter: Encounter) -> MechanismName | None:
    """The consultation that its words name, which is nobody's office."""
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
    """Those who met; beside guests alone, whom the report is about."""
    parties = parties_that_met(encounter, view.home)
    if not encounter.hosts:
        parties = tuple(dict.fromkeys([*main.session.parties[:1], *parties]))
    return parties if len(parties) > 1 else main.session.parties


_OF_BODY = compiled(r" of the ")  # "Premier Roe of the State Council": his body, no meeting of it


# Where the clause of the meeting ends: "..., gave information on", "and exchanged views".
_GOES_ON = Guarded(
    r",? (?:and )?(?:then )?(?:[\w-]+ed|gave|held|told|spoke|had|took|meet) |,? (?:where|which|who|during|at which)\b|\.$"
)
