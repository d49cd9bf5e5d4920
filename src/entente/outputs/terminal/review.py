"""The queue, rulings and the history of a fact, on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from entente.outputs.wording import one_line
from entente.record import Doubt, RulingRow

_WORDS = {
    "ruling": "A ruling has lost its evidence", "count": "Two sessions bear one number",
    "announced": "Announced, and not heard of again", "session": "Are these one session?", "person": "Are these one person?",
}  # fmt: skip


def print_queue(console: Console, rows: Iterable[Doubt]) -> int:
    """Each with the question, what it is about, the reason in a sentence, and how to decide; how many."""
    count = 0
    for row in rows:
        count += 1
        console.print(Text(_WORDS[row.kind], style="bold"))
        for name in (row.one, row.other):
            if name and not (row.kind == "ruling" and name == row.other):
                _below(console, Text(one_line(name), style="cyan"))
        _below(console, Text(_sentence(row.why)))
        _below(console, Text(one_line(row.hint), style="dim"))
        console.print()
    return count


def _below(console: Console, text: Text) -> None:
    console.print(Padding(text, (0, 0, 0, 2)))


def _sentence(reasons: Iterable[str]) -> str:
    """ "The same surname and initial, but another party." """
    said = one_line("; ".join(reasons)).rstrip(".")
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def print_rulings(console: Console, rows: Iterable[RulingRow]) -> int:
    """One or two lines each; how many."""
    count = 0
    for row in rows:
        count += 1
        line = Text(f"{row.id:>4}  {row.at}  ")
        line.append(one_line(row.by), style="bold")
        line.append(f"  {row.kind}" + (f" of {row.undoes}" if row.undoes else ""), style="yellow")
        line.append(f"  {one_line(row.about)}")
        if row.change:
            line.append("  " + _fields(row.change), style="cyan")
        if not row.stands:
            line.append("  (does not stand)", style="dim")
        console.print(line)
        if row.because:
            console.print(Padding(Text(one_line(row.because), style="italic"), (0, 0, 0, 6)))
    return count


def _fields(change: Mapping[str, Any]) -> str:
    """ "place=Busan, country=KOR"."""
    return one_line(", ".join(f"{k}={v}" for k, v in change.items()))


def print_history(console: Console, fact: str, events: Iterable[Mapping[str, Any]]) -> int:
    """One event a line, by time; how many."""
    count = 0
    console.print(Text(one_line(fact), style="cyan"))
    for event in events:
        count += 1
        line = Text(f"  {event['at']}  ")
        line.append(str(event["what"]), style="bold")
        line.append(f" by {one_line(str(event['by']))}")
        if event.get("version"):
            line.append(f", version {event['version']} of {str(event['filed'])[:10]}, as {event['fact']}")
        if event.get("about", fact) not in (fact, fact.rpartition(":")[0]):
            line.append(f"  {one_line(str(event['about']))}", style="cyan")
        if event.get("change"):
            line.append("  " + _fields(event["change"]), style="cyan")
        for name in ("because", "quote"):
            if event.get(name):
                line.append(f"  {one_line(str(event[name]))}", style="dim")
        if event.get("ruling"):
            taken = f", of ruling {event['undoes']}" if event.get("undoes") else ""
            taken += "" if event["stands"] else ", undone"
            taken += ", its words are gone" if event["lost"] else ""
            line.append(f"  (ruling {event['ruling']}{taken})", style="dim")
        console.print(line)
    return count
