"""The date of what a reference names: in its name, just before it, or just after it."""

from __future__ import annotations

from functools import cache

from entente.model import ReferenceKind, Span
from entente.reading.dates import Tense, find_dates
from entente.reading.dates.calendar_words import MONTH, WEEKDAYS
from entente.reading.patterns.alternatives import alternatives
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.references.words import word_list

_BEFORE = 30  # code points in which a leading date stands: "the April 2023 Washington Declaration"
_AFTER = compiled(
    r"\s+(?:\([^)]{2,15}\)\s+)?(?:(?:held|signed|adopted|agreed|launched|issued|concluded|announced)\s+)?(?:(?:in|on|of|from)\s+)?(?:early\s+|late\s+)?(?=[A-Z\d]|this\b|last\b|next\b|earlier\b|later\b)"
)
_TO_PLACE = compiled(
    r"\s+(?:in|at)\s+(?:the\s+)?[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,2}(?:,\s[A-Z][\w-]*)?(?=\s+(?:in|on|this|last|next|earlier|later)\b)"
)


_WEEKDAY = compiled(rf"\s(?:on\s)?(?:{'|'.join(WEEKDAYS)})$")
_DATE_GOES_ON = compiled(rf",?\s(?:{MONTH})\s\d|,?\s\d{{1,2}}\s(?:{MONTH})\b")


@cache
def _ahead() -> Guarded:
    return Guarded(rf"\b(?:{alternatives(word_list('ahead'))})\b")


def date_beside(
    text: str, sentence: tuple[int, int], span: Span, kind: ReferenceKind, base: str | None
) -> str | None:
    """The EDTF date that the text gives to the reference, or None."""
    before = text[max(sentence[0], span.start - _BEFORE) : span.start]
    tense: Tense = (
        "future" if kind in ("event", "meeting") and _ahead().search(f"{before}{span.quote}") else "past"
    )
    for part, at_end in ((span.quote, False), (before, True)):
        for mention in find_dates(part, base, tense):
            if mention.edtf and (not at_end or part[mention.end :].strip(" ’s'the") == ""):
                return mention.edtf
    if kind == "mechanism":
        return None
    return _after(text[span.end : min(sentence[1], span.end + 80)], base)


def weekday_before_date(text: str, start: int, end: int) -> int | None:
    """Where " on Tuesday" begins at the end of a name whose date goes on behind it: "Opening Ceremony | on Tuesday, | August 24"."""
    day = _WEEKDAY.search(text, start, end)
    return day.start() if day and day.end() == end and _DATE_GOES_ON.match(text, end) else None


def _after(rest: str, base: str | None) -> str | None:
    place = _TO_PLACE.match(rest)
    rest = rest[place.end() :] if place else rest
    lead = _AFTER.match(rest)
    if not lead:
        return None
    first = next(iter(find_dates(rest, base)), None)
    return first.edtf if first and first.start <= lead.end() + 1 else None
