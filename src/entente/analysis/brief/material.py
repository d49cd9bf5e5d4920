"""What a brief is made of: the sessions of one mechanism, by date, with all that their accounts say until its day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from entente.analysis.brief.ahead import announced_beside
from entente.analysis.brief.sentences import Sentences
from entente.analysis.brief.telling import papers_among, said_of_others
from entente.analysis.counts import contradicted
from entente.model.days import stretch
from entente.record import MechanismRow, Record, SessionPage, SessionRow

MOST = 120  # sessions of which a brief looks at every account; earlier ones are only counted


@dataclass(frozen=True, slots=True)
class Material:
    """The sessions of a mechanism as the record knew them on a day. `earlier`: older sessions not looked at.

    `contradicted`: sessions with the counts that contradict each other; the pages leave these counts out. `beside`: sessions
    to come of which papers on other matters speak; `without`: ids of papers of which nobody says that people met over them.
    """

    mechanism: MechanismRow
    pages: tuple[SessionPage, ...]
    earlier: int
    today: str  # YYYY-MM-DD
    sentences: Sentences
    contradicted: tuple[SessionRow, ...] = ()
    beside: tuple[SessionPage, ...] = ()
    without: frozenset[str] = frozenset()

    @property
    def held(self) -> tuple[SessionPage, ...]:
        """Sessions said to have been held in a known year, by date."""
        return tuple(p for p in self.pages if self._was_held(p) and stretch(p.session.date))

    @property
    def undated(self) -> tuple[SessionPage, ...]:
        """Sessions held of which no year is said, and none on record can be: they have no place in the row."""
        dated = self.held
        return tuple(
            p
            for p in self.pages
            if self._was_held(p) and not stretch(p.session.date) and not said_of_others(p, dated)
        )

    @property
    def papers(self) -> tuple[SessionPage, ...]:
        """Statements and other papers, by date, of which no document tells that people met."""
        return tuple(p for p in self.pages if p.session.id in self.without and stretch(p.session.date))

    @property
    def texts(self) -> tuple[SessionPage, ...]:
        """Sessions held and papers, by date: all that tells what was said."""
        return tuple(sorted((*self.held, *self.papers), key=lambda p: (p.session.date or "", p.session.id)))

    @property
    def last(self) -> SessionPage | None:
        """The session held last."""
        return self.held[-1] if self.held else None

    @property
    def planned(self) -> tuple[SessionPage, ...]:
        """Sessions announced for today or later, or without a day that has passed."""
        found = [p for p in self.pages if p.session.status == "planned" and not self._passed(p)]
        return (*found, *(p for p in self.beside if not self._passed(p)))

    @property
    def overdue(self) -> tuple[SessionPage, ...]:
        """Sessions announced for a day that has passed, of which no account says that they were held or called off."""
        found = [p for p in self.pages if p.session.status == "planned" and self._passed(p)]
        return (*found, *(p for p in self.beside if self._passed(p)))

    def _was_held(self, page: SessionPage) -> bool:
        return page.session.status == "held" and page.session.id not in self.without

    def _passed(self, page: SessionPage) -> bool:
        return _passed(page.session.date, self.today)


def gather(record: Record, mechanism: str, *, today: str) -> Material:
    """The material on a mechanism under any of its names. Raises `NotInRecord` where there is none."""
    found = record.mechanism(mechanism)
    rows = list(record.sessions(mechanism=found.id))
    sentences = Sentences(record)
    known = _known(record, reversed(rows), today)
    latest = tuple(islice(known, MOST))
    pages = sorted(latest, key=lambda p: (p.session.date or "", p.session.id))
    doubtful = contradicted(p.session for p in pages)
    earlier = sum(1 for _ in known) if len(latest) == MOST else 0
    shown = tuple(_without_counts(pages, doubtful))
    material = Material(found, shown, earlier, today, sentences, doubtful, without=papers_among(shown))
    seen = {p.session.id for p in pages}
    unseen = [row for row in record.sessions(mechanism=found.id, asides=True) if row.id not in seen]
    return replace(
        material, beside=tuple(announced_beside(record, found, unseen, material.last, today, sentences))
    )


def _known(record: Record, rows: Iterator[SessionRow], today: str) -> Iterator[SessionPage]:
    pages = (record.session_known(row.id, today) for row in rows)
    yield from (page for page in pages if page is not None)


def _without_counts(pages: Sequence[SessionPage], doubtful: Sequence[SessionRow]) -> Iterator[SessionPage]:
    names = {row.id for row in doubtful}
    for page in pages:
        doubted = page.session.id in names
        yield replace(page, session=replace(page.session, ordinal=None)) if doubted else page


def _passed(date: str | None, today: str) -> bool:
    """Whether an EDTF date lies wholly before today, as far as it is known; seasons and open years count by year."""
    if date is None or date.startswith("X"):
        return False
    year, _, rest = date.partition("-")
    if not rest[:2].isdigit() or int(rest[:2] or 0) > 12:
        return year < today[:4]
    return date < today[: len(date)]
