"""Lists out of the record on the terminal: mechanisms, sessions, people."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from entente.outputs import wording
from entente.outputs.terminal.layout import show
from entente.outputs.wording import one_line
from entente.record import MechanismRow, PersonRow, SessionRow

_AT_ODDS = "the counts contradict each other"


def print_mechanisms(console: Console, rows: Iterable[MechanismRow]) -> int:
    """The years, then acronym, name, parties and id; how many."""
    entries = (
        (
            wording.years(row.first, row.last),
            _named(row),
            (" ".join(row.parties), session_count(row.sessions)),
            row.id,
        )
        for row in rows
    )
    return _listed(console, entries)


def print_sessions(
    console: Console, rows: Iterable[SessionRow], at_odds: frozenset[str] = frozenset()
) -> int:
    """The day, then name, place and id; how many. `at_odds`: ids of those whose counts contradict each other."""
    entries = (
        (
            wording.iso_days(row.date, row.end_date) or "undated",
            short_name(row),
            (wording.where(row.place, row.country), _state(row), _AT_ODDS if row.id in at_odds else ""),
            row.id,
        )
        for row in rows
    )
    return _listed(console, entries)


def print_people(console: Console, rows: Iterable[PersonRow]) -> int:
    """The party, then name, last office and id; how many."""
    entries = (
        (
            row.party or "?",
            row.name,
            (row.offices[-1] if row.offices else "", session_count(row.sessions)),
            row.id,
        )
        for row in rows
    )
    return _listed(console, entries)


def _listed(console: Console, entries: Iterable[tuple[str, str, tuple[str, ...], str]]) -> int:
    """A narrow column to look through by eye, and one that folds, with the id to type on a line of its own."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold", ratio=1)
    count = 0
    for key, name, details, ident in entries:
        count += 1
        line = Text(one_line(name), style="bold")
        line.append("".join(f" · {one_line(d)}" for d in details if d), style="not bold")
        line.append(f"\n{one_line(ident)}", style="not bold cyan")
        table.add_row(Text(one_line(key)), line)
    if count:
        show(console, table)
    return count


def session_count(sessions: int) -> str:
    """ "1 session", "2 sessions"."""
    return f"{sessions} session{'s' if sessions != 1 else ''}"


def _named(row: MechanismRow) -> str:
    """ "SCAP – Strategic Consultation for Allied Partnership": what is said goes first."""
    return f"{row.acronym} – {row.name}" if row.acronym and row.acronym not in row.name else row.name


def session_date(row: SessionRow) -> str:
    """ "7 November 2006 (planned for 9 November 2006)"."""
    first, last = wording.day(row.date), wording.day(row.end_date)
    return f"{first} – {last}" if last else first or "undated"


def session_name(row: SessionRow) -> str:
    """ "Strategic Consultation for Allied Partnership, first session (sub-ministerial)"."""
    name = row.mechanism_name or wording.parties(row.parties)
    count = f", {wording.ordinal(row.ordinal)} session" if row.ordinal else ""
    return name + count + (f" ({row.level})" if row.level and "of" not in name.split()[1:3] else "")


def short_name(row: SessionRow) -> str:
    """ "SCAP, 1st (sub-ministerial)": the acronym where there is one."""
    name = row.mechanism_acronym or row.mechanism_name or wording.parties(row.parties)
    count = f", {wording.ordinal(row.ordinal)} session" if row.ordinal else ""
    return name + count + (f" ({row.level})" if row.level and "of" not in name.split()[1:3] else "")


def _state(row: SessionRow) -> str:
    told = f"{row.accounts} account{'s' if row.accounts != 1 else ''}" if row.accounts else ""
    state = "" if row.status == "held" else row.status or "not said to have met"
    return ", ".join(x for x in (state, told) if x)
