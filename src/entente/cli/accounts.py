"""`entente accounts SESSION`."""

from __future__ import annotations

from pathlib import Path

import typer

from entente.cli.recorded import JSON, RECORD, opened, page, print_json

HTML = typer.Option(None, "--html", metavar="FILE", help="Write one self-contained page.")


def accounts(
    ident: str = typer.Argument(..., metavar="SESSION", help="The session's id, or its beginning."),
    record: str | None = RECORD,
    html: Path | None = HTML,
    json: bool = JSON,
) -> None:
    """Lay all accounts of one session side by side: what all say, what only one says, where they contradict each other."""
    from entente.analysis.accounts.ledger import accounts_of

    with opened(record) as door:
        found = accounts_of(door, ident)
    if html:
        from entente.outputs.html.accounts import render_ledger

        written(html, render_ledger(found))
    if json:
        print_json([found])
    elif not html:
        from entente.outputs.terminal.accounts_page import print_ledger

        print_ledger(page(), found)


def written(path: Path, text: str) -> None:
    """Write a page and say so; a path that cannot be written is an error of one line."""
    from entente.errors import EntenteError

    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise EntenteError(f"{path}: cannot be written ({error.strerror})") from error
    typer.echo(f"entente: {path} written", err=True)
