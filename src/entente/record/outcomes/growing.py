"""Lines that only grow: a promise is made again, and nothing was shown of it. They are added to rather than made anew.

Boilerplate is promised again thousands of times, and what nobody can show stays one line, whatever is added: only what
stands in its row counts, never who else is in it. A line may fall apart where a tie goes to a nearer promise; it does not
where the promises touched still hang together among themselves.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from entente.record.fates.line import due_of, in_time
from entente.record.fates.renewal import hanging_together
from entente.record.fates.weighed import Promise
from entente.record.outcomes.change import Change
from entente.record.outcomes.tags import STANDS, kept, tags_of, untag
from entente.record.outcomes.ties import ties_of
from entente.record.store.chunks import chunks
from entente.record.store.lists import listed, texts_in
from entente.record.store.promise_tables import NO_DUE
from entente.record.store.tables import line_tags, lines, promises
from entente.record.store.writing import write, write_values

_NOTHING = "no evidence"


@dataclass(slots=True)
class _Growth:
    """Promises touched that come to be of one line: new ones, and the lines of those that stood."""

    nodes: list[int]
    new: list[int]
    lines: set[int]


def grow(connection: Connection, change: Change) -> set[int]:
    """Add to the lines that only grow; the promises whose lines are right thereby."""
    line_of = lines_of(connection, change.tied - change.new.keys())
    found = _together(connection, change, line_of)
    barred = _barred(connection, change)
    growing = [g for g in found if g.lines and not g.lines & barred and not _shows(change, g)]
    standing = _standing(connection, {line for g in growing for line in g.lines})
    growing = [g for g in growing if all(line in standing for line in g.lines)]
    if growing:
        _extend(connection, change, growing, standing)
    return {n for g in growing for n in g.nodes}


def lines_of(connection: Connection, numbers: Iterable[int]) -> dict[int, int]:
    """The line of each of these promises."""
    columns = (promises.c.number, promises.c.line)
    return {
        n: line
        for chunk in chunks(sorted(numbers))
        for n, line in connection.execute(select(*columns).where(promises.c.number.in_(chunk)))
    }


def _together(connection: Connection, change: Change, line_of: dict[int, int]) -> list[_Growth]:
    """The promises that are new or whose ties changed, by the lines that they are of or come to."""
    nodes = line_of.keys() | change.new.keys()
    ties = [(n, before) for n, before in ties_of(connection, change, nodes) if before in nodes]
    piece = {n: of[0] for of in hanging_together(nodes, ties) for n in of}
    apart = {
        line_of[n]
        for pair in change.untied
        if piece.get(pair[0]) != piece.get(pair[1])
        for n in pair
        if n in line_of
    }
    first = {line: n for n, line in line_of.items()}
    ties += [(n, first[line]) for n, line in line_of.items()]
    found = []
    for of in hanging_together(nodes, ties):
        stood = {line_of[n] for n in of if n in line_of}
        if not stood & apart:
            found.append(_Growth(of, [n for n in of if n in change.new], stood))
    return found


def _barred(connection: Connection, change: Change) -> set[int]:
    """Lines of which some promise went, or of which something was shown or withdrawn."""
    shown = lines_of(connection, change.touched - change.new.keys())
    return change.lines | set(shown.values())


def _shows(change: Change, growth: _Growth) -> bool:
    """Whether anything is known of the new promises but that they were made, or they stood otherwise before."""
    return any(n in change.touched or n in change.gone or change.new[n]["ruled"] for n in growth.new)


def _standing(connection: Connection, numbers: set[int]) -> dict[int, Any]:
    """The rows of those lines of which nothing was shown or ruled: no others are tied to them."""
    query = select(lines).where(lines.c.step == _NOTHING, lines.c.proposed == _NOTHING)
    query = query.where(lines.c.family == lines.c.number)
    return {
        row.number: row
        for chunk in chunks(sorted(numbers))
        for row in connection.execute(query.where(lines.c.number.in_(chunk)))
    }


def _extend(connection: Connection, change: Change, growing: list[_Growth], standing: dict[int, Any]) -> None:
    of = change.promises.numbered(connection, [n for g in growing for n in (*g.new, *g.lines)])
    rows, placed, moved = [], [], []
    for g in growing:
        new, old = [of[n] for n in g.new], [standing[line] for line in sorted(g.lines)]
        tags = kept(tags_of(new).union(*(texts_in(line.tags) for line in old)))
        row = _row(new, [of[line] for line in g.lines], old, tags)
        number = row["number"]
        rows.append(row)
        placed += [{"which": n, "now": number} for n in g.new]
        moved += [{"was": line, "now": number} for line in g.lines if line != number]
        _tag(connection, row, old, tags)
    for chunk in chunks(sorted(standing.keys() & {line for g in growing for line in g.lines})):
        connection.execute(delete(lines).where(lines.c.number.in_(chunk)))
    write(connection, lines, rows)
    if moved:
        connection.execute(_MOVE, moved)
    if placed:
        connection.execute(SET_LINE, placed)


_MOVE = update(promises).where(promises.c.line == bindparam("was")).values(line=bindparam("now"))
SET_LINE = update(promises).where(promises.c.number == bindparam("which")).values(line=bindparam("now"))


def _row(new: list[Promise], heads: list[Promise], old: list[Any], tags: list[str]) -> dict[str, Any]:
    """The line that all of these are: its first promise, the last day due and told."""
    first = min((*new, *heads), key=in_time).number
    dues = [due for due in (due_of(tuple(new)), *(line.due for line in old)) if due != NO_DUE]
    told = max([p.told for p in new] + [line.told for line in old])
    return {"number": first, "proposed": _NOTHING, "family": first, "step": _NOTHING, "due": max(dues, default=NO_DUE), "told": told, "tags": listed(tags)}  # fmt: skip


def _tag(connection: Connection, row: dict[str, Any], old: list[Any], wanted: list[str]) -> None:
    """Write the tags of a line; where it stands as it stood, only those that come and go."""
    stands = tuple(row[name] for name in STANDS)
    first = old[0]
    have: set[str] = set()
    if len(old) == 1 and first.number == row["number"] and stands == tuple(getattr(first, n) for n in STANDS):
        have = set(texts_in(first.tags))
        untag(connection, [(first, sorted(have.difference(wanted)))])
    else:
        untag(connection, [(line, texts_in(line.tags)) for line in old])
    values = [(tag, *stands, row["number"]) for tag in wanted if tag not in have]
    write_values(connection, line_tags, ("tag", *STANDS, "line"), values)
