"""What search found, on the terminal: the words in their context."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from entente.outputs import wording
from entente.outputs.terminal.page import FORCE_STYLES
from entente.outputs.terminal.quoting import marked_line
from entente.outputs.wording import one_line
from entente.record import Hit


def print_hits(console: Console, hits: Iterable[Hit]) -> int:
    """Each hit in two or three lines; how many."""
    count = 0
    for hit in hits:
        count += 1
        head = Text(one_line(hit.document.title or "Untitled"), style="bold")
        head.append(f"  {wording.day(hit.document.date) or 'undated'}", style="not bold")
        console.print(head)
        where = Text(f"{hit.document.id}{':' + hit.fact if hit.fact else ''}", style="cyan")
        if hit.force:
            where.append(f"  {hit.force}", style=FORCE_STYLES.get(hit.force, ""))
        if hit.session:
            where.append(f"  {hit.session}", style="dim")
        console.print(Padding(where, (0, 0, 0, 2)))
        console.print(Padding(marked_line(hit.quote, hit.marks, hit.cut), (0, 0, 1, 2)))
    return count
