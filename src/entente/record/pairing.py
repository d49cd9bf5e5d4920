"""Ruling that two are the same or different: what the ruling holds on to, and whether it came true."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from entente.errors import NotInRecord, RecordError
from entente.record.effects import append, pair_effect
from entente.record.pinning import pin_of
from entente.record.questions.moved import moved
from entente.record.rulings.ruled import load_ruled
from entente.record.rulings.ruling import RulingKind, all_rulings, in_force
from entente.record.session_pairs import are_of_one_session, session_pair
from entente.record.store.tables import forms

SORTS = ("act", "session", "person", "mechanism")
_PARTED = {
    "session": "they tell of the same without a word that differs",
    "person": "they are one name",
    "mechanism": "they are one by other rulings: `entente rule list` shows them",
}


def rule_on_pair(
    connection: Connection,
    kind: RulingKind,
    one: str,
    other: str,
    *,
    by: str,
    because: str | None,
    what: str | None = None,
) -> int:
    """Say that two acts, sessions, people or mechanisms are the same or different; the number of the ruling.

    Raises `NotInRecord` where there are no two of one sort, `RecordError` where the ruling would change nothing.
    """
    for sort in (what,) if what else SORTS:
        pins = _pins(connection, sort, kind, one, other)
        if pins is not None:
            break
    else:
        raise _no_pair(connection, one, other)
    about = f"{one} = {other}" if kind == "same" else f"{one} ≠ {other}"
    ident = append(connection, kind, about, {"what": sort, **pins}, by=by, because=because)
    pair_effect(connection, ident, all_rulings(connection)[-1])
    if not _came_true(connection, sort, kind, pins):
        done = "joined" if kind == "same" else "parted"
        raise RecordError(
            f"{one} and {other}", f"cannot be {done}", _PARTED[sort] if kind == "different" else ""
        )
    return ident


def _pins(connection: Connection, sort: str, kind: RulingKind, one: str, other: str) -> dict[str, Any] | None:
    if sort == "session":
        return session_pair(connection, kind, one, other)
    pins = [pin_of(connection, sort, asked) for asked in (one, other)]
    return {"one": pins[0], "other": pins[1]} if all(pins) and pins[0] != pins[1] else None


def _came_true(connection: Connection, sort: str, kind: RulingKind, pins: Mapping[str, Any]) -> bool:
    if sort == "act":
        return True
    if sort == "session":
        together = are_of_one_session(connection, pins, everyone=kind == "same")
    elif sort == "person":
        names = [pins[side]["form"] for side in ("one", "other")]
        found = connection.execute(select(forms.c.person_id).where(forms.c.form.in_(names))).scalars().all()
        together = len(set(found)) == 1
    else:
        ruled = load_ruled(connection).mechanisms
        ends = [pins[side]["id"] for side in ("one", "other")]
        together = len({ruled[end].id if end in ruled else end for end in ends}) == 1
    return together == (kind == "same")


def _no_pair(connection: Connection, one: str, other: str) -> NotInRecord:
    """Why there is nothing to rule on: two that were ruled to be one are two again once that is undone."""
    about = (f"{one} = {other}", f"{other} = {one}")
    earlier = [r.id for r in in_force(all_rulings(connection)) if r.kind == "same" and r.about in about]
    earlier += [found.ruling for asked in (one, other) if (found := moved(connection, asked))]
    if earlier:
        number = earlier[-1]
        return NotInRecord(
            f"{one} and {other}", f"are one by ruling {number}", f"`entente rule undo {number}` takes it back"
        )
    return NotInRecord(
        f"{one} and {other}",
        "are no two acts, sessions, people or mechanisms",
        "give ids as the lists show them (acts: DOCUMENT:a3, accounts: DOCUMENT:s1)",
    )
