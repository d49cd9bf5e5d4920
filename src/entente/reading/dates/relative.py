"""Dates that are told from the document's own: "today", "last month", "next summer", "on Monday", "two years ago"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from entente.reading.dates.calendar_words import (
    NUMBERS,
    SEASONS,
    WEEKDAYS,
    day_edtf,
    month_edtf,
    shifted_month,
    week_edtf,
)
from entente.reading.dates.mention import Now, Value
from entente.reading.dates.written import Form, Groups
from entente.reading.patterns.guarded import Guarded

_SHIFT = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "the": 0,
    "next": 1,
    "coming": 1,
    "new": 1,
    "following": 1,
}
_WEEKDAYS = "|".join(WEEKDAYS)
_COUNT = r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"


def _form(pattern: str) -> Guarded:
    return Guarded(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


def _word(groups: Groups, name: str) -> str:
    return (groups.get(name) or "").lower()


def _shift(groups: Groups) -> int:
    return _SHIFT[_word(groups, "which").split()[-1]]


def _this_day(groups: Groups, now: Now) -> Value:
    return Value(now.base.isoformat() if now.base else None, kind="relative")


def _other_day(groups: Groups, now: Now) -> Value:
    days = 1 if _word(groups, "day") == "tomorrow" else -1
    return Value((now.base + timedelta(days=days)).isoformat() if now.base else None, kind="relative")


def _week(groups: Groups, now: Now) -> Value:
    return Value(week_edtf(now.base, _shift(groups)) if now.base else None, kind="vague")


def _month(groups: Groups, now: Now) -> Value:
    return Value(shifted_month(now.base, _shift(groups)) if now.base else None, kind="relative")


def _year(groups: Groups, now: Now) -> Value:
    return Value(f"{now.base.year + _shift(groups)}" if now.base else None, kind="relative")


def _season(groups: Groups, now: Now) -> Value:
    """ "last", "this" and "next" by the season's own months; winter begins in December of its year."""
    code = SEASONS[_word(groups, "season")]
    if now.base is None:
        return Value(None, kind="relative")
    first, last = (code - 20) * 3, (code - 20) * 3 + 2
    shift, year = _shift(groups), now.base.year
    if shift > 0 and now.base.month >= first:
        year += 1
    elif shift < 0 and now.base.month <= last:
        year -= 1
    return Value(f"{year}-{code}", kind="relative")


def _ago(groups: Groups, now: Now) -> Value:
    unit, count = _word(groups, "unit"), _word(groups, "count")
    number = NUMBERS.get(count) or int(count)
    if now.base is None:
        return Value(None, kind="relative")
    if groups.get("today"):
        return Value(_years_before(now.base, number) if unit == "year" else None, kind="relative")
    if unit == "day":
        return Value((now.base - timedelta(days=number)).isoformat(), kind="relative")
    if unit == "week":
        return Value(week_edtf(now.base, -number), kind="vague")
    return Value(
        shifted_month(now.base, -number) if unit == "month" else f"{now.base.year - number}", kind="relative"
    )


def _years_before(base: date, years: int) -> str:
    return f"{base.year - years:04d}{base.isoformat()[4:]}"


def _weekday(groups: Groups, now: Now) -> Value:
    """ "last" before the document's date, "next" after it; else the day itself, or the nearest on the side of the tense."""
    if now.base is None:
        return Value(None, kind="relative")
    wanted = [name.lower() for name in WEEKDAYS].index(_word(groups, "wd"))
    which = _word(groups, "which").split()[-1:]
    ahead = (wanted - now.base.weekday()) % 7
    if which in (["next"], ["coming"]):
        days = ahead or 7
    elif which in (["last"], ["past"]):
        days = (ahead - 7) if ahead else -7
    elif now.tense == "future":
        days = ahead
    else:
        days = (ahead - 7) if ahead else 0
    return Value((now.base + timedelta(days=days)).isoformat(), kind="relative")


_AHEAD_OF_US = (
    1  # days by which the date of a page may be ahead of the place it tells of: "on the 16th (local time)"
)


def _day_of_month(groups: Groups, now: Now) -> Value | None:
    """ "on the 16th": of the month of the document, or of the one beside it on the side that the tense asks for."""
    if now.base is None:
        return None
    day, months = int(_word(groups, "nth")), 0
    if day > now.base.day and now.tense != "future":
        months = -1
    elif day < now.base.day - _AHEAD_OF_US and now.tense == "future":
        months = 1
    return Value(_day_in(shifted_month(now.base, months), day), kind="relative")


def _day_in(month: str, day: int) -> str | None:
    return day_edtf(int(month[:4]), int(month[5:7]), day)


def _end_of_year(groups: Groups, now: Now) -> Value:
    return Value(month_edtf(now.base.year, 12) if now.base else None, kind="relative")


RELATIVE: tuple[Form, ...] = (
    (_form(r"(?:earlier\s+|later\s+)?today|this\s+(?:morning|afternoon|evening)|tonight"), _this_day),
    (Guarded(r"(?<![\w-])[Oo]n (?:the )?(?P<nth>[12]?\d|3[01])(?:st|nd|rd|th)(?=[.;]|,(?! \d)| \((?:local|KST|JST|GMT)| (?:a|an|the|that|with|to|in|at|and|by|local|agreed|held|met|said|told|visited|discussed|had|spoke|arrived|received|hosted|attended|announced|signed)\b)"), _day_of_month),
    (_form(r"(?P<day>yesterday|tomorrow|last\s+night)(?:\s+(?:morning|afternoon|evening))?"), _other_day),
    (_form(r"(?:on\s+)?the\s+(?:previous|preceding)\s+day|(?:on\s+)?the\s+day\s+before(?!\s+(?:the|his|her|a|an|its|their)\b)"), _other_day),
    (_form(rf"{_COUNT}\s+(?P<unit>day|week|month|year)s?\s+ago(?P<today>\s+today)?"), _ago),
    (_form(r"(?:the\s+)?end\s+of\s+(?:the|this)\s+(?:calendar\s+)?year|year['’]s\s+end"), _end_of_year),
    (_form(r"(?:earlier\s+|later\s+|early\s+|late\s+)?(?P<which>last|this|next|this\s+past|this\s+coming|the\s+coming|the\s+following)\s+week(?:end)?"), _week),
    (_form(r"(?:earlier\s+|later\s+|early\s+|late\s+)?(?P<which>last|this|next|this\s+past|this\s+coming|the\s+coming)\s+month"), _month),
    (_form(r"(?:earlier\s+|later\s+|early\s+|late\s+)?(?P<which>last|this|next|this\s+past|this\s+coming|the\s+coming|the\s+new|early\s+in\s+the\s+new)\s+(?:calendar\s+)?year"), _year),
    (_form(r"(?:earlier\s+|later\s+|early\s+|late\s+)?(?P<which>last|this|next|this\s+past|this\s+coming|the\s+coming)\s+(?P<season>spring|summer|autumn|fall|winter)"), _season),
    (Guarded(rf"(?<![\w-])(?<!Good )(?<!Black )(?<!Bloody )(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?:\s+(?:past|coming))?)\s+)?(?P<wd>{_WEEKDAYS})(?![\w-])"), _weekday),
)  # fmt: skip
"""Forms that mean something only with the document's date."""
