"""Ids that were shown once and that a ruling moved: where they are found now.

A ruling keeps what each id that it moved stood for (an account by its words, a name), so that later rulings, undoings and
newer readers are followed too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, select

from entente.record.identity.folding import words
from entente.record.rows import Moved
from entente.record.rulings.ruled import Mentioned, load_ruled
from entente.record.rulings.ruling import Ruling, all_rulings
from entente.record.store.tables import accounts, forms, mechanisms, people, sessions

Pin = dict[str, Any]
_Finds = Callable[[Connection, str, Pin, Ruling], Moved | None]


def moved(connection: Connection, asked: str) -> Moved | None:
    """Where an id of a session, person or mechanism went; None for one that stands, or that no ruling moved."""
    low = asked.lower()
    for table in (sessions, people, mechanisms):
        if connection.execute(select(table.c.id).where(table.c.id == low)).first():
            return None
    return moved_session(connection, low) or moved_person(connection, low) or moved_mechanism(connection, low)


def moves_of(connection: Connection, number: int) -> tuple[Moved, ...]:
    """The ids of sessions and people that a ruling moved, as far as they are found now."""
    ruling = next(r for r in all_rulings(connection) if r.id == number)
    of: dict[str, dict[str, Any]] = ruling.pins.get("moved", {})
    found = [_session(connection, old, pin, ruling) for old, pin in sorted(of.get("sessions", {}).items())]
    found += [_person(connection, old, pin, ruling) for old, pin in sorted(of.get("people", {}).items())]
    return tuple(m for m in found if m is not None)


def moved_sessions(connection: Connection) -> Iterator[Moved]:
    """All ids of sessions that rulings moved and no session has today, each once, by the last ruling that moved it."""
    stand = set(connection.execute(select(sessions.c.id)).scalars())
    for ruling in reversed(all_rulings(connection)):
        for old, pin in sorted(ruling.pins.get("moved", {}).get("sessions", {}).items()):
            if old not in stand and (found := _session(connection, old, pin, ruling)):
                stand.add(old)
                yield found


def moved_session(connection: Connection, asked: str) -> Moved | None:
    """Where the session with this id went."""
    return _where(connection, "session", asked, _session)


def moved_person(connection: Connection, asked: str) -> Moved | None:
    """Where the person with this id went."""
    return _where(connection, "person", asked, _person)


def _where(connection: Connection, what: str, asked: str, found: _Finds) -> Moved | None:
    made = tuple(reversed(all_rulings(connection)))
    for pins in (_noted, _named):  # the rulings of earlier versions noted nothing
        for ruling in made:
            for pin in pins(ruling, what, asked):
                if went := found(connection, asked, pin, ruling):
                    return went
    return None


def moved_mechanism(connection: Connection, asked: str) -> Moved | None:
    """The mechanism that a person said that it is, by the id or name under which it was known."""
    same = load_ruled(connection).mechanisms
    for ruling in reversed(all_rulings(connection)):
        if ruling.pins.get("what") != "mechanism" or ruling.kind != "same":
            continue
        for pin in (ruling.pins["one"], ruling.pins["other"]):
            if pin["id"] in same and asked.lower() in _called(pin):
                return Moved(asked, same[pin["id"]].id, ruling.id)
            if pin["id"] in same and pin.get("name") and words(pin["name"]) == words(asked):
                return Moved(asked, same[pin["id"]].id, ruling.id)
    return None


def _called(pin: Pin) -> set[str]:
    return {pin["id"], *([pin["acronym"].lower()] if pin.get("acronym") else [])}


def _noted(ruling: Ruling, what: str, asked: str) -> list[Pin]:
    """What the id stood for before the ruling moved it."""
    of = ruling.pins.get("moved", {}).get({"session": "sessions", "person": "people"}[what], {})
    return [of[asked]] if asked in of else []


def _named(ruling: Ruling, what: str, asked: str) -> list[Pin]:
    """What bore the id when it was ruled to be the same as another."""
    if ruling.kind != "same" or ruling.pins.get("what") != what:
        return []
    names = ruling.about.lower().split(" = ")
    return [ruling.pins[side] for side, name in zip(("one", "other"), names, strict=False) if name == asked]


def _session(connection: Connection, asked: str, pin: Pin, ruling: Ruling) -> Moved | None:
    name = Mentioned(connection, [pin]).name(pin)
    if name is None:
        return None
    where = (accounts.c.document_id == name[0]) & (accounts.c.id == name[1])
    found = connection.execute(select(accounts.c.session_id).where(where)).scalar()
    return Moved(asked, str(found), ruling.id) if found and found != asked else None


def _person(connection: Connection, asked: str, pin: Pin, ruling: Ruling) -> Moved | None:
    query = select(forms.c.person_id).where(forms.c.form == pin["form"])
    found = connection.execute(query).scalar()
    return Moved(asked, str(found), ruling.id) if found and found != asked else None
