"""Deeds that show something of promises.

Under a key a promise meets the deeds first told after it, and a deed the promises last made before it; a pair is judged where
either looks at the other. What is added pushes others out of what is looked at: of promises of which that may take a
finding away it is asked which they still look at. What goes lets others in: such promises are judged anew, as new ones are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, select

from entente.record.fates.evidence import shown_by
from entente.record.fates.judging import may_be_theirs
from entente.record.fates.sight import glance_of
from entente.record.fates.weighed import Shown
from entente.record.outcomes.change import Change
from entente.record.outcomes.findings import put, standing, strike
from entente.record.outcomes.loading import deeds_numbered
from entente.record.outcomes.windows import LEAST, MOST, Place, earlier, later
from entente.record.store.chunks import chunks
from entente.record.store.tables import deed_keys, findings, promise_calls

_DEEDS = 20  # first told after a promise
_PROMISES = 20  # last made before a deed


def hear(connection: Connection, change: Change) -> None:
    """Bring the findings of deeds up to date."""
    if change.gone_deeds or change.gone:
        _forget(connection, change)
    pairs = _before_deeds(connection, change)
    anew = set(change.new) | _let_in(connection, change)
    anew -= change.gone.keys() - change.new.keys()
    pushed = _pushed(connection, change, pairs) - anew - change.gone.keys()
    put(connection, change, pushed, _still_seen(connection, pushed), deeds=True)
    put(connection, change, anew, _judged_anew(connection, change, anew), deeds=True)
    left = {(pair.place[2], pair.deed) for pair in pairs if pair.theirs and pair.place[2] not in anew}
    of = change.promises.numbered(connection, (p for p, _ in left))
    found = (shown_by(of[p], change.new_deeds[d]) for p, d in sorted(left))
    put(connection, change, (), (s for s in found if s is not None), deeds=True)


def _forget(connection: Connection, change: Change) -> None:
    for chunk in chunks(sorted(change.gone_deeds)):
        strike(connection, change, findings.c.deed.in_(chunk))
    for chunk in chunks(sorted(change.gone)):
        strike(connection, change, findings.c.promise.in_(chunk))


class _Pair(NamedTuple):
    """The place of a promise, a new deed, and whether this may be told of those who promised."""

    place: Place
    deed: int
    theirs: bool


def _before_deeds(connection: Connection, change: Change) -> list[_Pair]:
    """The promises that new deeds look at and that look at them."""
    places = _called(connection, change.places(deed_keys)[1])
    found: list[_Pair] = []
    before = earlier(connection, promise_calls, [(k, told, MOST) for k, told, _ in places], _PROMISES, "by")
    met = [(place, near) for place, near in zip(places, before, strict=True) if near]
    others = earlier(connection, deed_keys, [place for place, _ in met], _DEEDS)
    for ((key, _, number), near), deeds in zip(met, others, strict=True):
        after = deeds[-1][0] if len(deeds) == _DEEDS else ""
        deed = change.new_deeds[number]
        for told, promise, by in near:
            if not after or told > after:
                theirs = may_be_theirs(tuple(by.split()), deed.parties, deed.stems)
                found.append(_Pair((key, told, promise), number, theirs))
    return found


def _called(connection: Connection, places: Iterable[Place]) -> list[Place]:
    """The places whose key some promise has: of most deeds nobody promised anything."""
    given = list(places)
    known: set[str] = set()
    for chunk in chunks(sorted({key for key, _, _ in given})):
        query = select(promise_calls.c.key).where(promise_calls.c.key.in_(chunk)).distinct()
        known |= set(connection.execute(query).scalars())
    return [place for place in given if place[0] in known]


def _pushed(connection: Connection, change: Change, pairs: Iterable[_Pair]) -> set[int]:
    """Promises of which something was found that may be looked at no more: under a key of both a new deed or promise came
    before it."""
    calls = change.places(promise_calls)[1]
    before = earlier(connection, promise_calls, calls, _PROMISES)
    touched: dict[int, set[str]] = {}
    for (key, _, _), near in zip(calls, before, strict=True):
        for _, number in near:
            touched.setdefault(number, set()).add(key)
    for pair in pairs:
        touched.setdefault(pair.place[2], set()).add(pair.place[0])
    found = _found(connection, touched)
    keys = _keys_of(connection, deed_keys, {deed for _, deed in found})
    return {number for number, deed in found if not touched[number].isdisjoint(keys[deed])}


def _found(connection: Connection, numbers: Iterable[int]) -> list[tuple[int, int]]:
    """These promises, each with every deed that shows something of it."""
    query = select(findings.c.promise, findings.c.deed).where(findings.c.deed != 0)
    return [
        (promise, deed)
        for chunk in chunks(sorted(numbers))
        for promise, deed in connection.execute(query.where(findings.c.promise.in_(chunk))).all()
    ]


def _let_in(connection: Connection, change: Change) -> set[int]:
    """Promises that may look at a deed for which there was no room before some went."""
    found: set[int] = set()
    for table, most in ((deed_keys, _DEEDS), (promise_calls, _PROMISES)):
        gone = change.places(table)[0]
        places = [(k, told, MOST) for k, told, _ in gone] if table is deed_keys else gone
        crowded = [
            place for place, full in zip(places, _crowded(connection, table, gone, most), strict=True) if full
        ]
        for near in earlier(connection, promise_calls, crowded, _PROMISES):
            found |= {number for _, number in near}
    return found


def _crowded(connection: Connection, table: Table, places: list[Place], most: int) -> Iterator[bool]:
    """Whether so many stand around these places that one of them may have been left out."""
    before, behind = earlier(connection, table, places, most), later(connection, table, places, most)
    for one, other in zip(before, behind, strict=True):
        yield len(one) + len(other) >= most


def _still_seen(connection: Connection, numbers: set[int]) -> Iterator[Shown]:
    """What deeds showed of these promises, as far as either still looks at the other under some key."""
    shown = [s for of in standing(connection, numbers).values() for s in of if s.deed]
    keys = _keys_of(connection, deed_keys, {s.deed for s in shown})
    calls = _keys_of(connection, promise_calls, {s.promise for s in shown})
    places = sorted({(key, calls[s.promise][key], s.promise) for s in shown for key in keys[s.deed].keys() & calls[s.promise].keys()})  # fmt: skip
    seen: set[tuple[int, int]] = set()
    for place, near in zip(places, _looked_at(connection, places), strict=True):
        seen |= {(place[2], deed) for _, deed in near}
    yield from (s for s in shown if (s.promise, s.deed) in seen)


def _keys_of(connection: Connection, table: Table, numbers: set[int]) -> dict[int, dict[str, str]]:
    """The keys under which these promises or deeds stand, with the day on which they were told."""
    of = next(reversed(table.primary_key.columns.values()))
    found: dict[int, dict[str, str]] = {n: {} for n in numbers}
    for chunk in chunks(sorted(numbers)):
        for n, key, told in connection.execute(select(of, table.c.key, table.c.told).where(of.in_(chunk))):
            found[n][key] = told
    return found


def _looked_at(connection: Connection, places: list[Place], *more: str) -> list[list[Any]]:
    """For each place of a promise the deeds of its key that it looks at and that look at it, with `more` of their columns."""
    behind = later(connection, deed_keys, [(k, told, LEAST) for k, told, _ in places], _DEEDS, *more)
    rivals = iter(
        later(
            connection, promise_calls, [p for p, near in zip(places, behind, strict=True) if near], _PROMISES
        )
    )
    return [_until(near, next(rivals)) if near else [] for near in behind]


def _until(near: list[Any], rivals: list[Any]) -> list[Any]:
    return [row for row in near if row[0] < rivals[-1][0]] if len(rivals) == _PROMISES else near


def _judged_anew(connection: Connection, change: Change, numbers: Iterable[int]) -> Iterator[Shown]:
    """All that deeds show of these promises."""
    of = change.promises.numbered(connection, numbers)
    places = change.places(promise_calls)[1]  # all of the new ones are among them
    for chunk in chunks(sorted(of.keys() - change.new.keys())):
        query = select(promise_calls.c.key, promise_calls.c.told, promise_calls.c.promise)
        places = places + [
            tuple(r) for r in connection.execute(query.where(promise_calls.c.promise.in_(chunk)))
        ]
    glances = {n: glance_of(p) for n, p in of.items()}
    pairs: set[tuple[int, int]] = set()
    for (key, _, number), near in zip(
        places, _looked_at(connection, places, "signs", "parties"), strict=True
    ):
        sort, glance = key.partition(":")[0], glances[number]
        for _, deed, signs, parties in near:
            if (number, deed) not in pairs and glance.may_be_shown(sort, signs, parties):
                pairs.add((number, deed))
    told = {d: change.new_deeds[d] for _, d in pairs if d in change.new_deeds}
    told |= deeds_numbered(connection, (d for _, d in pairs if d not in told))
    for number, deed in sorted(pairs):
        if (shown := shown_by(of[number], told[deed])) is not None:
            yield shown
