"""`entente read PATH…`: documents in, cited facts out."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from entente.errors import SourceError
    from entente.model import Reading


def read(
    paths: list[str] = typer.Argument(
        ..., metavar="PATH…", help="Files, folders, - for standard input, http(s) addresses."
    ),
    json: bool = typer.Option(
        False, "--json", help="Print JSON Lines, one reading a line (see `entente schema`)."
    ),
    html: Path | None = typer.Option(
        None, "--html", metavar="FILE", help="Write one self-contained page to FILE."
    ),
    date: str | None = typer.Option(
        None, "--date", metavar="YYYY-MM-DD", help="The date of documents that do not say theirs."
    ),
    title: str | None = typer.Option(None, "--title", help="The title of documents that have none."),
    jobs: int = typer.Option(1, "-j", "--jobs", min=1, max=256, help="Read in this many processes."),
    pipeline: str | None = typer.Option(
        None,
        "--pipeline",
        metavar="NAME",
        help="Use this installed spaCy pipeline instead of the bundled parser.",
    ),
) -> None:
    """Read diplomatic documents: sessions, delegations, topics, acts, commitments, references, each with its proof."""
    from entente.errors import SourceError
    from entente.sources import expand
    from entente.sources.frontmatter import read_date
    from entente.workers import in_order

    try:
        known = read_date(date, "--date")
    except SourceError as error:
        typer.echo(f"entente: {error}", err=True)
        raise typer.Exit(2) from error
    if html:
        _check_place(html)
    items = list(expand(paths))
    show = _printer(json, html)
    kept: list[Reading] = []
    failed: list[SourceError] = []
    outcomes = in_order(items, jobs=min(jobs, max(1, len(items))), date=known, title=title, pipeline=pipeline)
    for outcome in _with_progress(outcomes, len(items)):
        if isinstance(outcome, SourceError):
            failed.append(outcome)
            continue
        if html:
            kept.append(outcome)
        show(outcome)
    whole = not (html and kept) or _write_page(html, kept)
    _report(failed)
    if failed or not whole:
        raise typer.Exit(1)


def _printer(json: bool, html: Path | None) -> Callable[[Reading], None]:
    """What to do with each reading on standard output."""
    if json:
        from entente.model import to_json

        return lambda reading: _line(to_json(reading))
    if html:
        return lambda reading: None
    from rich.console import Console

    from entente.outputs.terminal import print_page

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 110)
    return lambda reading: print_page(console, reading)


def _line(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def _with_progress(outcomes: Iterator[Reading | SourceError], total: int) -> Iterator[Reading | SourceError]:
    """A bar with rate and time left on a terminal, for more than a few inputs; else nothing."""
    if total < 4 or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total, rate="")
        for outcome in outcomes:
            speed = progress.tasks[0].speed
            progress.update(task, advance=1, rate=f"{speed:.0f}/s" if speed else "")
            yield outcome


def _check_place(path: Path) -> None:
    """Ends before anything is read where the page cannot be written. It never takes the place of a device."""
    problem = None
    if path.is_dir():
        problem = "is a folder"
    elif path.exists() and not path.is_file():
        problem = "is no file"
    elif not path.resolve().parent.is_dir():
        problem = "is in a folder that does not exist"
    if problem:
        typer.echo(f"entente: --html {path}: {problem} (give the name of a file)", err=True)
        raise typer.Exit(2)


def _write_page(path: Path, readings: list[Reading]) -> bool:
    """The page, whole or not at all; whether it was written."""
    from entente.outputs.html import render

    page = render(readings)
    part = None
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="replace", dir=path.resolve().parent, delete=False, suffix=".part"
        ) as stream:
            part = Path(stream.name)
            stream.write(page)
        part.chmod(0o644)
        os.replace(part, path.resolve())  # noqa: PTH105  (one atomic step)
    except BaseException as error:
        if part is not None:
            part.unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise
        typer.echo(f"entente: {path}: cannot be written: {error.strerror} (choose another place)", err=True)
        return False
    typer.echo(f"{path}: {len(readings)} document{'s' if len(readings) != 1 else ''}")
    return True


def _report(failed: list[SourceError]) -> None:
    """One line for each input that could not be read."""
    from entente.outputs.wording import one_line

    for error in failed:
        typer.echo(f"entente: {one_line(str(error))}", err=True)
