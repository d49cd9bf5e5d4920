"""The accounts of a session side by side on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from entente.analysis.accounts.rows import Entry, Ledger, Point, Telling
from entente.outputs import wording
from entente.outputs.terminal.layout import indented, rows, section, show
from entente.outputs.terminal.lists import session_date, session_name
from entente.outputs.terminal.marked import marked
from entente.outputs.terminal.page import FORCE_STYLES
from entente.outputs.wording import one_line
from entente.record import ActRow

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def print_ledger(console: Console, ledger: Ledger) -> None:
    """Print the page."""
    show(console, Group(*_sections(console, ledger)))


def letters(ledger: Ledger) -> dict[str, str]:
    """A letter for each account, beyond Z a number."""
    return {
        a.document.id: LETTERS[n] if n < len(LETTERS) else f"#{n + 1}" for n, a in enumerate(ledger.accounts)
    }


def _sections(console: Console, ledger: Ledger) -> Iterator[RenderableType]:
    names = letters(ledger)
    yield Rule(Text(one_line(session_name(ledger.session)), style="bold"), align="left", characters="━")
    yield indented(Text(f"{session_date(ledger.session)} · {ledger.session.id}"))
    yield section("Accounts", "", rows(_accounts(ledger, names), (3,)))
    if ledger.notes:
        yield indented(Group(*(Text(f"note: {one_line(note)}", style="yellow") for note in ledger.notes)))
    if ledger.points:
        yield section("Where they differ", str(len(ledger.points)), rows(_points(ledger.points, names)))
    told = [("What all say", ledger.by_all), ("What several say", ledger.by_several)]
    for title, entries in told:
        if entries:
            yield section(title, str(len(entries)), *(_entry(console, e, names) for e in entries))
    yield from _alone(ledger, names)


def _accounts(ledger: Ledger, names: dict[str, str]) -> Iterator[tuple[Text, ...]]:
    for account in ledger.accounts:
        d = account.document
        text = Text(one_line(d.title or "Untitled"), style="bold")
        text.append(f"\n{d.voice} · {d.kind} · {one_line(d.publisher or 'publisher not said')} · {wording.day(d.date) or 'undated'}", style="not bold")  # fmt: skip
        text.append(f"\n{d.id}", style="not bold cyan")
        yield Text(names[d.id], style="bold"), text
    for left in ledger.left_out:
        title = one_line(left.account.document.title or "Untitled")
        yield Text("–", style="dim"), Text(f"not compared: {title} ({left.because})", style="dim")


def _points(points: Sequence[Point], names: dict[str, str]) -> Iterator[tuple[Text, ...]]:
    for point in points:
        text = Text()
        for finding in point.findings:
            text.append(finding.kind, style="bold yellow")
            text.append(f"  {one_line(finding.sentence)}")
            text.append(f"  ({one_line(finding.rule)})\n", style="dim")
        for side in point.sides:
            said = one_line(side.said)
            if side.proof and not point.of_session:
                said = f"“{one_line(side.proof.quote)}”"
            text.append(f"{names.get(side.document, side.document)}: {said}\n")
        yield (text,)


def _entry(console: Console, entry: Entry, names: dict[str, str]) -> RenderableType:
    first = entry.tellings[0]
    lines = []
    for number, telling in enumerate(entry.tellings):
        quote = _quote(telling)
        before, after = marked(console, _quote(first), quote)
        if number == 0 and len(entry.tellings) == 2:
            before = marked(console, quote, _quote(entry.tellings[1]))[0]
        lines.append((Text(names[telling.document], style="bold"), _told(telling, before if number == 0 else after)))  # fmt: skip
    why = "ruled to be the same by a person" if entry.ruled else "; ".join(entry.reasons)
    return Group(
        rows(lines, (3,)),
        Padding(Text(f"same because: {one_line(why)}", style="dim"), (0, 0, 0, 5)),
        Text(""),
    )


def _told(telling: Telling, words: Text) -> Text:
    act = telling.acts[0]
    head = Text(f"{wording.acting(act.actors)} ", style="bold")
    head.append(act.force, style=FORCE_STYLES.get(act.force, ""))
    facts = ", ".join(a.proof.fact for a in telling.acts)
    head.append(f"  {facts}\n", style="not bold dim")
    return head.append_text(words)


def _quote(telling: Telling) -> str:
    return " / ".join(act.proof.quote for act in telling.acts)


def _alone(ledger: Ledger, names: dict[str, str]) -> Iterator[RenderableType]:
    for account in ledger.accounts:
        acts = [a for e in ledger.by_one for t in e.tellings if t.document == account.document.id for a in t.acts]  # fmt: skip
        if acts:
            only = "only " if len(names) > 1 else ""
            title = f"What {only}{names[account.document.id]} says"
            yield section(title, str(len(acts)), rows(acts_lines(acts), (5, 10)))


def acts_lines(acts: Iterable[ActRow]) -> Iterator[tuple[Text, ...]]:
    """The id, the force, and who did what in which words."""
    for act in acts:
        text = Text(f"{wording.acting(act.actors)}: ", style="bold")
        text.append(one_line(act.proof.quote), style="not bold")
        yield Text(act.proof.fact, style="dim"), Text(act.force, style=FORCE_STYLES.get(act.force, "")), text
