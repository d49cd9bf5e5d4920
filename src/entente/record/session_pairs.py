"""What a ruling on two sessions, or on accounts of them, holds on to: accounts, by their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from entente.errors import NotInRecord, RecordError
from entente.record.identity.clusters import Key
from entente.record.pinning import account_pin, least_account
from entente.record.questions.documents import find_document
from entente.record.questions.sessions import find_session
from entente.record.rulings.ruled import Mentioned, session_pins
from entente.record.rulings.ruling import Ruling, RulingKind, all_rulings, in_force
from entente.record.store.tables import accounts


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked for: an account, or (`account` None) a session; with all accounts of its session."""

    account: Any | None
    session: str | None
    rows: tuple[Any, ...]

    def first(self) -> Any:
        """The account that stands for it."""
        return self.account if self.account is not None else least_account(self.rows)


def session_pair(connection: Connection, kind: RulingKind, one: str, other: str) -> dict[str, Any] | None:
    """The pins of a ruling; None where the two are no sessions or accounts, or the same.

    Raises `RecordError` where an account is to leave a session that has no other.
    """
    try:
        sides = [_asked(connection, asked) for asked in (one, other)]
    except NotInRecord:
        return None
    leaving = _leaving(*sides) if kind == "different" else None
    if leaving is not None:
        return _leave(sides, leaving, (one, other))
    ends = [side.first() for side in sides]
    if _key(ends[0]) == _key(ends[1]):
        return None
    pins: dict[str, Any] = {"one": account_pin(ends[0]), "other": account_pin(ends[1])}
    if kind == "same":
        rest = {_key(row): row for side in sides for row in side.rows}
        pins["with"] = [account_pin(rest[key]) for key in sorted(set(rest) - {_key(row) for row in ends})]
        pins["over"] = _overruled(connection, sides)
    return pins


def _asked(connection: Connection, asked: str) -> _Asked:
    """By the id of a session; or an account by that of its document, with its number ("…:s1") where it has one.

    Raises `NotInRecord`.
    """
    row = _account(connection, asked)
    session = str(find_session(connection, asked).id) if row is None else row.session_id
    rows = (row,) if session is None else _of_session(connection, session)
    return _Asked(row, session, rows)


def _account(connection: Connection, asked: str) -> Any | None:
    """A paper that came out at a session is an account of it as a whole, without a number."""
    document, colon, name = asked.rpartition(":")
    if not colon:
        return _row(connection, asked, "")
    row = _row(connection, find_document(connection, document).id, name)
    if row is None:
        raise NotInRecord(asked, "no such account")
    return row


def _row(connection: Connection, document: str, name: str) -> Any | None:
    where = (accounts.c.document_id == document) & (accounts.c.id == name)
    return connection.execute(select(accounts).where(where)).first()


def _of_session(connection: Connection, session: str) -> tuple[Any, ...]:
    return tuple(connection.execute(select(accounts).where(accounts.c.session_id == session)).all())


def _leaving(one: _Asked, other: _Asked) -> int | None:
    """Which of the two goes: the account, out of the session; of two accounts of one, that which does not report it."""
    if (one.account is None) != (other.account is None):
        return 0 if one.account is not None else 1
    if one.account is None or other.account is None or one.session is None or one.session != other.session:
        return None
    if _key(one.account) == _key(other.account) or one.account.role == other.account.role == "account":
        return None  # two reports are told apart, and the others go with either
    return 0 if one.account.role != "account" else 1


def _leave(sides: list[_Asked], leaving: int, names: tuple[str, str]) -> dict[str, Any]:
    goes, stays = sides[leaving].account, sides[1 - leaving]
    assert goes is not None
    rest = [row for row in stays.rows if _key(row) != _key(goes)]
    if not rest:
        raise RecordError(
            names[leaving],
            f"is all that is known of {names[1 - leaving]}",
            "there is nothing to part it from",
        )
    first = stays.account if stays.account is not None else least_account(rest)
    pins = [account_pin(goes), account_pin(first)]
    also = sorted((row for row in rest if _key(row) != _key(first)), key=_key)
    return {
        "one": pins[leaving], "other": pins[1 - leaving], "leaves": ("one", "other")[leaving],
        "with": [account_pin(row) for row in also],
    }  # fmt: skip


def _overruled(connection: Connection, sides: list[_Asked]) -> list[int]:
    """Rulings in force that part one of these sessions from the other."""
    made = [r for r in in_force(all_rulings(connection)) if r.pins.get("what") == "session"]
    parting = [r for r in made if r.kind == "different"]
    found = Mentioned(connection, (pin for r in parting for pin in session_pins(r)))
    one, other = ({_key(row) for row in side.rows} for side in sides)
    return [r.id for r in parting if _parts(found, r, one, other)]


def _parts(found: Mentioned, ruling: Ruling, one: set[Key], other: set[Key]) -> bool:
    whole = ("other", "one") if ruling.pins.get("leaves") == "other" else ("one", "other")
    left = {found.name(ruling.pins[whole[0]])}
    rest = {found.name(pin) for pin in (ruling.pins[whole[1]], *ruling.pins.get("with", ()))}
    return bool((left & one and rest & other) or (left & other and rest & one))


def are_of_one_session(connection: Connection, pins: Mapping[str, Any], *, everyone: bool) -> bool:
    """Whether the two are of one session now: with `everyone` all that were of theirs, else one of these with who left."""
    also = list(pins.get("with", ()))
    goes, stays = ("other", "one") if pins.get("leaves") == "other" else ("one", "other")
    found = Mentioned(connection, (pins["one"], pins["other"], *also))
    left, *rest = (_session(connection, found.name(pin)) for pin in (pins[goes], pins[stays], *also))
    if everyone:
        return left is not None and left == rest[0]
    return left is not None and left in rest


def _session(connection: Connection, key: Key | None) -> str | None:
    row = _row(connection, *key) if key else None
    return row.session_id if row is not None else None


def _key(row: Any) -> Key:
    return row.document_id, row.id
