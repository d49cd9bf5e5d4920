"""Filing readings: kept first, then what is made of them, for the neighbourhoods that they touch.

A batch is one transaction: killed at any moment, a record holds a document wholly or not at all.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from entente.model import Reading, SourceText, from_json, to_dict
from entente.record.deriving import derive
from entente.record.identity.folding import slug
from entente.record.identity.grouping import regroup
from entente.record.identity.mention import Mention
from entente.record.identity.names import NameForm
from entente.record.identity.speakers import parties_in
from entente.record.naming import mark
from entente.record.neighbours import Stored, anchor_text, chunks
from entente.record.persons import add_forms, drop_unused
from entente.record.ruled import Ruled, load_ruled
from entente.record.rulings import Ruling
from entente.record.sessions import point_documents, write_sessions
from entente.record.tables import (
    account_keys,
    accounts,
    acts,
    commitments,
    current,
    documents,
    doubts,
    metadata,
    participants,
    passages,
    readings,
    references,
    topics,
    versions,
)

What = Literal["new", "new version", "read anew", "unchanged"]
_OF_DOCUMENT = (
    account_keys,
    accounts,
    participants,
    topics,
    commitments,
    acts,
    references,
    passages,
    current,
)


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of one document."""

    document: str
    what: What
    session: str | None = None
    homeless: tuple[Ruling, ...] = ()


@dataclass(slots=True)
class Batch:
    """What became of a batch: its documents, and the sessions that are new or got another account."""

    filed: list[Filed] = field(default_factory=list)
    new_sessions: set[str] = field(default_factory=set)
    grown_sessions: set[str] = field(default_factory=set)


