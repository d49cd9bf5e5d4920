"""Stretches of time as words of the index: what is told of a year, a decade or a month has that as one more word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from entente.record.store.tables import current

_FEW = 100  # documents: so many may be of days to come, or dated wrongly
_MONTHS = (
    (12,),
    (11,),
    (10, 9),
    (8, 7, 6, 5),
)  # before these the year: what is told of no month stands in January


class Years(NamedTuple):
    """Between which years documents lie, and after which year only a few do."""

    first: int
    last: int
    latest_of_most: int

    def until(self, year: str) -> Years:
        """Those up to this one ("": of no year)."""
        last = min(self.last, int(year or 0))
        return Years(self.first, last, min(self.latest_of_most, last))


def years_told(connection: Connection) -> Years:
    """Those of the documents that have a year, as far as that is known."""
    dated = current.c.date < "A"  # "XXXX-11-07" has none
    newest = select(current.c.date).where(dated).order_by(current.c.date.desc()).offset(_FEW).limit(1)
    ends = (select(end(current.c.date)).where(dated) for end in (func.min, func.max))  # each out of the index
    row = connection.execute(select(*(q.scalar_subquery() for q in (*ends, newest)))).one()
    first, last, most = (int(date[:4]) if date and date[:4].isdigit() else None for date in row)
    last = 9999 if last is None else last
    return Years(first or 0, last, last if most is None else most)


def words_of_years(first: int, last: int) -> list[str]:
    """Years and whole decades: few words for a long time."""
    decades = [d for d in range(first // 10, last // 10 + 1) if first <= d * 10 and d * 10 + 9 <= last]
    years = [y for y in range(first, last + 1) if y // 10 not in decades]
    return [f"qt{d:03}" for d in decades] + [f"qy{y:04}" for y in years]


def back_in_time(years: Years) -> Iterator[list[str]]:
    """Stretches of time, the latest first, longer and longer; at last an empty one, for all time.

    All passages of a stretch are newer than those that stand in none so far.
    """
    if years.latest_of_most < years.last:
        yield words_of_years(years.latest_of_most + 1, years.last)
    for months in _MONTHS:
        yield [f"qd{years.latest_of_most:04}{month:02}" for month in months]
    last, length = years.latest_of_most, 1
    while last >= years.first:
        since = max(years.first, last - length + 1)
        yield words_of_years(since, last)
        last, length = since - 1, length * 2
    yield []
