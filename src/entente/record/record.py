"""The record: a door to one store of readings and rulings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from entente.model import Reading, SourceText
from entente.record import checking, rebuilding
from entente.record.extracts.extract import Extract, Filters
from entente.record.extracts.flat import ACTS, COMMITMENTS, DOCUMENTS, PARTICIPANTS, SESSIONS, Flat
from entente.record.filing import Batch, file_batch
from entente.record.kept.keeping import current_readings
from entente.record.kept.known import count_unaddressed
from entente.record.kept.packing import source_of
from entente.record.questions import documents as ask_documents
from entente.record.questions import mechanisms as ask_mechanisms
from entente.record.questions import people as ask_people
from entente.record.questions import promises as ask_promises
from entente.record.questions import search as ask_search
from entente.record.questions import sessions as ask_sessions
from entente.record.questions.concordance import Concordance
from entente.record.questions.known import known_page
from entente.record.questions.register import PromiseFilters, line_numbers
from entente.record.rebuilding import Progress
from entente.record.rows import (
    DocumentRow,
    Fault,
    Hit,
    MechanismRow,
    PersonPage,
    PersonRow,
    PromiseLine,
    SessionPage,
    SessionRow,
)
from entente.record.signing import Signing
from entente.record.store import notes
from entente.record.store.chunks import chunks

if TYPE_CHECKING:
    import pandas

BATCH = 100  # documents in one transaction where each takes long to come by
AT_HAND = (
    200  # the same where all are at hand: fewer would take longer, more would be lost where a run is stopped
)


class Record(Signing):
    """An open record. Use it in a `with` statement, or `close()` it.

    Questions give typed rows (`entente.record.rows`); lists are iterators. Each question is one snapshot of the record.
    Raises `RecordError` for what is wrong with the record, `NotInRecord` for what it does not hold.
    """

    # --- filing ---------------------------------------------------------------------------------------------------

    def add(self, readings: Iterable[Reading], *, at_once: int = BATCH) -> Iterator[Batch]:
        """File readings, a transaction for every few of them (`at_once`); what became of each few as they are filed."""
        for batch in chunks(readings, at_once):
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

    def session_known(self, ident: str, day: str) -> SessionPage | None:
        """One session as the documents told of it until a day (YYYY-MM-DD); None where none had yet."""
        with self.reading() as connection:
            return known_page(connection, ask_sessions.session_page(connection, ident), day)

    def people(self, *, party: str | None = None, limit: int | None = None) -> Iterator[PersonRow]:
        """People by name."""
        with self.reading() as connection:
            yield from ask_people.list_people(connection, party=party, limit=limit)

    def people_named(self, name: str) -> tuple[PersonRow, ...]:
        """The people whom a name can mean."""
        with self.reading() as connection:
            return tuple(
                ask_people.person_row(connection, row) for row in ask_people.find_people(connection, name)
            )

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
        with self.one_state() as connection:
            numbers = line_numbers(connection, filters, steps, today, overdue=overdue, limit=limit)
            yield from ask_promises.whole_lines(connection, numbers)

    def promise_line(self, fact: str) -> PromiseLine:
        """The line of one commitment ("document:c3")."""
        with self.one_state() as connection:
            return ask_promises.line_of(connection, fact)

    # --- all of it --------------------------------------------------------------------------------------------------

    @contextmanager
    def extract(
        self, filters: Filters | None = None, on_row: Callable[[], None] | None = None
    ) -> Iterator[Extract]:
        """One state of the record (or of the sessions that fit) to be taken out row by row, in a `with` statement."""
        with self.one_state() as connection:
            yield Extract(connection, filters or Filters(), on_row)

    @contextmanager
    def concordance(
        self, *, force: str | None = None, party: str | None = None, mechanism: str | None = None,
        first: str | None = None, last: str | None = None,
    ) -> Iterator[Concordance]:  # fmt: skip
        """Where words stand in one state of the record, in a `with` statement. The filters are those of `search`."""
        filters = {"force": force, "party": party, "mechanism": mechanism, "first": first, "last": last}
        with self.one_state() as connection:
            yield Concordance(connection, filters)

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

    def documents_frame(self, filters: Filters | None = None) -> pandas.DataFrame:
        """Documents as a pandas data frame: what `document` in the others names."""
        return self._frame(DOCUMENTS, filters)

    def _frame(self, table: Flat, filters: Filters | None) -> pandas.DataFrame:
        from entente.record.extracts.frames import frame

        with self.extract(filters) as extract:
            return frame(extract, table)

    # --- upkeep -----------------------------------------------------------------------------------------------------

    def sources(self, after: str | None = None) -> Iterator[SourceText]:
        """The documents in force as they were read, for a newer reader; by id, those behind `after`."""
        with self.reading() as connection:
            names = ask_documents.all_ids(connection, after)
        for chunk in chunks(names, BATCH):
            with self.reading() as connection:
                found = current_readings(connection, chunk)
            yield from (source_of(found[name]) for name in chunk if name in found)

    def unaddressed(self) -> int:
        """How many documents were filed before addresses were kept, and have told none since: add their files again."""
        with self.reading() as connection:
            return count_unaddressed(connection)

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

    def rebuild(self, progress: Progress | None = None) -> int:
        """Make all that is made of readings and rulings again, in one transaction; how many documents."""
        with self.changing() as connection:
            return rebuilding.rebuilt(connection, progress)

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that is made of readings and rulings, in an order of its own: two records that agree are the same."""
        with self.reading() as connection:
            return rebuilding.dump(connection)


def open_record(
    address: str | None = None, *, create: bool = False, progress: Progress | None = None
) -> Record:
    """The record at `address`: a SQLite file or `postgresql://…`; without one `$ENTENTE_RECORD`, else `entente.db`.

    `progress` is told (done, of all) while an older record is made anew.
    """
    return Record(address_of_record(address), create=create, progress=progress)


def address_of_record(asked: str | None = None) -> str:
    """The address meant: the one given, else `$ENTENTE_RECORD`, else the file `entente.db` in the current folder."""
    import os

    return asked or os.environ.get("ENTENTE_RECORD") or "entente.db"


__all__ = ["Record", "address_of_record", "open_record"]
