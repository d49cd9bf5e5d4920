"""`entente changes MECHANISM` and `entente changes SESSION SESSION`."""

from __future__ import annotations

from pathlib import Path

import typer

from entente.cli.accounts import HTML, written
from entente.cli.recorded import JSON, RECORD, nothing, opened, page, print_json, where_it_went

_LEVELS = ("leaders", "ministerial", "sub-ministerial", "senior-official", "working")


def changes(
    names: list[str] = typer.Argument(
        ..., metavar="MECHANISM|SESSION", help="A consultation under any of its names, or two sessions."
    ),
    level: str | None = typer.Option(None, "--level", metavar="LEVEL", help="Only sessions of this level (leaders, ministerial, …)."),
    every: bool = typer.Option(False, "--all", help="Every step of the consultation, not only the last one."),
    record: str | None = RECORD,
    html: Path | None = HTML,
    json: bool = JSON,
) -> None:  # fmt: skip
    """Show what changed from one session to the next: stronger, softer, reworded, kept, new, silent, and since when."""
    if len(names) > 2 or (len(names) == 2 and (level or every)):
        typer.echo("entente: give a consultation, or two sessions (without --level and --all)", err=True)
        raise typer.Exit(2)
    if level not in (None, *_LEVELS):
        typer.echo(f"entente: --level {level}: give {', '.join(_LEVELS)}", err=True)
        raise typer.Exit(2)
    if len(names) == 2:
        _two(names[0], names[1], record, html, json)
    else:
        _course(names[0], level, every, record, html, json)


def _two(one: str, other: str, record: str | None, html: Path | None, json: bool) -> None:
    from entente.analysis.changes.course import changes_between

    with opened(record) as door:
        where_it_went(door, one, other)
        found = changes_between(door, one, other)
    if html:
        from entente.outputs.html.changes import render_step

        written(html, render_step(found))
    if json:
        print_json([found])
    elif not html:
        from entente.outputs.terminal.changes_page import print_step

        print_step(page(), found)


def _course(
    name: str, level: str | None, every: bool, record: str | None, html: Path | None, json: bool
) -> None:
    from entente.analysis.changes.course import course_of

    with opened(record) as door:
        where_it_went(door, name)
        found = course_of(door, name, level=level)
    if html:
        from entente.outputs.html.changes import render_course

        written(html, render_course(found))
    if json:
        print_json([found])
    elif not html:
        from entente.outputs.terminal.changes_page import print_course

        print_course(page(), found, every=every)
    if not found.steps:
        nothing(found.notes[0] if found.notes else "no two sessions to compare")
