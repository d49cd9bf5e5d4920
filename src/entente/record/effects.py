"""A ruling written down and carried out: what it touches is made anew, and the ids that it moved are noted with it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select, update

from entente.record.derived.persons import regroup_forms
from entente.record.derived.remaking import remake
from entente.record.identity.clusters import Key
from entente.record.identity.names import form_of
from entente.record.kept.keeping import current_readings, now
from entente.record.pinning import account_pin, least_account
from entente.record.rulings.ruled import Mentioned, load_ruled, session_pins
from entente.record.rulings.ruling import Ruling, RulingKind
from entente.record.store.chunks import chunks
from entente.record.store.tables import accounts, current, forms, people, rulings, sessions


def append(
    connection: Connection, kind: RulingKind, about: str, pins: dict[str, Any], *, by: str, because: str | None,
    change: dict[str, Any] | None = None, undoes: int | None = None,
) -> int:  # fmt: skip
    """Write one ruling; never changed after its transaction."""
    values = {
        "at": now(), "by": by, "kind": kind, "about": about, "pins": json.dumps(pins, ensure_ascii=False), "because": because,
        "change": json.dumps(change, ensure_ascii=False) if change is not None else None, "undoes": undoes,
    }  # fmt: skip
    key = connection.execute(insert(rulings).values(values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def take_effect(connection: Connection, number: int, documents: Iterable[str]) -> None:
    """Make these documents' rows, and the identity around them, anew by a ruling."""
    wanted = sorted(set(documents))
    shown = _shown(connection, wanted, _leaver(connection, number))
    for chunk in chunks(wanted, 100):
        remake(connection, current_readings(connection, chunk), load_ruled(connection))
    _note_moves(connection, number, shown)


def pair_effect(connection: Connection, number: int, ruling: Ruling) -> None:
    """The same for a ruling on two acts, sessions, people or mechanisms, or for the undoing of one."""
    pins = (ruling.pins["one"], ruling.pins["other"])
    sort = ruling.pins["what"]
    if sort == "act":
        return  # read anew whenever accounts are compared
    if sort == "session":
        named = [pin["document"] for pin in session_pins(ruling)]
        take_effect(connection, number, _documents_of_sessions(connection, named))
    elif sort == "person":
        _regroup(connection, number, [pin["form"] for pin in pins])
    else:
        ruled = load_ruled(connection).mechanisms
        idents = {p["id"] for p in pins} | {ruled[p["id"]].id for p in pins if p["id"] in ruled}
        take_effect(connection, number, _documents_of_mechanisms(connection, sorted(idents)))


def _regroup(connection: Connection, number: int, names: list[str]) -> None:
    shown = _shown(connection, [])
    seeds = []
    for name in names:
        anchor = connection.execute(select(forms.c.anchor).where(forms.c.form == name)).scalar()
        rows = connection.execute(select(forms).where((forms.c.anchor == anchor) | (forms.c.form == name)))
        seeds += [form_of(r.name, r.party) for r in rows]
    regroup_forms(connection, seeds, load_ruled(connection).names)
    _note_moves(connection, number, shown)


def _documents_of_sessions(connection: Connection, documents: list[str]) -> set[str]:
    names = {
        name for chunk in chunks(sorted(set(documents)))
        for name in connection.execute(select(accounts.c.session_id).where(accounts.c.document_id.in_(chunk))).scalars()
    }  # fmt: skip
    return set(documents) | _telling_of(connection, (name for name in names if name))


def _documents_of_mechanisms(connection: Connection, idents: list[str]) -> set[str]:
    found: set[str] = set()
    for ident in idents:
        of = select(sessions.c.id).where(sessions.c.mechanism_id == ident)
        found |= _telling_of(connection, connection.execute(of).scalars())
        found |= set(
            connection.execute(select(current.c.document_id).where(current.c.mechanism_id == ident)).scalars()
        )
        named = accounts.c.mention.contains(f'["{ident}",', autoescape=True)
        found |= set(connection.execute(select(accounts.c.document_id).where(named)).scalars())
    return found


def _telling_of(connection: Connection, names: Iterable[str]) -> set[str]:
    return {
        document for chunk in chunks(sorted(names))
        for document in connection.execute(select(accounts.c.document_id).where(accounts.c.session_id.in_(chunk))).scalars()
    }  # fmt: skip


# --- ids that a ruling moves -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Ids:
    """Ids as they stand: the anchors of sessions and people, and the first account of the sessions told of."""

    sessions: dict[str, str]
    people: dict[str, str]
    told: dict[str, tuple[str, str]]


def _leaver(connection: Connection, number: int) -> Key | None:
    """The account that a ruling puts out of a session: the id of the session is that of the others."""
    pins = json.loads(connection.execute(select(rulings.c.pins).where(rulings.c.id == number)).scalar_one())
    pin = pins.get(pins.get("leaves"))
    return Mentioned(connection, [pin]).name(pin) if pin else None


def _shown(connection: Connection, documents: list[str], leaver: Key | None = None) -> _Ids:
    told: dict[str, list[Any]] = {}
    for chunk in chunks(documents):
        rows = connection.execute(
            select(accounts).where(accounts.c.document_id.in_(chunk), accounts.c.session_id.is_not(None))
        )
        for row in rows:
            told.setdefault(row.session_id, []).append(row)
    stay = {
        ident: [r for r in rows if (r.document_id, r.id) != leaver] or rows for ident, rows in told.items()
    }
    first = {ident: least_account(rows) for ident, rows in stay.items()}
    return _Ids(
        {row.id: row.anchor for row in connection.execute(select(sessions.c.id, sessions.c.anchor))},
        {row.id: row.anchor for row in connection.execute(select(people.c.id, people.c.anchor))},
        {ident: (row.document_id, row.id) for ident, row in first.items()},
    )


def _note_moves(connection: Connection, number: int, before: _Ids) -> None:
    """With the ruling: what was shown under each id that is gone, so that the id is found again (`questions.moved`)."""
    stand = set(connection.execute(select(sessions.c.id)).scalars())
    known = set(connection.execute(select(people.c.id)).scalars())
    of_sessions = {
        ident: account_pin(row)
        for ident, anchor in before.sessions.items()
        if ident not in stand and (row := _account(connection, before.told.get(ident), anchor))
    }
    of_people = {ident: {"form": form} for ident, form in before.people.items() if ident not in known}
    moved = {
        name: of for name, of in (("sessions", of_sessions), ("people", of_people)) if of
    }  # nothing else is kept of an id
    if moved:
        pins = connection.execute(select(rulings.c.pins).where(rulings.c.id == number)).scalar_one()
        kept = json.dumps({**json.loads(pins), "moved": moved}, ensure_ascii=False)
        connection.execute(update(rulings).where(rulings.c.id == number).values(pins=kept))


def _account(connection: Connection, told: tuple[str, str] | None, anchor: str) -> Any | None:
    """The first account of a session that was shown; of one that only got another id, any that it has."""
    where = accounts.c.anchor == anchor
    if told is not None:
        where = (accounts.c.document_id == told[0]) & (accounts.c.id == told[1])
    rows = connection.execute(select(accounts).where(where)).all()
    return least_account(rows) if rows else None
