"""What a person should look at, and what was ruled."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from entente.record.kept.keeping import current_readings
from entente.record.rows import Doubt, RulingRow
from entente.record.rulings.judged import judge_facts
from entente.record.rulings.ruled import load_ruled
from entente.record.rulings.ruled_acts import lost_pairs
from entente.record.rulings.ruling import Ruling, all_rulings, undone_by
from entente.record.store.tables import accounts, current, doubts, forms, people, sessions


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
    found += load_ruled(connection).mentions(connection).lost
    return tuple(sorted(found, key=lambda r: r.id))


def _counts(connection: Connection) -> Iterator[Doubt]:
    """Two sessions of one consultation and level with the same count, held or announced for different days."""
    announced = (
        (sessions.c.status == "planned")
        & sessions.c.date.is_not(None)
        & ~sessions.c.anchor.startswith("~", autoescape=True)
    )
    rows = connection.execute(
        select(
            sessions.c.mechanism_id,
            sessions.c.level,
            sessions.c.ordinal,
            func.min(sessions.c.id),
            func.max(sessions.c.id),
        )
        .where(
            sessions.c.ordinal.is_not(None),
            (sessions.c.status == "held") | announced,
            sessions.c.mechanism_id.is_not(None),
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
    gone = {*undone_by(made), *(r.id for r in homeless(connection))}
    for ruling in made:
        yield ruling_row(ruling, stands=ruling.id not in gone)


def ruling_row(ruling: Ruling, *, stands: bool) -> RulingRow:
    """A ruling as it is shown."""
    return RulingRow(
        ruling.id, ruling.at, ruling.by, ruling.kind, ruling.about, ruling.change, ruling.because, ruling.undoes, stands
    )  # fmt: skip
