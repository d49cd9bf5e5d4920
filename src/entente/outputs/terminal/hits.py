"""What search found, on the terminal: the words in their context."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from entente.outputs import wording
from entente.outputs.terminal.page import FORCE_STYLES
from entente.outputs.wording import one_line
from entente.record import Hit

_HIT = re.compile("\x02([^\x02\x03]*)\x03")


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
        if hit.document.session:
            where.append(f"  {hit.document.session}", style="dim")
        console.print(Padding(where, (0, 0, 0, 2)))
        console.print(Padding(_context(hit.context), (0, 0, 1, 2)))
    return count


def _context(text: str) -> Text:
    shown = Text()
    done = 0
    for match in _HIT.finditer(text):
        shown.append(one_line_part(text[done : match.start()]))
        shown.append(one_line_part(match.group(1)), style="bold reverse")
        done = match.end()
    shown.append(one_line_part(text[done:]))
    return shown


def one_line_part(text: str) -> str:
    """A piece of a line: control characters out, spaces at its ends kept."""
    lead, tail = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    return f"{lead}{one_line(text)}{tail}" if text.strip() else " " * bool(text)