def now() -> str:
    """The time of a filing or ruling, to the second, in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def file_batch(connection: Connection, batch: Sequence[Reading]) -> Batch:
    """File readings within the transaction of `connection`."""
    kept = [_keep(connection, reading) for reading in batch]
    changed = {
        filed.document: reading
        for filed, reading in zip(kept, batch, strict=True)
        if filed.what != "unchanged"
    }
    out = Batch(filed=kept)
    if changed:
        homeless = rederive(connection, changed, load_ruled(connection), out)
        out.filed = [replace(f, homeless=homeless.get(f.document, ())) for f in kept]
    told = _sessions_of(connection, [f.document for f in kept])
    out.filed = [replace(f, session=told.get(f.document)) for f in out.filed]
    return out


def rederive(
    connection: Connection, changed: dict[str, Reading], ruled: Ruled, out: Batch | None = None
) -> dict[str, tuple[Ruling, ...]]:
    """Make what these documents give anew, and the identity around them; rulings that find no fact, by document."""
    store = Stored(connection)
    gone = store.of_documents(changed)
    old_anchors = {a for m in gone if (a := store.anchor_of(m.key))}
    old_forms = _forms_of(connection, changed)
    _remove(connection, list(changed))
    rows: dict[str, list[dict[str, Any]]] = {}
    homeless: dict[str, tuple[Ruling, ...]] = {}
    mentions: list[Mention] = []
    names: list[NameForm] = []
    for document, reading in changed.items():
        derived = derive(document, reading, ruled.facts.get(document, ()), ruled.same_mechanism())
        for table, found in derived.rows.items():
            rows.setdefault(table, []).extend(found)
        mentions += derived.mentions
        names += derived.forms
        if derived.homeless:
            homeless[document] = derived.homeless
    for table, found in rows.items():
        if found:
            connection.execute(insert(metadata.tables[table]), [_clean(row) for row in found])
    connection.execute(insert(current), [_clean(_current(connection, d, r)) for d, r in changed.items()])
    add_forms(connection, names, old_forms, ruled.names)
    drop_unused(connection, old_forms - {f.form for f in names}, ruled.names)
    store = Stored(connection)
    grouped = regroup(mentions, gone, store, ruled.mention_pairs(connection))
    before = {key: store.anchor_of(key) for key in grouped.anchors}
    moves = dict(grouped.anchors)
    assigned = []
    for key, anchor in moves.items():
        why = grouped.why.get(key)
        told = json.dumps(list(why), ensure_ascii=False) if why else None
        assigned.append({"of": key[0], "which": key[1], "to": anchor_text(anchor), "because": told})
    if assigned:
        connection.execute(_ASSIGN, assigned)
    touched = {a for a in [*moves.values(), *before.values(), *old_anchors] if a and a != ("", "")}
    texts = {t for a in touched if (t := anchor_text(a))}
    write_sessions(connection, texts)
    _session_doubts(connection, set(moves), grouped.doubts)
    affected = {key[0] for key in moves} | {m.document for m in store.by_anchor(texts)} | set(changed)
    point_documents(connection, affected)
    if out is not None:
        _count(connection, texts, set(changed), out)
    return homeless


_ASSIGN = (
    update(accounts)
    .where(accounts.c.document_id == bindparam("of"), accounts.c.id == bindparam("which"))
    .values(anchor=bindparam("to"), why=bindparam("because"))
)


def current_readings(connection: Connection, wanted: Iterable[str]) -> dict[str, Reading]:
    """The readings in force of these documents."""
    found: dict[str, Reading] = {}
    for chunk in chunks(sorted(set(wanted))):
        rows = connection.execute(
            select(current.c.document_id, readings.c.body, versions.c.text)
            .join_from(current, versions, current.c.hash == versions.c.hash)
            .join(
                readings,
                (readings.c.hash == current.c.hash)
                & (readings.c.reader == current.c.reader)
                & (readings.c.reader_version == current.c.reader_version),
            )
            .where(current.c.document_id.in_(chunk))
        )
        found |= {row.document_id: unpack(row.body, row.text) for row in rows}
    return found


# --- what is kept --------------------------------------------------------------------------------------------


def pack(reading: Reading) -> bytes:
    """The reading without its text, which stands in `versions`, compressed."""
    value = to_dict(reading)
    if storable(reading.document.text) == reading.document.text:
        value["document"]["text"] = ""  # else it stays here: what no database holds must not be lost
    return zlib.compress(
        json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    )


def unpack(body: bytes, text: str) -> Reading:
    """The reading that `pack` packed. Raises `EvidenceError` if its text was altered."""
    value = json.loads(zlib.decompress(body).decode("utf-8", "surrogatepass"))
    value["document"]["text"] = value["document"]["text"] or text
    return from_json(json.dumps(value, ensure_ascii=False))


def _keep(connection: Connection, reading: Reading) -> Filed:
    document, version = reading.document, reading.reader
    row = connection.execute(select(versions.c.document_id).where(versions.c.hash == document.id)).first()
    if row:
        return _keep_reading(connection, row.document_id, reading)
    key = document_key(reading)
    name = connection.execute(select(documents.c.id).where(documents.c.key == key)).scalar()
    what: What = "new version" if name else "new"
    if name is None:
        name = _new_id(connection, reading, key)
        connection.execute(insert(documents), [{"id": name, "key": key, "filed_at": now()}])
    number = connection.execute(
        select(func.count()).select_from(versions).where(versions.c.document_id == name)
    ).scalar_one()
    connection.execute(
        insert(versions),
        [
            {
                "document_id": name,
                "number": number + 1,
                "hash": document.id,
                "text": storable(document.text),
                "filed_at": now(),
            }
        ],
    )
    connection.execute(
        insert(readings),
        [
            {
                "hash": document.id,
                "reader": version.name,
                "reader_version": version.version,
                "body": pack(reading),
                "read_at": now(),
            }
        ],
    )
    return Filed(name, what)


def _keep_reading(connection: Connection, name: str, reading: Reading) -> Filed:
    """A reading of a text that the record has: nothing new, unless it reads otherwise."""
    version, digest = reading.reader, reading.document.id
    here = (
        (readings.c.hash == digest)
        & (readings.c.reader == version.name)
        & (readings.c.reader_version == version.version)
    )
    stands = connection.execute(select(readings.c.body, versions.c.text).join(versions, versions.c.hash == readings.c.hash).where(here)).first()  # fmt: skip
    in_force = connection.execute(
        select(current.c.hash, current.c.reader, current.c.reader_version).where(
            current.c.document_id == name
        )
    ).first()
    known = stands is not None and _alike(unpack(stands.body, stands.text), reading)
    if (
        known
        and in_force is not None
        and (in_force.hash != digest or tuple(in_force)[1:] == (version.name, version.version))
    ):
        return Filed(name, "unchanged")
    if not known:
        connection.execute(delete(readings).where(here))
        connection.execute(
            insert(readings),
            [
                {
                    "hash": digest,
                    "reader": version.name,
                    "reader_version": version.version,
                    "body": pack(reading),
                    "read_at": now(),
                }
            ],
        )
    if in_force is not None and in_force.hash != digest:
        return Filed(
            name, "unchanged"
        )  # an older version of the document: its reading is kept, the newer one stands
    return Filed(name, "read anew")


def _alike(a: Reading, b: Reading) -> bool:
    """The same but for the path by which the document came."""
    return (
        replace(a.document, source=None) == replace(b.document, source=None)
        and replace(a, document=b.document) == b
    )


_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """A text as both databases hold it: without NUL and half surrogate pairs, each in the place of which stands U+FFFD."""
    return _UNSTORABLE.sub("\ufffd", text)


def source_of(reading: Reading) -> SourceText:
    """A document as it came to the reader, out of its reading."""
    document = reading.document
    address = document.source if document.source and _ADDRESS.match(document.source) else None
    links = tuple((r.label, r.address) for r in document.related if r.address)
    return SourceText(
        document.text, source=document.source, title=document.title, date=document.date, address=address,
        publisher=document.publisher, declared_language=document.language, links=links,
    )  # fmt: skip


_ADDRESS = re.compile(r"https?://", re.I)


def document_key(reading: Reading) -> str:
    """By what a changed document is known to be the same: its address, else its path, else its text."""
    source = reading.document.source
    if not source or source == "-":
        return reading.document.id
    if _ADDRESS.match(source):
        return source.partition("#")[0].rstrip("/")
    path, hash_mark, within = source.partition("#")
    return f"{Path(path).expanduser().absolute()}{hash_mark}{within}"


def _new_id(connection: Connection, reading: Reading, key: str) -> str:
    document = reading.document
    publisher = parties_in(document.publisher or "")
    title = slug(document.title or document.text[:60], 56) or "untitled"
    who = publisher[0].lower() if len(publisher) == 1 else None
    base = "-".join(slug(part, 60) for part in (who, document.date, title) if part)
    taken = connection.execute(select(documents.c.id).where(documents.c.id == base)).scalar()
    length = 4
    name = base if taken is None else f"{base}-{mark(key, length)}"
    while connection.execute(select(documents.c.id).where(documents.c.id == name)).scalar() is not None:
        length += 1
        name = f"{base}-{mark(key, length)}"
    return name


# --- what is made of it ----------------------------------------------------------------------------------------


def _current(connection: Connection, name: str, reading: Reading) -> dict[str, Any]:
    document = reading.document
    number = connection.execute(select(versions.c.number).where(versions.c.hash == document.id)).scalar_one()
    return {
        "document_id": name, "number": number, "hash": document.id, "reader": reading.reader.name,
        "reader_version": reading.reader.version, "title": document.title, "kind": document.kind, "voice": document.voice,
        "publisher": document.publisher, "date": document.date, "place": document.place, "language": document.language,
        "source": document.source, "session_id": None, "mechanism_id": None,
    }  # fmt: skip


def _clean(row: dict[str, Any]) -> dict[str, Any]:
    if any(isinstance(v, str) and _UNSTORABLE.search(v) for v in row.values()):
        return {k: storable(v) if isinstance(v, str) else v for k, v in row.items()}
    return row


def _remove(connection: Connection, names: list[str]) -> None:
    for table in _OF_DOCUMENT:
        for chunk in chunks(names):
            connection.execute(delete(table).where(table.c.document_id.in_(chunk)))


def _forms_of(connection: Connection, names: Iterable[str]) -> set[str]:
    return {
        form for chunk in chunks(sorted(names))
        for form in connection.execute(select(participants.c.form).where(participants.c.document_id.in_(chunk))).scalars()
    }  # fmt: skip


def _session_doubts(connection: Connection, touched: set[tuple[str, str]], found: dict[Any, Any]) -> None:
    names = sorted(":".join(key) for key in touched)
    for chunk in chunks(names):
        connection.execute(
            delete(doubts).where(
                doubts.c.kind == "session", doubts.c.one.in_(chunk) | doubts.c.other.in_(chunk)
            )
        )
    rows = []
    for (a, b), judgement in sorted(found.items()):
        rows.append({"kind": "session", "one": ":".join(a), "other": ":".join(b), "weight": judgement.weight, "why": json.dumps(list(judgement.reasons), ensure_ascii=False)})  # fmt: skip
    for row in rows:
        connection.execute(
            delete(doubts).where(
                doubts.c.kind == "session", doubts.c.one == row["one"], doubts.c.other == row["other"]
            )
        )
    if rows:
        connection.execute(insert(doubts), rows)


def _sessions_of(connection: Connection, names: Iterable[str]) -> dict[str, str | None]:
    return {
        row.document_id: row.session_id for chunk in chunks(sorted(set(names)))
        for row in connection.execute(select(current.c.document_id, current.c.session_id).where(current.c.document_id.in_(chunk)))
    }  # fmt: skip


def _count(connection: Connection, texts: set[str], changed: set[str], out: Batch) -> None:
    """Sessions of which only documents of this batch tell are new; the others got another account, or lost one."""
    for chunk in chunks(sorted(texts)):
        told: dict[str, set[str]] = {}
        rows = connection.execute(
            select(accounts.c.session_id, accounts.c.document_id).where(accounts.c.anchor.in_(chunk))
        )
        for row in rows:
            told.setdefault(row.session_id, set()).add(row.document_id)
        for session, names in told.items():
            (out.new_sessions if names <= changed else out.grown_sessions).add(session)
