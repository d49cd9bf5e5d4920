"""Making anew what some documents give, and the identity around them: sessions, mechanisms, people.

Only the neighbourhoods of what changed are looked at; what is left alone would come out as it stands.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from entente.model import Reading
from entente.record.derived.deriving import derive, mechanism_tag
from entente.record.derived.neighbours import Stored, anchor_text, remove_doubts
from entente.record.derived.persons import add_forms, drop_unused
from entente.record.derived.places import MOST_PASSAGES, day_of, number_documents, passages_from
from entente.record.derived.sessions import point_documents, write_sessions
from entente.record.identity.clusters import Pair
from entente.record.identity.grouping import Grouped, regroup
from entente.record.identity.keys import stored_keys
from entente.record.identity.matching import Judgement
from entente.record.identity.mention import Mention
from entente.record.identity.names import NameForm
from entente.record.kept.addresses import stands_at
from entente.record.kept.packing import storable_row
from entente.record.outcomes.change import replace
from entente.record.outcomes.occasions import held
from entente.record.outcomes.promise_rows import PromiseRows
from entente.record.outcomes.settling import settle
from entente.record.rulings.ruled import Ruled
from entente.record.rulings.ruling import Ruling
from entente.record.store.chunks import chunks
from entente.record.store.tables import (
    account_keys,
    accounts,
    acts,
    commitments,
    current,
    doubts,
    metadata,
    participants,
    passages,
    references,
    topics,
    versions,
)
from entente.record.store.writing import write

_OF_DOCUMENT = (
    accounts,
    participants,
    topics,
    commitments,
    acts,
    references,
    current,
)
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Remade:
    """What came of it: rulings that find no fact any more, by document, and the sessions that were looked at."""

    homeless: dict[str, tuple[Ruling, ...]]
    anchors: frozenset[str]


@dataclass(slots=True)
class _Made:
    """What the documents give, before it is known which session each mention belongs to."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    forms: list[NameForm] = field(default_factory=list)
    promises: list[PromiseRows] = field(default_factory=list)
    homeless: dict[str, tuple[Ruling, ...]] = field(default_factory=dict)


def remake(connection: Connection, changed: dict[str, Reading], ruled: Ruled) -> Remade:
    """Make what these documents give anew, and the identity around them."""
    store = Stored(connection)
    gone = store.of_documents(changed)
    anchors = {a for m in gone if (a := store.anchor_of(m.key))}
    forms = _forms_of(connection, changed)
    _forget(connection, gone)
    known = _remove(connection, list(changed))

    made = _made(changed, ruled)
    found = made.rows.pop("passages", [])  # search must know the consultation: they are written last
    places = number_documents(connection, {n: day_of(r.document.date) for n, r in changed.items()}.items())
    for table, rows in made.rows.items():
        _insert(connection, table, rows)
    _insert(connection, "current", _current(connection, changed, places))
    change = replace(connection, known, made.promises)
    add_forms(connection, made.forms, forms, ruled.names)
    drop_unused(connection, forms - {f.form for f in made.forms}, ruled.names)

    store = Stored(connection)
    said = ruled.mentions(connection)
    grouped = regroup(made.mentions, gone, store, said.pairs, said.leaves)
    anchors |= {a for key in grouped.anchors if (a := store.anchor_of(key))} | set(grouped.anchors.values())
    _assign(connection, grouped)
    texts = frozenset(t for a in anchors if (t := anchor_text(a)))
    met = held(connection, texts)
    write_sessions(connection, texts, ruled.mechanisms)
    met |= held(connection, texts)
    _session_doubts(connection, set(grouped.anchors), grouped.doubts)
    told = {key[0] for key in grouped.anchors} | {m.document for m in store.by_anchor(texts)} | set(changed)
    point_documents(connection, told)
    _insert(connection, "passages", _placed(_tagged(connection, found), places))
    settle(connection, change, texts, told, met)
    return Remade(made.homeless, texts)


def _made(changed: dict[str, Reading], ruled: Ruled) -> _Made:
    made = _Made()
    for document, reading in changed.items():
        derived = derive(document, reading, ruled.facts.get(document, ()), ruled.mechanisms)
        for table, found in derived.rows.items():
            made.rows.setdefault(table, []).extend(found)
        made.mentions += derived.mentions
        made.forms += derived.forms
        made.promises.append(derived.promises)
        if derived.homeless:
            made.homeless[document] = derived.homeless
    return made


def _insert(connection: Connection, table: str, rows: list[dict[str, Any]]) -> None:
    write(connection, metadata.tables[table], [storable_row(row) for row in rows])


