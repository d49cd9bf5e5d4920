"""The page of one session: when, where, who, its accounts, what was said and promised, where accounts differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from entente.analysis.timeline import planned_otherwise
from entente.outputs import wording
from entente.outputs.terminal.lists import session_date, session_name
from entente.outputs.terminal.page import FORCE_STYLES
from entente.outputs.wording import one_line
from entente.record import Account, ParticipantRow, Proof, SessionPage, SessionRow

_ROLES = {
    "account": "reports it", "issued": "came out at it", "notice": "announces it", "aside": "speaks of it",
}  # fmt: skip


def print_session(console: Console, page: SessionPage) -> None:
    """Print the page."""
    console.print(Group(*_sections(page)))


def _sections(page: SessionPage) -> Iterator[RenderableType]:
    yield Rule(Text(one_line(session_name(page.session)), style="bold"), align="left", characters="━")
    yield Padding(_head(page), (0, 0, 0, 2))
    yield _section("Accounts", _accounts(page.accounts))
    if page.differences:
        yield _section("Where they differ", _differences(page))
    if page.participants:
        yield _section("Delegations", _people(page.participants))
    if page.topics:
        yield _section("Topics", _lines((Text(one_line(t.label)), Text(t.subject or "", style="dim"), _proof(t.proof)) for t in page.topics))  # fmt: skip
    if page.acts:
        yield _section("Acts", _acts(page))
    if page.commitments:
        yield _section("Commitments", _commitments(page))


def _section(title: str, body: RenderableType) -> RenderableType:
    return Group(Text(""), Text(title.upper(), style="bold"), Padding(body, (0, 0, 0, 2)))


def _head(page: SessionPage) -> RenderableType:
    s = page.session
    facts = [
        s.status or "not said to have met", s.level or "", session_date(s), wording.where(s.place, s.country),
        {"in-person": "in person", "call": "by telephone", "video": "by video"}.get(s.format or "", ""), wording.parties(s.parties),
        f"host: {wording.party(s.host)}" if s.host else "",
    ]  # fmt: skip
    lines = [Text(" · ".join(one_line(f) for f in facts if f))]
    if any(planned_otherwise(s)):
        lines.append(
            Text(
                f"had been planned for {one_line(wording.planned_for(*planned_otherwise(s)))}", style="yellow"
            )
        )
    elif s.planned_place:
        lines.append(Text(f"announced for {one_line(s.planned_place)}", style="dim"))
    for word, other in (("after", page.previous), ("before", page.next)):
        if other:
            lines.append(Text(f"{word} {_brief(other)}", style="dim"))
    if page.follows:
        lines.append(Text(f"said to follow {', '.join(page.follows)}", style="dim"))
    lines.append(Text(s.id, style="cyan"))
    return Group(*lines)


def _brief(row: SessionRow) -> str:
    count = f"the {wording.ordinal(row.ordinal)}, " if row.ordinal else ""
    return f"{count}{session_date(row)} ({row.id})"


def _accounts(accounts: tuple[Account, ...]) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")  # ids are copied from here: none is cut
    for a in accounts:
        kind = wording.kind(a.document.kind, a.document.voice)
        text = Text(one_line(a.document.title or "Untitled"), style="bold")
        text.append(f"\n{kind} · {one_line(a.document.publisher or 'publisher not said')} · {wording.day(a.document.date) or 'undated'}", style="not bold")  # fmt: skip
        if a.document.source_url:
            text.append(f"\n{one_line(a.document.source_url)}", style="not bold dim")
        text.append(
            f"\n{a.document.id}:{a.proof.fact}" if a.proof.fact else f"\n{a.document.id}",
            style="not bold cyan",
        )
        if a.why:
            text.append(f"\nbecause: {one_line('; '.join(a.why))}", style="not bold dim")
        table.add_row(Text(_ROLES[a.role] if a.status != "called-off" else "calls it off", style="dim"), text)
    return table


def _differences(page: SessionPage) -> RenderableType:
    rows = []
    for difference in page.differences:
        said = "; ".join(
            f"{one_line(value)} ({', '.join(documents)})" for value, documents in difference.said
        )
        rows.append((Text(difference.field, style="yellow"), Text(said, overflow="fold")))
    return _lines(rows, ids=False)


def _people(people: tuple[ParticipantRow, ...]) -> RenderableType:
    found: dict[tuple[str, str], list[ParticipantRow]] = {}
    for p in people:
        found.setdefault((p.party or "?", p.person or p.name), []).append(p)
    ranks = {"head of delegation": 0, "host": 1, "chair": 2, "participant": 3}
    rows = []
    before = ""
    for (party, _), said in sorted(
        found.items(), key=lambda f: (f[0][0], min(ranks[p.role] for p in f[1]), f[0][1])
    ):
        best = min(said, key=lambda p: (ranks[p.role], -len(p.name), p.name))
        offices = list(dict.fromkeys(one_line(p.office) for p in said if p.office))
        rows.append((
            Text(wording.party(party) if party != before else "", style="bold"), Text(one_line(best.name)), Text(" / ".join(offices)),
            Text("" if best.role == "participant" else best.role, style="italic"), Text(best.person or "", style="cyan"),
        ))  # fmt: skip
        before = party
    return _lines(rows)


def _acts(page: SessionPage) -> RenderableType:
    rows = []
    for a in page.acts:
        text = Text()
        if a.verb:
            text.append(f"{one_line(a.verb)}: ", style="italic")
        if a.negated:
            text.append("not ", style="bold red")
        text.append(one_line(a.content))
        notes = [f"→ {', '.join(a.addressees)}"] if a.addressees else []
        notes += [f"according to {one_line(a.attributed_to)}"] if a.attributed_to else []
        if notes:
            text.append(f"  ({'; '.join(notes)})", style="dim")
        rows.append((Text(one_line(a.actors)), Text(a.force, style=FORCE_STYLES.get(a.force, "")), text, _proof(a.proof)))  # fmt: skip
    return _lines(rows)


def _commitments(page: SessionPage) -> RenderableType:
    rows = []
    for c in page.commitments:
        when = " · ".join(x for x in (f"due {one_line(c.due)}" if c.due else "", c.recurrence or "") if x)
        text = Text(one_line(c.action))
        if when:
            text.append(f"  [{when}]", style="bold")
        rows.append((Text(" + ".join(c.by)), text, _proof(c.proof)))
    return _lines(rows)


def _proof(proof: Proof) -> Text:
    mark = {"confirmed": " ✓", "corrected": " ✎", "added": " +"}.get(proof.standing, "")
    return Text(f"{proof.document[:28]}:{proof.fact}{mark}", style="dim")


def _lines(rows: Iterable[tuple[Text, ...]], *, ids: bool = True) -> RenderableType:
    """Cells under each other. `ids` in the last are copied, so the others make room for them."""
    table = Table.grid(padding=(0, 2))
    for number, row in enumerate(rows):
        if not number:
            for column in row:
                table.add_column(no_wrap=ids and column is row[-1])
        table.add_row(*row)
    return table
