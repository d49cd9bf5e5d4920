"""Promises and deeds out of their tables, as they are weighed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from entente.record.fates.weighed import Deed, Promise
from entente.record.neighbours import chunks
from entente.record.tables import deeds, promises


def numbered(connection: Connection, numbers: Iterable[int]) -> dict[int, Promise]:
    """Promises by their numbers."""
    return {
        p.number: p
        for chunk in chunks(sorted(set(numbers)))
        for p in those(connection, promises.c.number.in_(chunk))
    }


def those(connection: Connection, where: ColumnElement[bool]) -> list[Promise]:
    """Promises of which something holds."""
    return [promise_of(row) for row in connection.execute(select(promises).where(where))]


def promise_of(row: Any) -> Promise:
    """A promise from its row."""
    ruled = json.loads(row.ruled) if row.ruled else None
    return Promise(
        row.number, row.document_id, row.told, row.due, tuple(row.by.split()), tuple(row.to.split()), row.action, row.due_from,
        row.due_to, row.start, row.account_id, row.mechanism_id, tuple(row.words.split()), row.head, frozenset(row.telling.split()),
        bool(row.of_occasion), bool(row.announced), (ruled["ruling"], ruled["step"]) if ruled else None,
    )  # fmt: skip


def deeds_numbered(connection: Connection, numbers: Iterable[int]) -> dict[int, Deed]:
    """Deeds by their numbers."""
    return {
        row.number: Deed(
            row.number, row.document_id, row.fact or "", row.rule, bool(row.done), row.told, tuple(row.words.split()), tuple(row.parties.split())
        )
        for chunk in chunks(sorted(set(numbers)))
        for row in connection.execute(select(deeds).where(deeds.c.number.in_(chunk)))
    }  # fmt: skip
