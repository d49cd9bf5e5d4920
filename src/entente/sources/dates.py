"""Dates as files state them, to ISO 8601."""

from __future__ import annotations

import datetime
import re
from typing import Any

from entente.errors import SourceError

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<name>[a-z]{3,9})\.?"
_YEAR = r"(?P<y>[12]\d{3})"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_TIME = r"(?:[t ,].*)?"  # the hour, which is left aside

_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}(?:-(?P<m>\d{{1,2}})(?:-{_DAY}(?:[t ].*)?)?)?",
        rf"{_YEAR}(?P<m>\d\d)(?P<d>\d\d)",
        rf"{_YEAR}[/.]\s*(?P<m>\d{{1,2}})[/.]\s*(?P<d>\d{{1,2}})\.?{_TIME}",
        rf"{_YEAR}\s*[年년]\s*(?P<m>\d{{1,2}})\s*[月월](?:\s*(?P<d>\d{{1,2}})\s*[日일])?{_TIME}",
        rf"(?P<d>\d{{1,2}})\.\s*(?P<m>\d{{1,2}})\.\s*{_YEAR}{_TIME}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}\s*,?\s+{_YEAR}{_TIME}",
        rf"{_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}{_TIME}",
        rf"{_MONTH},?\s+{_YEAR}",
        rf"(?P<m>\d{{1,2}})/(?P<d>1[3-9]|2\d|3[01])/{_YEAR}",  # a day that can be no month
        rf"(?P<d>1[3-9]|2\d|3[01])/(?P<m>\d{{1,2}})/{_YEAR}",
    )
)


def read_date(value: Any, source: str) -> str | None:
    """`YYYY-MM-DD`, `YYYY-MM` or `YYYY` of what a file says: "2006-11-07", "November 7, 2006", "2006".

    None for an empty value. Raises `SourceError` for what is no date, or may be two ("11/07/2006").
    """
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    text = " ".join(str(value).split()) if value is not None else ""
    if not text:
        return None
    found = _parsed(text.lower()) if len(text) < 100 else None
    if found is None:
        raise SourceError(source, f"the date {text[:40]!r} cannot be read", "write it as YYYY-MM-DD")
    return found


def _parsed(text: str) -> str | None:
    for form in _FORMS:
        match = form.fullmatch(text)
        if match and (found := _iso(match.groupdict())):
            return found
    return None


def _iso(parts: dict[str, str | None]) -> str | None:
    year, day = int(parts["y"] or 0), parts.get("d")
    month = _month(parts["name"] or "") if "name" in parts else int(parts.get("m") or 0)
    if month is None or (not month and parts.get("m")):
        return None
    try:
        datetime.date(year, month or 1, int(day) if day else 1)
    except ValueError:
        return None
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{int(day):02}" if day else "")


def _month(name: str) -> int | None:
    """The number of a month named in full or shortened; None for another word."""
    for number, month in enumerate(_MONTHS, 1):
        if month.startswith(name) or (name == "sept" and number == 9):
            return number
    return None
