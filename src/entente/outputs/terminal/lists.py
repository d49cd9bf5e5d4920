"""Lists out of the record on the terminal: mechanisms, sessions, people."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from entente.outputs import wording
from entente.outputs.wording import one_line
from entente.record import MechanismRow, PersonRow, SessionRow


def print_mechanisms(console: Console, rows: Iterable[MechanismRow]) -> int:
    """One line each; how many."""
    table = _table(4)
    count = 0
    for row in rows:
        count += 1
        name = Text(one_line(row.name), style="" if row.line else "bold")
        if row.acronym and row.acronym not in row.name:
            name.append(f" ({one_line(row.acronym)})")
        number = f"{row.sessions} session{'s' if row.sessions != 1 else ''}"
        span = f"{row.first[:4] if row.first else '?'}–{row.last[:4] if row.last else '?'}"
        table.add_row(
            Text(row.id, style="cyan"),
            name,
            Text(" ".join(row.parties), style="dim"),
            Text(f"{number}, {span}"),
        )
    return _printed(console, table, count)


def print_sessions(console: Console, rows: Iterable[SessionRow]) -> int:
    """One line each; how many."""
    table = _table(5)
    count = 0
    for row in rows:
        count += 1
        table.add_row(
            Text(row.id, style="cyan"), Text(session_date(row)), Text(one_line(session_name(row)), style="bold"),
            Text(one_line(wording.where(row.place, row.country))), Text(_state(row), style="dim"),
        )  # fmt: skip
    return _printed(console, table, count)


def print_people(console: Console, rows: Iterable[PersonRow]) -> int:
    """One line each; how many."""
    table = _table(4)
    count = 0
    for row in rows:
        count += 1
        last = one_line(row.offices[-1]) if row.offices else ""
        number = f"{row.sessions} session{'s' if row.sessions != 1 else ''}"
        table.add_row(Text(row.id, style="cyan"), Text(one_line(row.name), style="bold"), Text(row.party or "?", style="dim"), Text(f"{last}  ({number})"))  # fmt: skip
    return _printed(console, table, count)


def session_date(row: SessionRow) -> str:
    """ "7 November 2006 (planned for 9 November 2006)"."""
    first, last = wording.day(row.date), wording.day(row.end_date)
    return f"{first} – {last}" if last else first or "undated"


def session_name(row: SessionRow) -> str:
    """ "Strategic Consultation for Allied Partnership, first session (sub-ministerial)"."""
    name = row.mechanism_name or wording.parties(row.parties)
    count = f", {wording.ordinal(row.ordinal)} session" if row.ordinal else ""
    return name + count + (f" ({row.level})" if row.level and "of" not in name.split()[1:3] else "")


def _state(row: SessionRow) -> str:
    told = f"{row.accounts} account{'s' if row.accounts != 1 else ''}" if row.accounts else ""
    state = "" if row.status == "held" else row.status or "not said to have met"
    return ", ".join(x for x in (state, told) if x)


def _table(columns: int) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    for _ in range(columns - 1):
        table.add_column()
    return table


def _printed(console: Console, table: Table, count: int) -> int:
    if count:
        console.print(table)
    return count
