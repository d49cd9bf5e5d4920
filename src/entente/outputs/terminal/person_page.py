"""The page of one person: the names and offices that documents give, and every session."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from entente.outputs import wording
from entente.outputs.terminal.lists import session_count, session_date, session_name
from entente.outputs.wording import one_line
from entente.record import PersonPage


def print_person(console: Console, page: PersonPage) -> None:
    """Print the page."""
    person = page.person
    console.print(Rule(Text(one_line(person.name), style="bold"), align="left", characters="━"))
    head = [
        wording.party(person.party) if person.party else "party not said",
        session_count(person.sessions),
        person.id,
    ]
    console.print(Padding(Text(" · ".join(head)), (0, 0, 0, 2)))
    others = [name for name in person.names if name != person.name]
    if others:
        console.print(Padding(Text(f"also written {one_line('; '.join(others))}", style="dim"), (0, 0, 0, 2)))
    for name, why in page.why:
        console.print(
            Padding(Text(f"{one_line(name)}: {one_line('; '.join(why))}", style="dim"), (0, 0, 0, 2))
        )
    table = Table.grid(padding=(0, 2))
    before = ""
    for session, told in page.attended:
        again = session.id == before
        table.add_row(
            Text("" if again else session_date(session)), Text("" if again else one_line(session_name(session)), style="bold"),
            Text(one_line(told.office or "office not said")), Text("" if told.role == "participant" else told.role, style="italic"),
            Text(f"{told.proof.document[:28]}:{told.proof.fact}", style="dim"),
        )  # fmt: skip
        before = session.id
    console.print()
    console.print(Padding(table, (0, 0, 0, 2)))
