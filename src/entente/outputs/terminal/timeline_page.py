"""The timeline of a mechanism, and topics by sessions, on the terminal."""

from __future__ import annotations

from rich.console import Console, Group, RenderableType
from rich.text import Text

from entente.analysis.timeline import Timeline, was_moved
from entente.analysis.topic_grid import GridRow, TopicGrid
from entente.outputs import wording
from entente.outputs.terminal.layout import indented, rows, section, show
from entente.outputs.wording import one_line
from entente.record import SessionRow

_MARKS = {"held": ("●", "blue"), "planned": ("○", "yellow"), "called-off": ("✕", "red"), None: ("·", "dim")}
_MOST_COLUMNS = 26  # sessions side by side; of more, the latest


def print_timeline(console: Console, found: Timeline) -> None:
    """A line for each session, its mark in the lane of its level."""
    lanes = [Text(lane or "level not said", style="dim") for lane in found.lanes]
    lines = [(Text(""), *lanes, Text(""))] if found.sessions else []
    lines += [
        (
            Text(wording.iso_days(row.date, row.end_date)),
            *[_mark(row) if lane == row.level else Text("") for lane in found.lanes],
            _told(row),
        )
        for row in found.sessions
    ]
    name = Text(one_line(found.mechanism.name), style="bold")
    key = Text("● held  ○ planned  ✕ called off  · not said to have met", style="dim")
    body: list[RenderableType] = [name, indented(key), Text(""), rows(lines)] if lines else [name]
    if found.undated:
        body.append(section("Without a date", "", rows((_mark(row), _told(row)) for row in found.undated)))
    show(console, Group(*body))


def _mark(row: SessionRow) -> Text:
    mark, style = _MARKS.get(row.status, _MARKS[None])
    return Text(f"{mark} {row.ordinal or ''}".rstrip(), style=style)


def _told(row: SessionRow) -> Text:
    planned = f"had been planned for {wording.day(row.planned_date)}" if was_moved(row) else ""
    state = {"called-off": "called off", "planned": "planned"}.get(row.status or "", "")
    line = Text(" · ".join(p for p in (wording.where(row.place, row.country), state, planned) if p))
    line.append(f"{'  ' if line else ''}{row.id}", style="cyan")
    return line


def print_topics(console: Console, found: TopicGrid) -> None:
    """A line for each subject: how many topics each session named; · is silence between two that spoke of it."""
    first = max(0, len(found.sessions) - _MOST_COLUMNS)
    columns = found.sessions[first:]
    name = Text(one_line(found.mechanism.name), style="bold")
    grid = [
        (Text(row.subject or "no subject"), _strip(row, first))
        for row in found.rows
        if any(row.cells[first:])
    ]
    legend = [(Text(_letter(i), style="bold"), Text(wording.day(s.date) or "undated"), _session(s)) for i, s in enumerate(columns)]  # fmt: skip
    head = Text("".join(_letter(i) for i in range(len(columns))), style="bold")
    note = (
        f"the latest {len(columns)} of {len(found.sessions)} (a picture shows all: --html)" if first else ""
    )
    left = [(Text(wording.day(s.date) or "undated"), Text(s.id, style="cyan")) for s in found.without]
    body = [name, Text(""), rows([(Text(""), head), *grid]), section("Sessions", note, rows(legend))]
    if left:
        body.append(section("No document says what was discussed", "", rows(left)))
    show(console, Group(*body))


def _session(row: SessionRow) -> Text:
    """Its id, and that it was not held where what it shows was only planned."""
    text = Text(row.id, style="cyan")
    if row.status in ("planned", "called-off"):
        text.append(f"  {(row.status or '').replace('-', ' ')}", style="yellow")
    return text


def _letter(number: int) -> str:
    return chr(ord("a") + number)


def _strip(row: GridRow, first: int) -> Text:
    met = [i for i, cell in enumerate(row.cells) if cell]
    text = Text()
    for i, cell in enumerate(row.cells):
        if i < first:
            continue
        if cell:
            text.append(str(min(len(cell.labels), 9)), style="bold blue")
        else:
            text.append("·" if met[0] < i < met[-1] else " ", style="dim")
    return text
