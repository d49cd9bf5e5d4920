"""Dates with a day, month or year in them: "7 November 2006", "May 15-16, 2022", "April 2023", "the second half of 2024"."""

from __future__ import annotations

from collections.abc import Callable

from entente.reading.dates.calendar_words import (
    MONTH_NAMES,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
    day_edtf,
    month_edtf,
    month_of,
    month_year,
    nearest_year,
    week_edtf,
)
from entente.reading.dates.mention import Now, Value, parse_base
from entente.reading.patterns.guarded import Guarded

Groups = dict[str, str | None]
Resolver = Callable[[Groups, Now], Value | None]
Form = tuple[Guarded, Resolver]

_FULL = "|".join([*MONTH_NAMES, *(name.upper() for name in MONTH_NAMES)])
_CLEAR = "|".join(name for name in MONTH_NAMES if name not in ("March", "May"))  # which are other words too
_ABBREVIATED = (
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\.?"
)
_TO = r"(?:\s*[-–—]\s*|\s+(?:to|through|until)\s+)"
_BEFORE_MONTH = (
    r"(?P<pre>(?<!\w)(?:in|since|by|until|till|of|from|to|and|or|through|during|before|after|the|for|around|early|late|"
    r"between|this|our|their|its|upcoming|previous|planned|mid)[\s-]+)"
)
_BEFORE_YEAR = (
    r"(?:(?P<pre>(?<![\w./-])(?:in|of|by|during|since|until|till|until at least|for|from|the|through|before|after|early|late|around|to|"
    r"between|than|its|their|our|mid)[\s-]+)|^)"
)
_WEEKDAY = rf"(?:(?:on\s+)?(?P<wd>{'|'.join(WEEKDAYS)}),?\s+)?"
_OF = r"\s+(?:(?:day\s+)?of\s+)?"


def _month(n: int) -> str:
    return rf"(?P<m{n}>{_FULL}|{_ABBREVIATED})"


def _day(n: int) -> str:
    return rf"(?P<d{n}>3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th))?(?![\d%])(?!,\d{{3}}|\.\d)"


def _year(n: int | str = "") -> str:
    return rf"(?P<y{n}>(?:19|20)\d\d)(?!\d)"


def _then_year(n: int | str = "") -> str:
    return rf"(?:,?\s+(?:of\s+)?{_year(n)})?"


def _form(pattern: str) -> Guarded:
    return Guarded(rf"(?<![\w./])(?:{pattern})(?![\w/]|-\d)")


def _text(groups: Groups, name: str) -> str:
    return groups.get(name) or ""


def _number(groups: Groups, name: str) -> int | None:
    value = groups.get(name)
    return int(value) if value else None


def _one_day(groups: Groups, now: Now) -> Value | None:
    month, day = month_of(_text(groups, "m1")), int(_text(groups, "d1"))
    said = _number(groups, "y")
    weekday = WEEKDAYS.index(_text(groups, "wd")) if groups.get("wd") else None
    value = day_edtf(said or nearest_year(month, day, now, weekday), month, day)
    return Value(value, yearless=said is None) if value else None


def _week_of(groups: Groups, now: Now) -> Value | None:
    """ "the week of March 14": no day of it is meant more than another, so its month."""
    named = _one_day(groups, now)
    day = parse_base(named.edtf) if named else None
    return Value(week_edtf(day, 0), kind="vague") if day else None


def _days(groups: Groups, now: Now) -> Value | None:
    """From a first day to a last one; the month and the year may be said once."""
    first_month = month_of(_text(groups, "m1"))
    last_month = month_of(_text(groups, "m2")) if groups.get("m2") else first_month
    first, last = int(_text(groups, "d1")), int(_text(groups, "d2"))
    said = _number(groups, "y")
    year = said or nearest_year(last_month, last, now)
    begin_year = _number(groups, "y1") or (year - 1 if year and first_month > last_month else year)
    begin, end = day_edtf(begin_year, first_month, first), day_edtf(year, last_month, last)
    if begin is None or end is None or (first_month == last_month and first >= last and begin_year == year):
        return None
    return Value(begin, end, yearless=said is None)


def _iso(groups: Groups, now: Now) -> Value | None:
    value = day_edtf(int(_text(groups, "y")), int(_text(groups, "mo")), int(_text(groups, "d1")))
    return Value(value) if value else None


