"""When a promise falls due, and how often it recurs: the words, and EDTF bounds where the words allow them."""

from __future__ import annotations

import calendar
import re

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.model import Due
from entente.reading.dates import find_dates
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

_DUE = compiled(
    r"\b(?:(?P<by>by|before|no later than|until)\s+(?:the\s+)?(?:end\s+of\s+|early\s+|late\s+)?|(?P<within>within)\s+|(?P<in>in|during|on|at|over)\s+(?:the\s+)?(?:early\s+|late\s+|first half of\s+|second half of\s+)?|(?P<bare>later|early|next|this))\b"
)
_VAGUE = Guarded(
    r"\b(?:in the (?:coming|next|near|weeks|months|critical|new|short|medium)(?:\s+[\w-]+){0,4}?\s*(?:days|weeks|months|years?|ahead|future|term|period ahead)|over the (?:coming|next)(?:\s+\w+){0,2}\s+(?:days|weeks|months|years)|"
    r"as soon as possible|at an early date|at (?:the|an) earliest (?:possible )?(?:date|opportunity)|within (?:\w+\s+){1,3}(?:days|weeks|months|years)|before the next [\w ]{3,30}|in due course|(?:within|by the end of|in|before the end of) (?:this|the) (?:decade|century)|in the (?:early |late |mid-)?20\d0s|at the next [\w ]{3,30}|in the new year|later this year|early next year|next (?:year|month|week)|this year)\b",
    re.I,
)
_RECURRENCE = Guarded(
    r"\b(?:quarterly|annually|monthly|weekly|bi-?annually|semi-?annually|biennially|regularly|often|periodically|on a regular basis|on an annual basis|"
    r"(?:at least )?(?:once|twice|three times) (?:a|per|each|every) (?:year|month|quarter)|every (?:\w+ )?(?:year|month|quarter|two years|six months)s?|each year|every year)\b",
    re.I,
)


_WITHIN_THE_YEAR = Guarded(r"\bwithin (?:the|this) (?:current |calendar )?year\b")
_OF_THAT_DAY = compiled(rf"[’']s\s+(?!(?:[\w-]+\s+){{0,2}}?(?:{any_of(meeting_words().nouns)})\b)")


def find_due(action: str, base: str | None) -> Due | None:
    """The deadline named in a promised action; `base` is the document's date."""
    for mention in find_dates(action, base, "future"):
        lead = re.search(
            r"(?:\b(?:by|before|until|in|on|during|within|no later than|from|at)\s+(?:the\s+)?(?:end\s+of\s+|early\s+|late\s+)?)$",
            action[: mention.start],
        )
        if not lead and mention.kind == "absolute":
            continue
        if not lead and _OF_THAT_DAY.match(action, mention.end):
            continue  # "build tomorrow’s ports": of a time to come, not by then
        start = lead.start() if lead else mention.start
        text = action[start : mention.end].strip()
        low, high = _bounds(mention.edtf, mention.edtf_end)
        if re.match(r"(?:by|before|no later than|until)\b", text):
            low = None
        return Due(text, low, high)
    if base and (this_year := _WITHIN_THE_YEAR.search(action)):
        return Due(this_year.group(), None, f"{base[:4]}-12-31")
    vague = _VAGUE.search(action)
    return Due(vague.group(), None, None) if vague else None


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
