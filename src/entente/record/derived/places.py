"""The numbers of passages, by which they stand in the order of their days.

A number is the day of the document, a hash of its id, and which of its passages it is. So the index of search, which gives
what it finds by number, gives the earliest first, or the latest, and tells the day and the document of each without looking it
up; and the order does not rest on when documents were filed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from hashlib import md5
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, select

from entente.record.store.chunks import chunks
from entente.record.store.tables import passages

_PASSAGES, _DOCUMENTS = 15, 26  # bits: passages of a document, documents of a day
MOST_PASSAGES = 1 << _PASSAGES
FIRST, LAST = 0, (1 << 63) - 1
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def day_of(edtf: str | None) -> int:
    """The day for sorting: the first that a date may mean; 0 without one."""
    match = _DATE.match(edtf or "")
    if match is None or not int(match[1]):
        return 0
    year, month, day = (int(part or 1) for part in match.groups())
    for m, d in ((month, day), (month, 1), (1, 1)):
        try:
            return date(year, m, d).toordinal()
        except ValueError:
            continue
    return 0


def first_number(day: int) -> int:
    """The least number that a passage of a day can have."""
    return day << (_PASSAGES + _DOCUMENTS)


def bounds(first: str | None, last: str | None) -> tuple[int, int]:
    """The numbers between which passages of these dates (YYYY, YYYY-MM or YYYY-MM-DD, inclusive) stand."""
    if first is None and last is None:
        return FIRST, LAST
    low = first_number(max(1, day_of(first)))
    return low, first_number(_day_behind(last)) - 1 if last else LAST


def _day_behind(last: str) -> int:
    """The day behind a year, month or day."""
    year, month, day = (*map(int, last.split("-")), 0, 0)[:3]
    if day:
        return day_of(last) + 1
    if year == date.max.year:
        return date.max.toordinal() + 1
    return date(year, month + 1, 1).toordinal() if 0 < month < 12 else date(year + 1, 1, 1).toordinal()


def year_of(number: int) -> str:
    """The year of a passage; empty without a date."""
    return _year(day_part(number))


def date_of(number: int) -> str | None:
    """The day of a passage as a date; None without one."""
    day = day_part(number)
    return date.fromordinal(day).isoformat() if day else None


@lru_cache(maxsize=65536)
def _year(day: int) -> str:
    return f"{date.fromordinal(day).year:04}" if day else ""


def day_part(number: int) -> int:
    """The day of a passage as a number that rises with time; 0 without a date."""
    return number >> (_PASSAGES + _DOCUMENTS)


def document_part(number: int) -> int:
    """What the numbers of all passages of one document have in common."""
    return number >> _PASSAGES


def passage_of_document(number: int) -> int:
    """Which passage of its document it is, counted from 0."""
    return number & (MOST_PASSAGES - 1)


def passages_from(number: Any) -> ColumnElement[bool]:
    """The passages of the document whose first has this number: no others stand among so many."""
    return and_(passages.c.id >= number, passages.c.id < number + MOST_PASSAGES)


def number_documents(connection: Connection, days: Iterable[tuple[str, int]]) -> dict[str, int]:
    """For documents that have no passages and their days: the number of the first passage of each."""
    wanted = {name: first_number(day) + (_hash(name) << _PASSAGES) for name, day in days}
    taken = _taken(connection, wanted.values())
    found: dict[str, int] = {}
    for name, number in sorted(wanted.items()):
        while number in taken:
            number += MOST_PASSAGES
            taken |= _taken(connection, [number])
        taken.add(number)
        found[name] = number
    return found


def _taken(connection: Connection, numbers: Iterable[int]) -> set[int]:
    return {
        n
        for chunk in chunks(sorted(numbers))
        for n in connection.execute(select(passages.c.id).where(passages.c.id.in_(chunk))).scalars()
    }


def _hash(name: str) -> int:
    digest = md5(name.encode("utf-8", "surrogatepass"), usedforsecurity=False).digest()
    return int.from_bytes(digest[:4]) >> (32 - _DOCUMENTS)
