"""What a brief is made of: the sessions of one mechanism, by date, with all that their accounts say until its day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from entente.analysis.counts import contradicted
from entente.model.days import stretch
from entente.record import MechanismRow, Record, SessionPage, SessionRow

MOST = 120  # sessions of which a brief looks at every account; earlier ones are only counted


@dataclass(frozen=True, slots=True)
class Material:
    """The sessions of a mechanism as the record knew them on a day. `earlier`: older sessions not looked at.

    `contradicted`: sessions with the counts that contradict each other; the pages leave these counts out.
    """

    mechanism: MechanismRow
    pages: tuple[SessionPage, ...]
    earlier: int
    today: str  # YYYY-MM-DD
    contradicted: tuple[SessionRow, ...] = ()

    @property
    def held(self) -> tuple[SessionPage, ...]:
        """Sessions said to have been held in a known year, by date."""
        return tuple(p for p in self.pages if p.session.status == "held" and stretch(p.session.date))

    @property
    def undated(self) -> tuple[SessionPage, ...]:
        """Sessions held of which no year is said: they have no place in the row, and none is the last."""
        return tuple(p for p in self.pages if p.session.status == "held" and not stretch(p.session.date))

    @property
    def last(self) -> SessionPage | None:
        """The session held last."""
        return self.held[-1] if self.held else None

    @property
    def planned(self) -> tuple[SessionPage, ...]:
        """Sessions announced for today or later, or without a day that has passed."""
        return tuple(
            p for p in self.pages if p.session.status == "planned" and not _passed(p.session.date, self.today)
        )

    @property
    def overdue(self) -> tuple[SessionPage, ...]:
        """Sessions announced for a day that has passed, of which no account says that they were held or called off."""
        return tuple(
            p for p in self.pages if p.session.status == "planned" and _passed(p.session.date, self.today)
        )


def gather(record: Record, mechanism: str, *, today: str) -> Material:
    """The material on a mechanism under any of its names. Raises `NotInRecord` where there is none."""
    found = record.mechanism(mechanism)
    rows = list(record.sessions(mechanism=found.id))
    known = _known(record, reversed(rows), today)
    latest = tuple(islice(known, MOST))
    pages = sorted(latest, key=lambda p: (p.session.date or "", p.session.id))
    doubtful = contradicted(p.session for p in pages)
    earlier = sum(1 for _ in known) if len(latest) == MOST else 0
    return Material(found, tuple(_without_counts(pages, doubtful)), earlier, today, doubtful)


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
