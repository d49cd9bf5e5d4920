"""`entente phrase "free and open Indo-Pacific"`: first and last use, by whom, in which wordings, over time."""

from __future__ import annotations

import typer

from entente.cli.recorded import JSON, RECORD, nothing, opened, page, print_json


def phrase(
    words: list[str] = typer.Argument(
        ..., metavar="PHRASE", help="The phrase; near variants are found by themselves."
    ),
    record: str | None = RECORD,
    party: str | None = typer.Option(
        None, "--party", metavar="CODE", help="Only documents in which this party appears."
    ),
    mechanism: str | None = typer.Option(
        None, "--mechanism", metavar="NAME", help="Only documents of this consultation."
    ),
    first: str | None = typer.Option(
        None, "--from", metavar="DATE", help="Documents from YYYY, YYYY-MM or YYYY-MM-DD on."
    ),
    last: str | None = typer.Option(None, "--to", metavar="DATE", help="The same, inclusive."),
    uses: bool = typer.Option(False, "--uses", help="Show every use that was read."),
    everything: bool = typer.Option(
        False, "--all", help="Read all documents that may hold it, however long it takes."
    ),
    limit: int = typer.Option(
        12, "-n", "--limit", metavar="N", min=1, max=1000, help="At most so many wordings."
    ),
    json: bool = JSON,
) -> None:
    """Show what became of a phrase: first and last use, by whom, with whom, at which level, in which wordings, over time."""
    from entente.analysis.phrases.history import phrase_history

    with opened(record) as door:
        found = phrase_history(
            door,
            " ".join(words),
            party=party,
            mechanism=mechanism,
            first=first,
            last=last,
            everything=everything,
        )
    if json:
        print_json([found])
        return
    from entente.outputs.terminal.phrase_page import print_phrase

    if not found.uses and not found.documents:
        nothing("nobody says that, nor anything near it")
        return
    print_phrase(page(), found, wordings=limit, all_uses=uses)
