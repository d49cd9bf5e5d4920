"""Mechanisms: the standing consultations of the record, with their rows of sessions."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from entente.record.questions.filters import find_mechanism
from entente.record.rows import MechanismRow
from entente.record.store.lists import parties_in
from entente.record.store.tables import mechanisms, sessions


def mechanism_of(connection: Connection, asked: str) -> MechanismRow:
    """One mechanism by id, acronym or any of its names. Raises `NotInRecord`."""
    return next(list_mechanisms(connection, lines=True, only=find_mechanism(connection, asked)))


def list_mechanisms(
    connection: Connection, *, lines: bool, only: str | None = None
) -> Iterator[MechanismRow]:
    """Standing consultations by name; with `lines` also the rows of unnamed meetings; `only` the one of this id."""
    levels: dict[str, set[str]] = {}
    said = select(sessions.c.mechanism_id, sessions.c.level).where(sessions.c.level.is_not(None)).distinct()
    if only is not None:
        said = said.where(sessions.c.mechanism_id == only)
    for mechanism, level in connection.execute(said):
        levels.setdefault(mechanism, set()).add(level)
    held = func.count(sessions.c.id)
    query = (
        select(
            *mechanisms.c,
            held.label("held"),
            func.min(sessions.c.date).label("first"),
            func.max(sessions.c.date).label("last"),
        )
        .join_from(mechanisms, sessions, sessions.c.mechanism_id == mechanisms.c.id)
        .group_by(*mechanisms.c)
        .order_by(mechanisms.c.line, mechanisms.c.name, mechanisms.c.id)
    )
    if only is not None:
        query = query.where(mechanisms.c.id == only)
    if not lines:
        query = query.where(mechanisms.c.line.is_(False))
    for row in connection.execute(query).all():
        yield MechanismRow(
            row.id, row.name, row.acronym, bool(row.known), bool(row.line), parties_in(row.parties), row.held, row.first, row.last,
            tuple(sorted(levels.get(row.id, ()))),
        )  # fmt: skip
