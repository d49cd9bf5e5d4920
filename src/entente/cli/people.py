"""`entente people [NAME]`: who took part, in which office."""

from __future__ import annotations

import typer

from entente.cli.recorded import JSON, RECORD, nothing, opened, page, print_json


def people(
    name: str | None = typer.Argument(
        None, metavar="NAME", help="A person: id, name in any order, or surname."
    ),
    record: str | None = RECORD,
    party: str | None = typer.Option(None, "--party", metavar="CODE", help="Only of this party."),
    json: bool = JSON,
) -> None:
    """List people, or show one with every office and session."""
    with opened(record) as door:
        rows = list(door.people(party=party)) if name is None else list(door.people_named(name))
        found = door.person(rows[0].id) if name is not None and len(rows) == 1 else None
        if name is not None and not rows:
            door.person(name)  # says that there is none
    if json:
        print_json([found] if found else rows)
        return
    if found:
        from entente.outputs.terminal.person_page import print_person

        print_person(page(), found)
        return
    from entente.outputs.terminal.lists import print_people

    if not print_people(page(), rows):
        nothing("nobody yet")
