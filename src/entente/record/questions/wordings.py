"""Which documents and acts hold certain words: looked up in the full-text index, without ranking and without context."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, text

from entente.record.questions.filters import date_bounds

Words = tuple[str, ...]  # of which each follows the one before
AnyOf = Sequence[Sequence[Words]]  # any of these; of each all must stand in the passage

_MET = {
    "sqlite": "met AS MATERIALIZED (SELECT rowid AS id FROM passages_index WHERE passages_index MATCH :query LIMIT :most)",
    "postgresql": "met AS MATERIALIZED (SELECT id FROM passages WHERE found @@ CAST(:query AS tsquery) LIMIT :most)",
}
_DOCUMENTS = """
    SELECT p.document_id, p.fact, c.date, '' AS words, c.voice, NULL AS level, '' AS parties FROM met
    JOIN passages p ON p.id = met.id JOIN current c ON c.document_id = p.document_id
"""
_ACTS = """
    SELECT p.document_id, p.fact, c.date, p.words, c.voice, s.level, s.parties FROM met
    JOIN passages p ON p.id = met.id JOIN current c ON c.document_id = p.document_id
    LEFT JOIN sessions s ON s.id = c.session_id
"""
_BETWEEN = """
    WHERE (CAST(:low AS text) IS NULL OR c.date >= :low) AND (CAST(:high AS text) IS NULL OR c.date <= :high)
"""
# Of many: how many were met, how many documents in each year, and the passages at both ends and one of each year.
_SUMMED = """
    , dated AS MATERIALIZED (
        SELECT met.id, p.document_id, p.fact, c.date, substr(c.date, 1, 4) AS year FROM met
        JOIN passages p ON p.id = met.id JOIN current c ON c.document_id = p.document_id {between})
    SELECT 'met' AS what, '' AS year, count(*) AS number FROM met
    UNION ALL SELECT 'year', coalesce(year, ''), count(DISTINCT document_id) FROM dated GROUP BY year
    UNION ALL SELECT 'place', '', id FROM (
        SELECT id FROM dated WHERE date IS NOT NULL ORDER BY date, document_id{c}, fact LIMIT :ends) early
    UNION ALL SELECT 'place', '', id FROM (
        SELECT id FROM dated WHERE date IS NOT NULL ORDER BY date DESC, document_id{c} DESC, fact DESC LIMIT :ends) late
    UNION ALL SELECT 'place', '', id FROM (
        SELECT id, row_number() OVER (PARTITION BY year ORDER BY document_id{c}, fact) AS n FROM dated) each_year WHERE n = 1
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
    """The passages that hold the words and have the tags: all where at most `few`; of at most `most` a summary with `ends`."""
    query = _query(connection, any_of, tags)
    if not query:
        return Held((), True, ())
    low, high = date_bounds(first, last)
    values = {"query": query, "low": low, "high": high}
    kind = connection.dialect.name
    select_them = _ACTS if any("kact" in any_tag for any_tag in tags) else _DOCUMENTS
    rows = connection.execute(
        text(f"WITH {_MET[kind]} {select_them} {_BETWEEN}"), values | {"most": few + 1}
    ).all()
    if len(rows) <= few:
        places = _places(rows)
        return Held(places, True, _years(places))
    if most <= few:
        return Held(_places(rows), False, (), False)
    summed = _SUMMED.format(between=_BETWEEN, c="" if kind == "sqlite" else ' COLLATE "C"')
    found = connection.execute(
        text(f"WITH {_MET[kind]} {summed}"), values | {"most": most + 1, "ends": ends}
    ).all()
    counted = all(row[2] <= most for row in found if row[0] == "met")
    years = tuple(sorted((row[1], row[2]) for row in found if row[0] == "year"))
    ids = sorted({row[2] for row in found if row[0] == "place"})[: 2 * ends + _YEARS]
    chosen = text(f"WITH met AS (SELECT id FROM passages WHERE id IN :ids) {select_them}")
    rows = connection.execute(chosen.bindparams(bindparam("ids", expanding=True)), {"ids": ids}).all()
    return Held(_places(rows), False, years if counted else (), counted)


def _places(rows: Sequence[Any]) -> tuple[Place, ...]:
    found = {
        (r[0], r[1]): Place(r[0], r[1], r[2], r[4], r[3], r[5], tuple((r[6] or "").split())) for r in rows
    }
    return tuple(sorted(found.values(), key=_by_date))


def _years(places: tuple[Place, ...]) -> tuple[tuple[str, int], ...]:
    of = Counter((p.date or "")[:4] for p in {p.document: p for p in places}.values())
    return tuple(sorted(of.items()))


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
