"""The day of a meeting that is told beside the reported one: its own, that of the same day, or the day before or after."""

from __future__ import annotations

import re
from datetime import timedelta

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.model import Session
from entente.reading.dates import DateMention, parse_base
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sessions.telling.encounters import Encounter
from entente.reading.sessions.time_and_place.placing import dates_of

OTHER_DAY = Guarded(
    r"\b(?:next|following|previous) (?:day|morning)\b|\bday (?:before|after|earlier|later)\b", re.I
)


_ON_THAT_DAY = Guarded(
    r"\b(?:the|that) same (?:day|morning|afternoon|evening)\b|\bthat (?:day|evening|afternoon|morning)\b",
    re.I,
)


def day_told_before(encounter: Encounter, view: TextView, session: Session) -> DateMention | None:
    """ "called on Roe on the same day": the day that the sentence, or one of the two before it, names last."""
    if session.date and not session.end_date or not _ON_THAT_DAY.search(encounter.sentence.text):
        return None
    at = encounter.sentence.start + encounter.finish
    near = [s for s in view.body if s.start < at][-3:]
    days = [
        d
        for s in near
        for d in s.dates(view.date, "past")
        if d.edtf and len(d.edtf) == 10 and not d.edtf_end and d.start < at
    ]
    return days[-1] if days else None


_DAY_BEFORE = Guarded(r"\b(?:the (?:previous day|day before)|(?:a|one) day (?:earlier|before|ago))\b", re.I)
_DAY_AFTER = Guarded(r"\b(?:the (?:next|following) day|the day after|(?:a|one) day later)\b", re.I)


def next_day(words: str, session: Session) -> str | None:
    """ "held the previous day", "the following day": counted from the day of the reported session."""
    step = -1 if _DAY_BEFORE.search(words) else 1 if _DAY_AFTER.search(words) else 0
    day = parse_base(session.date) if step and session.date else None
    return (day + timedelta(days=step)).isoformat() if day else None


def same_day(session: Session, when: DateMention | None, other_day: bool) -> str | None:
    """The day of the reported session, for what is told beside it without a day of its own."""
    return None if session.end_date or when or other_day else session.date


_AND_ON = 7  # characters of "and on "
_OPENS_NEXT = compiled(r"and on \w+ \d{1,2}(?:st|nd|rd|th)?, ")


def near(when: DateMention | None, session: Session) -> bool:
    """Whether a meeting is of the same journey as the reported one: of no day of its own, or of the same month."""
    return when is None or not session.date or (when.edtf or "")[:7] == session.date[:7]


# "Friday | 's meeting followed the dialogue that took place among Roe, Doe and Poe": the day of the former.
_OF_ANOTHER = compiled(
    rf"[’']s (?:[\w-]+ ){{0,3}}?(?:{any_of(meeting_words().nouns)})s? (?:follow(?:s|ed)|came (?:after|on the heels of)|comes after|builds? on|built on)\b"
)


_RIGHT_BEHIND = compiled(r",? (?:held |earlier )?(?:on |in )?")  # "between Roe and Doe | on | 12 February"


def own_date(encounter: Encounter, view: TextView, ahead: bool) -> DateMention | None:
    """The day that the words of the encounter give, or that opens its sentence."""
    start = encounter.sentence.start
    before: DateMention | None = None
    for found in dates_of(encounter.sentence, view, ahead):
        if not found.edtf or len(found.edtf) < 7:
            continue
        right_behind = _RIGHT_BEHIND.fullmatch(encounter.sentence.text, encounter.until, found.start - start)
        if encounter.verb <= found.start - start < encounter.until or right_behind:
            if not _OPENS_NEXT.match(encounter.sentence.text, found.start - start - _AND_ON):
                return found
        between = encounter.sentence.text[found.end - start : encounter.start]
        if _OF_ANOTHER.match(encounter.sentence.text, found.end - start):
            continue
        if found.end - start <= encounter.verb and between != ", the ":
            before = found  # "Yesterday she met Roe, and today she met Doe": the nearest
    return before


def told_behind(encounter: Encounter, view: TextView) -> tuple[DateMention, str | None] | None:
    """ "the dialogue among Roe, Doe and Poe on the margins of a forum in Malaysia last week": another week's, and in which country."""
    sentence = encounter.sentence
    last = _LAST_TIME.match(sentence.text, encounter.finish)
    when = next(
        (
            d
            for d in sentence.dates(view.date, "past")
            if last and d.start - sentence.start == last.start("when")
        ),
        None,
    )
    if last is None or when is None:
        return None
    there = (
        m.code
        for m in sentence.parties
        if sentence.start + encounter.finish <= m.start < when.start
        and m.sense == "name"
        and sentence.text[: m.start - sentence.start].endswith((" in ", " in the "))
    )
    return when, next(there, None)


_LAST_TIME = compiled(
    r"(?:(?!\b(?:which|who|where|after|before|since|and (?:said|agreed|will|then))\b)[^.;])*?\b(?P<when>last (?:week|month|year)|(?:two|three|four|\d) (?:weeks|months|years) ago)\b"
)
