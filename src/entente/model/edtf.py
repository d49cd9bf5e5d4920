"""Which texts are dates: those of EDTF (ISO 8601-2, level 1) that a reading has, and those by which people filter."""

from __future__ import annotations

import re

from entente.model.days import stretch

_NO_YEAR = re.compile(r"XXXX-\d{2}-\d{2}")
_LEAP = "2000"  # a year in which every day of the calendar occurs
_FILTER = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")


def is_edtf(text: str) -> bool:
    """Whether it is a year, season, month or day, or a day of a year that is not said (XXXX-11-07)."""
    if _NO_YEAR.fullmatch(text):
        return stretch(text.replace("XXXX", _LEAP)) is not None
    return _padded(text) and stretch(text) is not None


def is_filter_date(text: str) -> bool:
    """Whether it is YYYY, YYYY-MM or YYYY-MM-DD, and in the calendar."""
    return _FILTER.fullmatch(text) is not None and stretch(text) is not None


def _padded(text: str) -> bool:
    return all(len(part) == 2 for part in text.split("-")[1:])
