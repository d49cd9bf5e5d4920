"""`entente read PATH…`: documents in, cited facts out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from entente.cli.failures import report

if TYPE_CHECKING:
    from entente.errors import SourceError
    from entente.model import Reading

_FEW = 4  # documents; a bar for fewer would be gone before one saw it


def read(
    paths: list[str] = typer.Argument(
        ..., metavar="PATH", help="Files, folders, - for standard input, http(s) addresses."
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
    title: str | None = typer.Option(
        None, "--title", metavar="TEXT", help="The title of documents that have none."
    ),
    jobs: int = typer.Option(
        1, "-j", "--jobs", metavar="N", min=1, max=256, help="Read in this many processes."
    ),
    pipeline: str | None = typer.Option(
        None,
        "--pipeline",
        metavar="NAME",
        help="Use this installed spaCy pipeline instead of the bundled parser.",
    ),
) -> None:
    """Read diplomatic documents: sessions, delegations, topics, acts, commitments, references, each with its proof."""
    from entente.cli.remarks import contradicted, foreign
    from entente.errors import SourceError
    from entente.outputs import whole
    from entente.sources import count, expand
    from entente.sources.frontmatter import read_date
    from entente.workers import in_order

    try:
        known = read_date(date, "--date")
    except SourceError as error:
        raise _misuse(str(error)) from error
    if html and (problem := whole.why_not(html)):
        raise _misuse(f"--html {html}: {problem} (give the name of a file)")
    items = list(expand(paths))
    total = sum(map(count, items))
    most = jobs if "-" in items else min(jobs, max(1, total))
    outcomes = in_order(items, jobs=most, date=known, title=title, pipeline=pipeline)
    kept: list[Reading] = []
    failed: list[SourceError] = []
    doubted: list[SourceError] = []
    show = _printer(json, html)
    for outcome in _with_progress(outcomes, total, quiet=not html and sys.stdout.isatty()):
        if isinstance(outcome, SourceError):
            failed.append(outcome)
            continue
        if unread := foreign(outcome):
            failed.append(unread)
        doubted.extend(contradicted(outcome))
        if html:
            kept.append(outcome)
        show(outcome)
    whole_page = not (html and kept) or _write_page(html, kept)
    report([*failed, *doubted])
    if failed or not whole_page:
        raise typer.Exit(1)


def _misuse(problem: str) -> typer.Exit:
    typer.echo(f"entente: {problem}", err=True)
    return typer.Exit(2)


def _printer(json: bool, html: Path | None) -> Callable[[Reading], None]:
    """What to do with each reading on standard output."""
    if json:
        from entente.model import json_pieces

        return lambda reading: _line(json_pieces(reading))
    if html:
        return lambda reading: None
    from rich.console import Console

    from entente.cli.width import width
    from entente.outputs.terminal import print_page

    console = Console(highlight=False, width=width())
    first = iter((True,))

    def page(reading: Reading) -> None:
        if not next(first, False):
            console.print("\n")
        print_page(console, reading)
        sys.stdout.flush()

    return page


def _line(pieces: Iterator[str]) -> None:
    for piece in pieces:
        sys.stdout.buffer.write(piece.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()


def _with_progress(
    outcomes: Iterator[Reading | SourceError], total: int, *, quiet: bool
) -> Iterator[Reading | SourceError]:
    """A bar on a terminal, for more than a few documents; none where the pages themselves pass by on it."""
    if total < _FEW or quiet or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console

    from entente.outputs.terminal.progress import bar

    with bar(Console(stderr=True), total) as done:
        for count, outcome in enumerate(outcomes, 1):
            yield outcome
            done(count)


def _write_page(path: Path, readings: list[Reading]) -> bool:
    """The page, whole or not at all; whether it was written."""
    from entente.outputs import whole
    from entente.outputs.html import render_parts
    from entente.outputs.wording import counted

    try:
        whole.write(path, render_parts(readings))
    except OSError as error:
        typer.echo(f"entente: {path}: cannot be written: {error.strerror} (choose another place)", err=True)
        return False
    typer.echo(f"{path}: {counted(len(readings), 'document')}", err=True)
    return True
