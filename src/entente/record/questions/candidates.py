"""Which passages a search weighs: the newest that the full-text index of either database finds.

Passages are numbered by the days of their documents (`record.derived.places`), so the newest are those with the highest numbers,
on both databases the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from math import prod

from sqlalchemy import Connection, TextClause, bindparam, text

from entente.record.derived.places import date_of
from entente.record.questions.grammar_words import GRAMMAR
from entente.record.questions.occurrences import beginning, forms
from entente.record.questions.periods import back_in_time
from entente.record.store.chunks import chunks

Tags = list[list[str]]  # words of the index beside the text: all of these, of each any one
MOST = 20_000  # passages that are looked at for one question
_ONLY_ACTS = ["kact"]
_FEW, _MANY = 1000, 20_000  # passages whose numbers are soon put in order; that it takes long to meet
_GROWS = 4  # how many times more are looked up when a portion was not enough
_WAYS = 40  # forms of a phrase that SQLite is asked for
_LOOKED_AT = 20_000  # characters at the beginning of a passage: with all words there, the rest is not fetched

_NEWEST_SQLITE = text(
    """SELECT rowid FROM passages_index WHERE passages_index MATCH :query AND rowid BETWEEN :low AND :high
    ORDER BY rowid DESC LIMIT :most"""
)
# The words of the index are cheap to meet, the texts dear to look through: the planner must not read the whole table.
_BY_INDEX = "SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)"
_FOUND = (
    "SELECT id FROM passages WHERE found @@ CAST(:query AS tsquery) AND id + 0 BETWEEN :low AND :high {acts}"
)
_NEWEST = "ORDER BY id + 0 DESC LIMIT"  # "+ 0": not by looking at each passage in turn
_OF_FEW = "SELECT id, count(*) OVER () AS met FROM ({found} LIMIT :few) AS near {newest} :most"
_OF_MANY = "{found} {newest} :most"
# The index leaves words of grammar out: whether "of the alliance" stands there is told by the text.
_EXACT = """SELECT id FROM (SELECT id, words FROM passages WHERE id IN ({found} {newest} :looked)) AS near
    WHERE words ~* ALL(CAST(:patterns AS text[])) {newest} :most"""
_PLAN = text("EXPLAIN (FORMAT JSON) SELECT id FROM passages WHERE found @@ CAST(:query AS tsquery)")
_ACTS = "AND fact <> ''"  # acts have an index of their own
_ROWS = text(
    "SELECT id, document_id, fact, substr(words, 1, :look) AS words, tags FROM passages WHERE id IN :ids"
).bindparams(bindparam("ids", expanding=True))
_WHOLE = text("SELECT words FROM passages WHERE id = :id")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that the index found, with the beginning of its words."""

    id: int
    document: str
    fact: str
    words: str
    tags: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for in the index: all phrases, with the tags, between these numbers, up to a date.

    `years`: words of the index for the time asked for, where that is better told by words than by numbers.
    """

    phrases: tuple[tuple[str, ...], ...]
    tags: Tags
    bounds: tuple[int, int]
    last: str | None
    years: list[str]


def newest_first(connection: Connection, asked: Asked, at_once: int) -> Iterator[Candidate]:
    """The passages found, looked up some at a time, then more; at most `MOST` of them."""
    seen, left = 0, asked
    while seen < MOST:
        ids = _newest(connection, left, at_once)
        rows = {
            row.id: Candidate(*row)
            for chunk in chunks(ids)
            for row in connection.execute(_ROWS, {"ids": chunk, "look": _LOOKED_AT})
        }
        yield from (rows[number] for number in ids)
        if len(ids) < at_once:
            return
        seen, at_once = seen + len(ids), at_once * _GROWS
        left = replace(left, bounds=(left.bounds[0], ids[-1] - 1), last=date_of(ids[-1]) or left.last)


def _newest(connection: Connection, asked: Asked, most: int) -> list[int]:
    on_sqlite = connection.dialect.name == "sqlite"
    return _of_sqlite(connection, asked, most) if on_sqlite else _of_postgres(connection, asked, most)


def whole(connection: Connection, candidate: Candidate) -> str:
    """All words of the passage."""
    if len(candidate.words) < _LOOKED_AT:
        return candidate.words
    return str(connection.execute(_WHOLE, {"id": candidate.id}).scalar_one())


def _of_sqlite(connection: Connection, asked: Asked, most: int) -> list[int]:
    query = "words : (" + " AND ".join(map(_for_sqlite, asked.phrases)) + ")"
    if asked.tags:
        must = " AND ".join("(" + " OR ".join(f'"{t}"' for t in any_of) + ")" for any_of in asked.tags)
        query += f" AND tags : ({must})"
    low, high = asked.bounds
    values = {"query": query, "low": low, "high": high, "most": most}
    return list(connection.execute(_NEWEST_SQLITE, values).scalars())


def _for_sqlite(phrase: Sequence[str]) -> str:
    """The phrase in all forms that its words may have, as long as these are few."""
    ways = [forms(word) for word in phrase]
    if prod(map(len, ways)) > _WAYS:
        ways = [(word,) for word in phrase]
    return "(" + " OR ".join(f'"{" ".join(words)}"' for words in product(*ways)) + ")"


def _of_postgres(connection: Connection, asked: Asked, most: int) -> list[int]:
    """Where there are many, those of the latest time, then those of longer ones, until there are enough.

    The index gives numbers in no order, and to put all of a usual word's in one takes long.
    """
    query = _for_postgres(connection, asked)
    if not query:
        return []
    connection.execute(text(_BY_INDEX))
    low, high = asked.bounds
    patterns = [_pattern(phrase) for phrase in asked.phrases if not GRAMMAR.isdisjoint(phrase)]
    values = {"low": low, "high": high, "most": most, "few": _FEW, "patterns": patterns, "looked": MOST}
    of_time = {"query": f"{query} & ({' | '.join(asked.years)})" if asked.years else query}
    met = _reckoned(connection, query)
    if not patterns and met < _MANY:
        rows = connection.execute(_statement(_OF_FEW, asked), values | of_time).all()
        if not rows or rows[0].met < _FEW:
            return [row.id for row in rows]
    share = most / max(met, _FEW)
    found: list[int] = []
    for told in back_in_time(connection, asked.last, share):
        those = {"query": f"{query} & ({' | '.join(told)})"} if told else of_time
        statement = _statement(_EXACT if patterns else _OF_MANY, asked)
        found = list(connection.execute(statement, values | those).scalars())
        if len(found) >= most:
            break
    return found


def _reckoned(connection: Connection, query: str) -> int:
    """How many passages the planner thinks that a query finds."""
    (plan,) = connection.execute(_PLAN, {"query": query}).scalar_one()
    return int(plan["Plan"]["Plan Rows"])


def _statement(how: str, asked: Asked) -> TextClause:
    return _statements(how, acts=_ONLY_ACTS in asked.tags)


@cache
def _statements(how: str, *, acts: bool) -> TextClause:
    return text(how.format(found=_FOUND.format(acts=_ACTS if acts else ""), newest=_NEWEST))


def _pattern(phrase: Sequence[str]) -> str:
    """A regular expression of PostgreSQL for a phrase: words of grammar as they are, others by what all their forms begin with."""
    words = [w if w in GRAMMAR else f"{beginning(w)}[[:alnum:]]*" for w in phrase]
    return r"\m" + "[^[:alnum:]]+".join(words)


def _for_postgres(connection: Connection, asked: Asked) -> str:
    """As text of a tsquery. PostgreSQL itself makes it of the words: it knows which it leaves out."""
    meant = " && ".join(f"phraseto_tsquery('english', :p{i})" for i in range(len(asked.phrases)))
    values = {f"p{i}": " ".join(p) for i, p in enumerate(asked.phrases)}
    said = connection.execute(text(f"SELECT CAST({meant} AS text)"), values).scalar_one()
    must = [" | ".join(f"'{t}'" for t in any_of) for any_of in asked.tags if any_of != _ONLY_ACTS]
    return " & ".join(f"({part})" for part in [said, *must]) if said else ""
