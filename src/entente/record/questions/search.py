"""Full-text search over documents and acts, ranked, with filters that combine.

Filters are words of the index beside the words of the text ("qpkor", "qfcondemn", "qy2006"), so that the database
meets them while it looks up the words, and not row by row afterwards. What the database finds is looked through and weighed here:
FTS5 and PostgreSQL would each rank, mark and cut in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, islice
from typing import Any

from sqlalchemy import Connection, select

from entente.errors import NotInRecord
from entente.record.derived.deriving import mechanism_tag, party_tag
from entente.record.derived.places import bounds, day_part
from entente.record.questions.candidates import Asked, Candidate, newest_first, whole
from entente.record.questions.documents import documents_named
from entente.record.questions.filters import between, date_bounds, find_mechanism, party_code
from entente.record.questions.grammar_words import GRAMMAR
from entente.record.questions.hits import Weighed, hits_of
from entente.record.questions.occurrences import Looked, Sought
from entente.record.questions.periods import Years, words_of_years, years_told
from entente.record.rows import Hit
from entente.record.store.chunks import chunks
from entente.record.store.tables import current

_WORD = re.compile(r'"([^"]*)"|(\S+)')
_LETTERS = re.compile(r"[^\W_]+")
_MOST = 0.5  # of the years told of: PostgreSQL meets a shorter time in its index, SQLite any by number
_WEIGHED = 400  # passages; of more, the newest
_OFTEN, _LONG = 0.3, 1500  # how soon more of a word adds little, and characters of a text of middling length
_APART = 0.75  # what several words weigh that stand nowhere one behind the other, as they were asked for


def search(
    connection: Connection, words: str, *, force: str | None, party: str | None, mechanism: str | None,
    first: str | None, last: str | None, what: str | None, limit: int,
) -> Iterator[Hit]:  # fmt: skip
    """Hits, best first. `what` is "document" or "act" to have only these. Raises `NotInRecord` for a filter that names nothing."""
    phrases = _phrases(words)
    if not phrases:
        raise NotInRecord(
            words, "has no word to search for", 'give words, or "a phrase", not words of grammar alone'
        )
    filters = {"force": force, "party": party, "mechanism": mechanism, "what": what}
    date_bounds(first, last)
    numbers = bounds(first and first[:4], last)  # a season stands at the beginning of its year
    tags = index_tags(connection, **filters, first=None, last=None)
    by_words = (
        connection.dialect.name != "sqlite" and (first or last) and not _most_of_it(connection, first, last)
    )
    told = _years(first, last, years_told(connection)) if by_words else []
    asked = Asked(phrases, tags, numbers, date_bounds(first, last)[1], told)
    size = max(_WEIGHED, limit)
    days = not all(v is None or len(v) == 4 for v in (first, last))  # years are told by the numbers
    dated = partial(_dated, connection, between(current.c.date, first, last)) if days else list
    sought = Sought(phrases)
    found = islice(_weighed(connection, newest_first(connection, asked, size), dated, sought), size)
    best = sorted(found, key=_order)[:limit]
    documents = documents_named(connection, (w.candidate.document for w in best))
    yield from hits_of(connection, best, documents, sought)


def _weighed(
    connection: Connection,
    found: Iterator[Candidate],
    dated: Callable[[list[Candidate]], list[Candidate]],
    sought: Sought,
) -> Iterator[Weighed]:
    """Those of the dates asked for in which all words stand, by how often each does and how long the text is."""
    for candidate in chain.from_iterable(map(dated, chunks(found))):
        words = candidate.words
        looked = sought.look(words)
        if looked is None and (words := whole(connection, candidate)) != candidate.words:
            looked = sought.look(words)
        if looked is not None:
            yield Weighed(candidate, _weight(looked, len(words)))


def _dated(connection: Connection, when: list[Any], found: list[Candidate]) -> list[Candidate]:
    names = {candidate.document for candidate in found}
    of = set(
        connection.execute(
            select(current.c.document_id).where(current.c.document_id.in_(names), *when)
        ).scalars()
    )
    return [candidate for candidate in found if candidate.document in of]


def _weight(looked: Looked, length: int) -> float:
    each = [count / (count + _OFTEN + 0.9 * length / _LONG) for count in looked.counts]
    return round(sum(each) / len(each) * (1 if looked.together else _APART), 4)


def _order(weighed: Weighed) -> tuple[float, int, str, int]:
    """The best first; of like weight the newest, then by document, and there as they stand in it."""
    candidate = weighed.candidate
    return -weighed.score, -day_part(candidate.id), candidate.document, candidate.id


def _most_of_it(connection: Connection, first: str | None, last: str | None) -> bool:
    """Whether most passages lie in these years: then the few outside are soon told by their numbers."""
    told = years_told(connection)
    low = max(told.first, int(first[:4]) if first else told.first)
    high = min(told.last, int(last[:4]) if last else told.last)
    return high - low + 1 >= _MOST * (told.last - told.first + 1)


def _phrases(asked: str) -> tuple[tuple[str, ...], ...]:
    """Words and quoted phrases, letters and digits only; none of which all are words of grammar."""
    found = [
        tuple(_LETTERS.findall((m.group(1) if m.group(1) is not None else m.group(2)).lower()))
        for m in _WORD.finditer(asked)
    ]
    return tuple(words for words in found if not GRAMMAR.issuperset(words))[:20]


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
    years = _years(first, last, years_told(connection)) if first or last else []
    if years:
        tags.append(years)
    return tags


def _years(first: str | None, last: str | None, told: Years) -> list[str]:
    """Years and whole decades as words of the index, none of years of which nothing is told."""
    date_bounds(first, last)
    low = max(int(first[:4]) if first else 1900, told.first)
    high = min(int(last[:4]) if last else 2099, told.last)
    if high - low > 400:
        raise NotInRecord(f"{first}–{last}", "is too long a time", "leave one end out")
    return words_of_years(low, high) or ["qynone"]
