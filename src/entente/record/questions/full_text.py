"""The full-text index of either database: a question as it takes it, and the numbers of the passages that it finds.

Passages are numbered by their days (`record.derived.places`), so numbers in order are passages by date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, text

Words = tuple[str, ...]  # of which each follows the one before
AnyOf = Sequence[Sequence[Words]]  # any of these; of each all must stand in the passage
Tags = Sequence[Sequence[str]]  # words of the index beside the text: all of these, of each any one
Way = Literal["ASC", "DESC", ""]

_SQLITE = "SELECT rowid AS id FROM passages_index WHERE passages_index MATCH :query AND rowid BETWEEN :low AND :high {order} LIMIT :most"
# Acts have an index of their own (migration 0007), whole documents a narrow table that knows of neighbouring words (0006).
_POSTGRES = (
    "SELECT id FROM {those} @@ CAST(:query AS tsquery) AND id BETWEEN :low AND :high {order} LIMIT :most"
)
_OF_ACTS, _OF_DOCUMENTS = "passages WHERE fact <> '' AND found", "passages_met WHERE met"
# A text with "rules-based trade" and "trade order" has the pairs of "rules-based trade order": such texts are looked at.
_IN_ORDER = "passages_met JOIN passages USING (id) WHERE found @@ CAST(:in_order AS tsquery) AND met"
_PAIR = 2
_BY_INDEX = "SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)"
_PHRASE = "phraseto_tsquery('english', {0})"
# All pairs of neighbours of a phrase, each a word of the index; of a single word, the word.
_NEIGHBOURS = """coalesce((
    SELECT CAST(string_agg(quote_literal(pair), ' & ') AS tsquery)
    FROM unnest(neighbouring_words(to_tsvector('english', {0}))) AS pair
), plainto_tsquery('english', {0}))"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in the language of the index; `acts`: of acts, else of documents; `in_order`: the same of whole phrases, where
    the index finds their pairs of words only."""

    query: str
    acts: bool
    in_order: str = ""


def asked(connection: Connection, any_of: AnyOf, tags: Tags) -> Asked | None:
    """Passages that hold all words of any set and have the tags; without sets, that have the tags. None where no word is known."""
    sets = [[words for words in all_of if words] for all_of in any_of]
    sets = [all_of for all_of in sets if all_of]
    if any_of and not sets:
        return None
    acts = any("kact" in any_tag for any_tag in tags)
    if connection.dialect.name == "sqlite":
        return Asked(_for_sqlite(sets, tags), acts)
    if acts and sets:  # the index of acts holds nothing else; to meet so usual a word would be dear
        tags = [any_tag for any_tag in tags if "kact" not in any_tag]
    query = _for_postgres(connection, sets, tags, _PHRASE if acts else _NEIGHBOURS)
    long = not acts and any(len(words) > _PAIR for all_of in sets for words in all_of)
    in_order = _for_postgres(connection, sets, (), _PHRASE) if long else ""
    return Asked(query, acts, in_order) if query else None


def numbers(connection: Connection, asked: Asked, bounds: tuple[int, int], most: int, way: Way) -> list[int]:
    """The numbers of at most so many passages within the bounds: the first, the last, or ("") any, as they come."""
    on_sqlite = connection.dialect.name == "sqlite"
    plain = _SQLITE if on_sqlite else _POSTGRES
    if not on_sqlite:  # the words of the index are cheap to meet, the texts dear to look through
        connection.execute(text(_BY_INDEX))
    order = f"ORDER BY {'rowid' if on_sqlite else 'id'} {way}" if way else ""
    those = _OF_ACTS if asked.acts else _IN_ORDER if asked.in_order else _OF_DOCUMENTS
    values = {"query": asked.query, "low": bounds[0], "high": bounds[1], "most": most}
    values |= {"in_order": asked.in_order} if asked.in_order else {}
    query = plain.format(order=order, those=those)
    return list(connection.execute(text(query), values).scalars().all())


def _for_sqlite(sets: list[list[Words]], tags: Tags) -> str:
    wanted = " OR ".join("(" + " AND ".join(f'"{" ".join(w)}"' for w in all_of) + ")" for all_of in sets)
    must = " AND ".join("(" + " OR ".join(f'"{t}"' for t in any_tag) + ")" for any_tag in tags)
    return f"words : ({wanted}) AND tags : ({must})" if sets else f"tags : ({must})"


def _for_postgres(connection: Connection, sets: list[list[Words]], tags: Tags, stretch: str) -> str:
    """As text of a tsquery. PostgreSQL itself makes it of the words: it knows which it leaves out."""
    must = " & ".join("(" + " | ".join(f"'{t}'" for t in any_tag) + ")" for any_tag in tags)
    if not sets:
        return must
    said: dict[str, str] = {}
    wanted = " || ".join("(" + " && ".join(_said(stretch, w, said) for w in all_of) + ")" for all_of in sets)
    query = connection.execute(text(f"SELECT CAST({wanted} AS text)"), said).scalar_one()
    return f"({query}) & ({must})" if query and must else query


def _said(how: str, words: Words, said: dict[str, str]) -> str:
    name = f"p{len(said)}"
    said[name] = " ".join(words)
    return how.format(f"CAST(:{name} AS text)")
