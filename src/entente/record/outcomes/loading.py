"""Promises and deeds out of their tables, as they are weighed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, select

from entente.record.fates.weighed import Deed, Promise
from entente.record.store.chunks import chunks
from entente.record.store.lists import parties_in
from entente.record.store.tables import deeds, promises

_PROMISE = (
    "number", "document_id", "told", "due", "by", "to", "action", "due_from", "due_to", "start", "account_id", "mechanism_id", "words",
    "head", "telling", "of_occasion", "announced", "ruled",
)  # fmt: skip
_DEED = ("number", "document_id", "fact", "rule", "done", "told", "words", "parties")
PROMISE = tuple(promises.c[name] for name in _PROMISE)
_of_promise, _of_deed = itemgetter(*_PROMISE), itemgetter(*_DEED)


class Promises:
    """Promises by their numbers, each loaded once a transaction; those that it wrote itself not at all."""

    def __init__(self) -> None:
        self._known: dict[int, Promise] = {}

    def written(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Rows as they stand in the table from now on."""
        self._known |= {row["number"]: promise_of(_of_promise(row)) for row in rows}

    def moved(self, number: int, mechanism: str | None) -> None:
        """One whose consultation is another from now on."""
        if number in self._known:
            self._known[number] = replace(self._known[number], mechanism=mechanism)

    def numbered(self, connection: Connection, numbers: Iterable[int]) -> dict[int, Promise]:
        """These promises, by number."""
        wanted = sorted(set(numbers))
        for chunk in chunks(n for n in wanted if n not in self._known):
            rows = connection.execute(select(*PROMISE).where(promises.c.number.in_(chunk)))
            self._known |= {row[0]: promise_of(row) for row in rows}
        return {n: self._known[n] for n in wanted if n in self._known}


def promise_of(values: Sequence[Any]) -> Promise:
    """A promise from the values of the columns `PROMISE`."""
    (number, document, told, due, by, to, action, due_from, due_to, start, account, mechanism, words, head, telling,
     of_occasion, announced, ruled) = values  # fmt: skip
    step = json.loads(ruled) if ruled else None
    return Promise(
        number, document, told, due, parties_in(by), parties_in(to), action, due_from, due_to, start, account, mechanism,
        tuple(words.split()), head, frozenset(telling.split()), bool(of_occasion), bool(announced), (step["ruling"], step["step"]) if step else None,
    )  # fmt: skip


def deed_in(row: Mapping[str, Any]) -> Deed:
    """A deed from its row."""
    return deed_of(_of_deed(row))


def deed_of(values: Sequence[Any]) -> Deed:
    """A deed from the values of its columns."""
    number, document, fact, rule, done, told, words, parties = values
    return Deed(
        number, document, fact or "", rule, bool(done), told, tuple(words.split()), parties_in(parties)
    )


def deeds_numbered(connection: Connection, numbers: Iterable[int]) -> dict[int, Deed]:
    """Deeds by their numbers."""
    columns = [deeds.c[name] for name in _DEED]
    return {
        row[0]: deed_of(row)
        for chunk in chunks(sorted(set(numbers)))
        for row in connection.execute(select(*columns).where(deeds.c.number.in_(chunk)))
    }
