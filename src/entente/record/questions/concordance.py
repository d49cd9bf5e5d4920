"""A concordance: where words stand in one state of the record, and what stands around them.

Everything is looked up in bounded portions, so that questions stay quick in large records. `Held` says which bound was
met.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, select, tuple_

from entente.record.derived.deriving import force_tag, subject_tag, voice_tag
from entente.record.questions.documents import COLUMNS, document_row
from entente.record.questions.full_text import AnyOf
from entente.record.questions.search import index_tags
from entente.record.questions.sessions import act_row, session_query, session_row
from entente.record.questions.wordings import Held, Place, act_rows_around, backwards, holding
from entente.record.rows import ActRow, DocumentRow, SessionRow
from entente.record.store.chunks import chunks
from entente.record.store.tables import accounts, acts, current, sessions, versions

_AT_ONCE = 150  # places asked for in one statement


class Concordance:
    """Lookups in one state of the record. `filters` are those of `Record.search`. Raises `NotInRecord`."""

    def __init__(self, connection: Connection, filters: dict[str, str | None]) -> None:
        self._connection = connection
        self._filters = {name: filters.get(name) for name in ("force", "party", "mechanism", "first", "last")}
        self._tags = index_tags(connection, **self._filters, what=None)

    def documents_holding(self, any_of: AnyOf, *, few: int, most: int = 0, ends: int = 0) -> Held:
        """Documents whose text holds all words of any set: all where at most `few`, else a summary of at most `most`.

        Of a summary the places are the earliest `ends`, the latest, and one of each year; of more than `most`, without years.
        """
        return self._holding("kdocument", any_of, few, most, ends)

    def acts_holding(self, any_of: AnyOf, *, few: int, most: int = 0, ends: int = 0) -> Held:
        """Acts whose words hold all words of any set, in the same way, with their words; of more than `most`, none."""
        return self._holding("kact", any_of, few, most, ends)

    def acts_backwards(
        self, any_of: AnyOf, at_once: int, *, subject: str | None = None, joint: bool | None = None, forces: Iterable[str] = ()
    ) -> Iterator[tuple[Place, ...]]:  # fmt: skip
        """Acts whose words hold all words of any set, some at a time, the newest first; those about a subject of the controlled
        list, of joint documents or of others, of any of these forces."""
        tags = [["kact"], *self._tags]
        tags += [[subject_tag(subject)]] if subject else []
        tags += [] if joint is None else [[voice_tag(joint=joint)]]
        tags += [sorted(force_tag(f) for f in forces)] if forces else []
        first, last = self._filters["first"], self._filters["last"]
        yield from backwards(self._connection, any_of, tags, first, last, at_once)

    def _holding(self, kind: str, any_of: AnyOf, few: int, most: int, ends: int) -> Held:
        tags: list[list[str]] = [[kind], *self._tags]
        first, last = self._filters["first"], self._filters["last"]
        return holding(self._connection, any_of, tags, first, last, few=few, most=most, ends=ends)

    def texts(self, documents: Iterable[str]) -> dict[str, str]:
        """The texts of documents in force, by id."""
        query = select(versions.c.document_id, versions.c.text).join(
            current,
            (current.c.document_id == versions.c.document_id) & (current.c.number == versions.c.number),
        )
        return {row[0]: row[1] for row in self._by(query, versions.c.document_id, documents)}

    def documents(self, names: Iterable[str]) -> dict[str, DocumentRow]:
        """Documents by id."""
        found = self._by(select(*COLUMNS), current.c.document_id, names)
        return {row.document_id: document_row(row) for row in found}

    def sessions(self, names: Iterable[str]) -> dict[str, SessionRow]:
        """Sessions by id."""
        return {row.id: session_row(row) for row in self._by(session_query(), sessions.c.id, names)}

    def acts(self, facts: Iterable[tuple[str, str]]) -> dict[tuple[str, str], ActRow]:
        """Acts by document and fact."""
        query = select(*acts.c, accounts.c.session_id).join_from(
            acts,
            accounts,
            (accounts.c.document_id == acts.c.document_id) & (accounts.c.id == acts.c.account_id),
            isouter=True,
        )
        wanted = sorted(set(facts))
        return {
            (row.document_id, row.id): act_row(row, row.session_id)
            for chunk in chunks(wanted, _AT_ONCE)
            for row in self._connection.execute(query.where(tuple_(acts.c.document_id, acts.c.id).in_(chunk)))
        }

    def acts_at(self, places: Iterable[tuple[str, int, int]]) -> dict[tuple[str, int, int], ActRow]:
        """The act in whose words each place (document, start, end) stands; of several, the one with the shortest."""
        by_document: dict[str, list[tuple[str, int, int]]] = {}
        for place in sorted(set(places)):
            by_document.setdefault(place[0], []).append(place)
        best: dict[tuple[str, int, int], Any] = {}
        for chunk in chunks([(d, start) for of in by_document.values() for d, start, _ in of], _AT_ONCE):
            for row in act_rows_around(self._connection, chunk):
                for start, end in json.loads(row.evidence):
                    for place in by_document[row.document_id]:
                        if start <= place[1] and place[2] <= end:
                            key = (end - start, row.start, row.id)
                            if place not in best or key < best[place][:-1]:
                                best[place] = (*key, row)
        return {place: act_row(found[-1], found[-1].session_id) for place, found in best.items()}

    def _by(self, query: Any, column: Any, names: Iterable[str]) -> list[Any]:
        return [
            row
            for chunk in chunks(sorted(set(names)), 400)
            for row in self._connection.execute(query.where(column.in_(chunk)))
        ]
