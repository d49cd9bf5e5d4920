"""Verifying the record: every text, quote, link and ruling again. A fact without a quote is a fault too."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, exists, select, text

from entente.errors import EvidenceError, RecordError
from entente.record.kept.keeping import current_readings
from entente.record.kept.packing import unpack
from entente.record.questions.review import homeless
from entente.record.rows import Fault
from entente.record.rulings.checked import check_values
from entente.record.rulings.judged import judge_facts
from entente.record.rulings.ruled import load_ruled
from entente.record.store.tables import (
    accounts,
    acts,
    commitments,
    current,
    documents,
    forms,
    participants,
    people,
    readings,
    references,
    sessions,
    topics,
    versions,
)

_FACTS = (accounts, participants, topics, acts, commitments, references)


def check(connection: Connection) -> Iterator[Fault]:
    """What is wrong, one by one; nothing where all is well."""
    yield from _store(connection)
    yield from _texts(connection)
    yield from _quotes(connection)
    yield from _links(connection)
    yield from _rulings(connection)


def _rulings(connection: Connection) -> Iterator[Fault]:
    try:
        for ruling in homeless(connection):
            yield Fault("ruling", str(ruling.id), f"the evidence of this ruling on {ruling.about} is gone")
        yield from _values(connection)
    except (EvidenceError, RecordError):
        yield Fault("ruling", "all", "cannot be verified while a reading is damaged")


def _values(connection: Connection) -> Iterator[Fault]:
    """Corrections made before values were checked, or by words that the lexicon no longer has."""
    ruled = load_ruled(connection).facts
    for document, reading in current_readings(connection, ruled).items():
        names = judge_facts(reading, ruled[document]).names
        for ruling in ruled[document]:
            if ruling.kind in ("correct", "add"):
                try:
                    check_values(ruling.pins["layer"], ruling.change or {}, names)
                except ValueError as error:
                    yield Fault("ruling", str(ruling.id), f"on {ruling.about}: {error}")


def _store(connection: Connection) -> Iterator[Fault]:
    if connection.dialect.name != "sqlite":
        return
    for line in connection.execute(text("PRAGMA integrity_check(20)")).scalars():
        if line != "ok":
            yield Fault("file", "SQLite", str(line))
    for row in connection.execute(text("PRAGMA foreign_key_check")):
        yield Fault("link", str(row[0]), f"row {row[1]} points to nothing in {row[2]}")


def _texts(connection: Connection) -> Iterator[Fault]:
    """Each text is the text that its hash names, and each reading's quotes stand in it."""
    rows = connection.execution_options(yield_per=200).execute(
        select(
            versions.c.document_id,
            versions.c.hash,
            versions.c.text,
            readings.c.body,
            readings.c.reader_version,
        )
        .join_from(versions, readings, readings.c.hash == versions.c.hash, isouter=True)
        .order_by(versions.c.document_id, versions.c.number)
    )
    for row in rows:
        if row.body is None:
            yield Fault("reading", row.document_id, "a version without a reading")
            continue
        try:
            reading = unpack(row.body, row.text)
        except EvidenceError as error:
            yield Fault("quote", row.document_id, str(error))
            continue
        except RecordError:
            yield Fault("reading", row.document_id, f"the reading by {row.reader_version} cannot be opened")
            continue
        digest = hashlib.sha256(reading.document.text.encode("utf-8", "surrogatepass")).hexdigest()
        if f"sha256:{digest}" != row.hash:
            yield Fault("text", row.document_id, "the text is not the one that was filed")


def _quotes(connection: Connection) -> Iterator[Fault]:
    """Each fact has a quote, and it stands in the text at its place."""
    for table in _FACTS:
        rows = connection.execution_options(yield_per=500).execute(
            select(table.c.document_id, table.c.id, table.c.quote, table.c.evidence, versions.c.text)
            .join_from(table, current, current.c.document_id == table.c.document_id, isouter=True)
            .join(versions, versions.c.hash == current.c.hash, isouter=True)
        )
        for row in rows:
            where = f"{row.document_id}:{row.id}" if row.id else row.document_id
            if row.text is None:
                yield Fault("link", where, "a fact of a document that the record does not have")
            elif not row.quote.strip():
                yield Fault("quote", where, "no words prove it")
            elif " … ".join(row.text[start:end] for start, end in json.loads(row.evidence)) != row.quote:
                yield Fault("quote", where, f"the words do not stand at their place: {row.quote[:80]}")


def _links(connection: Connection) -> Iterator[Fault]:
    """Nothing points to what is not there."""
    yield from _missing(
        connection,
        current,
        documents,
        current.c.document_id == documents.c.id,
        "a document that is not filed",
    )
    named = accounts.c.session_id.is_not(None)
    yield from _missing(
        connection,
        accounts,
        sessions,
        accounts.c.session_id == sessions.c.id,
        "a session that is not there",
        named,
    )
    yield from _missing(
        connection, participants, forms, participants.c.form == forms.c.form, "a name that is not there"
    )
    for row in connection.execute(
        select(forms.c.form).where(~exists().where(people.c.id == forms.c.person_id))
    ):
        yield Fault("link", row.form, "a name of nobody")
    told = exists().where(accounts.c.session_id == sessions.c.id)
    for row in connection.execute(select(sessions.c.id).where(~told)):
        yield Fault("link", row.id, "a session of which no document tells")
    unread = ~exists().where(current.c.document_id == documents.c.id)
    for row in connection.execute(select(documents.c.id).where(unread)):
        yield Fault("link", row.id, "a document of which nothing was made")


def _missing(
    connection: Connection, table: Any, other: Any, same: Any, problem: str, also: Any = None
) -> Iterator[Fault]:
    query = select(table.c.document_id).where(~exists().where(same)).distinct()
    if also is not None:
        query = query.where(also)
    for row in connection.execute(query):
        yield Fault("link", row.document_id, f"points to {problem}")
