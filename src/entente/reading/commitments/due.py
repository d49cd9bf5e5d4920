"""When a promise falls due, and how often it recurs: the words, and EDTF bounds where the words allow them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.model import Due
from entente.model.days import whole_day
from entente.reading.commitments.not_due import is_speed, no_deadline
from entente.reading.commitments.spans import closing, names_period, opens_span
from entente.reading.dates import find_dates
from entente.reading.dates.mention import DateMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

_LEAD = compiled(
    r"(?:\b(?:by|before|until|in|on|during|within|throughout|(?:by )?no later than|from|at|between|over|towards|as of|as early as|as from|around|in the course of|through|"
    r"(?:starting|beginning)(?:\s+(?:in|from|on))?)\s+(?:at\s+least\s+)?(?:the\s+)?(?:end\s+of\s+|early\s+|late\s+)?)$",
    re.I,
)
_UP_TO = compiled(r"(?:by|before|(?:by )?no later than|until|through)\b", re.I)
_FROM_ON = compiled(r"(?:starting|beginning|as of|as from|as early as)\b", re.I)
_VAGUE = Guarded(
    r"\b(?:in the (?:coming|next|near|days|weeks|months|years|critical|new|short|medium|longer?)(?:\s+[\w-]+){0,4}?\s*(?:days|weeks|months|years?|ahead|future|term|period ahead)|"
    r"in the (?:days|weeks|months|years|period)(?: and (?:weeks|months|years))? (?:ahead|to come)|in the coming period|(?:over|during) the (?:coming|next)(?:\s+\w+){0,2}\s+(?:days|weeks|months|years?|period)|"
    r"over (?:a period of )?(?:two|three|four|five|six|seven|eight|ten|\d{1,2}) years|"
    r"over the (?:spring|summer|autumn|fall|winter)|in (?:the )?(?:spring|summer|autumn|fall|winter)|before (?:the )?(?:spring|summer|autumn|fall|winter|\w+ season|Christmas|Easter)|"
    r"as (?:soon|early|quickly|expeditiously) as possible|(?:for )?as long as (?:it takes|(?:is )?necessary)|at an early date|at (?:the|an) (?:earliest|appropriate|early) (?:possible )?(?:date|opportunity|time)|"
    r"(?:on|at) (?:a )?mutually convenient (?:dates?|time)|with immediate effect|within (?:\w+\s+){1,3}(?:days|weeks|months|years?)|before the next [\w ]{3,30}|in due course|"
    r"(?:within|by the end of|in|before the end of) (?:this|the) (?:decade|century)|in the (?:early |late |mid-)?20\d0s|at the next [\w ]{3,30}|in the new year|later this year|early next year|next (?:year|month|week)|this (?:fiscal )?year)\b(?![’']s)",
    re.I,
)
# "ahead of the summit in Lima", "until an agreement is reached": by an event, up to the next comma.
_BY_EVENT = Guarded(
    r"\b(?:ahead of|in advance of|in the (?:lead-up|run-up) to|in time for|(?<!the )(?<!their )(?<!its )(?<!all )pending|until (?=the |an? |such |\w+ \w+s )|on the (?:margins|sidelines) of) ?(?:[^\s,;:.()]+ ){0,11}?[^\s,;:.()]+(?=[,;:.()]|$| (?:to|and|with|through|in order|by|as|that|which) )",
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
_ASIDE = compiled(
    r",? (?:as(?! (?:of|from|soon|early|quickly)\b)|while|which|who|where|whom|following|including|starting with)\b|, that\b"
    r"| that (?:(?:the )?[\w’'-]+ ){1,4}(?:will|would|has|have|had|is|are|was|were|plans?|intends?|announced)\b",
    re.I,
)
_THERE = compiled(
    rf"\b(?:at|during|on) (?:the|their|its) (?:[\w-]+ ){{0,3}}?(?:{any_of(meeting_words().nouns)})$"
)
_AND_YEAR = compiled(r" and (?:20\d\d)\b")

_HELD = compiled(
    r"(?:also |jointly )?(?:host|co-host|hold|convene|attend|join|participate|chair|co-chair|organi[sz]e|come|return|go|travel|meet)\b"
)
_GO = compiled(r"(?:travel|return|go|fly|visit|come|host|welcome|meet|receive|lead|head)\b")
_WEEK = compiled(r"\b(?:(?P<next>next|this coming|the coming)|this) week$", re.I)
_COMING_YEAR = compiled(r"(?:over|during|within) the (?:coming|next) year$", re.I)
_COUNTED = Guarded(
    r"\b(?:within (?:the (?:next|coming) )?|(?:over|during|in) the (?:next|coming) )(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|sixty|ninety|\d{1,3})?(?(count) )(?P<unit>day|week|month|year)s?$",
    re.I,
)
_EARLY = compiled(r"\bearly(?: in)?(?: the)? (?:20\d\d|next year)$")
_SO_LONG = Guarded(
    r"\bin (?:about |approximately )?(?P<count>an?|one|two|three|four|six|\d{1,2}) (?P<unit>week|month)s?(?:[’'] time)?(?=[,.;]|$| (?:to|for|with|and)\b)",
    re.I,
)
_COUNTS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
_COUNTS |= {"ten": 10, "twelve": 12, "eighteen": 18, "sixty": 60, "ninety": 90}
_DAYS = {"week": 7, "month": 31}


def find_due(action: str, base: str | None) -> Due | None:
    """The deadline named in a promised action; `base` is the document's date."""
    event = _BY_EVENT.search(action)
    mentions = find_dates(action, base, "future")
    for mention in mentions:
        low, high = _bounds(mention.edtf, mention.edtf_end)
        if high and mention.edtf == high[:4] and _EARLY.search(action, 0, mention.end):
            high = f"{high[:4]}-06-30"
        if _over(high, base) or _aside(action, mention.start):
            continue
        start = _begin(action, mention)
        if start is not None and names_period(action, start):
            return None
        if start is None or no_deadline(action, start, mention):
            continue
        end = mention.end
        if event and event.start() < start and "," not in action[event.start() : start]:
            start, low = event.start(), None
        text = action[start:end].strip()
        if week := _WEEK.search(text):
            low, high = _week(base, weeks_on=week["next"] is not None)
        elif _COMING_YEAR.match(text):
            low, high = _counted("within a year", base)
        if mention.kind != "absolute" and low and base and low < base <= (high or base):
            low = base  # "this year": what is left of it
        if low and opens_span(text) and mention.edtf_end is None:
            return _from_on(action, start, end, low, mentions)
        if _FROM_ON.match(text):
            return Due(text, low, None)
        if further := _AND_YEAR.match(action, end):
            text, high = text + further.group(), f"{further.group()[-4:]}-12-31"
        return Due(text, None if _UP_TO.match(text) else low, high)
    if base and (this_year := _WITHIN_THE_YEAR.search(action)):
        return Due(this_year.group(), None, f"{base[:4]}-12-31")
    if base and (so_long := _in_so_long(action, base)):
        return so_long
    found = event or _VAGUE.search(action)
    if found is None or _aside(action, found.start()) or is_speed(action, found.start(), found.group()):
        return None
    return Due(found.group(), *_counted(found.group(), base))


