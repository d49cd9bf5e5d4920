"""Stretches of time as words of the index: what is told of a year, a decade or a month has that as one more word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, func, select, text

from entente.record.store.tables import current

_GROWS, _MOST = 5, 0.5  # how many times more documents each stretch has, and of which share on it is all time


class Years(NamedTuple):
    """Between which years documents lie."""

    first: int
    last: int


def years_told(connection: Connection) -> Years:
    """Those of the documents that have a year, as far as that is known."""
    ends = (
        select(end(current.c.date)).where(_DATED) for end in (func.min, func.max)
    )  # each out of the index
    row = connection.execute(select(*(q.scalar_subquery() for q in ends))).one()
    first, last = (int(date[:4]) if date and date[:4].isdigit() else None for date in row)
    return Years(0 if first is None else first, 9999 if last is None else last)


_DATED = current.c.date < "A"  # "XXXX-11-07" has no year


def words_of_years(first: int, last: int) -> list[str]:
    """Years and whole decades: few words for a long time."""
    decades = [d for d in range(first // 10, last // 10 + 1) if first <= d * 10 and d * 10 + 9 <= last]
    years = [y for y in range(first, last + 1) if y // 10 not in decades]
    return [f"qt{d:03}" for d in decades] + [f"qy{y:04}" for y in years]


def back_in_time(connection: Connection, last: str | None, share: float) -> Iterator[list[str]]:
    """Stretches of time up to a date as words of the index, each from the latest day to one further back; the last is all time: no word.

    The first holds this share of the documents. All passages of a stretch are newer than those that do not stand in it.
    """
    dated = (_DATED, *([current.c.date <= last] if last else []))
    total = _documents(connection)
    newest = select(current.c.date).where(*dated).order_by(current.c.date.desc())
    end = min(years_told(connection).last, int(last[:4]) if last else 9999)
    while share < _MOST:
        since = connection.execute(newest.offset(int(total * share)).limit(1)).scalar()
        if since is not None and since[:4].isdigit():
            yield words_since(since, end)
        share *= _GROWS
    yield []


def _documents(connection: Connection) -> int:
    """About how many there are, as PostgreSQL remembers it: to count them takes as long as a question."""
    if connection.dialect.name == "postgresql":
        about = connection.execute(
            text("SELECT reltuples FROM pg_class WHERE oid = CAST('current' AS regclass)")
        )
        if (remembered := about.scalar_one()) > 0:
            return int(remembered)
    return int(connection.execute(select(func.count()).select_from(current)).scalar_one())


def words_since(date: str, last: int) -> list[str]:
    """From the month of a date on. What is told of no month stands in January."""
    year, month = int(date[:4]), int(date[5:7]) if date[5:7].isdigit() else 1
    if not 1 < month <= 12:
        return words_of_years(year, last)
    return [f"qd{year:04}{m:02}" for m in range(month, 13)] + words_of_years(year + 1, last)
