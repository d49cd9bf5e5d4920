"""How a page is set: at most as wide as one likes to read, long lines hanging, no blanks at the end of a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.segment import Segment, Segments
from rich.table import Table
from rich.text import Text

WIDEST = 100  # columns


def show(console: Console, body: RenderableType) -> None:
    """Print a page."""
    options = console.options.update(width=min(console.width, WIDEST))
    for line in console.render_lines(body, options, pad=False):
        console.print(Segments([*_without_blanks(line), Segment.line()]), soft_wrap=True, end="")


def _without_blanks(line: Iterable[Segment]) -> list[Segment]:
    """The line without the blanks that tables leave at its end."""
    left = list(line)
    while left and not left[-1].text.rstrip():
        left.pop()
    if left:
        left[-1] = Segment(left[-1].text.rstrip(), left[-1].style)
    return left


def section(title: str, note: str, *body: RenderableType) -> RenderableType:
    """A heading over an indented body."""
    heading = Text.assemble((title.upper(), "bold"), (f"  {note}" if note else "", "dim"))
    return Group(Text(""), heading, *[indented(b) for b in body])


def indented(body: RenderableType) -> RenderableType:
    """Two columns further in."""
    return Padding(body, (0, 0, 0, 2))


def rows(lines: Iterable[tuple[Text, ...]], widths: tuple[int, ...] = ()) -> RenderableType:
    """Cells under each other; the last column takes what is left of the width. `widths` of the first columns."""
    table = Table.grid(padding=(0, 2, 0, 0))
    cells = list(lines)
    for column in range(len(cells[0]) - 1 if cells else 0):
        width = widths[column] if column < len(widths) else None
        table.add_column(min_width=width, max_width=width, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    for line in cells:
        table.add_row(*line)
    return table


def grouped(
    items: Iterable[tuple[str, tuple[Text, ...]]], widths: tuple[int, ...]
) -> Iterator[RenderableType]:
    """Rows under a heading that stands once for all that follow each other under it."""
    heading: str | None = None
    held: list[tuple[Text, ...]] = []
    for name, line in items:
        if name != heading and held:
            yield from _group(heading or "", held, widths)
            held = []
        heading = name
        held.append(line)
    if held:
        yield from _group(heading or "", held, widths)


def _group(heading: str, lines: list[tuple[Text, ...]], widths: tuple[int, ...]) -> Iterator[RenderableType]:
    if heading:
        yield Text(heading, style="bold")
    yield indented(rows(lines, widths)) if heading else rows(lines, widths)
