"""Writing the sessions of the anchors that changed, and their ids."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, case, delete, insert, select, update

from entente.record.derived.deriving import mechanism_tag
from entente.record.derived.mechanisms import drop_mechanisms, tellings, write_mechanisms
from entente.record.derived.places import passages_from
from entente.record.identity.account_of import SessionFacts, session_facts
from entente.record.identity.mechanisms import MechanismKey
from entente.record.identity.mention import unpacked
from entente.record.kept.naming import Traits, ids
from entente.record.store.chunks import chunks
from entente.record.store.lists import parties_in, parties_text
from entente.record.store.tables import accounts, current, passages, session_parties, sessions
from entente.record.store.writing import write


def write_sessions(connection: Connection, anchors: Iterable[str], same: Mapping[str, MechanismKey]) -> None:
    """Make the sessions of these anchors anew; those that nothing tells of any more go. `same`: as a person ruled."""
    touched = sorted(set(anchors))
    before = _stored(connection, touched)
    facts = {anchor: session_facts(told, same) for anchor, told in tellings(connection, touched).items()}
    gone_mechanisms = {row.mechanism_id for row in before} - {
        f.mechanism.id for f in facts.values() if f.mechanism
    }
    _remove(connection, [row.id for row in before])
    bases = {f.base for f in facts.values()} | {row.base for row in before}
    rename = _rename(connection, bases, facts)
    write_mechanisms(connection, facts, {row.anchor: row.mechanism_id for row in before}, same)
    if facts:
        write(connection, sessions, [_row(a, f, rename[a]) for a, f in sorted(facts.items())])
        parties = [
            {"party": p, "session_id": rename[a]}
            for a, f in sorted(facts.items())
            for p in sorted(set(f.parties))
        ]
        write(connection, session_parties, parties)
    drop_mechanisms(connection, {m for m in gone_mechanisms if m})
    _point(connection, rename, touched, facts)


def _stored(connection: Connection, anchors: list[str]) -> list[Any]:
    columns = (sessions.c.id, sessions.c.anchor, sessions.c.base, sessions.c.mechanism_id)
    return [
        row
        for chunk in chunks(anchors)
        for row in connection.execute(select(*columns).where(sessions.c.anchor.in_(chunk)))
    ]


def _remove(connection: Connection, names: list[str]) -> None:
    for chunk in chunks(names):
        connection.execute(delete(session_parties).where(session_parties.c.session_id.in_(chunk)))
        connection.execute(delete(sessions).where(sessions.c.id.in_(chunk)))


def _rename(connection: Connection, bases: set[str], new: dict[str, SessionFacts]) -> dict[str, str]:
    """Ids of all sessions of these bases; those that keep standing and get another id are renamed on the way."""
    of_base: dict[str, dict[str, Traits]] = {base: {} for base in bases}
    stands: dict[str, str] = {}
    for anchor, f in new.items():
        of_base[f.base][anchor] = _traits(anchor, f.format, f.level, f.parties)
    for chunk in chunks(sorted(bases)):
        for row in connection.execute(select(*_NAMED).where(sessions.c.base.in_(chunk))):
            of_base[row.base][row.anchor] = _traits(
                row.anchor, row.format, row.level, parties_in(row.parties)
            )
            stands[row.anchor] = row.id
    found = {anchor: name for base, anchors in of_base.items() for anchor, name in ids(base, anchors).items()}
    moved = {anchor: old for anchor, old in stands.items() if found[anchor] != old}
    for anchor, old in moved.items():
        _move(connection, anchor, old, _PASSING + found[anchor])  # two may exchange their ids
    for anchor in moved:
        _move(connection, anchor, _PASSING + found[anchor], found[anchor])
    return found


_PASSING = "~"
_NAMED = tuple(sessions.c[name] for name in ("id", "anchor", "base", "format", "level", "parties"))


def _traits(anchor: str, form: str | None, level: str | None, parties: Iterable[str]) -> Traits:
    return Traits(not anchor.startswith("~"), (form, level, " ".join(parties)))


def _move(connection: Connection, anchor: str, old: str, name: str) -> None:
    row = dict(connection.execute(select(sessions).where(sessions.c.id == old)).mappings().one())
    parties = list(
        connection.execute(
            select(session_parties.c.party).where(session_parties.c.session_id == old)
        ).scalars()
    )
    _remove(connection, [old])
    connection.execute(insert(sessions), [{**row, "id": name}])
    if parties:
        connection.execute(insert(session_parties), [{"party": p, "session_id": name} for p in parties])
    connection.execute(update(accounts).where(accounts.c.anchor == anchor).values(session_id=name))
    tells = select(accounts.c.document_id).where(
        accounts.c.anchor == anchor
    )  # current has no index of sessions
    of = (current.c.document_id.in_(tells), current.c.session_id == old)
    connection.execute(update(current).where(*of).values(session_id=name))


def _row(anchor: str, facts: SessionFacts, name: str) -> dict[str, Any]:
    return {
        "id": name, "anchor": anchor, "base": facts.base, "mechanism_id": facts.mechanism.id if facts.mechanism else None,
        "ordinal": facts.ordinal, "level": facts.level, "status": facts.status, "format": facts.format, "date": facts.date,
        "end_date": facts.end_date, "place": facts.place, "country": facts.country, "host": facts.host,
        "parties": parties_text(facts.parties), "planned_date": facts.planned_date, "planned_place": facts.planned_place,
        "accounts": facts.accounts, "documents": facts.documents, "differences": json.dumps(list(facts.differences), ensure_ascii=False),
    }  # fmt: skip


_SET_ACCOUNT = update(accounts).where(accounts.c.anchor == bindparam("of")).values(session_id=bindparam("to"))


def _point(
    connection: Connection, names: dict[str, str], touched: list[str], facts: dict[str, SessionFacts]
) -> None:
    """Accounts and documents know their session and its consultation, and search finds them by it."""
    moves = [{"of": a, "to": names[a]} for a in touched if a in facts]
    if moves:
        connection.execute(_SET_ACCOUNT, moves)


def point_documents(connection: Connection, documents: Iterable[str]) -> None:
    """The session that a document reports, announces or came out at, and its consultation: of several the one that it reports,
    else that of which it speaks first."""
    for chunk in chunks(sorted(set(documents))):
        main: dict[str, tuple[str | None, str | None]] = dict.fromkeys(chunk, (None, None))
        rows = connection.execute(
            select(accounts.c.document_id, accounts.c.session_id, sessions.c.mechanism_id, accounts.c.mention, accounts.c.role, accounts.c.start, accounts.c.id)
            .join_from(accounts, sessions, accounts.c.session_id == sessions.c.id, isouter=True)
            .where(accounts.c.document_id.in_(chunk), accounts.c.role != "aside")
        )  # fmt: skip
        for row in sorted(rows, key=_place, reverse=True):
            named = unpacked(row.mention).mechanism
            main[row.document_id] = (row.session_id, row.mechanism_id or (named.id if named else None))
        stood = {
            row.document_id: (row.session_id, row.mechanism_id)
            for row in connection.execute(
                select(current.c.document_id, current.c.session_id, current.c.mechanism_id).where(
                    current.c.document_id.in_(chunk)
                )
            )
        }
        moved = [d for d in chunk if d in stood and stood[d] != main[d]]
        if not moved:
            continue
        connection.execute(
            update(current).where(current.c.document_id == bindparam("of")).values(session_id=bindparam("to"), mechanism_id=bindparam("by")),
            [{"of": d, "to": main[d][0], "by": main[d][1]} for d in moved],
        )  # fmt: skip
        _tag(connection, {d: main[d][1] for d in moved if stood[d][1] != main[d][1]})


def _place(account: Any) -> tuple[bool, int, int, str]:
    """The order of a document's accounts: what it reports first, then as they stand in the text."""
    return account.role != "account", account.start, len(account.id), account.id


def _tag(connection: Connection, of: dict[str, str | None]) -> None:
    columns = (passages.c.id, passages.c.document_id, passages.c.tags)
    for documents in chunks(sorted(of)):
        theirs = select(*columns).join_from(current, passages, passages_from(current.c.passage))
        rows = connection.execute(theirs.where(current.c.document_id.in_(documents))).all()
        for some in chunks(rows):  # a statement for many rows: the index of search is written once for each
            told = {row.id: _tags(row.tags, of[row.document_id]) for row in some}
            named = case(told, value=passages.c.id)
            connection.execute(update(passages).where(passages.c.id.in_(list(told))).values(tags=named))


def _tags(stood: str, mechanism: str | None) -> str:
    kept = [tag for tag in stood.split() if not tag.startswith("qm")]
    return " ".join([*kept, *([mechanism_tag(mechanism)] if mechanism else [])])