def _from_on(action: str, start: int, end: int, low: str, mentions: Sequence[DateMention]) -> Due:
    """ "from January", and up to when, where that is said."""
    closed = closing(action, end, low, mentions)
    if closed is None:
        return Due(action[start:end].strip(), low, None)
    return Due(action[start : closed[0]].strip(), low, _edge(closed[1], 1))


def _aside(action: str, upto: int) -> bool:
    """Whether what stands there is told beside the promise; "at the summit that they will hold in May" is by then."""
    found = _ASIDE.search(action, 0, upto)
    return found is not None and not (
        found.group().startswith(" that") and _THERE.search(action, 0, found.start())
    )


def _week(base: str | None, *, weeks_on: bool) -> tuple[str | None, str | None]:
    """ "next week": from Monday to Sunday; "this week": what is left of it."""
    day = whole_day(base)
    if day is None:
        return None, None
    sunday = day + timedelta(days=6 - day.weekday() + 7 * weeks_on)
    return (sunday - timedelta(days=6) if weeks_on else day).isoformat(), sunday.isoformat()


def _counted(text: str, base: str | None) -> tuple[str | None, str | None]:
    """ "within two months", "over the next five years": from the document's day on, for so long."""
    found, day = _COUNTED.search(text), whole_day(base)
    if found is None or day is None or found["count"] is None:
        return None, None
    count = _COUNTS.get(found["count"].lower()) or int(found["count"])
    unit = found["unit"].lower()
    last = _months_later(day, count * (12 if unit == "year" else 1)) if unit in ("year", "month") else None
    last = last or day + timedelta(days=count * (7 if unit == "week" else 1))
    return day.isoformat(), last.isoformat()


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


_THIS_DAY = frozenset(
    ["today", "tonight", "tomorrow", "later today"]
)  # what is done then, not the age we live in


def due_first(opener: str, base: str | None, action: str) -> Due | None:
    """ "| On Monday, 3 May, | Roe will sign": the deadline that opens a sentence, where that is all that opens it."""
    if opener.lower() in _THIS_DAY:
        due = find_due(f"{action.split(',')[0]} {opener.lower()}", base)
        return replace(due, text=opener) if due and due.text.lower() == opener.lower() else None
    due = (find_due(opener, base) or find_due(f"{opener[0].lower()}{opener[1:]}", base)) if opener else None
    if due is None:
        return None
    if opener.lower().startswith(due.text.lower()):
        due = replace(due, text=opener[: len(due.text)])  # "By 2030"
    rest = opener.replace(due.text, "", 1)
    return due if len(rest.split()) < 3 else None


def _begin(action: str, mention: DateMention) -> int | None:
    """Where the words of a deadline begin, with "by" or "in"; None where the date is none."""
    lead = _LEAD.search(action[: mention.start])
    on_day = mention.text.lower().startswith("on ") or _closes(action, mention)
    if not lead and mention.kind == "absolute" and mention.start and not on_day:
        return None
    if _OF_DAYS.search(action, 0, mention.start) and mention.text.lower() in ("today", "tomorrow"):
        return None
    of_it = mention.text.lower().startswith("this ") and action[mention.end :][:2] in ("’s", "'s")
    if not lead and (_OF_THAT_DAY.match(action, mention.end) or (of_it and not _HELD.match(action))):
        return None  # "build tomorrow’s ports", "name the theme of this year’s summit": no more than what they are called
    return lead.start() if lead else mention.start


def _closes(action: str, mention: DateMention) -> bool:
    """ "travel to Lima | June 11 to 15": the days of a journey or visit, with which its words end."""
    return bool(_GO.match(action)) and len(mention.edtf or "") == 10 and not action[mention.end :].strip(" .")


def _over(high: str | None, base: str | None) -> bool:
    """Whether a date lies before the document's own: a past event, no deadline."""
    return high is not None and base is not None and high[:4].isdigit() and high < base[: len(high)]


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
