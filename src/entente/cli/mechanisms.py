"""`entente mechanisms`: the standing consultations of the record."""

from __future__ import annotations

import typer

from entente.cli.recorded import JSON, RECORD, nothing, opened, page, print_json


def mechanisms(
    record: str | None = RECORD,
    lines: bool = typer.Option(
        False, "--lines", help="Also rows of unnamed meetings of the same parties at the same level."
    ),
    json: bool = JSON,
) -> None:
    """List the standing consultations: name, parties, levels, sessions, first and last."""
    with opened(record) as door:
        rows = door.mechanisms(lines=lines)
        if json:
            print_json(rows)
            return
        from entente.outputs.terminal.lists import print_mechanisms

        if not print_mechanisms(page(), rows):
            nothing("no standing consultation yet (--lines shows meetings without a name)")
