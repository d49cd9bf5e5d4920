"""Whether a deed is told at a time that fits a promise: later, and near to the day for which it was promised."""

from __future__ import annotations

import re

from entente.model.days import whole_day
from entente.record.fates.told import Asked, Told

_SLACK = 3  # days by which a deed may be told before its due date begins
_LATE = 45  # days by which one may be told after it ended
ONCE = ("met", "travelled")  # told on the day itself, as often as not
_JOURNEY, _AFTERWARDS = 14, 10  # days of a journey at most; days after it in which a meeting on it is told
_YEAR = re.compile(r"(?:19|20)\d\d")


def later(asked: Asked, told: Told) -> bool:
    """Told later; a meeting or visit also on the day itself."""
    if not asked.day or not told.day:
        return False
    return told.day > asked.day or (told.day == asked.day and told.rule in ONCE)


def of_former_years(asked: Asked, told: Told) -> bool:
    """Whether the text tells of years before the promise alone."""
    years = [word for word in told.words if _YEAR.fullmatch(word)]
    return bool(years) and max(years) < asked.day[:4]


def in_time(asked: Asked, day: str, within: int, *, early: bool = False) -> bool:
    """Near enough to the promise, or to the time for which it was promised; `early`: not too early before it, at least."""
    told, promised = whole_day(day), whole_day(asked.day)
    if told is None or promised is None:
        return False
    first, last = whole_day(asked.due[0]), whole_day(asked.due[1])
    if first and not early and (first - told).days > _SLACK:
        return False
    return (told - max(last or promised, promised)).days <= (within if last is None else min(within, _LATE))


def on_those_days(asked: Asked, day: str) -> bool:
    """Whether who is met in a city is met on the days of the journey, where these were said."""
    told, first, last = whole_day(day), whole_day(asked.due[0]), whole_day(asked.due[1])
    if not told or not first or not last or (last - first).days > _JOURNEY:
        return True
    return (told - last).days <= _AFTERWARDS
