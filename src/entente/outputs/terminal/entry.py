"""An entry of the lexicon on the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, Group
from rich.text import Text

from entente.lexicon.lookup import Entry
from entente.outputs.terminal.layout import indented, rows, show
from entente.outputs.wording import one_line


def print_entries(console: Console, entries: tuple[Entry, ...]) -> None:
    """Print entries one under another: headword, facts, examples, source."""
    for number, entry in enumerate(entries):
        if number:
            console.print()
        heading = Text.assemble((one_line(entry.headword), "bold"), (f"  {entry.kind}", "dim"))
        show(console, Group(heading, indented(rows(_lines(entry)))))


def _lines(entry: Entry) -> Iterator[tuple[Text, ...]]:
    for name, value in entry.facts:
        yield Text(name, style="dim"), Text(one_line(value))
    for example in entry.examples:
        yield Text("matches", style="green"), Text(one_line(example))
    for example in entry.counter_examples:
        yield Text("not", style="red"), Text(one_line(example))
    yield Text("source", style="dim"), Text(f"lexicon/data/{entry.source}", style="dim")
