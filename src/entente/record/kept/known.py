"""Which document a new text is a version of: by the address that it tells, else by the place from which it came."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from sqlalchemy import Connection, func, select, update

from entente.model import Reading
from entente.record.kept.addresses import Told, address_of, is_address, same_page
from entente.record.store.chunks import chunks
from entente.record.store.tables import current, documents, versions

CROWDED = 50  # documents under one address: of more, it is that of a list or a service, and tells no page from another


def document_key(reading: Reading) -> str:
    """The place from which a document came: the address asked for, else its path, else its text."""
    source = reading.document.source
    if not source or source == "-":
        return reading.document.id
    path, hash_mark, within = source.partition("#")
    if is_address(source):
        many = path.lower().endswith((".json", ".jsonl", ".ndjson"))  # each has a name behind the #
        return source if many else path.rstrip("/")
    return f"{Path(path).expanduser().absolute()}{hash_mark}{within}"


class Known:
    """The documents that texts new to the record could be versions of; those of its batch are made known as they come."""

    def __init__(self, connection: Connection, fresh: Mapping[str, Reading], others: Iterable[str]) -> None:
        """`fresh`: by the hash of their text. `others`: documents whose addresses may be learnt."""
        self._by_key: dict[str, str] = {}
        self._by_address: dict[str, list[str]] = {}
        self._address: dict[str, str | None] = {}
        self._learnt: dict[str, str] = {}
        keys = {document_key(r) for r in fresh.values()}
        addresses = {a for r in fresh.values() if (a := address_of(r.document))}
        columns = (documents.c.id, documents.c.key, documents.c.address)
        for column, wanted in (
            (documents.c.key, keys), (documents.c.address, _of_pages(connection, addresses)), (documents.c.id, set(others))
        ):  # fmt: skip
            for chunk in chunks(sorted(wanted)):
                for row in connection.execute(select(*columns).where(column.in_(chunk))):
                    self._place(row.id, row.key, row.address)
        hits = {name for key, name in self._by_key.items() if key in keys}
        hits.update(*(names for address, names in self._by_address.items() if address in addresses))
        self._told = _told(connection, hits)

    def names(self) -> Iterable[str]:
        """The documents that are looked at."""
        return self._address.keys()

    def document_of(self, reading: Reading) -> str | None:
        """The document of which this is a version; None where it is of none."""
        address, told = address_of(reading.document), Told.of(reading)
        for other in sorted(self._by_address.get(address or "", ())):
            if same_page(self._told[other], told):
                return other
        name = self._by_key.get(document_key(reading))
        if name is None or address is None or self._address[name] in (None, address):
            return name
        mended = same_page(
            self._told[name], told
        )  # the address; else the file is now that of another document
        return name if mended else None

    def add(self, name: str, reading: Reading) -> dict[str, str | None]:
        """A new document; its key and address. Where another has its place, its text is its key."""
        key, address = document_key(reading), address_of(reading.document)
        key = reading.document.id if key in self._by_key else key
        self._place(name, key, address)
        self._told[name] = Told.of(reading)
        return {"key": key, "address": address}

    def learn(self, name: str, reading: Reading) -> None:
        """A version or reading of a known document: it may tell an address for the first time, or another."""
        address = address_of(reading.document)
        self._told[name] = Told.of(reading)
        if address and self._address.get(name) != address:
            self._learnt[name] = self._address[name] = address
            self._by_address.setdefault(address, []).append(name)

    def write(self, connection: Connection) -> None:
        """What was learnt."""
        for name, address in sorted(self._learnt.items()):
            connection.execute(update(documents).where(documents.c.id == name).values(address=address))

    def _place(self, name: str, key: str, address: str | None) -> None:
        if name in self._address:
            return
        self._by_key[key] = name
        self._address[name] = address
        if address:
            self._by_address.setdefault(address, []).append(name)


def _of_pages(connection: Connection, addresses: set[str]) -> set[str]:
    """Those under which no crowd of documents stands."""
    counted = select(documents.c.address).group_by(documents.c.address).having(func.count() > CROWDED)
    crowded = {
        row.address
        for chunk in chunks(sorted(addresses))
        for row in connection.execute(counted.where(documents.c.address.in_(chunk)))
    }
    return addresses - crowded


def _told(connection: Connection, names: set[str]) -> dict[str, Told]:
    columns = (current.c.document_id, current.c.title, current.c.date, versions.c.text)
    query = select(*columns).join_from(current, versions, current.c.hash == versions.c.hash)
    return {
        row.document_id: Told(row.title, row.date, row.text)
        for chunk in chunks(sorted(names))
        for row in connection.execute(query.where(current.c.document_id.in_(chunk)))
    }
