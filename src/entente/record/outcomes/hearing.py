"""Deeds that show something of promises.

Under a key a promise meets the deeds first told after it, and a deed the promises last made before it; a pair is judged where
either looks at the other. What is added pushes others out of what is looked at: of promises of which that may take a
finding away it is asked which they still look at. What goes lets others in: such promises are judged anew, as new ones are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, select

from entente.record.fates.evidence import shown_by
from entente.record.fates.judging import may_be_theirs
from entente.record.fates.sight import glance_of
from entente.record.fates.weighed import Shown
from entente.record.outcomes.change import Change
from entente.record.outcomes.findings import put, strike
from entente.record.outcomes.keyed import CALLS, DEED_KEYS, Keys
from entente.record.outcomes.loading import deeds_numbered
from entente.record.outcomes.windows import LEAST, MOST, Place, earlier, later
from entente.record.store.chunks import chunks
from entente.record.store.lists import parties_in
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
    _push_out(connection, change, pairs, anew | change.gone.keys())
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
                theirs = may_be_theirs(parties_in(by), deed.parties, deed.stems)
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


def _push_out(connection: Connection, change: Change, pairs: Iterable[_Pair], besides: Set[int]) -> None:
    """Take away what was found of promises and deeds that look at each other no more, but of promises `besides`."""
    since = _since(connection, change, pairs)
    found = _found(connection, since.keys() - besides)
    keys = _keys_of(connection, DEED_KEYS, {deed for _, deed in found})
    between = [
        (p, d)
        for p, d in found
        if any(key in since[p] and since[p][key] <= day for key, day in keys[d].items())
    ]
    for promise, deed in sorted(set(between) - _still_seen(connection, between, keys)):
        strike(connection, change, (findings.c.promise == promise) & (findings.c.deed == deed))


def _since(connection: Connection, change: Change, pairs: Iterable[_Pair]) -> dict[int, dict[str, str]]:
    """Of promises that stood: the keys under which a new deed or promise came behind them, and the first day of such. A
    promise behind which no deed is told pushes nothing out."""
    calls = change.places(promise_calls)[1]
    told = later(connection, deed_keys, [(key, day, LEAST) for key, day, _ in calls], 1)
    calls = [place for place, near in zip(calls, told, strict=True) if near]
    came = [(pair.place[2], pair.place[0], change.new_deeds[pair.deed].day) for pair in pairs]
    for (key, day, _), near in zip(calls, earlier(connection, promise_calls, calls, _PROMISES), strict=True):
        came += [(number, key, day) for _, number in near]
    found: dict[int, dict[str, str]] = {}
    for number, key, day in came:
        first = found.setdefault(number, {})
        first[key] = min(first.get(key, day), day)
    return found


def _found(connection: Connection, numbers: Iterable[int]) -> list[tuple[int, int]]:
    """These promises, each with every deed that shows something of it."""
    query = select(findings.c.promise, findings.c.deed).where(findings.c.deed != 0)
    return [
        (promise, deed)
        for chunk in chunks(sorted(numbers))
        for promise, deed in connection.execute(query.where(findings.c.promise.in_(chunk))).all()
    ]


def _still_seen(
    connection: Connection, pairs: Iterable[tuple[int, int]], keys: dict[int, dict[str, str]]
) -> set[tuple[int, int]]:
    """Those of the pairs of a promise and a deed of which either still looks at the other under some key."""
    wanted = set(pairs)
    calls = _keys_of(connection, CALLS, {promise for promise, _ in wanted})
    left = {(p, d): sorted(keys[d].keys() & calls[p].keys()) for p, d in wanted}
    seen: set[tuple[int, int]] = set()
    while left := {pair: shared for pair, shared in left.items() if shared and pair not in seen}:
        under = {(p, shared.pop()) for (p, _), shared in left.items()}  # the first that is tried mostly does
        places = sorted((key, calls[p][key], p) for p, key in under)
        for place, near in zip(places, _looked_at(connection, places), strict=True):
            seen |= {(place[2], deed) for _, deed in near}
    return seen


def _keys_of(connection: Connection, table: Keys, numbers: set[int]) -> dict[int, dict[str, str]]:
    """The keys under which these promises or deeds stand, with the day on which they were told."""
    found: dict[int, dict[str, str]] = {n: {} for n in numbers}
    for key, told, n in table.places_of(connection, numbers):
        found[n][key] = told
    return found


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
    places = places + CALLS.places_of(connection, of.keys() - change.new.keys())
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
