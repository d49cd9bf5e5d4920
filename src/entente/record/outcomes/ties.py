"""Ties between promises: under each key a promise is tied to the nearest earlier one that is the same.

Only the few before it are looked at. Whoever comes between two promises may take the place of the earlier one, or push it
out of what the later one looks at; so after each place that was added or taken away, the few behind it are looked at anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from entente.record.fates.renewal import same_promise
from entente.record.outcomes.change import Change
from entente.record.outcomes.keyed import KIN
from entente.record.outcomes.windows import Near, Place, earlier, later
from entente.record.store.chunks import chunks
from entente.record.store.each import Each, each
from entente.record.store.lists import parties_in
from entente.record.store.tables import promise_keys, promises

_NEAR = 12  # earlier promises of one key
_TIE = (
    update(promise_keys)
    .where(
        promise_keys.c.key == bindparam("of"),
        promise_keys.c.told == bindparam("day"),
        promise_keys.c.promise == bindparam("which"),
    )
    .values(before=bindparam("to"))
)


@dataclass(frozen=True, slots=True)
class _Kin:
    """What is compared of a promise; its words are taken apart only where they differ."""

    due: str
    said: str
    circle: frozenset[str]

    @property
    def words(self) -> tuple[str, ...]:
        return _words(self.said)


def _kin_of(due: str, said: str, by: str, to: str) -> _Kin:
    return _Kin(due, said, _circle(by, to))


@lru_cache(maxsize=8192)
def _circle(by: str, to: str) -> frozenset[str]:
    return frozenset(parties_in(by)) | frozenset(parties_in(to))


@lru_cache(maxsize=8192)
def _words(said: str) -> tuple[str, ...]:
    return tuple(said.split())


def tie(connection: Connection, change: Change) -> None:
    """Bring the ties up to date, and mark the promises at both ends of each that changed."""
    gone, new = change.places(promise_keys)
    places = gone + new
    before = earlier(connection, promise_keys, places, _NEAR)
    behind = later(connection, promise_keys, places, _NEAR, "before")
    if not any(before) and not any(behind):
        return
    kin = {n: _kin_of(row["due"], row["words"], row["by"], row["to"]) for n, row in change.new.items()}
    same = _Same(kin | _kin(connection, _asked(change, places, before, behind) - kin.keys()))
    unlike = [b for p, b in zip(new, before[len(gone) :], strict=True) if b and not same(p[2], b[0][1])]
    same.know(_kin(connection, {n for near in unlike for _, n in near[1:]} - same.kin.keys()))
    stands = {(place[0], n): tied for place, near in zip(places, behind, strict=True) for _, n, tied in near}
    ties: dict[Place, int | None] = {}
    for at, place in enumerate(places):
        row = [n for _, n in reversed(before[at])]
        fresh = at >= len(gone)
        if fresh:
            row.append(place[2])
            ties[place] = _nearest(place[2], before[at], same)
        for told, number, _ in behind[at]:
            of = (place[0], told, number)
            if number not in change.new:
                now = ties.get(of, stands[place[0], number])
                if now in change.gone:
                    now = None
                ties[of] = _again(number, row[-_NEAR:], now, same, change.new if fresh else None)
            row.append(number)
    _write(connection, change, ties, stands)


def _asked(
    change: Change, places: Sequence[Place], before: Sequence[list[Near]], behind: Sequence[list[Any]]
) -> set[int]:
    """The promises that may be compared: not those behind that are tied to a nearer one than comes between; and of those
    before a new one first the nearest, which most often is the same."""
    gone = len(places) - len(change.places(promise_keys)[1])
    found: set[int] = set()
    for at in range(len(places)):
        found |= {n for _, n in (before[at] if at < gone else before[at][:1])}
        nearer = set[int]()
        for _, number, now in behind[at]:
            if now not in nearer or now in change.gone:
                found.add(number)
            nearer.add(number)
        if at < gone:
            found |= nearer
    return found


class _Same:
    """Which promises are the same: each pair looked at once."""

    def __init__(self, kin: dict[int, _Kin]) -> None:
        self.kin = kin
        self._known: dict[tuple[int, int], bool] = {}

    def know(self, kin: dict[int, _Kin]) -> None:
        """These may be asked about, too."""
        self.kin |= kin

    def __call__(self, one: int, other: int) -> bool:
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            self._known[pair] = same_promise(self.kin[one], self.kin[other])
        return self._known[pair]


def _nearest(number: int, before: Iterable[Near], same: _Same) -> int | None:
    return next((n for _, n in before if same(number, n)), None)


def _again(
    number: int, before: Sequence[int], now: int | None, same: _Same, new: Iterable[int] | None
) -> int | None:
    """The tie of a promise that stands; `new`: those that may have come between (None: some may have gone)."""
    for n in reversed(before):
        if n == now:
            return now
        if (new is None or n in new) and same(number, n):
            return n
    return None


def _kin(connection: Connection, numbers: Iterable[int]) -> dict[int, _Kin]:
    columns = (promises.c[name] for name in ("number", "due", "words", "by", "to"))
    query = select(*columns)
    return {
        n: _kin_of(*values)
        for chunk in chunks(sorted(numbers))
        for n, *values in connection.execute(query.where(promises.c.number.in_(chunk))).all()
    }


_TIED = Each(
    f'SELECT "before" FROM {promise_keys.name} WHERE key = {{}} AND told = {{}} AND promise = {{}}',
    ("text", "text", "bigint"),
    ('"before"',),
)


def ties_of(connection: Connection, change: Change, numbers: Set[int]) -> list[tuple[int, int]]:
    """These promises, each with those that it is tied to."""
    places = KIN.places(change.new[n] for n in sorted(numbers & change.new.keys()))
    places += KIN.places_of(connection, numbers - change.new.keys())
    rows = each(connection, _TIED, places)
    return [
        (place[2], before)
        for place, row in zip(places, rows, strict=True)
        for (before,) in row
        if before is not None
    ]


def _write(
    connection: Connection,
    change: Change,
    ties: dict[Place, int | None],
    stands: dict[tuple[str, int], int | None],
) -> None:
    rows = []
    for (key, told, number), to in ties.items():
        was = stands.get((key, number)) if number not in change.new else None
        if to == was:
            continue
        rows.append({"of": key, "day": told, "which": number, "to": to})
        change.tied |= {n for n in (number, was, to) if n is not None}
        if was is not None:
            change.untied.append((number, was))
    change.tied -= change.gone.keys() - change.new.keys()
    if rows:
        connection.execute(_TIE, rows)