def _slashed(groups: Groups, now: Now) -> Value | None:
    """Day and month in figures are told apart only where one of them is over twelve."""
    one, two, year = int(_text(groups, "a")), int(_text(groups, "b")), int(_text(groups, "y"))
    if one <= 12 and two <= 12 and one != two:
        return Value(None, kind="vague")
    value = day_edtf(year, two, one) if one > 12 else day_edtf(year, one, two)
    return Value(value) if value else None


def _months(groups: Groups, now: Now) -> Value | None:
    first, last, year = month_of(_text(groups, "m1")), month_of(_text(groups, "m2")), int(_text(groups, "y"))
    begin_year = _number(groups, "y1") or (year - 1 if first > last else year)
    return Value(month_edtf(begin_year, first), month_edtf(year, last))


def _one_month(groups: Groups, now: Now) -> Value | None:
    return Value(month_edtf(int(_text(groups, "y")), month_of(_text(groups, "m1"))))


def _month_of_year(groups: Groups, now: Now) -> Value | None:
    month = month_of(_text(groups, "m1"))
    year = _relative_year(groups, now)
    day = _number(groups, "d1")
    if day:
        return Value(day_edtf(year, month, day), kind="relative")
    return Value(month_edtf(year, month), kind="relative")


def _relative_year(groups: Groups, now: Now) -> int | None:
    if groups.get("y"):
        return _number(groups, "y")
    shift = {"last": -1, "next": 1}.get(_text(groups, "which").lower(), 0)
    return now.base.year + shift if now.base else None


def _part_of_year(groups: Groups, now: Now) -> Value | None:
    """Half a year, a semester or a quarter, as its first and its last month."""
    year = _relative_year(groups, now)
    months = 6 if _text(groups, "part").lower() in ("half", "semester") else 3
    nth = ORDINALS.get(_text(groups, "nth").lower()) or int(_text(groups, "nth"))
    nth = 2 if months == 6 and nth > 2 else nth
    if year is None or nth * months > 12:
        return Value(None, kind="vague")
    kind = "absolute" if groups.get("y") else "relative"
    return Value(month_edtf(year, (nth - 1) * months + 1), month_edtf(year, nth * months), kind)  # type: ignore[arg-type]


def _months_of_years(groups: Groups, now: Now) -> Value | None:
    """ "April this year to March of the following year": the second year is told from the first."""
    first, last = month_of(_text(groups, "m1")), month_of(_text(groups, "m2"))
    begin = _relative_year(groups, now)
    if begin is None:
        return Value(None, kind="relative")
    end = begin + 1 if _text(groups, "then").lower() in ("following", "next") else begin
    if (begin, first) >= (end, last):
        return None
    return Value(
        month_edtf(begin, first), month_edtf(end, last), "absolute" if groups.get("y") else "relative"
    )


def _season(groups: Groups, now: Now) -> Value | None:
    return Value(f"{groups['y']}-{SEASONS[_text(groups, 'season').lower()]}")


def _bare_month(groups: Groups, now: Now) -> Value | None:
    month = month_of(_text(groups, "m1"))
    which = _text(groups, "which").lower().split()
    if now.base and which and which[-1] in ("last", "past", "next", "coming"):
        side = -1 if which[-1] in ("last", "past") else 1
        passed = now.base.month > month if side < 0 else now.base.month < month
        return Value(month_edtf(now.base.year + (0 if passed else side), month), kind="relative")
    if now.base and which and which[-1] == "this":
        return Value(month_edtf(now.base.year, month), kind="relative")
    return Value(month_edtf(month_year(month, now), month), yearless=True)


def _one_year(groups: Groups, now: Now) -> Value | None:
    return Value(groups["y"])


def _years(groups: Groups, now: Now) -> Value | None:
    first, last = _text(groups, "y1"), _text(groups, "y")
    last = first[:2] + last if len(last) == 2 else last
    return Value(first, last) if first < last else None


_ONLY_FULL = rf"(?P<m1>{_FULL})"

