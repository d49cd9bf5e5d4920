"""What a person should look at, what was ruled, and the history of a fact."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from entente.record.kept.keeping import current_readings
from entente.record.kept.packing import unpack
from entente.record.questions.documents import find_document
from entente.record.rows import Doubt, RulingRow
from entente.record.rulings.fact_names import split_name
from entente.record.rulings.judged import LAYERS, entries_of, find_entry, judge_facts
from entente.record.rulings.ruled import load_ruled
from entente.record.rulings.ruled_acts import lost_pairs
from entente.record.rulings.ruling import Ruling, all_rulings, in_force
from entente.record.store.tables import accounts, current, doubts, forms, people, readings, sessions, versions


def queue(connection: Connection) -> Iterator[Doubt]:
    """Most useful first: what a person decided and lost, then what changes most answers, the surer pair before others.

    A contradiction in a named consultation's count stands before a pair of sessions, this before a pair of people, and
    last what was announced and not heard of again: of that most never took place.
    """
    pairs = sorted(_pairs(connection), key=lambda d: -d.weight)
    yield from _homeless(connection)
    yield from _counts(connection)
    yield from (d for d in pairs if d.kind == "session")
    yield from (d for d in pairs if d.kind == "person")
    yield from _unheld(connection)


def _homeless(connection: Connection) -> Iterator[Doubt]:
    for ruling in homeless(connection):
        pins = [ruling.pins, ruling.pins.get("one", {}), ruling.pins.get("other", {})]
        quote = "; ".join(q for pin in pins for q in pin.get("quotes", []))[:160]
        yield Doubt(
            "ruling",
            ruling.about,
            str(ruling.id),
            3.0,
            (f"its evidence is gone: {quote}",),
            f"entente rule undo {ruling.id}",
        )


def homeless(connection: Connection) -> tuple[Ruling, ...]:
    """Rulings in force whose fact the reading in force does not have."""
    ruled = load_ruled(connection).facts
    found: list[Ruling] = []
    for document, reading in current_readings(connection, ruled).items():
        found += judge_facts(reading, ruled[document]).homeless
    found += lost_pairs(connection)
    return tuple(sorted(found, key=lambda r: r.id))


def _counts(connection: Connection) -> Iterator[Doubt]:
    """Two held sessions of one consultation and level with the same count."""
    rows = connection.execute(
        select(
            sessions.c.mechanism_id,
            sessions.c.level,
            sessions.c.ordinal,
            func.min(sessions.c.id),
            func.max(sessions.c.id),
        )
        .where(
            sessions.c.ordinal.is_not(None), sessions.c.status == "held", sessions.c.mechanism_id.is_not(None)
        )
        .group_by(sessions.c.mechanism_id, sessions.c.level, sessions.c.ordinal)
        .having(func.count() > 1)
        .order_by(sessions.c.mechanism_id, sessions.c.ordinal)
    )
    for mechanism, level, ordinal, one, other in rows:
        why = f"both are counted as number {ordinal} of {mechanism}" + (f" ({level})" if level else "")
        yield Doubt("count", one, other, 2.0, (why,), f"entente session {one}")


def _unheld(connection: Connection) -> Iterator[Doubt]:
    """Announced sessions of which nothing was heard although later documents came."""
    newest = connection.execute(select(func.max(current.c.date))).scalar()
    if newest is None:
        return
    rows = connection.execute(
        select(sessions.c.id, sessions.c.date, sessions.c.mechanism_id)
        .where(
            sessions.c.status == "planned",
            sessions.c.date < newest,
            ~sessions.c.anchor.startswith("~", autoescape=True),
        )
        .where(func.length(sessions.c.date) == 10)
        .order_by(sessions.c.date.desc(), sessions.c.id)
    )
    for ident, date, mechanism in rows:
        weight = 1.5 if mechanism else 1.0
        yield Doubt(
            "announced",
            ident,
            "",
            weight,
            (f"announced for {date}; no account of it was filed",),
            f"entente session {ident}",
        )


def _pairs(connection: Connection) -> Iterator[Doubt]:
    for row in connection.execute(
        select(doubts).order_by(doubts.c.weight.desc(), doubts.c.kind.desc(), doubts.c.one, doubts.c.other)
    ):
        one, other = _shown(connection, row.kind, row.one), _shown(connection, row.kind, row.other)
        if one and other and one != other:
            yield Doubt(
                row.kind,
                one,
                other,
                row.weight,
                tuple(json.loads(row.why)),
                f"entente rule same|different {one} {other}",
            )


def _shown(connection: Connection, kind: str, name: str) -> str | None:
    if kind == "person":
        query = (
            select(people.c.id)
            .join_from(forms, people, forms.c.person_id == people.c.id)
            .where(forms.c.form == name)
        )
        return connection.execute(query).scalar()
    document, _, local = name.rpartition(":")
    return connection.execute(
        select(accounts.c.session_id).where(accounts.c.document_id == document, accounts.c.id == local)
    ).scalar()


def list_rulings(connection: Connection) -> Iterator[RulingRow]:
    """Every ruling in the order in which they were made."""
    made = all_rulings(connection)
    force = {r.id for r in in_force(made)}
    gone = {r.id for r in homeless(connection)}
    for ruling in made:
        yield ruling_row(ruling, stands=ruling.id in force and ruling.id not in gone)


def ruling_row(ruling: Ruling, *, stands: bool) -> RulingRow:
    """A ruling as it is shown."""
    return RulingRow(
        ruling.id, ruling.at, ruling.by, ruling.kind, ruling.about, ruling.change, ruling.because, ruling.undoes, stands
    )  # fmt: skip


def history(connection: Connection, fact: str) -> Iterator[dict[str, Any]]:
    """What became of a fact: the readings that have it, and every ruling on it, undone ones too, by time."""
    asked, name = split_name(fact)
    document = find_document(connection, asked).id
    events = [*_read(connection, document, name)]
    made = all_rulings(connection)
    force = {r.id for r in in_force(made)}
    about = {r.id for r in made if r.on_document() == document and _is_about(connection, r, document, name)}
    for ruling in made:
        if ruling.id in about or (ruling.undoes in about):
            about.add(ruling.id)
            events.append({
                "at": ruling.at, "what": ruling.kind, "by": ruling.by, "ruling": ruling.id, "change": ruling.change,
                "because": ruling.because, "stands": ruling.id in force, "undoes": ruling.undoes,
            })  # fmt: skip
    yield from sorted(events, key=lambda e: (e["at"], e.get("ruling", 0)))


def _read(connection: Connection, document: str, name: str) -> Iterator[dict[str, Any]]:
    rows = connection.execute(
        select(readings, versions.c.number, versions.c.text)
        .join_from(readings, versions, versions.c.hash == readings.c.hash)
        .where(versions.c.document_id == document)
        .order_by(readings.c.read_at)
    )
    wanted = _original(connection, document, name)
    for row in rows:
        reading = unpack(row.body, row.text)
        for layer in LAYERS:
            for entry in entries_of(reading)[layer]:
                if (
                    wanted is not None
                    and [s.quote for s in entry.fact.evidence] == wanted[1]
                    and layer == wanted[0]
                ):
                    said = " … ".join(wanted[1])
                    yield {"at": row.read_at, "what": "read", "by": f"{row.reader} {row.reader_version}", "version": row.number, "quote": said}  # fmt: skip
                    break


def _original(connection: Connection, document: str, name: str) -> tuple[str, list[str]] | None:
    reading = current_readings(connection, [document])[document]
    for layer, entries in entries_of(reading).items():
        for entry in entries:
            if entry.name == name:
                return layer, [s.quote for s in entry.fact.evidence]
    return None


def _is_about(connection: Connection, ruling: Ruling, document: str, name: str) -> bool:
    if ruling.kind == "undo":
        return False
    if ruling.kind == "add":
        return name == f"n{ruling.id}"
    entries = entries_of(current_readings(connection, [document])[document])
    found = find_entry(ruling.pins, entries[ruling.pins["layer"]])
    return found.name == name if found else ruling.about == f"{document}:{name}"
