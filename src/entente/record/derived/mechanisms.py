"""Writing the mechanisms that sessions have.

One that is not in the lexicon is called as its first session calls it, the one of the least anchor: so the order in which
documents come says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from entente.record.identity.account_of import SessionFacts, Told, session_facts
from entente.record.identity.mechanisms import MechanismKey
from entente.record.identity.mention import unpacked
from entente.record.store.chunks import chunks
from entente.record.store.lists import parties_text
from entente.record.store.ordering import by_code_point
from entente.record.store.tables import accounts, mechanisms, sessions


def tellings(connection: Connection, anchors: list[str]) -> dict[str, list[Told]]:
    """What the accounts of the sessions of these anchors tell of them."""
    found: dict[str, list[Told]] = {}
    for chunk in chunks(anchors):
        for row in connection.execute(select(accounts).where(accounts.c.anchor.in_(chunk))):
            told = Told(unpacked(row.mention), row.date, row.end_date, row.place, row.country, row.host)
            found.setdefault(row.anchor, []).append(told)
    return found


def write_mechanisms(
    connection: Connection,
    facts: Mapping[str, SessionFacts],
    before: Mapping[str, str | None],
    same: Mapping[str, MechanismKey],
) -> None:
    """The mechanisms of these sessions, which the database does not hold now, and of those that stood `before` under the
    same anchors: new rows, and names that other sessions give them now."""
    wanted: dict[str, dict[str, SessionFacts]] = {m: {} for m in before.values() if m}
    for anchor, f in facts.items():
        if f.mechanism:
            wanted.setdefault(f.mechanism.id, {})[anchor] = f
    have = _stored(connection, wanted)
    least = _least(connection, [m for m in wanted if m in have and not have[m]["known"]])
    new = []
    for ident, of in sorted(wanted.items()):
        first = min([*of, *([least[ident]] if ident in least else [])], default=None)
        if first is None:
            continue
        left = first not in of and any(m == ident and anchor < first for anchor, m in before.items())
        if left:  # the session that named it is gone
            of = {first: session_facts(tellings(connection, [first])[first], same)}
        if first not in of:
            continue
        row = _row(ident, of[first])
        if ident not in have:
            new.append(row)
        elif row != have[ident]:
            connection.execute(update(mechanisms).where(mechanisms.c.id == ident).values(row))
    if new:
        connection.execute(insert(mechanisms), new)


def drop_mechanisms(connection: Connection, maybe: set[str]) -> None:
    """Those that have no session left."""
    for chunk in chunks(sorted(maybe)):
        used = set(
            connection.execute(
                select(sessions.c.mechanism_id).where(sessions.c.mechanism_id.in_(chunk))
            ).scalars()
        )
        connection.execute(delete(mechanisms).where(mechanisms.c.id.in_(sorted(set(chunk) - used))))


def _stored(connection: Connection, wanted: Iterable[str]) -> dict[str, dict[str, Any]]:
    return {
        row["id"]: dict(row)
        for chunk in chunks(sorted(wanted))
        for row in connection.execute(select(mechanisms).where(mechanisms.c.id.in_(chunk))).mappings()
    }


def _least(connection: Connection, wanted: Iterable[str]) -> dict[str, str]:
    """Of each mechanism the least anchor of the sessions that the database holds."""
    anchor = by_code_point(connection, sessions.c.anchor)
    query = select(sessions.c.mechanism_id, func.min(anchor).label("least"))
    return {
        row.mechanism_id: row.least
        for chunk in chunks(sorted(wanted))
        for row in connection.execute(
            query.where(sessions.c.mechanism_id.in_(chunk)).group_by(sessions.c.mechanism_id)
        )
    }


def _row(ident: str, facts: SessionFacts) -> dict[str, Any]:
    key = facts.mechanism
    assert key
    return {
        "id": ident, "name": key.name, "acronym": key.acronym, "known": key.known, "line": facts.line,
        "parties": parties_text(key.parties),
    }  # fmt: skip
