"""`entente lexicon WORD`: look into the words."""

from __future__ import annotations

import typer


def lexicon(
    words: list[str] = typer.Argument(
        ..., metavar="WORD", help="A verb, office, government, mechanism, instrument, place or subject."
    ),
) -> None:
    """Show what the lexicon knows of a word: force and strength, names, examples, source."""
    from rich.console import Console

    from entente.cli.width import width
    from entente.lexicon.lookup import lookup, near
    from entente.outputs.terminal.entry import print_entries
    from entente.outputs.wording import one_line

    word = one_line(" ".join(words))
    entries = lookup(word)
    if not entries:
        close = near(word)
        help = (
            f"do you mean {' or '.join(close)}?" if close else "try the base form of a verb, or a usual name"
        )
        typer.echo(f"entente: {word[:80]!r} is not in the lexicon ({help})", err=True)
        raise typer.Exit(1)
    print_entries(Console(highlight=False, width=width()), entries)
