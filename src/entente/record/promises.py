"""The promises of the record and what may tell of their fate, as `entente.analysis.promises` asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection

from entente.record.questions import fates
from entente.record.questions import promises as asking
from entente.record.questions.documents import find_document
from entente.record.questions.promises import PromiseFilters
from entente.record.rows import DeedRow, Kin, Occasion, PromiseRow, Proof
from entente.record.tables import NO_DUE


class Promises:
    """One state of the record. Everything is looked up by index; nothing here decides what it means."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def walk(self, filters: PromiseFilters, today: str) -> Iterator[list[PromiseRow]]:
        """Promises that fit, some at a time: due before `today`, due later, without a day. Raises `NotInRecord`."""
        return asking.walk(self._connection, filters, today)

    def numbered(self, numbers: Iterable[int]) -> dict[int, PromiseRow]:
        """Promises by their numbers."""
        return asking.numbered(self._connection, numbers)

    def of(self, fact: str) -> PromiseRow:
        """The promise of a commitment ("document:c3"). Raises `NotInRecord`."""
        document, _, name = fact.rpartition(":")
        return asking.find_promise(self._connection, find_document(self._connection, document).id, name)

    def kin(self, asked: Iterable[PromiseRow]) -> dict[int, tuple[Kin, ...]]:
        """By number: other promises that share a party and a telling word."""
        return fates.kin(self._connection, ((p.number, p.told) for p in asked))

    def deeds(self, asked: Iterable[tuple[str, str]]) -> dict[tuple[str, str], tuple[int, ...]]:
        """For keys and days: the numbers of deeds told on that day or later, the nearest first."""
        return fates.deeds_near(self._connection, asked)

    def deeds_numbered(self, numbers: Iterable[int]) -> dict[int, DeedRow]:
        """Deeds by their numbers."""
        return fates.deeds_numbered(self._connection, numbers)

    def proofs(self, told: Sequence[DeedRow]) -> dict[int, Proof]:
        """The words of deeds, by their numbers."""
        return fates.deed_proofs(self._connection, told)

    def occasions(self, asked: Iterable[tuple[str, str]]) -> tuple[Occasion, ...]:
        """For accounts (document, id): the sessions they speak of, as other documents report them or call them off."""
        return fates.occasions(self._connection, asked)

    def sessions_after(self, asked: Iterable[tuple[str, str]]) -> dict[tuple[str, str], tuple[Occasion, ...]]:
        """For mechanisms and days: the few sessions held next, each as the documents report it."""
        return fates.sessions_after(self._connection, asked)


__all__ = ["NO_DUE", "PromiseFilters", "Promises"]
