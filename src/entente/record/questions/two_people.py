"""What speaks against two people being one: told to whoever says that they are, who may know better."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from sqlalchemy import Connection

from entente.errors import NotInRecord
from entente.record.questions.people import person_page
from entente.record.rows import PersonPage

_FEW = 3


def objections(connection: Connection, one: str, other: str) -> tuple[str, ...]:
    """The parties that they represented, the sessions in which both took part; empty where nothing does, or they are no people."""
    try:
        pages = person_page(connection, one), person_page(connection, other)
    except NotInRecord:
        return ()
    if pages[0].person.id == pages[1].person.id:
        return ()
    return tuple(islice(_objections(*pages), _FEW))


def _objections(one: PersonPage, other: PersonPage) -> Iterator[str]:
    parties = one.person.party, other.person.party
    if all(parties) and parties[0] != parties[1]:
        yield f"{one.person.name} is of {parties[0]}, {other.person.name} of {parties[1]}"
    shared = {
        session.id: "on two sides" if a.party != b.party else "both named by one document"
        for (session, a), (beside, b) in product(one.attended, other.attended)
        if session.id == beside.id and (a.party != b.party or a.proof.document == b.proof.document)
    }
    yield from (f"both took part in {session}, {how}" for session, how in sorted(shared.items()))
