"""Full-text search over documents and acts, ranked, with filters that combine.

Filters are words of the index beside the words of the text ("qpkor", "qfcondemn", "qy2006"), so that the database
meets them while it looks up the words, and not row by row afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select, text

from entente.errors import NotInRecord
from entente.record.derived.deriving import mechanism_tag, party_tag
from entente.record.derived.places import FIRST, LAST, bounds
from entente.record.questions.context import CLOSE, OPEN, in_context
from entente.record.questions.documents import documents_named
from entente.record.questions.filters import between, date_bounds, find_mechanism, party_code
from entente.record.rows import Hit
from entente.record.store.tables import current

_WORD = re.compile(r'"([^"]*)"|(\S+)')
_LETTERS = re.compile(r"[^\W_]+")
_MOST = 0.5  # of the years told of: PostgreSQL meets a shorter time in its index, SQLite any by number
_RANKED = 400  # matches that are ranked; of more, the newest filed

# `rank` of FTS5 counts each word, and each tag, through the whole index, which takes a second in a large record; and
# `snippet` looks each match up again. So one pass marks the words, and the matches are weighed by what stands in them
# alone: how often the words occur, and in how long a text.
_SQLITE = text(
    """
    WITH met AS MATERIALIZED (
        SELECT rowid AS id, length(words) AS size, highlight(passages_index, 0, :open, :close) AS marked
        FROM passages_index WHERE passages_index MATCH :query AND rowid BETWEEN :low AND :high ORDER BY rowid DESC LIMIT :ranked
    ), weighed AS (
        SELECT id, marked, (length(marked) - size) / 2 AS times, size FROM met
    ), best AS (
        SELECT id, marked, -times / (times + 0.3 + 0.9 * size / 1500.0) AS score FROM weighed
        ORDER BY score, id DESC LIMIT :most
    )
    SELECT b.id, p.document_id, p.fact, p.tags, b.score, b.marked AS context
    FROM best b JOIN passages p ON p.id = b.id ORDER BY b.score, b.id DESC
    """
)
# The words of the index are cheap to meet, the texts dear to look through: the planner must not read the whole table.
_BY_INDEX = "set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)"
_POSTGRES = text(
    """
    WITH met AS MATERIALIZED (
        SELECT id, document_id, fact, found FROM passages
        WHERE found @@ (CAST(:words AS tsquery) && CAST(:tags AS tsquery)) AND id + 0 BETWEEN :low AND :high LIMIT :ranked
    ), best AS (
        SELECT id, document_id, fact, -ts_rank_cd(found, CAST(:words AS tsquery), 1) AS score FROM met ORDER BY score, id LIMIT :most
    )
    SELECT b.id, b.document_id, b.fact, p.tags, b.score, ts_headline(
        'english', substr(p.words, greatest(1, strpos(lower(p.words), :near) - :before), :window), CAST(:words AS tsquery), :options
    ) AS context
    FROM best b JOIN passages p ON p.id = b.id ORDER BY b.score, b.id
    """
)
_BEFORE, _WINDOW = 1000, 4000  # characters around the first of the words in which the context is looked for


def search(
    connection: Connection, words: str, *, force: str | None, party: str | None, mechanism: str | None,
    first: str | None, last: str | None, what: str | None, limit: int,
) -> Iterator[Hit]:  # fmt: skip
    """Hits, best first. `what` is "document" or "act" to have only these. Raises `NotInRecord` for a filter that names nothing."""
    phrases = _phrases(words)
    if not phrases:
        raise NotInRecord(words, "has no word to search for", 'give words, or "a phrase"')
    filters = {"force": force, "party": party, "mechanism": mechanism, "what": what}
    numbers = FIRST, LAST
    date_bounds(first, last)
    if (first or last) and (connection.dialect.name == "sqlite" or _most_of_it(connection, first, last)):
        tags = index_tags(connection, **filters, first=None, last=None)
        numbers = bounds(first and first[:4], last and last[:4])
    else:
        tags = index_tags(connection, **filters, first=first, last=last)
    most = limit * (1 if _whole_years(first, last) else 4)
    rows = _run(connection, phrases, tags, most, numbers)
    of = documents_named(connection, (row.document_id for row in rows), *between(current.c.date, first, last))
    for row in [row for row in rows if row.document_id in of][:limit]:
        context, score = in_context(row.context), round(-float(row.score), 4)
        yield Hit(of[row.document_id], row.fact, context, _force(row.tags) if row.fact else None, score)


def _most_of_it(connection: Connection, first: str | None, last: str | None) -> bool:
    """Whether most passages lie in these years: then the few outside are soon told by their numbers."""
    date_bounds(first, last)
    earliest, latest = _years_told(connection)
    asked = min(int(last[:4]) if last else latest, latest) - max(
        int(first[:4]) if first else earliest, earliest
    )
    return asked + 1 >= _MOST * (latest - earliest + 1)


def _force(tags: str) -> str | None:
    """The force of an act, out of its words of the index."""
    return next((tag.removeprefix("qf") for tag in tags.split() if tag.startswith("qf")), None)


def _run(
    connection: Connection, phrases: list[list[str]], tags: list[list[str]], most: int, numbers: tuple[int, int]
) -> list[Any]:  # fmt: skip
    if connection.dialect.name == "sqlite":
        query = "words : (" + " AND ".join('"' + " ".join(p) + '"' for p in phrases) + ")"
        if tags:
            query += (
                " AND tags : ("
                + " AND ".join("(" + " OR ".join(f'"{t}"' for t in any_of) + ")" for any_of in tags)
                + ")"
            )
        asked = {"query": query, "most": most, "ranked": _RANKED, "open": OPEN, "close": CLOSE,
                 "low": numbers[0], "high": numbers[1]}  # fmt: skip
        return list(connection.execute(_SQLITE, asked))
    meant = " && ".join(f"phraseto_tsquery('english', :p{i})" for i in range(len(phrases)))
    said = connection.execute(
        text(f"SELECT CAST({meant} AS text), {_BY_INDEX}"),
        {f"p{i}": " ".join(p) for i, p in enumerate(phrases)},
    ).scalar_one()
    if not said:
        return []
    must = (
        " & ".join("(" + " | ".join(f"'{t}'" for t in any_of) + ")" for any_of in tags)
        or "'kdocument' | 'kact'"
    )
    options = f'StartSel="{OPEN}", StopSel="{CLOSE}", MaxWords=28, MinWords=14'
    stem = re.findall(r"[^\W_]+", said)[0].rstrip("i")  # "countri": of country and of countries
    return list(
        connection.execute(
            _POSTGRES,
            {"words": said, "tags": must, "most": most, "ranked": _RANKED, "options": options,
             "near": stem, "before": _BEFORE, "window": _WINDOW, "low": numbers[0], "high": numbers[1]},
        )
    )  # fmt: skip


def _phrases(asked: str) -> list[list[str]]:
    """Words and quoted phrases, letters and digits only."""
    found = [
        _LETTERS.findall((m.group(1) if m.group(1) is not None else m.group(2)).lower())
        for m in _WORD.finditer(asked)
    ]
    return [words for words in found if words][:20]


def index_tags(
    connection: Connection, *, force: str | None, party: str | None, mechanism: str | None, first: str | None,
    last: str | None, what: str | None,
) -> list[list[str]]:  # fmt: skip
    """Filters as words of the index: all of these, of each any one. Raises `NotInRecord` for what names nothing."""
    tags: list[list[str]] = []
    if what or force:
        tags.append(["kact" if force else f"k{what}"])
    if force:
        tags.append([f"qf{force}"])
    if party:
        tags.append([party_tag(party_code(party))])
    if mechanism:
        tags.append([mechanism_tag(find_mechanism(connection, mechanism))])
    years = _years(first, last, _years_told(connection)) if first or last else []
    if years:
        tags.append(years)
    return tags


def _years(first: str | None, last: str | None, told: tuple[int, int]) -> list[str]:
    """Years and whole decades as words of the index: few words for a long time, and none of years of which nothing is told."""
    date_bounds(first, last)
    low = max(int(first[:4]) if first else 1900, told[0])
    high = min(int(last[:4]) if last else 2099, told[1])
    if high - low > 400:
        raise NotInRecord(f"{first}–{last}", "is too long a time", "leave one end out")
    decades = [d for d in range(low // 10, high // 10 + 1) if low <= d * 10 and d * 10 + 9 <= high]
    years = [y for y in range(low, high + 1) if y // 10 not in decades]
    return [f"qt{d:03}" for d in decades] + [f"qy{y:04}" for y in years] or ["qynone"]


def _years_told(connection: Connection) -> tuple[int, int]:
    """Between which years the documents lie, as far as that is known."""
    ends = (
        select(end(current.c.date)).scalar_subquery() for end in (func.min, func.max)
    )  # each out of the index
    years = [date[:4] if date else "" for date in connection.execute(select(*ends)).one()]
    return int(years[0]) if years[0].isdigit() else 0, int(years[1]) if years[1].isdigit() else 9999


def _whole_years(first: str | None, last: str | None) -> bool:
    return all(v is None or len(v) == 4 for v in (first, last))
