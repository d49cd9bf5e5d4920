"""One session and the next on the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.text import Text

from entente.analysis.changes.rows import CLASSES, Changed, Chosen, Class, Course, Silence, Step
from entente.outputs import wording
from entente.outputs.terminal.accounts_page import acts_lines
from entente.outputs.terminal.layout import indented, rows, section, show
from entente.outputs.terminal.lists import session_date, short_name
from entente.outputs.terminal.marked import marked
from entente.outputs.wording import one_line
from entente.record import ActRow

TITLES: dict[Class, str] = {
    "stronger": "Stronger", "softer": "Softer", "silent": "Silent", "new": "New", "cannot say": "Cannot say",
    "reworded": "Reworded", "kept": "Kept word for word",
}  # fmt: skip
_STYLES: dict[Class, str] = {"stronger": "green", "softer": "red", "silent": "magenta", "new": "cyan"}
_SILENCES = 20  # shown on the terminal; all of them stand in --json and --html


def print_step(console: Console, step: Step) -> None:
    """Print two sessions compared."""
    show(console, Group(*_step(console, step)))


def print_course(console: Console, course: Course, *, every: bool) -> None:
    """Print a consultation: its sessions, the silences, and its last step (or `every` one)."""
    show(console, Group(*_head(course)))
    for step in course.steps if every else course.steps[-1:]:
        print_step(console, step)
    found = course.long_silences
    if found:
        show(console, section("Silences after two sessions or more", str(len(found)), rows(_silences(found), (12,))))  # fmt: skip


def _head(course: Course) -> Iterator[RenderableType]:
    yield Rule(Text(one_line(course.mechanism.name), style="bold"), align="left", characters="━")
    yield section("Sessions", f"compared: {len(course.sessions)}", rows(_sessions(course), (10,)))
    for note in course.notes:
        yield indented(Text(f"note: {one_line(note)}", style="yellow"))


def _sessions(course: Course) -> Iterator[tuple[Text, ...]]:
    for chosen in course.sessions:
        yield Text(chosen.session.date or "undated"), _chosen(chosen)
    for left in course.left_out:
        yield Text(left.session.date or "undated", style="dim"), Text(f"not compared: {left.session.id} ({left.because})", style="dim")  # fmt: skip


def _chosen(chosen: Chosen) -> Text:
    text = Text(one_line(short_name(chosen.session)), style="bold")
    text.append(f"\n{one_line(chosen.document.title or 'Untitled')}", style="not bold")
    text.append(f"\n{chosen.document.id}", style="not bold cyan")
    text.append(f"  {wording.counted(chosen.acts, 'act')}; {chosen.because}", style="not bold dim")
    return text


def _step(console: Console, step: Step) -> Iterator[RenderableType]:
    one, other = step.before.session, step.after.session
    title = f"{session_date(one)} → {session_date(other)}"
    yield Text("")
    yield Rule(Text(title, style="bold"), align="left", characters="─")
    yield indented(rows(((Text("before", style="dim"), _chosen(step.before)), (Text("after", style="dim"), _chosen(step.after))), (7,)))  # fmt: skip
    for note in step.notes:
        yield indented(Text(f"note: {one_line(note)}", style="yellow"))
    yield indented(_summary(step.changes))
    for change in CLASSES:
        found = [c for c in step.changes if c.change == change]
        if found:
            yield section(TITLES[change], str(len(found)), *_items(console, change, found))


def _summary(changes: Sequence[Changed]) -> Text:
    counts = Counter(c.change for c in changes)
    text = Text(" · ").join(Text(f"{counts[c]} {c}", style=_STYLES.get(c, "")) for c in CLASSES if counts[c])
    return text if counts else Text("no act in either account")


def _items(console: Console, change: Class, found: Sequence[Changed]) -> Iterator[RenderableType]:
    if change in ("new", "silent", "kept"):
        yield rows(acts_lines(a for c in found for a in (c.after or c.before)), (5, 10))
        return
    for item in found:
        before, after = marked(console, _quote(item.before), _quote(item.after))
        yield rows(((_where(item.before), before), (_where(item.after), after)), (5,))
        yield Text(f"       {one_line(item.because)}", style=_STYLES.get(change, "dim"))
        if item.ruled:
            yield Text("       ruled to be the same by a person", style="dim")
        yield Text("")


def _where(acts: Sequence[ActRow]) -> Text:
    return Text(" ".join(act.proof.fact for act in acts), style="dim")


def _quote(acts: Sequence[ActRow]) -> str:
    return " / ".join(act.proof.quote for act in acts)


def _silences(found: Sequence[Silence]) -> Iterator[tuple[Text, ...]]:
    for silence in found[:_SILENCES]:
        text = Text(one_line(silence.sentence), style="bold")
        for session, act in (*silence.said, *((silence.again,) if silence.again else ())):
            text.append(f"\n“{one_line(act.proof.quote)}”", style="not bold")
            text.append(f"\n  in {session}, {act.proof.document}:{act.proof.fact}", style="not bold dim")
        if silence.doubt:
            text.append(f"\nbut: {one_line(silence.doubt)}", style="not bold yellow")
        yield Text(silence.date or "undated"), text
    if len(found) > _SILENCES:
        yield Text(""), Text(f"and {len(found) - _SILENCES} more: --html or --json shows all", style="dim")
