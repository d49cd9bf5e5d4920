"""`entente people [NAME]`: who took part, in which office."""

from __future__ import annotations

import typer

from entente.cli.recorded import JSON, RECORD, nothing, opened, page, print_json, where_it_went


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
        where_it_went(door, name)
        rows = list(door.people(party=party)) if name is None else list(door.people_named(name))
        asked = [row for row in rows if len(rows) == 1 or row.id == name]
        found = door.person(asked[0].id) if name is not None and asked else None
        if name is not None and not rows:
            door.person(name)  # says that there is none
    if json:
        print_json([found] if found else rows)
        return
    from entente.outputs.terminal.lists import print_people

    if found:
        from entente.outputs.terminal.person_page import print_person

        print_person(page(), found)
        rows = [row for row in rows if row.id != found.person.id]  # others of that name
    if not print_people(page(), rows) and not found:
        nothing("nobody yet")
