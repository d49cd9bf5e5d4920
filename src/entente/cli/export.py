"""`entente export`: the record, or a part of it, in the form that others use."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from entente.cli.recorded import RECORD, opened, where_it_went

NAMES = (
    "csv",
    "parquet",
    "jsonl",
    "jsonld",
    "plover",
    "ics",
    "w3c-annotation",
)  # without loading any for --help


def export(
    folder: Path = typer.Argument(
        ...,
        metavar="FOLDER",
        help="Where to write; an earlier export there is replaced when the new is whole.",
    ),
    to: list[str] = typer.Option(
        ...,
        "--to",
        metavar="FORMAT",
        help=f"{', '.join(NAMES)}. (A second --to is the last date, as --until.)",
    ),
    record: str | None = RECORD,
    mechanism: str | None = typer.Option(
        None,
        "--mechanism",
        metavar="NAME",
        help="Only sessions of this consultation, under any of its names.",
    ),
    party: str | None = typer.Option(
        None, "--party", metavar="CODE", help="Only sessions with this party (KOR, South Korea)."
    ),
    first: str | None = typer.Option(None, "--from", metavar="DATE", help="YYYY, YYYY-MM or YYYY-MM-DD."),
    last: str | None = typer.Option(None, "--until", metavar="DATE", help="The same, inclusive."),
) -> None:
    """Take the record out: tables, event data, a calendar, annotations."""
    from entente.outputs.exports import export as write
    from entente.record import Filters

    name, until = _meant(to, last)
    with opened(record) as door, _progress() as on_row:
        where_it_went(door, mechanism)
        written = write(door, name, folder, Filters(mechanism, party, first, until), on_row)
    for file, count in written.files:
        typer.echo(f"{folder / file}  {count}")
    for what in written.left_out:
        typer.echo(f"left out: {what}")


def _meant(to: list[str], last: str | None) -> tuple[str, str | None]:
    """The format and the last date: `--to` is the name of both, as elsewhere `--from` and `--to` are dates."""
    formats = [value for value in to if value in NAMES]
    dates = [value for value in to if value not in NAMES and value[:4].isdigit()]
    unknown = [value for value in to if value not in formats and value not in dates]
    if unknown or len(formats) != 1:
        said = f"no such format: {unknown[0]!r}" if unknown else "one format is wanted"
        raise typer.BadParameter(f"{said}; there are {', '.join(NAMES)}", param_hint="--to")
    if len(dates) + (last is not None) > 1:
        raise typer.BadParameter("one last date is wanted", param_hint="--to")
    return formats[0], last or next(iter(dates), None)


@contextmanager
def _progress() -> Iterator[Callable[[], None]]:
    """A count of rows on the error stream, on a terminal only."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} rows"), TimeElapsedColumn())
    with Progress(
        *columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
    ) as bar:
        task = bar.add_task("rows", total=None)
        yield lambda: bar.advance(task)
