"""Dates and places that stand with the mention of a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.reading.dates import DateMention, find_dates, parse_base
from entente.reading.dates.calendar_words import WEEKDAYS
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.background import OPENED_THEN
from entente.reading.sessions.telling.mentions import MeetingMention
from entente.reading.sessions.time_and_place.named_places import in_body_name, place_index
from entente.reading.sessions.time_and_place.whose_day import TOLD_ON

_PAIR = compiled(r"[^;]{0,60}?,?\s+and(?: in| at)?\s+(?:the\s+)?")
_AT = Guarded(
    r"\b(?:in|at|to|last|of|near)\s+(?:the\s+)?(?:[A-Z][\w-]+\s+(?:capital|city|town|port|resort)(?:\s+(?:city|town))?(?:\s+of)?\s+)?$"
)


@dataclass(frozen=True, slots=True)
class Where:
    name: str
    start: int
    end: int


# What happened on the date that follows is not the meeting: "the channel set up in 2008", "since the government took office in May".
_OTHER_EVENT = Guarded(
    r"\bsince\s+(?:early\s+|late\s+|mid-)?$|\b(?:launched|established|set up|created|founded|signed|adopted|issued|took office|inaugurated)\s+(?:\w+\s+){0,4}$|\bsince\b[^,;]{0,40}\b(?:launch|start|inauguration|beginning|government|administration|establishment|normalization)\b[^,;]{0,40}$|\b(?:government|administration) in\s+$"
)
_ANOTHER_EVENT = Guarded(
    r"\b(?:Games|Olympics|Cup|elections?|vote|referendum|anniversary|exercises?|drills?|clashes|earthquake|invasion|[Cc]hair (?:for|in)|[Pp]residency)\b"
)
# Words of a text that looks back; without them a month without a year is the nearest one.
_PAST_CUE = Guarded(
    r"\b(?:following|since|recall\w*|at|after|from|during|built|building|welcomed|last|held|took place|met|was|were|had|hosted|convened|builds?|attended|launched|announced|agreed|previous|earlier|(?:outcomes?|results?|implementation|success) of|reviewed)\b",
    re.I,
)
_SOON_AHEAD = 45  # days; nearer than the last such date by far


def dates_of(sentence: SentenceView, view: TextView, planned: bool) -> tuple[DateMention, ...]:
    """Dates without a year lie ahead of planned meetings and behind held ones, unless one is close ahead."""
    if planned:
        return sentence.dates(view.date, "future")
    past = tuple(_as_dated_before(d, view) for d in sentence.dates(view.date, "past"))
    today = parse_base(view.date)
    if today is None or not past:
        return past
    nearest = {d.start: d for d in sentence.dates(view.date)}
    if not _PAST_CUE.search(sentence.text):
        return tuple(nearest.values())
    return tuple(nearest[d.start] if _close_ahead(nearest.get(d.start), today) else d for d in past)


_WEEKDAYS = "|".join(WEEKDAYS)
_DATED_WEEKDAY = Guarded(
    rf"\b(?P<day>{_WEEKDAYS}),? (?:the )?(?=\d{{1,2}}(?:st|nd|rd|th)? [A-Z]|[A-Z][a-z]+ \d)"
)


def _as_dated_before(mention: DateMention, view: TextView) -> DateMention:
    """ "Wednesday, 13 March ... On Wednesday afternoon": a day of the week means the one that the text has dated."""
    name = mention.text.strip().split()[0] if mention.text.strip() else ""
    if name not in WEEKDAYS or mention.edtf is None or " " in mention.text.strip():
        return mention
    told = [
        d for d in _dated_weekdays(view.text, view.date) if d.text.startswith(name) and d.end <= mention.start
    ]
    day, said = parse_base(told[-1].edtf if told else None), parse_base(mention.edtf)
    near = day is not None and said is not None and abs((day - said).days) <= _FORTNIGHT
    return replace(mention, edtf=told[-1].edtf) if near else mention


_FORTNIGHT = 14  # days


@lru_cache(maxsize=8)  # of the text that is being read, for each of its meetings
def _dated_weekdays(text: str, base: str | None) -> tuple[DateMention, ...]:
    found = [m.start() for m in _DATED_WEEKDAY.finditer(text)]
    dates = (find_dates(text[at : at + 40], base, "past", at)[:1] for at in found)
    return tuple(
        replace(d[0], start=at, text=text[at : d[0].end]) for at, d in zip(found, dates, strict=True) if d
    )


def _close_ahead(mention: DateMention | None, today: date) -> bool:
    day = parse_base(mention.edtf) if mention and mention.kind == "absolute" else None
    return day is not None and 0 <= (day - today).days <= _SOON_AHEAD


# "the Summit, and this month's Forum", "the Summit and the 2022 Forum": the date of the next one.
_OF_NEXT = Guarded(r"(?:,|\band)\s+(?:the\s+)?$")
_NAMES_NEXT = compiled(r"[’']s\b|\s+[A-Z]")


# "to discuss the March 25 Joint Statement".
_OF_A_PAPER = compiled(r"\s+(?:[Jj]oint )?(?:[Ss]tatement|[Dd]eclaration|[Aa]greement|[Cc]ommuniqué)\b")
# "delivering on the Leaders’ December 2022 commitment", "its May 2021 strategy": the month of that.
_ITS_OWN = Guarded(r"(?:\b(?:the|its|their|his|her|our)|[’'](?:s)?) $")
# "they will discuss the July 15 attack": the day of something else.
_NOUN_OF_DAY = compiled(
    rf"\s+(?!(?:in|at|with|and|to|on|for|between|by|from|as|of|or|where|when|under|during|{any_of(meeting_words().nouns)})\b)[a-z]"
)
# "approved its deployment with effect from 1 October": since when something holds.
_IN_FORCE = Guarded(
    r"\b(?:with effect (?:from|as of)|effective(?: from| as of)?|as (?:from|of)|valid (?:until|through|for)|(?:no|not) later than|(?<!not )until) (?:the )?(?:end of )?$"
)


# "a dialogue on the basis of the Agreement of 17 September": when that was signed.
_PAPER_OF = Guarded(
    r"\b(?:Agreement|Accord|Communiqu[ée]|Declaration|Resolution|Statement|Treaty|Protocol|Memorandum|Decision|Report|[Ll]etter|[Rr]esolution \d+|Security Council|outage|attacks?|strikes?|elections?) (?:of|dated|issued on|adopted on|signed on) (?:the )?$"
)


def _of_years(found: DateMention) -> bool:
    """ "a plan for 2033-2035": years for which something is made."""
    return len(found.edtf or "") == len(found.edtf_end or "") == len("2024")


_ARTICLE = compiled(r"(?:the|an?|his|her|their)\b")


def dates_it(found: DateMention, mention: MeetingMention, sentence: SentenceView) -> bool:
    """Whether a date stands with the meeting: in its words, or right before them ("the April 29, 2022, meeting")."""
    start, end = found.start - sentence.start, found.end - sentence.start
    if mention.begin <= start < mention.start:
        return True  # "established at their August meeting"
    if _OF_A_PAPER.match(sentence.text, end):
        return False
    before = sentence.text[:start]
    if _of_years(found) or _IN_FORCE.search(before) or _PAPER_OF.search(before):
        return False
    if _OTHER_EVENT.search(before) or OPENED_THEN.search(before) or TOLD_ON.search(before):
        return False
    if (
        end <= mention.begin
        and "," in sentence.text[end : mention.begin]
        and _ARTICLE.match(sentence.text, mention.begin)
    ):
        return False  # "the visit in June last year, the talks in August"
    if mention.end < start and _ITS_OWN.search(before) and _NOUN_OF_DAY.match(sentence.text, end):
        return False
    if mention.end < start and _ANOTHER_EVENT.search(sentence.text[mention.end : start]):
        return False  # "talks on taking part in the Games to be held next month"
    between = sentence.text[mention.end : start]
    if _OF_NAMED.match(between):
        return False
    if _SUSPENDED.search(between):
        return False
    if " since " in between:
        return False  # "their first talks since she took office in April"
    if _OF_NEXT.search(between) and _NAMES_NEXT.match(sentence.text, end):
        return False
    before_it = _AT_OR_HELD.fullmatch(sentence.text, end, mention.begin) if end < mention.begin else None
    return mention.begin <= start < mention.finish or start < mention.begin <= end + 3 or bool(before_it)


# "the Dialogue, suspended in | 2021": when it was not held.
_SUSPENDED = compiled(
    r"\b(?:suspended|interrupted since|broken off|discontinued|stalled) (?:in|since|on) (?:the )?$"
)
# "the meetings built momentum for the Leaders' Meeting in | November": the date of the one that is named.
_OF_NAMED = compiled(
    r"(?! (?:of|between|with)\b)[^;]*\bfor (?:the|an?) [^;,]*\b(?:Summit|Meeting|Conference|Forum|Dialogue|Session|Ministerial|Assembly) (?:in|on|to be held in|scheduled for) $"
)
_AT_OR_HELD = compiled(
    r" (?:at|held|hosted|convened|had|co-?chaired) "
)  # "last year at the Summit", "on Monday held talks"


# "Lima will host | the next round", "the next round, which | Lima will host".
_WILL_HOST = r"\s+(?:will|shall|is (?:due|set|expected|scheduled) to|is to)\s+(?:also\s+)?host"
_HOSTS_NOW = r",?\s+(?:is hosting|hosts|hosted)"
_HOSTS_NEXT = compiled(rf"(?:{_WILL_HOST}|{_HOSTS_NOW})" + r"\s+(?:the\s+|its\s+)?")
_HOSTS_WHICH = compiled(_WILL_HOST + r"\b(?!\s+(?:the|its|an?)\b)")


def _town_that_hosts(mention: MeetingMention) -> Where | None:
    """The town that is said to host the meeting, before or behind it."""
    text = mention.text
    for start, end, name in place_index().find(text):
        before = _HOSTS_NEXT.fullmatch(text, end, mention.begin) if end < mention.begin else None
        behind = text[mention.end : start].endswith((", which ", ", that ", " that ")) and _HOSTS_WHICH.match(
            text, end
        )
        if before or (mention.end < start and behind):
            return Where(name, start, end)
    return None


def places_in(mention: MeetingMention, sentence: SentenceView) -> Iterator[Where]:
    if host := _town_that_hosts(mention):
        yield host
        return
    text, found = mention.text, list[Where]()
    for start, end, name in place_index().find(text):
        if not mention.begin <= start < mention.finish:
            continue
        if any(p.start <= sentence.start + start < p.end for p in sentence.people):
            continue
        joined = text[end : end + 1] in ("-", "–") and any(
            p.start == sentence.start + end + 1 for p in sentence.parties
        )
        if in_body_name(sentence, start, end) or joined:
            continue  # "the Singapore-Indonesia talks"
        behind = mention.end <= start
        paired = found and _PAIR.fullmatch(text, found[-1].end, start)  # "in Lima and the Andean Hall"
        if behind and not _AT.search(text[:start]) and not paired:
            continue
        if start >= 2 and text[:start].endswith(", ") and behind:
            continue  # "Aqaba, Jordan": the country behind the town
        found.append(Where(text[start:end] if not name.startswith("the ") else name, start, end))
    yield from found


_ANOTHER = compiled(
    r"\b(?:the|an?) [^,;]{0,80}\b(?:Summit|Conference|Meetings?|Forum|Session|Dialogue|Ministerial|Assembly)\b"
)


_ANOTHERS = compiled(
    r",\s+(?:and\s+)?(?:his|her|their|its|our)\s[^,;]{0,60}\b(?:[Vv]isits?|[Tt]rips?|[Tt]ravel|[Tt]alks|[Cc]alls?|[Mm]eetings?|[Pp]articipation|[Ee]ngagements?)\b"
)
_HERS = Guarded(r",\s+(?:and\s+)?(?:his|her|their|its|our) $")


_HELD_IN = Guarded(r"\b(?:held|hosted|convened|took place)\b[^,;.]{0,20}\b(?:in|at) (?:the )?$")


def occasions(
    sentence: SentenceView, dates: list[DateMention], wheres: list[Where]
) -> Iterator[tuple[DateMention | None, Where | None]]:
    """ "in Malta in September and in Vienna in May": one session each; "in Aqaba and Sharm": one date for both."""
    behind = next((w for w in wheres if _HELD_IN.search(sentence.text[: w.start])), None)
    if behind:  # "the Roeland Summit held in Lima": the first is its name
        wheres = [w for w in wheres if w.start >= behind.start]
    if len(wheres) < 2:
        yield (dates[0] if dates else None), (wheres[0] if wheres else None)
        return
    for number, where in enumerate(wheres):
        if number and _ANOTHER.search(sentence.text, wheres[number - 1].end, where.start):
            return  # "the Summit in Oslo, the Forum in Lima"
        if number and _ANOTHERS.search(sentence.text, wheres[number - 1].end, where.start):
            return  # "the Summit in Oslo, her May visit to Lima"
        until = wheres[number + 1].start if number + 1 < len(wheres) else len(sentence.text)
        later = [d for d in dates if where.end <= d.start - sentence.start < until]
        own = next((d for d in later if not _HERS.search(sentence.text[: d.start - sentence.start])), None)
        yield own or (dates[0] if dates else None), where
