"""The lines of promises: which promises hang together, the step at which each line stands, and what it is found by.

Lines of which a promise was touched are taken apart and made anew, but for those that only grow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, delete, select

from entente.record.fates.line import Line, best, due_of, in_time, parted, proposed, ruled
from entente.record.fates.renewal import hanging_together
from entente.record.fates.weighed import Promise, Shown
from entente.record.outcomes.change import Change
from entente.record.outcomes.findings import row_of, standing
from entente.record.outcomes.growing import SET_LINE, grow, lines_of
from entente.record.outcomes.loading import PROMISE, promise_of
from entente.record.outcomes.tags import STANDS, kept, tags_of, untag
from entente.record.outcomes.ties import ties_of
from entente.record.store.chunks import chunks
from entente.record.store.lists import listed, texts_in
from entente.record.store.tables import evidence, line_tags, lines, promises
from entente.record.store.writing import write, write_values

Row = dict[str, Any]


def line_up(connection: Connection, change: Change) -> None:
    """Make the lines anew of which a promise was touched or went."""
    grown = grow(connection, change)
    new = change.new.keys() - grown
    touched = (change.touched | change.tied) - grown - new
    family_of = _families(connection, change.lines | set(lines_of(connection, touched).values()))
    members, stood = _members(connection, change, new, family_of.keys())
    shown = standing(connection, members)
    family = {n: None if line is None else family_of[line] for n, line in stood.items()}
    lost = {family_of[line] for line in change.lines if line in family_of}
    made = [
        (line[0].number, *part)
        for line in _lines(connection, change, members, family, lost)
        for part in parted(line, shown)
    ]
    _remove(connection, family_of)
    _write(connection, made)
    moved = [
        {"which": p.number, "now": line[0].number}
        for _, line, _ in made
        for p in line
        if stood[p.number] != line[0].number
    ]
    if moved:
        connection.execute(SET_LINE, moved)


def _families(connection: Connection, of: set[int]) -> dict[int, int]:
    """These lines and all that hang together with them, each with its family: a promise made again after it was fulfilled
    is of another line and tied to it."""
    found: dict[int, int] = {}
    for chunk in chunks(sorted(of)):
        query = select(lines.c.family).where(lines.c.number.in_(chunk))
        found |= {family: family for family in connection.execute(query).scalars()}
    for chunk in chunks(sorted(found)):
        parts = select(lines.c.number, lines.c.family).where(
            lines.c.family.in_(chunk), lines.c.family != lines.c.number
        )
        found |= dict(connection.execute(parts).all())
    return found


def _members(
    connection: Connection, change: Change, new: set[int], old: Iterable[int]
) -> tuple[dict[int, Promise], dict[int, int | None]]:
    """The promises of these lines and these new ones; and the line of each."""
    found = change.promises.numbered(connection, new)
    stood: dict[int, int | None] = dict.fromkeys(found)
    for chunk in chunks(sorted(old)):
        for *values, line in connection.execute(
            select(*PROMISE, promises.c.line).where(promises.c.line.in_(chunk))
        ):
            found[values[0]], stood[values[0]] = promise_of(values), line
    return found, stood


def _lines(
    connection: Connection,
    change: Change,
    members: dict[int, Promise],
    family: dict[int, int | None],
    lost: set[int],
) -> Iterator[Line]:
    """The lines of the members. `family`: of which each was; `lost`: those families of which some promise went."""
    for numbers in hanging_together(members, _ties(connection, change, family, lost)):
        yield tuple(sorted((members[n] for n in numbers), key=in_time))


def _ties(
    connection: Connection, change: Change, family: dict[int, int | None], lost: set[int]
) -> Iterator[tuple[int, int]]:
    """What holds the promises together. A family that lost nothing hangs together as it did: its ties are not asked for."""
    changed = set(family.keys() & (change.tied | change.new.keys()))
    ties = ties_of(connection, change, changed)
    loose = lost | _parted_from(change, family, changed, ties)
    yield from ties
    yield from ties_of(connection, change, {n for n, of in family.items() if of in loose} - changed)
    first: dict[int, int] = {}
    for n, of in family.items():
        if of is not None and of not in loose:
            yield n, first.setdefault(of, n)


def _parted_from(
    change: Change, family: dict[int, int | None], changed: set[int], ties: Iterable[tuple[int, int]]
) -> set[int | None]:
    """The families of which two that were tied do not hang together otherwise: they may fall apart."""
    within = [pair for pair in ties if changed.issuperset(pair)]
    piece = {n: of[0] for of in hanging_together(changed, within) for n in of}
    apart = {n for pair in change.untied if piece.get(pair[0]) != piece.get(pair[1]) for n in pair}
    return {family[n] for n in apart & family.keys()}


def _remove(connection: Connection, old: Iterable[int]) -> None:
    for chunk in chunks(sorted(old)):
        rows = connection.execute(select(lines).where(lines.c.number.in_(chunk))).all()
        untag(connection, [(row, texts_in(row.tags)) for row in rows])
        for table, column in ((lines, lines.c.number), (evidence, evidence.c.line)):
            connection.execute(delete(table).where(column.in_(chunk)))


def _write(connection: Connection, made: Iterable[tuple[int, Line, tuple[Shown, ...]]]) -> None:
    rows: dict[Any, list[Row]] = {lines: [], evidence: []}
    tags: list[tuple[str, str, str, str, int]] = []
    for family, line, shown in made:
        number, step = line[0].number, proposed(shown)
        stands = (ruled(line) or step, due_of(line), line[-1].told)
        said = dict(zip(STANDS, stands, strict=True))
        named = kept(tags_of(line))
        rows[lines].append(
            {"number": number, "proposed": step, "family": family, "tags": listed(named), **said}
        )
        tags += [(tag, *stands, number) for tag in named]
        for one in best(shown):
            row = row_of(one)
            del row["promise"]
            rows[evidence].append({"line": number, **row})
    for table, found in rows.items():
        write(connection, table, found)
    write_values(connection, line_tags, ("tag", *STANDS, "line"), tags)
