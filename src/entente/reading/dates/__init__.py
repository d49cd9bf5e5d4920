"""Dates in a text, as EDTF (ISO 8601-2 level 1), resolved against the document's own date.

"November 7" of a document dated 2006-11-08 is 2006-11-07; of a document without a date it is XXXX-11-07.
What cannot be pinned to a year, season, month or day stays open (`edtf` None).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache, lru_cache
from itertools import pairwise

from entente.reading.dates.calendar_words import WEEKDAYS
from entente.reading.dates.mention import DateKind, DateMention, Now, Tense, Value, parse_base
from entente.reading.dates.relative import RELATIVE
from entente.reading.dates.written import IN_FIGURES, WITH_DAY, WITH_MONTH, WITH_YEAR, Form, Resolver
from entente.reading.patterns.guarded import Guarded, Several
from entente.reading.patterns.ready import compiled

__all__ = ["DateKind", "DateMention", "Tense", "find_dates", "parse_base"]

# What every date of a group has in it; most sentences have none and are passed over.
_MONTH = Guarded(
    r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
)
_FIGURES = Guarded(r"\d{4}")
_WORDS = Guarded(
    r"day\b|days\b|night|week|month|year|\bago\b|on (?:the )?\d{1,2}(?:st|nd|rd|th)|tomorrow|this (?:morn|aft|even)|spring|summer|autumn|fall|winter",
    re.I,
)
_HINTS = Several((_FIGURES, _MONTH, _WORDS))
_CONNECTED = compiled(r"\s*(?:,|and|&|or|to|[-–—]|,\s*and)\s*")


@lru_cache(
    maxsize=1024
)  # sessions, references and promises ask for the same sentences, for each mention anew
def find_dates(
    text: str, base: str | None = None, tense: Tense = None, offset: int = 0
) -> tuple[DateMention, ...]:
    """All dates of `text` in order, without overlaps, the longest forms first.

    `base` is the document's date (ISO 8601); `tense` says on which side of it a date without a year lies, where the
    words do not. `offset` is added to all offsets.
    """
    matches = _matches(text)
    if not matches:
        return ()
    now = Now(parse_base(base), tense)
    found: list[tuple[DateMention, Value]] = []
    for match, resolve in matches:
        start = _start(match)
        if any(m.start < match.end() and start < m.end for m, _ in found):
            continue
        value = resolve(match.groupdict(), now)
        if value:
            found.append((_mention(text, start, match.end(), value), value))
    found.sort(key=lambda pair: pair[0].start)
    dated = _as_apposed(text, _with_years(text, found))
    return tuple(replace(m, start=m.start + offset, end=m.end + offset) for m in dated)


@lru_cache(maxsize=1024)  # those who ask have other base dates, tenses and offsets
def _matches(text: str) -> tuple[tuple[re.Match[str], Resolver], ...]:
    """Whatever may be a date, the longest forms first."""
    hints = tuple(_HINTS.possible(text))
    if not hints:
        return ()
    forms, patterns = _forms(hints)
    return tuple(
        (match, forms[n][1]) for n in patterns.possible(text) for match in forms[n][0].finditer(text)
    )


def _start(match: re.Match[str]) -> int:
    """Behind the small word that a form may need before it."""
    before = match.end("pre") if "pre" in match.re.groupindex else -1
    return before if before >= 0 else match.start()


@cache
def _forms(hints: tuple[int, ...]) -> tuple[list[Form], Several]:
    """The forms that a date may have where these hints stand."""
    figures, months, words = (hint in hints for hint in range(3))
    forms: list[Form] = []
    forms += IN_FIGURES if figures else ()
    forms += WITH_DAY if months else ()
    forms += WITH_YEAR[:-1] if figures or words else ()
    forms += WITH_MONTH if months else ()
    forms += RELATIVE if words else ()
    forms += WITH_YEAR[-1:] if figures else ()
    return forms, Several(pattern for pattern, _ in forms)


def _mention(text: str, start: int, end: int, value: Value) -> DateMention:
    return DateMention(start, end, text[start:end], value.edtf, value.end, value.kind)


_APPOSED = compiled(r",? \(?")
_NEXT_DAYS = ("today", "tomorrow", "yesterday")


def _as_apposed(text: str, dates: list[DateMention]) -> list[DateMention]:
    """ "tomorrow, December 21", "tomorrow (Wednesday)": the day that is named, though the page be dated a day off."""
    dated = list(dates)
    for n, (here, named) in enumerate(pairwise(dates)):
        if here.text.lower() in _NEXT_DAYS and _APPOSED.fullmatch(text, here.end, named.start):
            day = _named_day(here, named)
            dated[n] = replace(here, edtf=day)
            if named.text in WEEKDAYS:
                dated[n + 1] = replace(named, edtf=day)
    return dated


def _named_day(here: DateMention, named: DateMention) -> str | None:
    """The day named behind "tomorrow"; of a weekday the one nearest to it."""
    if len(named.edtf or "") != len("2024-05-01") or named.edtf_end is not None:
        return here.edtf
    day, weekday = parse_base(here.edtf), parse_base(named.edtf)
    if named.kind == "absolute":
        return named.edtf
    if named.text not in WEEKDAYS or day is None or weekday is None:
        return here.edtf
    off = (weekday - day).days % 7
    return (day + timedelta(days=off if off <= _HALF_A_WEEK else off - 7)).isoformat()


_HALF_A_WEEK = 3  # days


def _with_years(text: str, found: list[tuple[DateMention, Value]]) -> list[DateMention]:
    """ "4 April and 5-6 April 2016": a date without a year takes it from the next one in the list."""
    dates = [mention for mention, _ in found]
    for i in range(len(found) - 2, -1, -1):
        here, following = dates[i], dates[i + 1]
        said = not found[i + 1][1].yearless or following is not found[i + 1][0]
        if not found[i][1].yearless or not said or not here.edtf or not (following.edtf or "")[:4].isdigit():
            continue
        assert following.edtf is not None
        if len(here.edtf) >= 7 and _CONNECTED.fullmatch(text, here.end, following.start):
            year = int(following.edtf[:4]) - (here.edtf[4:7] > following.edtf[4:7] > "")
            end = f"{year:04d}{here.edtf_end[4:]}" if here.edtf_end else None
            dates[i] = replace(here, edtf=f"{year:04d}{here.edtf[4:]}", edtf_end=end)
    return dates
