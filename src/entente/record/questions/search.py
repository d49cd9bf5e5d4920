"""Full-text search over documents and acts, ranked, with filters that combine.

Filters are words of the index beside the words of the text ("qpkor", "qfcondemn", "qy2006"), so that the database
meets them while it looks up the words, and not row by row afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, bindparam, select, text

from entente.errors import NotInRecord
from entente.record.deriving import mechanism_tag, party_tag
from entente.record.questions.documents import COLUMNS, document_row
from entente.record.questions.filters import between, date_bounds, find_mechanism, party_code
from entente.record.rows import Hit
from entente.record.tables import acts, current

OPEN, CLOSE = "\x02", "\x03"
_WORD = re.compile(r'"([^"]*)"|(\S+)')
_LETTERS = re.compile(r"[^\W_]+")
_RANKED = 2000  # matches that are ranked; of more, the newest filed

_SQLITE = text(
    """
    SELECT p.id, p.document_id, p.fact, m.score,
           snippet(passages_index, 0, :open, :close, '…', 24) AS context
    FROM (SELECT rowid, bm25(passages_index, 1.0, 0.0) AS score FROM passages_index WHERE passages_index MATCH :query
          ORDER BY rank LIMIT :most) AS m
    JOIN passages_index ON passages_index.rowid = m.rowid AND passages_index MATCH :query
    JOIN passages p ON p.id = m.rowid
    ORDER BY m.score, p.id
    """
)
_POSTGRES = text(
    """
    WITH met AS (
        SELECT id, document_id, fact, found FROM passages
        WHERE found @@ (CAST(:words AS tsquery) && CAST(:tags AS tsquery)) LIMIT :ranked
    ), best AS (
        SELECT id, document_id, fact, -ts_rank_cd(found, CAST(:words AS tsquery), 1) AS score FROM met ORDER BY score, id LIMIT :most
    )
    SELECT b.id, b.document_id, b.fact, b.score,
           ts_headline('english', p.words, CAST(:words AS tsquery), :options) AS context
    FROM best b JOIN passages p ON p.id = b.id ORDER BY b.score, b.id
    """
)


def search(
    connection: Connection, words: str, *, force: str | None, party: str | None, mechanism: str | None,
    first: str | None, last: str | None, what: str | None, limit: int,
) -> Iterator[Hit]:  # fmt: skip
    """Hits, best first. `what` is "document" or "act" to have only these. Raises `NotInRecord` for a filter that names nothing."""
    phrases = _phrases(words)
    if not phrases:
        raise NotInRecord(words, "has no word to search for", 'give words, or "a phrase"')
    tags = index_tags(
        connection, force=force, party=party, mechanism=mechanism, first=first, last=last, what=what
    )
    most = limit * (1 if _whole_years(first, last) else 4)
    found = 0
    for row in _run(connection, phrases, tags, most):
        document = connection.execute(
            select(*COLUMNS).where(
                current.c.document_id == row.document_id, *between(current.c.date, first, last)
            )
        ).first()
        if document is None:
            continue
        said = None
        if row.fact:
            said = connection.execute(
                select(acts.c.force).where(acts.c.document_id == row.document_id, acts.c.id == row.fact)
            ).scalar()
        yield Hit(
            document_row(document), row.fact, " ".join(row.context.split()), said, round(-float(row.score), 4)
        )
        found += 1
        if found >= limit:
            return


def _run(connection: Connection, phrases: list[list[str]], tags: list[list[str]], most: int) -> list[Any]:
    if connection.dialect.name == "sqlite":
        query = "words : (" + " AND ".join('"' + " ".join(p) + '"' for p in phrases) + ")"
        if tags:
            query += (
                " AND tags : ("
                + " AND ".join("(" + " OR ".join(f'"{t}"' for t in any_of) + ")" for any_of in tags)
                + ")"
            )
        return list(connection.execute(_SQLITE, {"query": query, "most": most, "open": OPEN, "close": CLOSE}))
    said = connection.execute(
        text("SELECT CAST(" + " && ".join(f"phraseto_tsquery('english', :p{i})" for i in range(len(phrases))) + " AS text)"),
        {f"p{i}": " ".join(p) for i, p in enumerate(phrases)},
    ).scalar_one()  # fmt: skip
    if not said:
        return []
    must = (
        " & ".join("(" + " | ".join(f"'{t}'" for t in any_of) + ")" for any_of in tags)
        or "'kdocument' | 'kact'"
    )
    options = f'StartSel="{OPEN}", StopSel="{CLOSE}", MaxWords=28, MinWords=14'
    return list(
        connection.execute(
            _POSTGRES.bindparams(bindparam("ranked")),
            {"words": said, "tags": must, "most": most, "ranked": _RANKED, "options": options},
        )
    )


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
    years = _years(first, last)
    if years:
        tags.append(years)
    return tags


def _years(first: str | None, last: str | None) -> list[str]:
    date_bounds(first, last)
    if first is None and last is None:
        return []
    low = int(first[:4]) if first else 1900
    high = int(last[:4]) if last else 2100
    if high - low > 400:
        raise NotInRecord(f"{first}–{last}", "is too long a time", "leave one end out")
    return [f"qy{year:04}" for year in range(low, high + 1)] or ["qynone"]


def _whole_years(first: str | None, last: str | None) -> bool:
    return all(v is None or len(v) == 4 for v in (first, last))
