"""When a promise falls due, and how often it recurs: the words, and EDTF bounds where the words allow them."""

from __future__ import annotations

import calendar
import re
from datetime import timedelta

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.model import Due
from entente.model.days import whole_day
from entente.reading.dates import find_dates
from entente.reading.dates.mention import DateMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

_LEAD = compiled(
    r"(?:\b(?:by|before|until|in|on|during|within|throughout|(?:by )?no later than|from|at|over|towards|as of|as early as|as from|around|in the course of|"
    r"(?:starting|beginning)(?:\s+(?:in|from|on))?)\s+(?:the\s+)?(?:end\s+of\s+|early\s+|late\s+)?)$",
    re.I,
)
_UP_TO = compiled(r"(?:by|before|(?:by )?no later than|until)\b", re.I)
_VAGUE = Guarded(
    r"\b(?:in the (?:coming|next|near|days|weeks|months|years|critical|new|short|medium|longer?)(?:\s+[\w-]+){0,4}?\s*(?:days|weeks|months|years?|ahead|future|term|period ahead)|"
    r"in the (?:days|weeks|months|years|period)(?: and (?:weeks|months|years))? (?:ahead|to come)|in the coming period|over the (?:coming|next)(?:\s+\w+){0,2}\s+(?:days|weeks|months|years?)|"
    r"over the (?:spring|summer|autumn|fall|winter)|in (?:the )?(?:spring|summer|autumn|fall|winter)|before (?:the )?(?:spring|summer|autumn|fall|winter|\w+ season|Christmas|Easter)|"
    r"as (?:soon|early|quickly|expeditiously) as possible|(?:for )?as long as (?:it takes|(?:is )?necessary)|at an early date|at (?:the|an) (?:earliest|appropriate|early) (?:possible )?(?:date|opportunity|time)|"
    r"(?:on|at) (?:a )?mutually convenient (?:dates?|time)|with immediate effect|within (?:\w+\s+){1,3}(?:days|weeks|months|years?)|before the next [\w ]{3,30}|in due course|"
    r"(?:within|by the end of|in|before the end of) (?:this|the) (?:decade|century)|in the (?:early |late |mid-)?20\d0s|at the next [\w ]{3,30}|in the new year|later this year|early next year|next (?:year|month|week)|this (?:fiscal )?year)\b",
    re.I,
)
# "ahead of the summit in Lima", "until an agreement is reached": by an event, up to the next comma.
_BY_EVENT = Guarded(
    r"\b(?:ahead of|in advance of|in the (?:lead-up|run-up) to|in time for|pending|until (?=the |an? |such |\w+ \w+s )|on the (?:margins|sidelines) of) ?(?:[^\s,;:.()]+ ){0,11}?[^\s,;:.()]+(?=[,;:.()]|$| (?:to|and|with|through|in order|by|as|that|which) )",
)
_RECURRENCE = Guarded(
    r"\b(?:quarterly|(?:at least )?(?:annually|yearly)|monthly|weekly|bi-?annually|semi-?annually|biennially|regularly|often|periodically|on a regular basis|on an annual basis|"
    r"(?:at least )?(?:once|twice|three times) (?:a|per|each|every) (?:year|month|quarter)|every (?:\w+ )?(?:year|month|quarter|two years|six months)s?|each year|every year)\b",
    re.I,
)


_WITHIN_THE_YEAR = Guarded(r"\bwithin (?:the|this) (?:current |calendar )?year\b")
_OF_THAT_DAY = compiled(rf"[’']s\s+(?!(?:[\w-]+\s+){{0,2}}?(?:{any_of(meeting_words().nouns)})\b)")
_OF_DAYS = compiled(r"(?:\bof|\bon)\s+$")  # "the challenges of | today", "follow up on | today's talks"
# Behind these stands what happens beside the promise, not by when it is kept.
_ASIDE = compiled(r",? (?:as|while|which|who|where|whom|following|including|starting with)\b|, that\b", re.I)
_AND_YEAR = compiled(r" and (?:20\d\d)\b")

_ON_THE_DAY = compiled(
    r"(?:also |jointly )?(?:meet|host|co-host|hold|convene|speak|travel|visit|attend|participate|chair|launch|sign|announce|release|publish|welcome|receive|call|brief|deliver|issue)\b"
)
_EXPIRES = compiled(r"\bexpires?\s*$")
_PAST = compiled(
    r"\b(?:announced|launched|unveiled|suffered|suffering|attack|assault|invasion|following|since)\b(?:(?!\bto be\b)[^,;:]){0,60}$"
)
_EARLY = compiled(r"\bearly(?: in)?(?: the)? (?:20\d\d|next year)$")
_YEAR = compiled(r"\b20\d\d\b")
_SO_LONG = Guarded(
    r"\bin (?:about |approximately )?(?P<count>an?|one|two|three|four|six|\d{1,2}) (?P<unit>week|month)s?(?:[’'] time)?(?=[,.;]|$)",
    re.I,
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6}
_DAYS = {"week": 7, "month": 31}


