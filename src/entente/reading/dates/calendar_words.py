"""The words of the calendar, and how they are written in EDTF (ISO 8601-2 level 1)."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from entente.reading.dates.mention import Now

MONTH_NAMES = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
MONTH = "|".join(MONTH_NAMES)  # for patterns
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBERS = {"a": 1, "an": 1, **{word: n for n, word in enumerate(_NUMBERS, 1)}}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}

_SHORT = {name[:3].lower(): n for n, name in enumerate(MONTH_NAMES, 1)}


def month_of(name: str) -> int:
    """1 for "January", "Jan.", "JAN"."""
    return _SHORT[name[:3].lower()]


def day_edtf(year: int | None, month: int, day: int) -> str | None:
    """2006-11-07, or XXXX-11-07 without a year; None where there is no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}" if year else f"XXXX-{month:02d}-{day:02d}"


def month_edtf(year: int | None, month: int) -> str:
    """2006-11, or XXXX-11 without a year."""
    return f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}"


def shifted_month(base: date, months: int) -> str:
    """The month so many months after that of `base`."""
    count = base.year * 12 + base.month - 1 + months
    return month_edtf(count // 12, count % 12 + 1)


def nearest_year(month: int, day: int, now: Now, weekday: int | None = None) -> int | None:
    """The year in which a day lies closest to the document's date, on the side that the tense asks for.

    `weekday` (Monday is 0) is what the text says of the day: a year in which it is right goes first.
    """
    if now.base is None:
        return None
    options = []
    for year in (now.base.year - 1, now.base.year, now.base.year + 1):
        that_day = date(year, month, min(day, calendar.monthrange(year, month)[1]))
        distance = (that_day - now.base).days
        wrong_weekday = weekday is not None and that_day.weekday() != weekday
        wrong_side = (now.tense == "past" and distance > 1) or (now.tense == "future" and distance < -1)
        options.append((wrong_weekday, wrong_side, abs(distance), year))
    return min(options)[-1]


def month_year(month: int, now: Now) -> int | None:
    """The year of a month without one; the month of the document's date itself fits either tense."""
    if now.base is None:
        return None
    if now.base.month == month:
        return now.base.year
    return nearest_year(month, 15, now)


def week_edtf(base: date, weeks: int) -> str | None:
    """The month of the week so many weeks after that of `base`; None where the week lies in two months."""
    monday = base + timedelta(days=7 * weeks - base.weekday())
    sunday = monday + timedelta(days=6)
    return month_edtf(monday.year, monday.month) if monday.month == sunday.month else None
