"""The record: a door to one store of readings and rulings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine

from entente.model import Reading, SourceText
from entente.record import backup, checking, deciding, notes, rebuilding
from entente.record.concordance import Concordance
from entente.record.engine import clear_errors, engine_for, shown
from entente.record.extract import Extract, Filters
from entente.record.filing import Batch, file_batch
from entente.record.flat import ACTS, COMMITMENTS, PARTICIPANTS, SESSIONS, Flat
from entente.record.keeping import current_readings
from entente.record.neighbours import chunks
from entente.record.packing import source_of
from entente.record.questions import documents as ask_documents
from entente.record.questions import mechanisms as ask_mechanisms
from entente.record.questions import people as ask_people
from entente.record.questions import promises as ask_promises
from entente.record.questions import review
from entente.record.questions import search as ask_search
from entente.record.questions import sessions as ask_sessions
from entente.record.questions.register import PromiseFilters, line_numbers
from entente.record.rows import (
    DocumentRow,
    Doubt,
    Fault,
    Hit,
    MechanismRow,
    PersonPage,
    PersonRow,
    PromiseLine,
    RulingRow,
    SessionPage,
    SessionRow,
)
from entente.record.ruled_acts import act_pairs
from entente.record.schema import bring_up_to_date

if TYPE_CHECKING:
    import pandas

BATCH = 50  # documents in one transaction


class Record:
    """An open record. Use it in a `with` statement, or `close()` it.

    Questions give typed rows (`entente.record.rows`); lists are iterators. Each question is one snapshot of the record.
    Raises `RecordError` for what is wrong with the record, `NotInRecord` for what it does not hold.
    """

    def __init__(self, address: str, *, create: bool = False) -> None:
        self.address = shown(address)
        with clear_errors(address):
            self._engine: Engine = engine_for(address, create=create)
            bring_up_to_date(self._engine, address, create=create)

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the record."""
        with clear_errors(self.address), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """A connection in one transaction that changes the record wholly or not at all."""
        with clear_errors(self.address), self._engine.connect() as opened:
            connection = opened.execution_options(write=True)
            with connection.begin():
                yield connection

    # --- filing ---------------------------------------------------------------------------------------------------

    def add(self, readings: Iterable[Reading]) -> Iterator[Batch]:
        """File readings, a transaction for every few of them; what became of each few as they are filed."""
        for batch in chunks(readings, BATCH):
            with self.changing() as connection:
                filed = file_batch(connection, batch)
            yield filed

    # --- questions --------------------------------------------------------------------------------------------------

    def documents(self) -> Iterator[DocumentRow]:
        """Every document in its version in force."""
        with self.reading() as connection:
            yield from ask_documents.all_documents(connection)

    def document(self, ident: str) -> DocumentRow:
        """One document by id, address or path, or the beginning of its id."""
        with self.reading() as connection:
            return ask_documents.find_document(connection, ident)

    def reading_of(self, document: str) -> Reading:
        """The reading in force of a document, as the reader made it (without rulings)."""
        with self.reading() as connection:
            name = ask_documents.find_document(connection, document).id
            return current_readings(connection, [name])[name]

    def mechanisms(self, *, lines: bool = False) -> Iterator[MechanismRow]:
        """Standing consultations; with `lines` also rows of unnamed meetings of the same parties at the same tier."""
        with self.reading() as connection:
            yield from ask_mechanisms.list_mechanisms(connection, lines=lines)

    def mechanism(self, name: str) -> MechanismRow:
        """One mechanism by id, acronym or any of its names."""
        with self.reading() as connection:
            return ask_mechanisms.mechanism_of(connection, name)

    def sessions(
        self, *, mechanism: str | None = None, party: str | None = None, first: str | None = None, last: str | None = None,
        asides: bool = False, limit: int | None = None,
    ) -> Iterator[SessionRow]:  # fmt: skip
        """Sessions by date. Dates are YYYY, YYYY-MM or YYYY-MM-DD, inclusive; `asides` adds those only spoken of."""
        with self.reading() as connection:
            yield from ask_sessions.list_sessions(
                connection,
                mechanism=mechanism,
                party=party,
                first=first,
                last=last,
                asides=asides,
                limit=limit,
            )

    def session(self, ident: str) -> SessionPage:
        """One session with its accounts and all their facts."""
        with self.reading() as connection:
            return ask_sessions.session_page(connection, ident)

    def people(self, *, party: str | None = None, limit: int | None = None) -> Iterator[PersonRow]:
        """People by name."""
        with self.reading() as connection:
            yield from ask_people.list_people(connection, party=party, limit=limit)

    def people_named(self, name: str) -> tuple[PersonRow, ...]:
        """The people whom a name can mean."""
        with self.reading() as connection:
            return tuple(ask_people._row(connection, row) for row in ask_people.find_people(connection, name))

    def person(self, name: str) -> PersonPage:
        """One person by id or name, with every office and session."""
        with self.reading() as connection:
            return ask_people.person_page(connection, name)

    def search(
        self, words: str, *, force: str | None = None, party: str | None = None, mechanism: str | None = None,
        first: str | None = None, last: str | None = None, what: str | None = None, limit: int = 20,
    ) -> Iterator[Hit]:  # fmt: skip
        """Full text over documents and acts, best first. Words must all occur; "a phrase" as it stands."""
        with self.reading() as connection:
            yield from ask_search.search(
                connection,
                words,
                force=force,
                party=party,
                mechanism=mechanism,
                first=first,
                last=last,
                what=what,
                limit=limit,
            )

    def promise_lines(
        self, filters: PromiseFilters, today: str, *, steps: frozenset[str] = frozenset(), overdue: bool = False,
        limit: int | None = None,
    ) -> Iterator[PromiseLine]:  # fmt: skip
        """Promises through all their renewals: those overdue on the day `today` first, then by due date, then without one."""
        with self.reading() as connection:
            numbers = line_numbers(connection, filters, steps, today, overdue=overdue, limit=limit)
            yield from ask_promises.whole_lines(connection, numbers)

    def promise_line(self, fact: str) -> PromiseLine:
        """The line of one commitment ("document:c3")."""
        with self.reading() as connection:
            return ask_promises.line_of(connection, fact)

    # --- all of it --------------------------------------------------------------------------------------------------

    @contextmanager
    def extract(
        self, filters: Filters | None = None, on_row: Callable[[], None] | None = None
    ) -> Iterator[Extract]:
        """One state of the record (or of the sessions that fit) to be taken out row by row, in a `with` statement."""
        with self._one_state() as connection:
            yield Extract(connection, filters or Filters(), on_row)

    @contextmanager
    def concordance(
        self, *, force: str | None = None, party: str | None = None, mechanism: str | None = None,
        first: str | None = None, last: str | None = None,
    ) -> Iterator[Concordance]:  # fmt: skip
        """Where words stand in one state of the record, in a `with` statement. The filters are those of `search`."""
        filters = {"force": force, "party": party, "mechanism": mechanism, "first": first, "last": last}
        with self._one_state() as connection:
            yield Concordance(connection, filters)

    @contextmanager
    def _one_state(self) -> Iterator[Connection]:
        """A connection on which all questions see the same state."""
        with clear_errors(self.address), self._engine.connect() as opened:
            if opened.dialect.name == "postgresql":  # else each question would see a later state
                opened = opened.execution_options(isolation_level="REPEATABLE READ")
            with opened.begin():
                yield opened

    def sessions_frame(self, filters: Filters | None = None) -> pandas.DataFrame:
        """Sessions as a pandas data frame (`pip install 'entente[frames]'`)."""
        return self._frame(SESSIONS, filters)

    def participants_frame(self, filters: Filters | None = None) -> pandas.DataFrame:
        """Participants as a pandas data frame."""
        return self._frame(PARTICIPANTS, filters)

    def acts_frame(self, filters: Filters | None = None) -> pandas.DataFrame:
        """Acts as a pandas data frame."""
        return self._frame(ACTS, filters)

    def commitments_frame(self, filters: Filters | None = None) -> pandas.DataFrame:
        """Commitments as a pandas data frame."""
        return self._frame(COMMITMENTS, filters)

    def _frame(self, table: Flat, filters: Filters | None) -> pandas.DataFrame:
        from entente.record.frames import frame

        with self.extract(filters) as extract:
            return frame(extract, table)

    # --- rulings ----------------------------------------------------------------------------------------------------

    def confirm(self, fact: str, *, by: str, because: str | None = None) -> int:
        """A fact ("document:a3") is right; the number of the ruling."""
        with self.changing() as connection:
            return deciding.rule_on_fact(connection, "confirm", fact, by=by, because=because)

    def reject(self, fact: str, *, by: str, because: str | None = None) -> int:
        """A fact is wrong: it goes, with what hung on it."""
        with self.changing() as connection:
            return deciding.rule_on_fact(connection, "reject", fact, by=by, because=because)

    def correct(self, fact: str, change: dict[str, Any], *, by: str, because: str | None = None) -> int:
        """Fields of a fact are otherwise (`{"place": "Seoul"}`)."""
        with self.changing() as connection:
            return deciding.rule_on_fact(connection, "correct", fact, by=by, because=because, change=change)

    def add_fact(
        self, document: str, layer: str, quotes: list[str], values: dict[str, Any], *, by: str, because: str | None = None
    ) -> int:  # fmt: skip
        """A fact by hand, of a layer of the reading ("acts"), with the words that prove it."""
        with self.changing() as connection:
            return deciding.add_fact(connection, document, layer, quotes, values, by=by, because=because)

    def rule_step(
        self,
        fact: str,
        step: str,
        *,
        by: str,
        evidence: tuple[str, str] | None = None,
        because: str | None = None,
    ) -> int:
        """What became of a commitment ("document:c3"). `evidence`: a document and its words; else say why.

        Raises `RecordError` for an unknown step, for words that do not stand in the document, or without any reason.
        """
        with self.changing() as connection:
            return deciding.rule_on_step(connection, fact, step, by=by, evidence=evidence, because=because)

    def same(
        self, one: str, other: str, *, by: str, because: str | None = None, what: str | None = None
    ) -> int:
        """Two acts of two accounts ("document:a3"), sessions, people or mechanisms are one. `what` says which where the ids do not."""
        with self.changing() as connection:
            return deciding.rule_on_pair(connection, "same", one, other, by=by, because=because, what=what)

    def different(
        self, one: str, other: str, *, by: str, because: str | None = None, what: str | None = None
    ) -> int:
        """Two acts, sessions (or accounts, "document:s1"), people or mechanisms are not one."""
        with self.changing() as connection:
            return deciding.rule_on_pair(
                connection, "different", one, other, by=by, because=because, what=what
            )

    def undo(self, ruling: int, *, by: str, because: str | None = None) -> int:
        """Take a ruling back. It stays in the record, and so does its undoing."""
        with self.changing() as connection:
            return deciding.undo(connection, ruling, by=by, because=because)

    def rulings(self) -> Iterator[RulingRow]:
        """Every ruling in the order in which they were made."""
        with self.reading() as connection:
            yield from review.list_rulings(connection)

    def ruled_acts(self) -> dict[tuple[str, str], bool]:
        """Two acts on which was ruled ("document:a3", the lesser first) → whether they are the same."""
        with self.reading() as connection:
            return act_pairs(connection)

    def queue(self) -> Iterator[Doubt]:
        """What a person should look at, most useful first."""
        with self.reading() as connection:
            yield from review.queue(connection)

    def history(self, fact: str) -> tuple[dict[str, Any], ...]:
        """What became of a fact: readings and rulings, by time."""
        with self.reading() as connection:
            return tuple(review.history(connection, fact))

    # --- upkeep -----------------------------------------------------------------------------------------------------

    def sources(self, after: str | None = None) -> Iterator[SourceText]:
        """The documents in force as they were read, for a newer reader; by id, those behind `after`."""
        with self.reading() as connection:
            names = ask_documents.all_ids(connection, after)
        for chunk in chunks(names, BATCH):
            with self.reading() as connection:
                found = current_readings(connection, chunk)
            yield from (source_of(found[name]) for name in chunk if name in found)

    def noted(self, name: str) -> str | None:
        """What was noted under a name: how far a long work has come."""
        with self.reading() as connection:
            return notes.noted(connection, name)

    def note(self, name: str, value: str | None) -> None:
        """Note it, or strike it out."""
        with self.changing() as connection:
            notes.note(connection, name, value)

    def check(self) -> Iterator[Fault]:
        """Every text, quote, link and ruling again; what is wrong."""
        with self.reading() as connection:
            yield from checking.check(connection)

    def rebuild(self) -> int:
        """Make all that is made of readings and rulings again, in one transaction; how many documents."""
        with self.changing() as connection:
            return max((done for done, _ in rebuilding.rebuild(connection)), default=0)

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that is made of readings and rulings, in an order of its own: two records that agree are the same."""
        with self.reading() as connection:
            return rebuilding.dump(connection)

    def backup(self, path: Path) -> None:
        """A whole copy as a SQLite record at `path`, which it replaces only when it is whole."""
        self._copy_into(path)

    def restore_from(self, path: Path) -> int:
        """Fill this record, which must be empty, from a copy; how many documents."""
        with Record(str(path)) as copy, copy.reading() as source, self.changing() as target:
            backup.copy_kept(source, target)
            return max(backup.make_whole(target), default=0)

    def _copy_into(self, path: Path) -> None:
        part = backup.part_file(path)
        try:
            with Record(str(part), create=True) as copy:
                with self.reading() as source, copy.changing() as target:
                    backup.copy_kept(source, target)
                    for _ in backup.make_whole(target):
                        pass
                copy.settle()
            backup.put_in_place(part, path)
        finally:
            backup.clear_away(part)

    def settle(self) -> None:
        """Write everything into the one file (SQLite keeps changes beside it for a while)."""
        if self._engine.dialect.name == "sqlite":
            with clear_errors(self.address), self._engine.connect() as connection:
                connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def open_record(address: str | None = None, *, create: bool = False) -> Record:
    """The record at `address`: a SQLite file or `postgresql://…`; without one `$ENTENTE_RECORD`, else `entente.db`."""
    import os

    return Record(address or os.environ.get("ENTENTE_RECORD") or "entente.db", create=create)


__all__ = ["Record", "open_record"]
