"""Deeds that show something of promises.

Under a key a promise meets the deeds first told after it, and a deed the promises last made before it; a pair is judged where
either looks at the other. What is added pushes others out of what is looked at, and what goes lets others in: promises of
which that may change a finding are judged anew, as new ones are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import Connection, Table, func, select

from entente.record.fates.evidence import shown_by
from entente.record.fates.judging import may_be_theirs
from entente.record.fates.sight import glance_of
from entente.record.fates.weighed import Shown
from entente.record.outcomes.change import Change
from entente.record.outcomes.findings import put, strike
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
    anew = set(change.new) | _pushed(connection, change, pairs) | _let_in(connection, change)
    anew -= change.gone.keys() - change.new.keys()
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
    """Promises of which something was found that is looked at no more: a new deed or promise of the key came before it."""
    calls = change.places(promise_calls)[1]
    before = earlier(connection, promise_calls, calls, _PROMISES)
    closer = [
        (key, told, number) for (key, _, _), near in zip(calls, before, strict=True) for told, number in near
    ]
    met = [pair.place for pair in pairs]
    found = _found(connection, {number for _, _, number in (*closer, *met)})
    pushed: set[int] = set()
    for table, most, places in ((promise_calls, _PROMISES, closer), (deed_keys, _DEEDS, met)):
        asked = sorted({place for place in places if place[2] in found})
        since = asked if table is promise_calls else [(key, told, LEAST) for key, told, _ in asked]
        for (_, _, number), near in zip(asked, later(connection, table, since, most), strict=True):
            if len(near) == most and found[number] >= near[-1][0]:
                pushed.add(number)
    return pushed


def _found(connection: Connection, numbers: set[int]) -> dict[int, str]:
    """The last day on which a deed was told that shows something of these promises."""
    query = select(findings.c.promise, func.max(findings.c.told)).group_by(findings.c.promise)
    return {
        number: told
        for chunk in chunks(sorted(numbers))
        for number, told in connection.execute(
            query.where(findings.c.promise.in_(chunk), findings.c.deed != 0)
        )
    }


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


def _judged_anew(connection: Connection, change: Change, numbers: Iterable[int]) -> Iterator[Shown]:
    """All that deeds show of these promises."""
    of = change.promises.numbered(connection, numbers)
    places = change.places(promise_calls)[1]  # all of the new ones are among them
    for chunk in chunks(sorted(of.keys() - change.new.keys())):
        query = select(promise_calls.c.key, promise_calls.c.told, promise_calls.c.promise)
        places = places + [
            tuple(r) for r in connection.execute(query.where(promise_calls.c.promise.in_(chunk)))
        ]
    behind = later(
        connection, deed_keys, [(k, told, LEAST) for k, told, _ in places], _DEEDS, "signs", "parties"
    )
    met = [(place, near) for place, near in zip(places, behind, strict=True) if near]
    rivals = later(connection, promise_calls, [place for place, _ in met], _PROMISES)
    glances = {n: glance_of(p) for n, p in of.items()}
    pairs: set[tuple[int, int]] = set()
    for ((key, _, number), near), others in zip(met, rivals, strict=True):
        until = others[-1][0] if len(others) == _PROMISES else ""
        sort, glance = key.partition(":")[0], glances[number]
        for told, deed, signs, parties in near:
            if (not until or told < until) and (number, deed) not in pairs:
                if glance.may_be_shown(sort, signs, parties):
                    pairs.add((number, deed))
    told = {d: change.new_deeds[d] for _, d in pairs if d in change.new_deeds}
    told |= deeds_numbered(connection, (d for _, d in pairs if d not in told))
    for number, deed in sorted(pairs):
        if (shown := shown_by(of[number], told[deed])) is not None:
            yield shown
