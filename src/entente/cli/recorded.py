"""What all commands on the record share: the option, the opening, JSON or a page."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

import typer

from entente.cli.width import width

if TYPE_CHECKING:
    from rich.console import Console

    from entente.record import Record

RECORD = typer.Option(
    None, "--record", envvar="ENTENTE_RECORD", metavar="FILE|ADDRESS",
    help="The record: a SQLite file or postgresql://…  (default: entente.db)",
)  # fmt: skip
JSON = typer.Option(False, "--json", help="Print JSON Lines.")


def opened(address: str | None, *, create: bool = False) -> Record:
    """The record that a command works on; with a bar on the terminal while an older one is made anew."""
    from entente.record import open_record

    with remaking() as progress:
        return open_record(address, create=create, progress=progress)


@contextmanager
def remaking() -> Iterator[Callable[[int, int], None]]:
    """Shows on a terminal how many documents are done of those of which all else is made again."""
    with ExitStack() as shown:
        show: list[Callable[[int], None]] = []

        def progress(done: int, total: int) -> None:
            if not show and sys.stderr.isatty():
                from rich.console import Console

                from entente.outputs.terminal.progress import bar

                show.append(
                    shown.enter_context(bar(Console(stderr=True), total, "bringing the record up to date"))
                )
            for told in show:
                told(done)

        yield progress


def print_json(rows: Iterable[Any]) -> int:
    """One line of JSON a row; how many."""
    from entente.model import to_dict

    count = 0
    for row in rows:
        count += 1
        line = json.dumps(to_dict(row), ensure_ascii=False)
        sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()
    return count


def page() -> Console:
    """A console that is plain in a pipe, and as wide as all pages."""
    from rich.console import Console

    return Console(highlight=False, width=width())


def where_it_went(door: Record, *asked: str | None) -> None:
    """Say on the error stream where a session, person or mechanism is found whose id a ruling moved."""
    for ident in asked:
        went = door.moved(ident) if ident is not None else None
        if went is not None:
            typer.echo(f"entente: {went.asked} is now {went.now} (ruling {went.ruling})", err=True)


def nothing(what: str) -> None:
    """Say on the error stream that an answer is empty: the output itself stays empty."""
    typer.echo(f"entente: {what}", err=True)
