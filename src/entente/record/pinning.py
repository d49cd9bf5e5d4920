"""What a ruling on two acts, sessions, people or mechanisms holds on to."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from entente.errors import NotInRecord
from entente.record.identity.folding import words
from entente.record.identity.mechanisms import MechanismKey
from entente.record.questions.documents import find_document
from entente.record.questions.filters import find_mechanism
from entente.record.questions.people import find_people
from entente.record.rulings.fact_names import split_name
from entente.record.rulings.ruled_acts import act_pin
from entente.record.rulings.ruled_mechanisms import mechanism_pin
from entente.record.store.lists import parties_in
from entente.record.store.tables import forms, mechanisms

_RANKS = {"account": 0, "notice": 1, "issued": 2, "aside": 3}


def pin_of(connection: Connection, sort: str, asked: str) -> dict[str, Any] | None:
    """Of an act, a person or a mechanism by its id; None where the record has nothing of this sort so named."""
    try:
        if sort == "act":
            return _act_pin(connection, asked)
        if sort == "mechanism":
            return _mechanism_pin(connection, asked)
        return _person_pin(connection, asked)
    except NotInRecord:
        return None


def _act_pin(connection: Connection, asked: str) -> dict[str, Any] | None:
    if ":" not in asked:
        return None
    document, name = split_name(asked)
    return act_pin(connection, find_document(connection, document).id, name)


def account_pin(row: Any) -> dict[str, Any]:
    """Of an account: its document and its words."""
    starts = [start for start, _ in json.loads(row.evidence)]
    quotes = row.quote.split(" … ") if row.quote else []
    return {"document": row.document_id, "layer": "sessions", "quotes": quotes, "starts": starts}


def least_account(rows: Iterable[Any]) -> Any:
    """The account that a session is known by."""
    return min(rows, key=lambda r: (_RANKS[r.role], r.document_id, r.id))


def _mechanism_pin(connection: Connection, asked: str) -> dict[str, Any]:
    ident = find_mechanism(connection, asked)
    row = connection.execute(select(mechanisms).where(mechanisms.c.id == ident)).one()
    key = MechanismKey(row.id, row.name, row.acronym, bool(row.known), parties_in(row.parties))
    return mechanism_pin(key)


def _person_pin(connection: Connection, asked: str) -> dict[str, Any]:
    people = find_people(connection, asked)
    if len(people) == 1:
        return {"form": people[0].anchor}
    exact = [
        r for r in connection.execute(select(forms)).all() if r.form == asked or words(r.name) == words(asked)
    ]
    if len(exact) == 1:
        return {"form": exact[0].form}
    raise NotInRecord(asked, "no such person")
