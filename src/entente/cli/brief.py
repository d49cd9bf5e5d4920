"""`entente brief MECHANISM`."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from entente.cli.day import day_asked
from entente.cli.recorded import RECORD, opened, where_it_went

FORMATS = ("md", "html", "pdf", "docx")


def brief(
    mechanism: str | None = typer.Argument(
        None, metavar="MECHANISM", help="The consultation, under any of its names (SCAP)."
    ),
    record: str | None = RECORD,
    to: str | None = typer.Option(
        None, "--to", metavar="FORMAT", help=f"{', '.join(FORMATS)}; by default what FILE ends with, else md."
    ),
    output: Path | None = typer.Option(
        None,
        "--output",
        "-o",
        metavar="FILE",
        help="Where to write; without it, Markdown or HTML is printed.",
    ),
    template: Path | None = typer.Option(
        None,
        "--template",
        metavar="DOCX",
        exists=True,
        dir_okay=False,
        help="A Word template of your own, for docx.",
    ),
    template_to: Path | None = typer.Option(
        None, "--template-to", metavar="DOCX", help="Write the template itself, to be changed, and stop."
    ),
    today: str | None = typer.Option(
        None, "--today", metavar="DATE", help="The day of the brief, YYYY-MM-DD; by default today."
    ),
) -> None:
    """Write the book for the next session: history, people, agreed language, promises, differences, agenda."""
    if template_to is not None:
        from entente.outputs.brief.template import default_template

        _write(template_to, default_template())
        return
    if mechanism is None:
        raise typer.BadParameter(
            "which consultation? `entente mechanisms` lists them", param_hint="MECHANISM"
        )
    name = _format(to, output)
    day = day_asked(today).isoformat()
    from entente.analysis.brief.book import brief as make
    from entente.outputs.brief.compose import compose

    with opened(record) as door:
        where_it_went(door, mechanism)
        if next(iter(door.sessions(mechanism=mechanism, limit=1)), None) is None:
            typer.echo(
                f"entente: {mechanism}: the record holds no session of it, only what other papers say of it",
                err=True,
            )
        paper = compose(make(door, mechanism, today=day))
    from entente.outputs.brief.formats import written

    made = written(paper, name, template)
    if output is not None:
        _write(output, made)
    else:
        sys.stdout.buffer.write(made)
        sys.stdout.buffer.flush()


def _format(to: str | None, output: Path | None) -> str:
    """The format asked for, or that of the file's name."""
    ending = output.suffix.lstrip(".").lower() if output else ""
    name = (to or ending or "md").lower()
    if name not in FORMATS:
        raise typer.BadParameter(
            f"no such format: {name!r}; there are {', '.join(FORMATS)}", param_hint="--to"
        )
    if output is None and name in ("pdf", "docx"):
        raise typer.BadParameter(f"{name} goes to a file: --output FILE.{name}", param_hint="--output")
    return name


def _write(path: Path, made: bytes) -> None:
    from entente.outputs import whole

    if problem := whole.why_not(path):
        raise typer.BadParameter(f"{path} {problem}", param_hint="--output")
    whole.write_bytes(path, made)
    typer.echo(f"{path}", err=True)
