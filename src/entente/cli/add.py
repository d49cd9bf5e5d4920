"""`entente add PATH…`: documents into the record."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from entente.cli.failures import report
from entente.cli.recorded import JSON, RECORD, opened, print_json

if TYPE_CHECKING:
    from entente.errors import SourceError
    from entente.model import Reading
    from entente.record import Batch


def add(
    paths: list[str] = typer.Argument(
        None, metavar="PATH", help="Files, folders, - for standard input, http(s) addresses."
    ),
    record: str | None = RECORD,
    readings: Path | None = typer.Option(
        None,
        "--readings",
        metavar="FILE",
        help="File readings made before by `entente read --json` (- for standard input).",
    ),
    json: bool = JSON,
    date: str | None = typer.Option(
        None, "--date", metavar="YYYY-MM-DD", help="The date of documents that do not say theirs."
    ),
    title: str | None = typer.Option(
        None, "--title", metavar="TEXT", help="The title of documents that have none."
    ),
    jobs: int = typer.Option(
        1, "-j", "--jobs", metavar="N", min=1, max=256, help="Read in this many processes."
    ),
) -> None:
    """Read documents and file them in the record. The same document again changes nothing; a changed one is a new version."""
    from entente.errors import SourceError
    from entente.record.record import AT_HAND, BATCH
    from entente.sources.frontmatter import read_date

    if bool(paths) == bool(readings):
        typer.echo("entente: give documents, or --readings FILE", err=True)
        raise typer.Exit(2)
    try:
        known = read_date(date, "--date")
    except SourceError as error:
        typer.echo(f"entente: {error}", err=True)
        raise typer.Exit(2) from error
    failed: list[SourceError] = []
    doubted: list[SourceError] = []
    with opened(record, create=True) as door:
        if readings:
            total, outcomes = _from_file(readings)
            at_once = AT_HAND
        else:
            total, outcomes = _from_documents(paths, jobs, known, title)
            at_once = BATCH
        batches = door.add(_good(_with_progress(outcomes, total), failed, doubted), at_once=at_once)
        if json:
            print_json(filed for batch in batches for filed in batch.filed)
        else:
            _summary(batches, failed, sys.stdout)
            _eye(sum(1 for _ in islice(door.queue(), _MOST)), sys.stdout)
    report([*failed, *doubted])
    if failed:
        raise typer.Exit(1)


def _from_documents(
    paths: list[str], jobs: int, date: str | None, title: str | None
) -> tuple[int, Iterator[Any]]:
    from entente.sources import expand
    from entente.workers import in_order

    items = list(expand(paths))
    return len(items), in_order(
        items, jobs=min(jobs, max(1, len(items))), date=date, title=title, pipeline=None
    )


def _from_file(path: Path) -> tuple[int, Iterator[Any]]:
    """Readings of a file of JSON Lines; a line that is none is its error."""
    from entente.record.kept.importing import read_lines

    if str(path) == "-":
        return 0, read_lines(sys.stdin.buffer, "-")
    if not path.is_file():
        typer.echo(f"entente: {path}: does not exist, or is no file (check the path)", err=True)
        raise typer.Exit(1)
    with path.open("rb") as stream:
        total = sum(1 for _ in stream)
    return total, read_lines(path.open("rb"), str(path))


def _good(
    outcomes: Iterable[Reading | SourceError], failed: list[SourceError], doubted: list[SourceError]
) -> Iterator[Reading]:
    from entente.cli.remarks import contradicted
    from entente.errors import SourceError

    for outcome in outcomes:
        if isinstance(outcome, SourceError):
            failed.append(outcome)
        else:
            doubted.extend(contradicted(outcome))
            yield outcome


def _with_progress(outcomes: Iterator[Any], total: int) -> Iterator[Any]:
    """A bar with rate and time left on a terminal."""
    if not sys.stderr.isatty() or 0 < total < 4:
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("filing"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("filing", total=total or None, rate="")
        for outcome in outcomes:
            speed = progress.tasks[0].speed
            progress.update(task, advance=1, rate=f"{speed:.0f}/s" if speed else "")
            yield outcome


_WORDS = {
    "new": "new", "new version": "new version", "read anew": "read anew", "address learnt": "unchanged but for an address learnt",
    "unchanged": "unchanged",
}  # fmt: skip
_MOST = 1000  # matters that are counted


def _eye(matters: int, out: Any) -> None:
    """How many matters of the record need a person's eye."""
    if matters:
        many = "or more " if matters == _MOST else ""
        need = "matter needs" if matters == 1 else "matters need"
        print(f"{matters:,} {many}{need} a person's eye: see `entente queue`", file=out)


def _summary(batches: Iterator[Batch], failed: list[SourceError], out: Any) -> None:
    """What was filed: documents, new sessions, sessions that got another account, rulings without their evidence."""
    import time
    from collections import Counter

    counts: Counter[str] = Counter()
    new: set[str] = set()
    grown: set[str] = set()
    homeless = 0
    started = time.monotonic()
    for batch in batches:
        for filed in batch.filed:
            counts[filed.what] += 1
            homeless += len(filed.homeless)
        new |= batch.new_sessions
        grown |= batch.grown_sessions - batch.new_sessions
    seconds = time.monotonic() - started
    total = sum(counts.values())
    said = [f"{counts[what]} {said}" for what, said in _WORDS.items() if counts[what]]
    rate = f" in {seconds:.0f} s, {total / seconds:.3g}/s" if seconds > 2 else ""
    print(f"{total} document{'s' if total != 1 else ''}: {', '.join(said) or 'none'}{rate}", file=out)
    print(
        f"{len(new)} new session{'s' if len(new) != 1 else ''}, {len(grown - new)} with another account",
        file=out,
    )
    if homeless:
        print(
            f"{homeless} ruling{'s' if homeless != 1 else ''} whose evidence is gone: see `entente queue`",
            file=out,
        )
