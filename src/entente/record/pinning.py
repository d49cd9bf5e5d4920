"""What a ruling on two acts, sessions, people or mechanisms holds on to."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, select

from entente.errors import NotInRecord
from entente.record.identity.folding import words
from entente.record.questions.documents import find_document
from entente.record.questions.filters import find_mechanism
from entente.record.questions.people import find_people
from entente.record.questions.sessions import find_session
from entente.record.rulings.fact_names import split_name
from entente.record.rulings.ruled_acts import act_pin
from entente.record.store.tables import accounts, forms


def pin_of(connection: Connection, sort: str, asked: str) -> dict[str, Any] | None:
    """Of what is asked for by its id; None where the record has nothing of this sort so named."""
    try:
        if sort == "act":
            return _act_pin(connection, asked)
        if sort == "session":
            return _session_pin(connection, asked)
        if sort == "mechanism":
            return {"id": find_mechanism(connection, asked)}
        return _person_pin(connection, asked)
    except NotInRecord:
        return None


def _act_pin(connection: Connection, asked: str) -> dict[str, Any] | None:
    if ":" not in asked:
        return None
    document, name = split_name(asked)
    return act_pin(connection, find_document(connection, document).id, name)


def _session_pin(connection: Connection, asked: str) -> dict[str, Any]:
    """The account that a session is known by: its first one; or the account itself where that is named."""
    if ":" in asked:
        document, name = split_name(asked)
        where = (accounts.c.document_id == find_document(connection, document).id) & (accounts.c.id == name)
    else:
        where = accounts.c.session_id == find_session(connection, asked).id
    rows = connection.execute(select(accounts).where(where)).all()
    if not rows:
        raise NotInRecord(asked, "no such account")
    ranks = {"account": 0, "notice": 1, "issued": 2, "aside": 3}
    row = min(rows, key=lambda r: (ranks[r.role], r.document_id, r.id))
    starts = [start for start, _ in json.loads(row.evidence)]
    quotes = row.quote.split(" … ") if row.quote else []
    return {"document": row.document_id, "layer": "sessions", "quotes": quotes, "starts": starts}


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
