"""Filters that combine: mechanism, party, dates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from entente.errors import NotInRecord
from entente.lexicon.mechanisms import mechanisms as listed
from entente.lexicon.parties import party_names
from entente.model.edtf import is_filter_date
from entente.record.identity.folding import words
from entente.record.identity.mechanisms import MechanismKey, names_of
from entente.record.identity.mechanisms.words import contains
from entente.record.identity.parties import codes, expanded
from entente.record.questions.documents import several
from entente.record.questions.moved import moved_mechanism
from entente.record.store.lists import parties_in
from entente.record.store.tables import accounts, mechanisms, sessions


def party_code(asked: str) -> str:
    """A party by code or name: "kor", "South Korea". Raises `NotInRecord` for what names none."""
    for code in sorted(codes()):
        if code.lower() == asked.lower():
            return code
    for form in party_names():
        if words(form.surface) == words(asked):
            return form.code
    raise NotInRecord(asked, "no such party", "give a code (KOR) or a usual name (South Korea)")


def date_bounds(first: str | None, last: str | None) -> tuple[str | None, str | None]:
    """From and to, inclusive, as texts that compare with EDTF dates: "2010" ends with all of 2010.

    Raises `NotInRecord` for what is no date of the calendar, and where the first lies after the last.
    """
    for value in (first, last):
        if value is not None and not is_filter_date(value):
            raise NotInRecord(value, "is no date", "give YYYY, YYYY-MM or YYYY-MM-DD")
    if first and last and first > last + "\uffff":
        raise NotInRecord(f"from {first} to {last}", "the first date lies after the last", "turn them round")
    return first, last + "\uffff" if last else None


def between(column: Any, first: str | None, last: str | None) -> list[Any]:
    """Conditions on a column of EDTF dates."""
    low, high = date_bounds(first, last)
    return [*([column >= low] if low else []), *([column <= high] if high else [])]


def find_mechanism(connection: Connection, asked: str) -> str:
    """The id of a mechanism by id, acronym or any of its names, also by those under which a person said that it was known.

    Raises `NotInRecord`.
    """
    low = asked.lower()
    row = connection.execute(select(mechanisms.c.id).where(mechanisms.c.id == low)).first()
    row = (
        row
        or connection.execute(
            select(mechanisms.c.id)
            .where(func.lower(mechanisms.c.acronym) == low)
            .order_by(mechanisms.c.known.desc(), mechanisms.c.id)
        ).first()
    )
    if row:
        return str(row.id)
    if went := moved_mechanism(connection, asked):
        return went.now
    wanted = words(asked)
    rows = connection.execute(select(mechanisms).order_by(mechanisms.c.id)).all()
    for row in rows:
        if wanted == words(row.name) or wanted == tuple(row.id.split("-")):
            return str(row.id)
    for row in rows:
        key = _key(row)
        if row.known and any(words(name) == wanted for name in names_of(key)):
            return str(row.id)
    if of_group := _of_grouping(wanted, rows):
        return of_group
    said = connection.execute(
        select(accounts.c.session_id)
        .where(func.lower(accounts.c.mechanism_name) == low, accounts.c.session_id.is_not(None))
        .limit(1)
    ).scalar()
    if said:
        found = connection.execute(select(sessions.c.mechanism_id).where(sessions.c.id == said)).scalar()
        if found:
            return str(found)
    near = [r.id for r in rows if wanted and set(wanted) <= set(words(r.name)) | set(r.id.split("-"))]
    if len(near) == 1:
        return str(near[0])
    raise NotInRecord(asked, "no such mechanism", several(near) or "`entente mechanisms` lists them")


def _of_grouping(asked: tuple[str, ...], rows: Sequence[Any]) -> str | None:
    """Of a grouping ("G20", "the Quad") the consultation that has its name, that of its leaders before others."""
    asked = asked[1:] if asked[:1] == ("the",) else asked
    members = {expanded((form.code,)) for form in party_names() if words(form.surface) == asked}
    levels = {mechanism.name: mechanism.levels for mechanism in listed()}
    found = [
        row
        for row in rows
        if row.known and contains(words(row.name), asked) and expanded(parties_in(row.parties)) in members
    ]
    best = min(found, key=lambda r: ("leaders" not in levels.get(r.name, ()), r.id), default=None)
    return str(best.id) if best else None


def _key(row: Any) -> MechanismKey:
    return MechanismKey(row.id, row.name, row.acronym, bool(row.known), parties_in(row.parties))
