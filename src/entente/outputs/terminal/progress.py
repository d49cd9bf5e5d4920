"""The bar on the terminal while many documents are read: how many, how fast, how long still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


@contextmanager
def bar(console: Console, total: int, what: str = "reading") -> Iterator[Callable[[int], None]]:
    """A bar on this console while the block runs. Told how many are done in all; gone afterwards."""
    columns = (
        TextColumn(what),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(compact=True, elapsed_when_finished=True),
        TextColumn("left"),
    )
    # Standard output stays what it is: it may be a pipe or a file, and the bar has no business there.
    with Progress(
        *columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False
    ) as progress:
        task = progress.add_task(what, total=total, rate="")

        def done(count: int) -> None:
            progress.update(
                task, completed=count, total=max(total, count), rate=_rate(progress.tasks[0].speed)
            )

        yield done


def _rate(speed: float | None) -> str:
    return "" if not speed else f"{speed:.0f}/s" if speed >= 10 else f"{speed:.1f}/s"