WITH_DAY: tuple[Form, ...] = (
    (_form(rf"(?:the\s+)?week\s+(?:of|beginning)\s+{_WEEKDAY}{_month(1)}\s+{_day(1)}{_then_year()}(?!{_TO})"), _week_of),
    (_form(rf"(?:the\s+)?week\s+(?:of|beginning)\s+{_WEEKDAY}(?:the\s+)?{_day(1)}{_OF}{_month(1)}{_then_year()}(?!{_TO})"), _week_of),
    (_form(rf"{_month(1)}\s+{_day(1)}{_then_year(1)}{_TO}{_month(2)}\s+{_day(2)}{_then_year()}"), _days),
    (_form(rf"(?:the\s+)?{_day(1)}{_OF}{_month(1)}{_then_year(1)}{_TO}{_day(2)}{_OF}{_month(2)}{_then_year()}"), _days),
    (_form(rf"{_month(1)}\s+{_day(1)}(?:\s*[-–—]\s*|\s+(?:to|and|&|through)\s+){_day(2)}{_then_year()}"), _days),
    (_form(rf"(?:the\s+)?{_day(1)}(?:\s*[-–—]\s*|\s+(?:to|and|&|through)\s+){_day(2)}{_OF}{_month(1)}{_then_year()}"), _days),
    (_form(rf"{_month(1)}\s+{_day(1)},?\s+(?:of\s+)?(?P<which>last|this|next)\s+year"), _month_of_year),
    (_form(rf"{_WEEKDAY}{_month(1)}\s+(?:the\s+)?{_day(1)}{_then_year()}"), _one_day),
    (_form(rf"{_WEEKDAY}(?:the\s+)?{_day(1)}{_OF}{_month(1)}{_then_year()}"), _one_day),
)  # fmt: skip
"""Forms with a day and a month's name, the longest first."""

IN_FIGURES: tuple[Form, ...] = (
    (_form(rf"{_year()}-(?P<mo>0[1-9]|1[0-2])-(?P<d1>[0-3]\d)"), _iso),
    (_form(rf"(?P<d1>[0-3]?\d)\.(?P<mo>[01]?\d)\.{_year()}"), _iso),
    (_form(rf"(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)/{_year()}"), _slashed),
)

WITH_MONTH: tuple[Form, ...] = (
    (_form(rf"{_ONLY_FULL}(?:\s+{_year(1)})?(?:\s*[-–—]\s*|\s+(?:to|through|until|and)\s+)(?P<m2>{_FULL})\s+{_year()}"), _months),
    (_form(rf"{_ONLY_FULL}(?:(?:,|\s+of)?\s+{_year()}|,?\s+(?:of\s+)?(?P<which>last|this|next)\s+year)\s*(?:[-–—]|to|through|until)\s*(?P<m2>{_FULL})\s+(?:of\s+)?(?:the\s+)?(?P<then>following|next|same)\s+year"), _months_of_years),
    (_form(rf"{_month(1)}(?:,|\s+of)?\s+{_year()}"), _one_month),
    (_form(rf"{_ONLY_FULL},?\s+(?:of\s+)?(?P<which>last|this|next)\s+year"), _month_of_year),
    (_form(rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?:\s+(?:past|coming))?)\s+{_ONLY_FULL}(?!\s*\d)"), _bare_month),
    (_form(rf"{_BEFORE_MONTH}{_ONLY_FULL}(?!\s+\d|\s+on\s+[A-Z])"), _bare_month),
    (_form(rf"(?P<m1>{_CLEAR})(?!\s+\d|\s+[A-Z])"), _bare_month),
)  # fmt: skip
"""Forms with a month's name and no day. A bare "May" or "March" needs a small word before it."""

WITH_YEAR: tuple[Form, ...] = (
    (_form(rf"(?:the\s+)?(?P<nth>first|second|last)\s+(?P<part>half|semester)\s+of\s+(?:{_year()}|(?P<which>this|next|last|the)\s+year)"), _part_of_year),
    (_form(rf"(?:the\s+)?(?P<nth>first|second|third|fourth|last)\s+(?P<part>quarter)\s+of\s+(?:{_year()}|(?P<which>this|next|last|the)\s+year)"), _part_of_year),
    (_form(rf"Q(?P<nth>[1-4])(?P<part>\s)(?:of\s+)?{_year()}"), _part_of_year),
    (_form(rf"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\s+of)?,?\s+{_year()}"), _season),
    (_form(r"(?P<pre>(?<![\w./-])[a-z]+\s)" + rf"{_year(1)}\s*(?:[-–—]|to|through|until)\s*(?P<y>(?:19|20)?\d\d)(?!\d)"), _years),
    (Guarded(rf"{_BEFORE_YEAR}{_year()}(?![\w/]|-\d|\s+(?:Agenda|Strategy|Vision|Declaration)\b|\.\d|,\d)"), _one_year),
)  # fmt: skip
"""Forms with a year and no month. A year stands behind a small word that makes it one."""