def find_due(action: str, base: str | None) -> Due | None:
    """The deadline named in a promised action; `base` is the document's date."""
    event = _BY_EVENT.search(action)
    for mention in find_dates(action, base, "future"):
        low, high = _bounds(mention.edtf, mention.edtf_end)
        if high and mention.edtf == high[:4] and _EARLY.search(action, 0, mention.end):
            high = f"{high[:4]}-06-30"
        if _over(high, base) or _ASIDE.search(action, 0, mention.start):
            continue
        start = _begin(action, mention)
        if start is None or _no_deadline(action, start, mention.text):
            continue
        end = mention.end
        if event and event.start() < start and "," not in action[event.start() : start]:
            start, low = event.start(), None
        text = action[start:end].strip()
        if further := _AND_YEAR.match(action, end):
            text, high = text + further.group(), f"{further.group()[-4:]}-12-31"
        return Due(text, None if _UP_TO.match(text) else low, high)
    if base and (this_year := _WITHIN_THE_YEAR.search(action)):
        return Due(this_year.group(), None, f"{base[:4]}-12-31")
    if base and (so_long := _in_so_long(action, base)):
        return so_long
    found = event or _VAGUE.search(action)
    if found is None or _ASIDE.search(action, 0, found.start()):
        return None
    return Due(found.group(), None, None)


def due_first(opener: str, base: str | None) -> Due | None:
    """ "| On Monday, 3 May, | Roe will sign": the deadline that opens a sentence, where that is all that opens it."""
    due = find_due(opener, base) if opener else None
    if due is None:
        return None
    rest = opener.replace(due.text, "", 1)
    return due if len(rest.split()) < 3 else None


def _begin(action: str, mention: DateMention) -> int | None:
    """Where the words of a deadline begin, with "by" or "in"; None where the date is none."""
    lead = _LEAD.search(action[: mention.start])
    if not lead and mention.kind == "absolute" and mention.start:
        return None
    if _OF_DAYS.search(action, 0, mention.start) and mention.text.lower() in ("today", "tomorrow"):
        return None
    if not lead and _OF_THAT_DAY.match(action, mention.end):
        return None  # "build tomorrow’s ports": of a time to come, not by then
    return lead.start() if lead else mention.start


def _over(high: str | None, base: str | None) -> bool:
    """Whether a date lies before the document's own: a past event, no deadline."""
    return high is not None and base is not None and high[:4].isdigit() and high < base[: len(high)]


def _no_deadline(action: str, start: int, text: str) -> bool:
    """Whether a date is that of something else: when a thing ends or has happened, or "today" for these times."""
    if text.lower() == "today":
        return not _ON_THE_DAY.match(action)
    past = not _YEAR.search(text) and _PAST.search(action, 0, start)
    return bool(past or _EXPIRES.search(action, 0, start))


def _in_so_long(action: str, base: str) -> Due | None:
    """ "Speak again in a month": from then on, for as long again."""
    found = _SO_LONG.search(action)
    day = whole_day(base)
    if found is None or day is None:
        return None
    count = _COUNTS.get(found["count"].lower()) or int(found["count"])
    first = count * _DAYS[found["unit"].lower()]
    return Due(
        found.group(),
        (day + timedelta(days=first * 3 // 4)).isoformat(),
        (day + timedelta(days=first * 5 // 4)).isoformat(),
    )


def find_recurrence(action: str) -> str | None:
    """ "quarterly", "at least once a year": the words, or None."""
    match = _RECURRENCE.search(action)
    return match.group() if match else None


def _bounds(first: str | None, last: str | None) -> tuple[str | None, str | None]:
    if first is None:
        return None, None
    return _edge(first, 0), _edge(last or first, 1)


_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}


def _edge(edtf: str, which: int) -> str | None:
    parts = edtf.split("-")
    if not parts[0].isdigit():
        return None
    year = int(parts[0])
    if len(parts) == 3:
        return edtf
    if len(parts) == 1:
        return f"{year}-12-31" if which else f"{year}-01-01"
    month = int(parts[1])
    if month > 12:
        month = _SEASON_MONTHS[month][which]
    day = calendar.monthrange(year, month)[1] if which else 1
    return f"{year}-{month:02d}-{day:02d}"
