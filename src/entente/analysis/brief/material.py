"""What a brief is made of: the sessions of one mechanism, by date, with all that their accounts say."""

from __future__ import annotations

from dataclasses import dataclass

from entente.record import MechanismRow, Record, SessionPage

MOST = 120  # sessions of which a brief looks at every account; earlier ones are only counted


@dataclass(frozen=True, slots=True)
class Material:
    """The sessions of a mechanism as the record knows them on a day. `earlier`: older sessions not looked at."""

    mechanism: MechanismRow
    pages: tuple[SessionPage, ...]
    earlier: int
    today: str  # YYYY-MM-DD

    @property
    def held(self) -> tuple[SessionPage, ...]:
        """Sessions said to have been held, by date."""
        return tuple(p for p in self.pages if p.session.status == "held")

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
    return Material(
        found, tuple(record.session(row.id) for row in rows[-MOST:]), max(0, len(rows) - MOST), today
    )


def _passed(date: str | None, today: str) -> bool:
    """Whether an EDTF date lies wholly before today, as far as it is known; seasons and open years count by year."""
    if date is None or date.startswith("X"):
        return False
    year, _, rest = date.partition("-")
    if not rest[:2].isdigit() or int(rest[:2] or 0) > 12:
        return year < today[:4]
    return date < today[: len(date)]
