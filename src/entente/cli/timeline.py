"""`entente timeline MECHANISM` and `entente topics MECHANISM`: pictures of a mechanism."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import typer

from entente.cli.recorded import JSON, RECORD, nothing, opened, page, print_json, where_it_went

_MECHANISM = typer.Argument(..., metavar="MECHANISM", help="The consultation, under any of its names.")
_FIRST = typer.Option(None, "--from", metavar="DATE", help="Sessions from YYYY, YYYY-MM or YYYY-MM-DD on.")
_LAST = typer.Option(None, "--to", metavar="DATE", help="The same, inclusive.")
_HTML = typer.Option(None, "--html", metavar="FILE", help="Write a page that holds all it needs.")
_SVG = typer.Option(None, "--svg", metavar="FILE", help="Write the picture.")


def timeline(
    mechanism: str = _MECHANISM, record: str | None = RECORD, first: str | None = _FIRST, last: str | None = _LAST,
    html: Path | None = _HTML, svg: Path | None = _SVG, json: bool = JSON,
) -> None:  # fmt: skip
    """Show the timeline of a mechanism: held, planned, called off, moved; levels as lanes."""
    from entente.analysis import timeline as asked

    with opened(record) as door:
        where_it_went(door, mechanism)
        found = asked.timeline(door, mechanism, first=first, last=last)
    if html or svg:
        from entente.outputs.pictures import timeline as picture

        _write([(html, lambda: picture.html(found)), (svg, lambda: picture.svg(found))])
    elif json:
        print_json([found])
    elif found.sessions or found.undated:
        from entente.outputs.terminal.timeline_page import print_timeline

        print_timeline(page(), found)
    else:
        nothing("no session fits")


def topics(
    mechanism: str = _MECHANISM, record: str | None = RECORD, first: str | None = _FIRST, last: str | None = _LAST,
    html: Path | None = _HTML, svg: Path | None = _SVG, json: bool = JSON,
) -> None:  # fmt: skip
    """Show which subjects each session of a mechanism discussed, in which words, and where it was silent."""
    from entente.analysis.topic_grid import topic_grid

    with opened(record) as door:
        where_it_went(door, mechanism)
        found = topic_grid(door, mechanism, first=first, last=last)
    if html or svg:
        from entente.outputs.pictures import topics as picture

        _write([(html, lambda: picture.html(found)), (svg, lambda: picture.svg(found))])
    elif json:
        print_json([found])
    elif found.rows:
        from entente.outputs.terminal.timeline_page import print_topics

        print_topics(page(), found)
    else:
        nothing("no document says what was discussed")


def _write(pictures: list[tuple[Path | None, Callable[[], str]]]) -> None:
    """Each file whole or not at all. Ends with 1 where one cannot be written."""
    from entente.outputs import whole

    for path, made in pictures:
        if path is None:
            continue
        problem = whole.why_not(path)
        if problem is None:
            try:
                whole.write(path, [made()])
            except OSError as error:
                problem = f"cannot be written: {error.strerror}"
        if problem:
            typer.echo(f"entente: {path} {problem} (choose another place)", err=True)
            raise typer.Exit(1)
        typer.echo(f"{path} written", err=True)
