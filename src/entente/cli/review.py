"""`entente queue` and `entente history FACT`: what to look at, and what became of it."""

from __future__ import annotations

from itertools import islice

import typer

from entente.cli.recorded import JSON, RECORD, nothing, opened, page, print_json


def queue(
    record: str | None = RECORD,
    limit: int = typer.Option(30, "-n", "--limit", metavar="N", min=1, help="At most so many."),
    json: bool = JSON,
) -> None:
    """Show what needs a person's eye, most useful first, with the reasons."""
    with opened(record) as door:
        rows = islice(door.queue(), limit)
        if json:
            print_json(rows)
            return
        from entente.outputs.terminal.review import print_queue

        if not print_queue(page(), rows):
            nothing("nothing to decide")


def history(
    fact: str = typer.Argument(
        ..., metavar="DOCUMENT:FACT", help="As the pages show it (kor-2006-11-07-…:a3)."
    ),
    record: str | None = RECORD,
    json: bool = JSON,
) -> None:
    """Show what became of a fact: the readings that have it, and every ruling on it."""
    with opened(record) as door:
        events = door.history(fact)
    if json:
        print_json(events)
        return
    from entente.outputs.terminal.review import print_history

    if not print_history(page(), fact, events):
        nothing("nothing is known of this fact")
