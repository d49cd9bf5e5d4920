"""Sessions announced and then held, or held next: what they show of promises, kept as identity changes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select, update
from sqlalchemy import bindparam as bound

from entente.record.fates.occasions import Occasion, announces, known_by, shown_by_sessions
from entente.record.fates.weighed import Promise
from entente.record.outcomes.change import Change
from entente.record.outcomes.findings import put
from entente.record.store.chunks import chunks
from entente.record.store.each import Each, each
from entente.record.store.lists import parties_in
from entente.record.store.made_in import made_at, made_in, own_account
from entente.record.store.tables import (
    accounts,
    acts,
    commitments,
    current,
    findings,
    mechanisms,
    promises,
    sessions,
)

_NEXT = 2  # sessions held next that are looked at
_MOST = 200  # accounts of one session that are looked at, by the day told


class Met(NamedTuple):
    """A session as it stands, or stood: its consultation and day, where it was held and is dated."""

    mechanism: str
    day: str


def held(connection: Connection, anchors: Iterable[str]) -> set[Met]:
    """The sessions of these anchors that were held."""
    query = select(sessions.c.mechanism_id, sessions.c.date).where(
        sessions.c.status == "held", sessions.c.mechanism_id.is_not(None), sessions.c.date.is_not(None)
    )
    return {
        Met(*row)
        for chunk in chunks(sorted(anchors))
        for row in connection.execute(query.where(sessions.c.anchor.in_(chunk)))
    }


def attend(
    connection: Connection, change: Change, anchors: frozenset[str], told: set[str], met: set[Met]
) -> None:
    """Bring the findings of sessions up to date. `anchors`: sessions made anew; `told`: documents that tell of them; `met`:
    how they stood and stand."""
    moved = _set_mechanisms(connection, change, told)
    change.touched |= moved - change.new.keys()
    anew = {n for n, row in change.new.items() if row["of_occasion"]} | moved
    anew |= _announcing(connection, anchors) | _of_documents(connection, told) | _before(connection, met)
    of = {n: p for n, p in change.promises.numbered(connection, anew).items() if p.of_occasion}
    announced, following = _announced(connection, of.values()), _following(connection, of.values())
    found = (
        shown
        for p in of.values()
        for shown in shown_by_sessions(
            p, announced.get(p.number, ()), following.get((p.mechanism or "", p.told), ())
        )
    )
    put(connection, change, of, list(found), deeds=False)


def _set_mechanisms(connection: Connection, change: Change, told: set[str]) -> set[int]:
    """Promises whose consultation is another than before."""
    now = made_at(sessions.c.mechanism_id).label("now")
    query = (
        select(promises.c.number, promises.c.mechanism_id, now)
        .join_from(promises, current, current.c.document_id == promises.c.document_id)
        .join(accounts, own_account(), isouter=True)
        .join(sessions, sessions.c.id == made_in(), isouter=True)
    )
    rows = [
        {"which": number, "now": now}
        for chunk in chunks(sorted(told))
        for number, stood, now in connection.execute(query.where(promises.c.document_id.in_(chunk)))
        if stood != now
    ]
    if rows:
        one = update(promises).where(promises.c.number == bound("which")).values(mechanism_id=bound("now"))
        connection.execute(one, rows)
    for row in rows:
        change.promises.moved(row["which"], row["now"])
    return {row["which"] for row in rows}


def _announcing(connection: Connection, anchors: Iterable[str]) -> set[int]:
    """Promises whose document announces one of these sessions."""
    same = accounts.c.document_id == promises.c.document_id
    query = select(promises.c.number).join_from(accounts, promises, same)
    query = query.where(promises.c.of_occasion.is_(True), accounts.c.status == "planned")
    return {
        n
        for chunk in chunks(sorted(anchors))
        for n in connection.execute(query.where(accounts.c.anchor.in_(chunk))).scalars()
    }


def _of_documents(connection: Connection, told: set[str]) -> set[int]:
    """Promises of documents that may tell of another session now, and those of which they showed something."""
    own = select(promises.c.number).where(promises.c.of_occasion.is_(True))
    shown = select(findings.c.promise).where(findings.c.deed == 0)
    return {
        n
        for chunk in chunks(sorted(told))
        for query in (own.where(promises.c.document_id.in_(chunk)), shown.where(findings.c.document_id.in_(chunk)))
        for n in connection.execute(query).scalars()
    }  # fmt: skip


def _before(connection: Connection, met: Iterable[Met]) -> set[int]:
    """Promises for which one of these sessions is among the next, or was."""
    days: dict[str, set[str]] = {}
    for mechanism, day in met:
        days.setdefault(mechanism, set()).add(day)
    asked = [
        m for chunk in chunks(sorted(days)) for m in connection.execute(_ASKED, {"some": chunk}).scalars()
    ]
    places = [(mechanism, day) for mechanism in asked for day in sorted(days[mechanism])]
    since = [met[-1][0] if len(met) == _NEXT else "" for met in each(connection, _LAST, places)]
    between = [(mechanism, first, day) for (mechanism, day), first in zip(places, since, strict=True)]
    return {number for found in each(connection, _BETWEEN, between) for (number,) in found}


_ASKED = (
    select(promises.c.mechanism_id)
    .where(promises.c.mechanism_id.in_(bound("some", expanding=True)), promises.c.of_occasion.is_(True))
    .distinct()
)
_LAST = Each(  # held before a day
    "SELECT date FROM sessions WHERE mechanism_id = {} AND status = 'held' AND date < {}",
    ("text", "text"),
    ("date DESC",),
    _NEXT,
)
_BETWEEN = Each(
    "SELECT number FROM promises WHERE mechanism_id = {} AND told >= {} AND told < {} AND of_occasion",
    ("text", "text", "text"),
    ("number",),
)


@cache
def _next(collation: str) -> Each:
    return Each(
        "SELECT id, date, anchor FROM sessions WHERE mechanism_id = {} AND date > {} AND status = 'held'",
        ("text", "text"),
        ("date", f"anchor COLLATE {collation}"),
        _NEXT,
    )


def _announced(connection: Connection, of: Iterable[Promise]) -> dict[int, list[tuple[Occasion, bool]]]:
    """By number: the sessions that a promise announces, or its act, as others report them; whether in its own words."""
    asked = {p.number: p for p in of}
    said = and_(commitments.c.document_id == promises.c.document_id, commitments.c.id == promises.c.id)
    hoped = and_(acts.c.document_id == promises.c.document_id, acts.c.id == promises.c.id)
    query = (
        select(
            promises.c.number,
            func.coalesce(commitments.c.evidence, acts.c.evidence).label("evidence"),
            accounts.c.id,
            accounts.c.evidence.label("ahead"),
            accounts.c.quote,
            accounts.c.session_id,
        )
        .join_from(promises, accounts, accounts.c.document_id == promises.c.document_id)
        .join(commitments, said, isouter=True)
        .join(acts, hoped, isouter=True)
        .join(sessions, sessions.c.id == accounts.c.session_id)
        .where(accounts.c.status == "planned", _no_other_count())
    )
    ahead: dict[int, list[tuple[str, bool]]] = {}
    for chunk in chunks(sorted(asked)):
        for row in connection.execute(query.where(promises.c.number.in_(chunk))):
            p = asked[row.number]
            named = _overlap(row.evidence, row.ahead) and announces(p, row.quote)
            if named or row.id == p.account:
                ahead.setdefault(p.number, []).append((row.session_id, named))
    reported = _reported(
        connection, {s for of_one in ahead.values() for s, _ in of_one}, _ACCOUNTS | _AFTERWARDS
    )
    return {
        number: [(o, named) for session, named in sorted(of_one) for o in reported.get(session, ())]
        for number, of_one in ahead.items()
    }


def _no_other_count() -> ColumnElement[bool]:
    """That a session is not counted as another than the one announced: the fifteenth is not the twenty-sixth. Where papers
    count it in several ways, any will do."""
    one, other, paper = accounts.c.ordinal, sessions.c.ordinal, accounts.alias()
    so_counted = exists().where(
        paper.c.session_id == accounts.c.session_id,
        paper.c.document_id != accounts.c.document_id,
        paper.c.ordinal == one,
    )
    return or_(one.is_(None), other.is_(None), one == other, so_counted)


def _overlap(one: str | None, other: str) -> bool:
    spans = json.loads(one) if one else []
    return any(start < b and a < end for start, end in spans for a, b in json.loads(other))


def _following(connection: Connection, of: Iterable[Promise]) -> dict[tuple[str, str], list[Occasion]]:
    """For consultations and days: the few sessions held next, as documents report them."""
    places = sorted({(p.mechanism, p.told) for p in of if p.mechanism and p.told})
    by_code = _next("BINARY" if connection.dialect.name == "sqlite" else '"C"')
    named = {
        place: [ident for ident, _, _ in found]
        for place, found in zip(places, each(connection, by_code, places), strict=True)
    }
    reported = _reported(connection, {ident for idents in named.values() for ident in idents}, _ACCOUNTS)
    return {key: [o for ident in idents for o in reported.get(ident, ())] for key, idents in named.items()}


_ACCOUNTS = ((accounts.c.role == "account") & accounts.c.status.in_(("held", "called-off"))) | (
    (accounts.c.role == "notice") & (accounts.c.status == "called-off")
)
_AFTERWARDS = accounts.c.role.in_(("notice", "aside")) & (accounts.c.status == "held")


def _reported(
    connection: Connection, idents: Iterable[str], telling: ColumnElement[bool]
) -> dict[str, list[Occasion]]:
    """By session: how documents report it, call it off, or speak of it afterwards."""
    found: dict[str, list[Occasion]] = {}
    for chunk in chunks(sorted(idents)):
        query = (
            select(
                accounts.c.session_id, accounts.c.document_id, accounts.c.id, accounts.c.quote, current.c.date.label("told"), current.c.title,
                sessions.c.date, sessions.c.status, sessions.c.place, sessions.c.country, sessions.c.parties, mechanisms.c.name, mechanisms.c.acronym,
            )
            .join_from(accounts, current, current.c.document_id == accounts.c.document_id)
            .join(sessions, sessions.c.id == accounts.c.session_id)
            .join(mechanisms, mechanisms.c.id == sessions.c.mechanism_id, isouter=True)
            .where(accounts.c.session_id.in_(chunk), telling)
        )  # fmt: skip
        for row in sorted(connection.execute(query), key=lambda r: (r.told or "", r.document_id, r.id)):
            of = found.setdefault(row.session_id, [])
            if len(of) < _MOST:
                of.append(_occasion(row))
    return found


def _occasion(row: Any) -> Occasion:
    parties = parties_in(row.parties)
    words = known_by((row.place, row.name, row.acronym, row.title, row.quote), (row.country, *parties))
    return Occasion(
        row.document_id,
        row.id,
        row.told or "",
        row.date,
        row.status == "called-off",
        row.country,
        parties,
        words,
    )