def _current(
    connection: Connection, changed: dict[str, Reading], places: dict[str, int]
) -> list[dict[str, Any]]:
    numbers: dict[str, int] = {}
    for chunk in chunks(sorted({r.document.id for r in changed.values()})):
        rows = connection.execute(
            select(versions.c.hash, versions.c.number).where(versions.c.hash.in_(chunk))
        )
        numbers |= {row.hash: row.number for row in rows}
    return [_current_row(name, reading, numbers, places) for name, reading in changed.items()]


def _current_row(
    name: str, reading: Reading, numbers: dict[str, int], places: dict[str, int]
) -> dict[str, Any]:
    document = reading.document
    return {
        "document_id": name, "number": numbers[document.id], "hash": document.id, "reader": reading.reader.name,
        "reader_version": reading.reader.version, "title": document.title, "kind": document.kind, "voice": document.voice,
        "publisher": document.publisher, "date": document.date, "place": document.place, "language": document.language,
        "source": document.source, "session_id": None, "mechanism_id": None, "passage": places[name],
        "source_url": stands_at(document),
    }  # fmt: skip


def _tagged(connection: Connection, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The passages, each with the consultation of its document."""
    of: dict[str, str] = {}
    for chunk in chunks(sorted({row["document_id"] for row in found})):
        rows = connection.execute(
            select(current.c.document_id, current.c.mechanism_id).where(current.c.document_id.in_(chunk))
        )
        of |= {row.document_id: mechanism_tag(row.mechanism_id) for row in rows if row.mechanism_id}
    return [{**row, "tags": f"{row['tags']} {of.get(row['document_id'], '')}".strip()} for row in found]


def _placed(found: list[dict[str, Any]], places: dict[str, int]) -> list[dict[str, Any]]:
    """The passages with their numbers, in the order of these: so the index of search takes them in one go."""
    following = dict(places)
    placed = []
    for row in found:
        number = following[row["document_id"]]
        if number < places[row["document_id"]] + MOST_PASSAGES:
            placed.append({"id": number, **row})
            following[row["document_id"]] += 1
    return sorted(placed, key=lambda row: row["id"])


_ASSIGN = (
    update(accounts)
    .where(accounts.c.document_id == bindparam("of"), accounts.c.id == bindparam("which"))
    .values(anchor=bindparam("to"), why=bindparam("because"))
)


def _assign(connection: Connection, grouped: Grouped) -> None:
    """Each mention to its session, with the reasons."""
    rows = []
    for key, anchor in grouped.anchors.items():
        why = grouped.why.get(key)
        told = json.dumps(list(why), ensure_ascii=False) if why else None
        rows.append({"of": key[0], "which": key[1], "to": anchor_text(anchor), "because": told})
    if rows:
        connection.execute(_ASSIGN, rows)


_FORGET = delete(account_keys).where(
    account_keys.c.key == bindparam("of"),
    account_keys.c.document_id == bindparam("by"),
    account_keys.c.account_id == bindparam("which"),
)


def _forget(connection: Connection, gone: Iterable[Mention]) -> None:
    """Nobody is to meet these mentions: they stand where `derive` put them."""
    rows = [{"of": key, "by": m.document, "which": m.local} for m in gone for key in sorted(stored_keys(m))]
    if rows:
        connection.execute(_FORGET, rows)


def _remove(connection: Connection, names: list[str]) -> list[str]:
    """Take away what these documents gave, but for promises and deeds, which may stand; those that there were."""
    found: list[str] = []
    for chunk in chunks(names):
        query = select(current.c.document_id, current.c.passage).where(current.c.document_id.in_(chunk))
        stand = {row.document_id: row.passage for row in connection.execute(query)}
        known = sorted(stand)  # of a new document there is nothing to remove
        for place in stand.values():
            connection.execute(delete(passages).where(passages_from(place)))
        for table in _OF_DOCUMENT if known else ():
            connection.execute(delete(table).where(table.c.document_id.in_(known)))
        found += known
    return found


def _forms_of(connection: Connection, names: Iterable[str]) -> set[str]:
    return {
        form for chunk in chunks(sorted(names))
        for form in connection.execute(select(participants.c.form).where(participants.c.document_id.in_(chunk))).scalars()
    }  # fmt: skip


def _session_doubts(connection: Connection, touched: set[_Key], found: dict[Pair, Judgement]) -> None:
    remove_doubts(connection, "session", (":".join(key) for key in touched))
    rows = [
        {"kind": "session", "one": ":".join(a), "other": ":".join(b), "weight": judgement.weight,
         "why": json.dumps(list(judgement.reasons), ensure_ascii=False)}
        for (a, b), judgement in sorted(found.items())
    ]  # fmt: skip
    write(connection, doubts, rows)
