"""Which lines of promises fit a question, in the order in which they are shown, without looking at those that do not.

The filter that the fewest lines meet leads (`_leader`): its lines stand in the order of their due dates under each step, and
the other filters are checked for each of them by key.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from heapq import merge
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, exists, func, select

from entente.errors import NotInRecord
from entente.lexicon.fulfilment import OPEN, STEPS
from entente.lexicon.stems import stems
from entente.record.questions.filters import date_bounds, find_mechanism, party_code
from entente.record.questions.sessions import find_session
from entente.record.store.made_in import made_in, own_account
from entente.record.store.tables import NO_DUE, accounts, current, line_tags, lines, promises

_MANY = 20_000  # lines beyond which a filter is not counted further
_MOST_WORDS = 20
_NESTED = "SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL jit = off; SET LOCAL plan_cache_mode = force_custom_plan"
_YEARS = 6  # for which lines are looked up by year


@dataclass(frozen=True, slots=True)
class PromiseFilters:
    """Which promises. Dates are YYYY, YYYY-MM or YYYY-MM-DD, inclusive; `words` must all occur, in any form."""

    by: str | None = None
    to: str | None = None
    mechanism: str | None = None
    session: str | None = None
    due_before: str | None = None
    due_after: str | None = None
    first: str | None = None
    last: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Asked:
    """The filters as the record knows them; `steps`: only lines that stand at one of these."""

    tags: tuple[str, ...]
    session: str | None
    due: tuple[str | None, str | None]
    told: tuple[str | None, str | None]
    steps: tuple[str, ...]


def line_numbers(
    connection: Connection, filters: PromiseFilters, steps: frozenset[str], today: str, *, overdue: bool, limit: int | None
) -> list[int]:  # fmt: skip
    """The lines that fit: overdue ones first, then those due later, those without a day (the newest first), and those that are
    past due and closed. Raises `NotInRecord` for a filter that names nothing."""
    asked = _asked(connection, filters, steps)
    table, where, leads = _leader(connection, asked)
    where += _checks(replace(asked, tags=tuple(tag for tag in asked.tags if tag != leads)), table)
    found: dict[int, None] = {}
    _by_key(connection)
    for some, low, high in _parts(asked, today, overdue=overdue):
        for number in _in_order(connection, table, where, some, low, high, limit):
            found[number] = None
            if limit is not None and len(found) >= limit:
                return list(found)
    return list(found)


def _by_key(connection: Connection) -> None:
    """PostgreSQL is to check the other filters row by row, for the first few rows alone are wanted; and for these very
    values: others of the same filter may have a thousand times the lines."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(_NESTED)


def _asked(connection: Connection, filters: PromiseFilters, steps: frozenset[str]) -> _Asked:
    words = stems(filters.words)[:_MOST_WORDS]
    if filters.words.strip() and not words:
        raise NotInRecord(filters.words, "has no word to look for", "give words of what was promised")
    tags = [f"w:{word}" for word in words]
    tags += [f"by:{party_code(filters.by)}"] if filters.by is not None else []
    tags += [f"to:{party_code(filters.to)}"] if filters.to is not None else []
    tags += [f"of:{find_mechanism(connection, filters.mechanism)}"] if filters.mechanism is not None else []
    return _Asked(
        tuple(tags),
        str(find_session(connection, filters.session).id) if filters.session is not None else None,
        date_bounds(filters.due_after, filters.due_before),
        date_bounds(filters.first, filters.last),
        tuple(step for step in STEPS if step in steps or not steps),
    )


_Part = tuple[
    tuple[str, ...], str, str | None
]  # steps, and the due dates from, inclusive, and up to; None: without a day


def _parts(asked: _Asked, today: str, *, overdue: bool) -> Iterator[_Part]:
    yield tuple(s for s in asked.steps if s in OPEN), "", today
    if overdue:
        return
    yield asked.steps, today, NO_DUE
    if asked.due == (None, None):
        yield asked.steps, NO_DUE, None
    yield tuple(s for s in asked.steps if s not in OPEN), "", today


def _in_order(
    connection: Connection, table: Any, where: list[ColumnElement[bool]], steps: tuple[str, ...], low: str, high: str | None,
    limit: int | None,
) -> Iterator[int]:  # fmt: skip
    """The lines of a part. Each step is asked for by itself: so its lines come in order out of the index."""
    number = _number(table)
    columns = (table.c.due, table.c.told, number.label("number"))
    undated = high is None
    order = (table.c.told.desc(), number.desc()) if undated else columns
    between = [table.c.due == NO_DUE] if undated else [table.c.due >= low, table.c.due < high]
    query = select(*columns).where(*where, *between).order_by(*order).limit(limit)
    found = [[tuple(row) for row in connection.execute(query.where(table.c.step == step))] for step in steps]
    for _, _, line in merge(*found, reverse=undated):
        yield line


def _number(table: Any) -> Column[Any]:
    return table.c.number if table is lines else table.c.line


# --- filters ----------------------------------------------------------------------------------------------------

# A table with step, due and told, what must hold of its rows, and the tag that they all have.
_Leader = tuple[Any, list[ColumnElement[bool]], str | None]


def _leader(connection: Connection, asked: _Asked) -> _Leader:
    """The filter that the fewest lines meet; all lines where there is none."""
    if asked.session is not None:
        return lines, [lines.c.number.in_(_of_session(asked.session))], None
    if asked.tags:
        few = (
            asked.tags[0]
            if len(asked.tags) == 1
            else min(asked.tags, key=lambda tag: _count(connection, tag))
        )
        return line_tags, [line_tags.c.tag == few], few
    years = _years(asked)
    if years:
        return line_tags, [line_tags.c.tag.in_([f"in:{year}" for year in years])], None
    return lines, [], None


def _years(asked: _Asked) -> range:
    """The years between the dates of the promise, where they are few."""
    since, until = asked.told
    if since is None or until is None or int(until[:4]) - int(since[:4]) >= _YEARS:
        return range(0)
    return range(int(since[:4]), int(until[:4]) + 1)


def _count(connection: Connection, tag: str) -> int:
    some = select(line_tags.c.line).where(line_tags.c.tag == tag).limit(_MANY).subquery()
    return int(connection.execute(select(func.count()).select_from(some)).scalar_one())


def _of_session(session: str) -> Any:
    """The lines of the promises made in a session."""
    told = select(accounts.c.document_id).where(accounts.c.session_id == session)
    documents = told.union(select(current.c.document_id).where(current.c.session_id == session))
    return (
        select(promises.c.line)
        .join_from(promises, current, current.c.document_id == promises.c.document_id)
        .join(accounts, own_account(), isouter=True)
        .where(promises.c.document_id.in_(documents))
        .where(made_in() == session)
    )


def _checks(asked: _Asked, table: Any) -> list[ColumnElement[bool]]:
    """What must hold of a row of the leading table."""
    after, before = asked.due
    since, until = asked.told
    found: list[ColumnElement[bool]] = []
    found += [table.c.due >= after] if after else []
    found += [table.c.due <= before] if before else []
    if since or until:
        found += [table.c.told >= since] if since else []
        p = promises.alias()
        between = [*([p.c.told >= since] if since else []), *([p.c.told <= until] if until else [])]
        found.append(exists().where(p.c.line == _number(table), *between))
    for tag in asked.tags:
        other = line_tags.alias()
        found.append(
            exists().where(
                other.c.tag == tag, other.c.step == table.c.step, other.c.due == table.c.due, other.c.told == table.c.told,
                other.c.line == _number(table),
            )
        )  # fmt: skip
    return found


__all__ = ["PromiseFilters", "line_numbers"]
