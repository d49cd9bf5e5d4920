"""What could not be read, on the error stream."""

from __future__ import annotations

from collections.abc import Iterable

import typer

from entente.errors import SourceError


def report(failed: Iterable[SourceError]) -> None:
    """One line for each input that could not be read."""
    from entente.outputs.wording import one_line

    for error in failed:
        typer.echo(f"entente: {one_line(str(error))}", err=True)
