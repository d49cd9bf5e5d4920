"""Which documents and acts hold certain words: looked up in the full-text index, without ranking and without context."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, text

from entente.record.neighbours import chunks
from entente.record.places import bounds, document_part, first_number, year_of
from entente.record.questions.filters import date_bounds

Words = tuple[str, ...]  # of which each follows the one before
AnyOf = Sequence[Sequence[Words]]  # any of these; of each all must stand in the passage

# Passages are numbered by their days (`record.places`): the index gives them in this order, or backwards.
_MET = {
    "sqlite": "SELECT rowid AS id FROM passages_index WHERE passages_index MATCH :query AND rowid BETWEEN :low AND :high ORDER BY rowid {way} LIMIT :most",
    "postgresql": "SELECT id FROM passages WHERE found @@ CAST(:query AS tsquery) AND id BETWEEN :low AND :high ORDER BY id {way} LIMIT :most",
}
_DOCUMENTS = """
    SELECT p.document_id, p.fact, c.date, '' AS words, c.voice, NULL AS level, '' AS parties FROM passages p
    JOIN current c ON c.document_id = p.document_id WHERE p.id IN :ids
"""
_ACTS = """
    SELECT p.document_id, p.fact, c.date, p.words, c.voice, s.level, s.parties FROM passages p
    JOIN current c ON c.document_id = p.document_id LEFT JOIN sessions s ON s.id = c.session_id WHERE p.id IN :ids
"""

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
    connection: Connection, any_of: AnyOf, tags: Sequence[Sequence[str]], first: str | None, last: str | None, *, few: int, most: int,
    ends: int,
) -> Held:  # fmt: skip
    """The passages that hold the words and have the tags: all where at most `few`; of at most `most` a summary with `ends`;
    of more the `ends` alone."""
    query = _query(connection, any_of, tags)
    if not query:
        return Held((), True, ())
    date_bounds(first, last)
    low, high = bounds(first, last)
    values = {"query": query, "low": low, "high": high}
    acts = any("kact" in any_tag for any_tag in tags)
    met = _met(connection, values, max(few, most) + 1)
    if len(met) <= few:
        places = _places(connection, met, acts=acts)
        return Held(places, True, _years(met))
    if not ends:
        return Held((), False, (), False)
    since = max(low, first_number(1))  # undated passages stand before the first day
    dated = {**values, "low": since}
    if len(met) > most:
        early, late = _met(connection, dated, ends), _met(connection, dated, ends, backwards=True)
        return Held(_places(connection, {*early, *late}, acts=acts), False, (), False)
    in_time = [number for number in met if number >= since]
    each_year = {year_of(number): number for number in reversed(met)}.values()
    chosen = {*in_time[:ends], *in_time[-ends:], *list(each_year)[-_YEARS:]}
    return Held(_places(connection, chosen, acts=acts), False, _years(met))


def backwards(
    connection: Connection, any_of: AnyOf, tags: Sequence[Sequence[str]], first: str | None, last: str | None, at_once: int
) -> Iterator[tuple[Place, ...]]:  # fmt: skip
    """All passages that hold the words and have the tags, some whole documents at a time, the newest first, undated ones last."""
    query = _query(connection, any_of, tags)
    date_bounds(first, last)
    low, high = bounds(first, last)
    while query:
        values = {"query": query, "low": low, "high": high}
        met = _met(connection, values, at_once, backwards=True)
        whole = [n for n in met if len(met) < at_once or document_part(n) != document_part(met[-1])] or met
        if whole:
            yield _places(connection, whole, acts=True)
        if len(met) < at_once:
            return
        high = whole[-1] - 1


def _met(
    connection: Connection, values: dict[str, object], most: int, *, backwards: bool = False
) -> list[int]:
    query = _MET[connection.dialect.name].format(way="DESC" if backwards else "ASC")
    return list(connection.execute(text(query), values | {"most": most}).scalars().all())


def _places(connection: Connection, numbers: Iterable[int], *, acts: bool) -> tuple[Place, ...]:
    query = text(_ACTS if acts else _DOCUMENTS).bindparams(bindparam("ids", expanding=True))
    rows = [
        row for chunk in chunks(sorted(numbers), 5000) for row in connection.execute(query, {"ids": chunk})
    ]
    found = {
        (r[0], r[1]): Place(r[0], r[1], r[2], r[4], r[3], r[5], tuple((r[6] or "").split())) for r in rows
    }
    return tuple(sorted(found.values(), key=_by_date))


def _years(numbers: Iterable[int]) -> tuple[tuple[str, int], ...]:
    """How many documents there are of each year."""
    documents = {document_part(number): number for number in numbers}
    return tuple(sorted(Counter(map(year_of, documents.values())).items()))


def _by_date(place: Place) -> tuple[str, str, int, str]:
    return place.date or "\uffff", place.document, len(place.fact), place.fact


def _query(connection: Connection, any_of: AnyOf, tags: Sequence[Sequence[str]]) -> str:
    sets = [[words for words in all_of if words] for all_of in any_of]
    sets = [all_of for all_of in sets if all_of]
    if not sets:
        return ""
    return (_for_sqlite if connection.dialect.name == "sqlite" else _for_postgres)(connection, sets, tags)


def _for_sqlite(_: Connection, sets: list[list[Words]], tags: Sequence[Sequence[str]]) -> str:
    wanted = " OR ".join("(" + " AND ".join(f'"{" ".join(w)}"' for w in all_of) + ")" for all_of in sets)
    must = " AND ".join("(" + " OR ".join(f'"{t}"' for t in any_tag) + ")" for any_tag in tags)
    return f"words : ({wanted}) AND tags : ({must})"


def _for_postgres(connection: Connection, sets: list[list[Words]], tags: Sequence[Sequence[str]]) -> str:
    """As text of a tsquery. PostgreSQL itself makes it of the words: it knows which it leaves out."""
    said: dict[str, str] = {}
    wanted = " || ".join("(" + " && ".join(_phrase(w, said) for w in all_of) + ")" for all_of in sets)
    query = connection.execute(text(f"SELECT CAST({wanted} AS text)"), said).scalar_one()
    must = " & ".join("(" + " | ".join(f"'{t}'" for t in any_tag) + ")" for any_tag in tags)
    return f"({query}) & ({must})" if query else ""


def _phrase(words: Words, said: dict[str, str]) -> str:
    name = f"p{len(said)}"
    said[name] = " ".join(words)
    return f"phraseto_tsquery('english', :{name})"


_AROUND = """
    SELECT x.*, a.session_id FROM acts x
    LEFT JOIN accounts a ON a.document_id = x.document_id AND a.id = x.account_id WHERE
"""
_PAGE = 5000  # characters: how far before a place an act may begin, and still hold it in one of its stretches


def act_rows_around(connection: Connection, places: Sequence[tuple[str, int]]) -> list[Any]:
    """Rows of acts that begin at most a page before one of the places. Plain SQL: conditions in the hundreds."""
    where = " OR ".join(
        f"(x.document_id = :d{i} AND x.start BETWEEN :f{i} AND :t{i})" for i in range(len(places))
    )
    values = {
        f"{k}{i}": v for i, (d, at) in enumerate(places) for k, v in (("d", d), ("f", at - _PAGE), ("t", at))
    }
    return list(connection.execute(text(_AROUND + where), values)) if places else []
