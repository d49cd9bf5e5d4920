"""Which documents and acts hold certain words: looked up in the full-text index, without ranking and without context."""

from __future__ import annotations

from collections import Counter, namedtuple
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, bindparam, text

from entente.record.derived.places import bounds, document_part, first_number, year_of
from entente.record.questions.filters import date_bounds
from entente.record.questions.full_text import AnyOf, Tags, asked, numbers
from entente.record.store.chunks import chunks
from entente.record.store.each import Each, each
from entente.record.store.lists import parties_in
from entente.record.store.tables import acts

_DOCUMENTS = """
    SELECT p.document_id, p.fact, c.date, '' AS words, c.voice, NULL AS level, '' AS parties FROM passages p
    JOIN current c ON c.document_id = p.document_id WHERE p.id IN :ids
"""
_ACTS = """
    SELECT p.document_id, p.fact, c.date, p.words, c.voice, s.level, s.parties FROM passages p
    JOIN current c ON c.document_id = p.document_id LEFT JOIN sessions s ON s.id = c.session_id WHERE p.id IN :ids
"""

_GROWS = 8
_YEARS = 100  # one passage of each at most


@dataclass(frozen=True, slots=True)
class Place:
    """A passage that holds the words: a document (`fact` empty) or an act in it, with the document's date and voice.

    Of acts also their words, and level and parties of the session that their document tells of.
    """

    document: str
    fact: str
    date: str | None
    voice: str
    words: str = ""
    level: str | None = None
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """Passages that hold the words, by date, those without one last.

    `whole`: these are all. Else they are the earliest, the latest and one of each year; `years` counts the documents of
    each year ("": undated), unless there are more passages than may be counted: then `counted` is False.
    """

    places: tuple[Place, ...]
    whole: bool
    years: tuple[tuple[str, int], ...]
    counted: bool = True


def holding(
    connection: Connection, any_of: AnyOf, tags: Tags, first: str | None, last: str | None, *, few: int, most: int, ends: int
) -> Held:  # fmt: skip
    """The passages that hold the words and have the tags: all where at most `few`; of at most `most` a summary with `ends`;
    of more documents the `ends` alone."""
    date_bounds(first, last)
    low, high = bounds(first, last)
    query = asked(connection, any_of, tags)
    if not query:
        return Held((), True, ())
    met = sorted(numbers(connection, query, (low, high), max(few, most) + 1, ""))
    if len(met) <= few:
        return Held(_places(connection, met, of_acts=query.acts), True, _years(met))
    if not ends or (query.acts and len(met) > most):
        return Held((), False, (), False)
    since = max(low, first_number(1))  # undated passages stand before the first day
    if len(met) > most:
        early = numbers(connection, query, (since, high), ends, "ASC")
        late = numbers(connection, query, (since, high), ends, "DESC")
        return Held(_places(connection, {*early, *late}, of_acts=False), False, (), False)
    in_time = [number for number in met if number >= since]
    each_year = {year_of(number): number for number in reversed(met)}.values()
    chosen = {*in_time[:ends], *in_time[-ends:], *list(each_year)[-_YEARS:]}
    return Held(_places(connection, chosen, of_acts=query.acts), False, _years(met))


def backwards(
    connection: Connection, any_of: AnyOf, tags: Tags, first: str | None, last: str | None, at_once: int
) -> Iterator[tuple[Place, ...]]:  # fmt: skip
    """All acts that hold the words and have the tags, some whole documents at a time, the newest first, undated ones last.

    What is asked of the index grows: on PostgreSQL to ask it for a few is as dear as to ask it for many.
    """
    date_bounds(first, last)
    low, high = bounds(first, last)
    query, portion = asked(connection, any_of, tags), at_once
    while query:
        met = numbers(connection, query, (low, high), portion, "DESC")
        is_all = len(met) < portion
        whole = [n for n in met if is_all or document_part(n) != document_part(met[-1])] or met
        for some in _by_documents(whole, at_once):
            yield _places(connection, some, of_acts=True)
        if is_all:
            return
        high, portion = whole[-1] - 1, portion * _GROWS


def _by_documents(met: Sequence[int], at_once: int) -> Iterator[list[int]]:
    """Numbers in portions of about so many; none parts a document."""
    some: list[int] = []
    for _, of_document in groupby(met, key=document_part):
        some += of_document
        if len(some) >= at_once:
            yield some
            some = []
    if some:
        yield some


def _places(connection: Connection, numbers: Iterable[int], *, of_acts: bool) -> tuple[Place, ...]:
    query = text(_ACTS if of_acts else _DOCUMENTS).bindparams(bindparam("ids", expanding=True))
    rows = [
        row for chunk in chunks(sorted(numbers), 5000) for row in connection.execute(query, {"ids": chunk})
    ]
    found = {(r[0], r[1]): Place(r[0], r[1], r[2], r[4], r[3], r[5], parties_in(r[6] or "")) for r in rows}
    return tuple(sorted(found.values(), key=_by_date))


def _years(numbers: Iterable[int]) -> tuple[tuple[str, int], ...]:
    """How many documents there are of each year."""
    documents = {document_part(number): number for number in numbers}
    return tuple(sorted(Counter(map(year_of, documents.values())).items()))


def _by_date(place: Place) -> tuple[str, str, int, str]:
    return place.date or "\uffff", place.document, len(place.fact), place.fact


_PAGE = 5000  # characters: how far before a place an act may begin, and still hold it in one of its stretches
_COLUMNS = tuple(column.name for column in acts.c)
_Around = namedtuple("_Around", (*_COLUMNS, "session_id"))  # type: ignore[misc]
_AROUND = Each(
    f"""SELECT {", ".join(_COLUMNS)}, (
        SELECT a.session_id FROM accounts a WHERE a.document_id = acts.document_id AND a.id = acts.account_id
    ) AS session_id FROM acts WHERE document_id = {{}} AND start BETWEEN {{}} AND {{}}""",
    ("text", "integer", "integer"),
    ("start", "id"),
)


def act_rows_around(connection: Connection, places: Sequence[tuple[str, int]]) -> Iterator[Any]:
    """Rows of acts that begin at most a page before one of the places."""
    around = [(document, at - _PAGE, at) for document, at in places]
    for found in each(connection, _AROUND, around):
        yield from map(_Around._make, found)
