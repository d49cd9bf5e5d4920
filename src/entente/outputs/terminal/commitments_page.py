"""The register of promises on the terminal: each line of descent with its step and the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.text import Text

from entente.analysis.promises.values import Evidence, Line, Telling
from entente.outputs import wording
from entente.outputs.terminal.layout import indented, rows, show
from entente.outputs.wording import one_line

STEP_STYLES = {
    "no evidence": "dim", "begun": "yellow", "partly": "yellow", "fulfilled": "green", "withdrawn": "magenta",
}  # fmt: skip
_QUOTE = 220  # characters of a quote
_TELLINGS = 5  # that are shown of one line


def print_commitments(console: Console, lines: Iterable[Line]) -> int:
    """Each line; how many."""
    count = 0
    for line in lines:
        if count:
            console.print()
        show(console, Group(*_parts(line)))
        count += 1
    return count


def _parts(line: Line) -> Iterator[RenderableType]:
    head = Text(_when(line), style="bold red" if line.overdue else "bold")
    head.append(f"  {line.step}", style=STEP_STYLES[line.step])
    if line.renewals:
        head.append(f"  renewed {line.renewals}×", style="not bold")
    yield head
    yield indented(_promise(line))
    yield indented(Text(line.id, style="cyan"))
    yield indented(Group(*_tellings(line.tellings)))
    if line.ruling is not None:
        yield indented(_ruling(line))
    for e in line.evidence:
        yield indented(_evidence(e))
    for note in line.notes:
        yield indented(Text(f"note: {note}", style="italic dim"))


def _when(line: Line) -> str:
    if line.due is None:
        return "no due date"
    return f"overdue since {wording.day(line.due)}" if line.overdue else f"due {wording.day(line.due)}"


def _promise(line: Line) -> Text:
    text = Text(wording.parties(line.by) or "nobody named", style="bold")
    if line.to:
        text.append(f" → {wording.parties(line.to)}", style="not bold dim")
    text.append(f": {one_line(line.action)}", style="not bold")
    return text


def _tellings(told: tuple[Telling, ...]) -> Iterator[RenderableType]:
    shown = told if len(told) <= _TELLINGS else (told[0], *told[-(_TELLINGS - 1) :])
    for t in shown:
        text = Text(f"{t.relation} {wording.day(t.date) or 'undated'}")
        if t.session:
            text.append(f", {t.session}")
        text.append(f"  {t.document}:{t.proof.fact}", style="dim")
        if t.due:
            text.append(f"  [{one_line(t.due)}]", style="bold")
        yield text
    if len(told) > len(shown):
        yield Text(f"and {len(told) - len(shown)} more between", style="dim")


def _ruling(line: Line) -> Text:
    ruling = line.ruling
    assert ruling is not None
    text = Text(f"ruled {ruling.step}", style=STEP_STYLES.get(ruling.step, ""))
    text.append(f" by {one_line(ruling.by)}, {ruling.at[:10]} (ruling {ruling.ruling})", style="default")
    if ruling.because:
        text.append(f": {one_line(ruling.because)}", style="italic default")
    if ruling.quote:
        text.append(f" “{_cut(ruling.quote)}” {ruling.document}", style="default")
    if line.proposed != line.step:
        text.append(f"  (proposed: {line.proposed})", style="dim")
    return text


def _evidence(e: Evidence) -> RenderableType:
    text = Text(f"{wording.day(e.date) or 'undated'}: {e.why}", style="default")
    text.append(f" ({e.rule})", style="dim")
    text.append(f"\n“{_cut(e.proof.quote)}”", style="italic")
    fact = f":{e.proof.fact}" if e.proof.fact else ""
    text.append(f"\n{e.document}{fact}", style="dim")
    return rows([(Text(e.step, style=STEP_STYLES[e.step]), text)], (9,))


def _cut(quote: str) -> str:
    plain = one_line(quote)
    return plain if len(plain) <= _QUOTE else plain[: _QUOTE - 1].rstrip(" …") + "…"
