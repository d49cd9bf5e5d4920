"""What is kept: documents, their versions, and the readings of these. Nothing here is ever made again.

A batch is looked up at once and written at once; in between, a later document of the batch sees the earlier ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Column, Connection, delete, select

from entente.lexicon.publishers import is_host
from entente.model import Reading
from entente.record.identity.folding import slug
from entente.record.identity.speakers import parties_in
from entente.record.kept.addresses import address_of
from entente.record.kept.known import Known, document_key
from entente.record.kept.naming import mark
from entente.record.kept.packing import is_copy, pack, packs, storable, unpack
from entente.record.store.chunks import chunks
from entente.record.store.tables import current, documents, readings, versions
from entente.record.store.writing import write

What = Literal["new", "new version", "read anew", "address learnt", "unchanged"]
Named = tuple[str, str, str]  # of a reading: hash of the text, reader, reader version
_MARKS = (4, 8, 64)  # letters by which a document is told from others of its publisher, day and title


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one reading: the document it is of, and what was new."""

    document: str
    what: What


def now() -> str:
    """The time of a filing or ruling, to the second, in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def keep(connection: Connection, batch: Sequence[Reading]) -> list[Kept]:
    """Keep readings, with their texts; what became of each."""
    shelf = _Shelf(connection, batch)
    kept = [shelf.put(reading) for reading in batch]
    shelf.write(connection)
    return kept


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


class _Shelf:
    """What the record holds of the documents of a batch, and what the batch adds to it."""

    def __init__(self, connection: Connection, batch: Sequence[Reading]) -> None:
        self._new: dict[str, list[dict[str, Any]]] = {"documents": [], "versions": []}
        self._written: dict[Named, bytes] = {}
        self._again: set[Named] = set()
        hashes = {r.document.id for r in batch}
        self._of_hash = dict(_pairs(connection, versions.c.hash, versions.c.document_id, hashes))
        fresh = [r for r in batch if r.document.id not in self._of_hash]
        first = {r.document.id: r for r in reversed(fresh)}  # of one text twice, the first
        self._known = Known(connection, first, self._of_hash.values())
        self._possible = {digest: tuple(_possible_ids(r)) for digest, r in first.items()}
        names = {name for possible in self._possible.values() for name in possible}
        self._taken = {name for name, _ in _pairs(connection, documents.c.id, documents.c.id, names)}
        of = {*self._of_hash.values(), *self._known.names()}
        self._count = Counter(
            name for name, _ in _pairs(connection, versions.c.document_id, versions.c.number, of)
        )
        self._in_force = _in_force(connection, of)
        self._bodies = _bodies(connection, set(self._of_hash))

    def put(self, reading: Reading) -> Kept:
        digest = reading.document.id
        named: Named = (digest, reading.reader.name, reading.reader.version)
        if digest in self._of_hash:
            return self._put_again(self._of_hash[digest], named, reading)
        name = self._known.document_of(reading)
        what: What = "new version" if name else "new"
        if name is None:
            name = next(n for n in self._possible[digest] if n not in self._taken)
            self._taken.add(name)
            self._new["documents"].append({"id": name, "filed_at": now(), **self._known.add(name, reading)})
        else:
            self._known.learn(name, reading)
        self._of_hash[digest] = name
        self._count[name] += 1
        text = storable(reading.document.text)
        self._new["versions"].append(
            {
                "document_id": name,
                "number": self._count[name],
                "hash": digest,
                "text": text,
                "filed_at": now(),
            }
        )
        self._write(named, reading)
        self._in_force[name] = named
        return Kept(name, what)

    def _put_again(self, name: str, named: Named, reading: Reading) -> Kept:
        """A reading of a text that the record has: nothing new, unless it reads otherwise."""
        stands = self._in_force.get(name)
        older = stands is not None and stands[0] != named[0]  # of the document, which has a newer version
        known = self._kept_of(named) if older or stands is None else [stands]
        if any(
            n[1] == named[1] and packs(self._bodies.get(n, b""), reading) for n in known
        ):  # by this reader
            return Kept(name, "unchanged")
        if not older and any(is_copy(self._bodies.get(n, b""), reading) for n in known):
            return Kept(name, "unchanged")
        told = any(packs(self._bodies.get(n, b""), reading, wherever=True) for n in known)
        self._write(named, reading)
        if older:
            return Kept(name, "unchanged")
        self._in_force[name] = named
        self._known.learn(name, reading)
        return Kept(name, "address learnt" if told and reading.document.source_url else "read anew")

    def _kept_of(self, named: Named) -> list[Named]:
        """All readings kept of the text."""
        return [kept for kept in self._bodies if kept[0] == named[0]]

    def _write(self, named: Named, reading: Reading) -> None:
        if named in self._bodies and named not in self._written:
            self._again.add(named)
        self._bodies[named] = self._written[named] = pack(reading)

    def write(self, connection: Connection) -> None:
        """All that the batch adds."""
        for table in (documents, versions):
            write(connection, table, self._new[table.name])
        self._known.write(connection)
        for digest, reader, version in sorted(self._again):
            columns = readings.c
            named = (columns.hash == digest, columns.reader == reader, columns.reader_version == version)
            connection.execute(delete(readings).where(*named))
        rows = [
            {"hash": h, "reader": r, "reader_version": v, "body": body, "read_at": now()}
            for (h, r, v), body in self._written.items()
        ]
        write(connection, readings, rows)


def _pairs(
    connection: Connection, key: Column[Any], value: Column[Any], wanted: Iterable[str]
) -> Iterator[tuple[Any, Any]]:
    for chunk in chunks(sorted(wanted)):
        for row in connection.execute(select(key, value).where(key.in_(chunk))):
            yield row[0], row[1]


def _in_force(connection: Connection, of: set[str]) -> dict[str, Named]:
    columns = (current.c.document_id, current.c.hash, current.c.reader, current.c.reader_version)
    return {
        row.document_id: (row.hash, row.reader, row.reader_version)
        for chunk in chunks(sorted(of))
        for row in connection.execute(select(*columns).where(current.c.document_id.in_(chunk)))
    }


def _bodies(connection: Connection, hashes: set[str]) -> dict[Named, bytes]:
    return {
        (row.hash, row.reader, row.reader_version): row.body
        for chunk in chunks(sorted(hashes))
        for row in connection.execute(select(readings).where(readings.c.hash.in_(chunk)))
    }


def _possible_ids(reading: Reading) -> Iterator[str]:
    """Publisher, date and title; marked by the document's address or place where others have the same."""
    document = reading.document
    told = document.publisher or ""
    publisher = parties_in("" if is_host(told) else told)  # a host names nobody to a reader of ids
    title = slug(document.title or document.text[:60], 56) or "untitled"
    who = publisher[0].lower() if len(publisher) == 1 else None
    base = "-".join(slug(part, 60) for part in (who, document.date, title) if part)
    yield base
    told_by = address_of(document) or document_key(reading)
    for length in _MARKS:
        yield f"{base}-{mark(told_by, length)}"
