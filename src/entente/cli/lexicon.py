"""`entente lexicon WORD`: look into the words."""

from __future__ import annotations

import typer


def lexicon(
    words: list[str] = typer.Argument(
        ..., metavar="WORD…", help="A verb, office, government, mechanism, place or subject."
    ),
) -> None:
    """Show what the lexicon knows of a word: force and strength, names, examples, source."""
    from rich.console import Console

    from entente.lexicon.lookup import lookup
    from entente.outputs.terminal.entry import print_entry

    word = " ".join(words)
    entries = lookup(word)
    if not entries:
        typer.echo(
            f"entente: {word!r} is not in the lexicon (try the base form of a verb, or a usual name)",
            err=True,
        )
        raise typer.Exit(1)
    console = Console(highlight=False, soft_wrap=False)
    for entry in entries:
        print_entry(console, entry)
