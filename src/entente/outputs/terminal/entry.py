"""An entry of the lexicon on the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from entente.lexicon.lookup import Entry
from entente.outputs.wording import one_line


def print_entry(console: Console, entry: Entry) -> None:
    """Print one entry: headword, facts, examples, source."""
    console.print(Text.assemble((one_line(entry.headword), "bold"), (f"  {entry.kind}", "dim")))
    table = Table.grid(padding=(0, 2))
    for name, value in entry.facts:
        table.add_row(Text(f"  {name}", style="dim"), Text(one_line(value)))
    for example in entry.examples:
        table.add_row(Text("  matches", style="green"), Text(one_line(example)))
    for example in entry.counter_examples:
        table.add_row(Text("  not", style="red"), Text(one_line(example)))
    table.add_row(Text("  source", style="dim"), Text(f"lexicon/data/{entry.source}", style="dim"))
    console.print(table)
    console.print()
