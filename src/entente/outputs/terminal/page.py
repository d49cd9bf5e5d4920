"""The page of one document: what it is, the session, who was there, what was said and promised, what was not read."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from entente.model import Act, Commitment, Document, Participant, Reading, Reference, Session, Span
from entente.outputs import wording
from entente.outputs.wording import one_line

FORCE_STYLES = {
    "condemn": "bold red", "oppose": "red", "warn": "bold red", "concern": "yellow", "urge": "bold yellow", "commit": "bold green",
    "agree": "bold green", "affirm": "cyan", "emphasize": "cyan", "welcome": "green", "support": "green", "expect": "blue",
    "announce": "magenta", "provide": "magenta", "discuss": "blue", "inform": "blue", "condole": "yellow", "assert": "dim",
}  # fmt: skip
_UNREAD_SHOWN = 12


def print_page(console: Console, reading: Reading) -> None:
    """Print the page of one reading."""
    console.print(Group(*_sections(reading)))


def _sections(reading: Reading) -> Iterator[RenderableType]:
    places = Places(reading.document.text)
    yield Rule(
        Text(one_line(reading.document.title or "Untitled"), style="bold"), align="left", characters="━"
    )
    yield _document(reading.document)
    if reading.sessions:
        yield _section("Sessions", *[_session(s) for s in reading.sessions])
    if reading.participants:
        yield _section("Delegations", _delegations(reading))
    if reading.topics:
        yield _section("Topics", _topics(reading))
    if reading.acts:
        yield _section("Acts, in the order of the text", _acts(reading.acts, places))
    if reading.commitments:
        yield _section("Commitments", _commitments(reading.commitments, places))
    if reading.references:
        yield _section("References", _references(reading.references, places))
    yield _section("Not read", _unread(reading.unread, places, reading))


def _section(title: str, *body: RenderableType) -> RenderableType:
    return Group(Text(""), Text(title.upper(), style="bold"), *[Padding(b, (0, 0, 0, 2)) for b in body])


def _document(document: Document) -> RenderableType:
    voice = {
        "joint": "the parties speak together",
        "unilateral": "one party reports",
        "third-party": "told by a third party",
    }
    line = Text()
    line.append(document.kind, style="bold")
    line.append(f" · {voice[document.voice]}")
    for value in (document.publisher, wording.day(document.date) or "undated", document.place):
        if value:
            line.append(f" · {one_line(value)}")
    lines = [line, Text(one_line(document.source or ""), style="dim")]
    if document.language not in (None, "en"):
        lines.append(
            Text(f"This text is not in English ({document.language}); it was not read.", style="bold yellow")
        )
    return Padding(Group(*lines), (0, 0, 0, 2))


def _session(session: Session) -> RenderableType:
    line = Text()
    line.append("● " if session.main else "○ ", style="bold")
    line.append(one_line(wording.session_name(session)), style="bold" if session.main else "")
    details = [
        session.status if session.status != "held" else "",
        session.level or "",
        _dates(session),
        one_line(wording.place(session)),
        {"in-person": "in person", "call": "by telephone", "video": "by video"}.get(session.format or "", ""),
        wording.parties(session.parties),
        f"host: {wording.party(session.host)}" if session.host else "",
        f"at the request of {wording.party(session.initiative)}" if session.initiative else "",
        f"follows {session.follows}" if session.follows else "",
    ]
    line.append(f"  [{session.id}]", style="dim")
    return Group(line, Padding(Text(" · ".join(d for d in details if d)), (0, 0, 0, 2)))


def _dates(session: Session) -> str:
    first, last = wording.day(session.date), wording.day(session.end_date)
    return f"{first} – {last}" if last and last != first else first


def _delegations(reading: Reading) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    ranks = {"head of delegation": 0, "host": 1, "chair": 2, "participant": 3}
    session_ids = {p.session for p in reading.participants}
    people = sorted(
        enumerate(reading.participants),
        key=lambda p: (p[1].session, p[1].party or "", ranks[p[1].role], p[0]),
    )
    before: tuple[str, str | None] | None = None
    for _, person in people:
        group = (person.session, person.party)
        table.add_row(_party_cell(person, group != before, len(session_ids) > 1), *_person_cells(person))
        before = group
    return table


def _party_cell(person: Participant, first: bool, several: bool) -> Text:
    if not first:
        return Text("")
    name = wording.party(person.party) if person.party else "?"
    return Text(f"{name}{f' [{person.session}]' if several else ''}", style="bold")


def _person_cells(person: Participant) -> tuple[Text, Text, Text]:
    role = "" if person.role == "participant" else person.role
    return Text(one_line(person.name)), Text(one_line(person.office or "")), Text(role, style="italic")


def _topics(reading: Reading) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for topic in reading.topics:
        table.add_row(Text("•"), Text(one_line(topic.label)), Text(topic.subject or "", style="dim"))
    return table


def _acts(acts: tuple[Act, ...], places: Places) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(max_width=24)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    table.add_column(no_wrap=True)
    for act in acts:
        table.add_row(
            Text(act.id, style="dim"), Text(one_line(wording.actors(act))),
            Text(act.force, style=FORCE_STYLES[act.force]), _words(act), Text(places.of(act.evidence[0]), style="dim"),
        )  # fmt: skip
    return table


def _words(act: Act) -> Text:
    text = Text()
    if act.verb:
        text.append(f"{one_line(act.verb)}: ", style="italic")
    if act.negated:
        text.append("not ", style="bold red")
    text.append(one_line(act.content))
    notes = []
    if act.addressees:
        notes.append("→ " + ", ".join(act.addressees))
    if act.attributed_to:
        notes.append(f"according to {one_line(act.attributed_to)}")
    if act.quoted:
        notes.append("quoted")
    if notes:
        text.append(f"  ({'; '.join(notes)})", style="dim")
    return text


def _commitments(commitments: tuple[Commitment, ...], places: Places) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for item in commitments:
        due = f"due {one_line(item.due.text)}" if item.due else ""
        if item.due and (item.due.start or item.due.end):
            due += f" ({item.due.start or '…'} to {item.due.end or '…'})"
        when = " · ".join(x for x in (due, item.recurrence or "") if x)
        cell = Text(one_line(item.action))
        if when:
            cell.append(f"  [{when}]", style="bold")
        table.add_row(
            Text(item.act, style="dim"),
            Text(" + ".join(item.by)),
            cell,
            Text(places.of(item.evidence[0]), style="dim"),
        )
    return table


def _references(references: tuple[Reference, ...], places: Places) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for item in references:
        label = Text(one_line(item.label))
        if item.number:
            label.append(f"  {item.number}", style="bold")
        table.add_row(
            Text(item.kind, style="dim"),
            label,
            Text(wording.day(item.date)),
            Text(places.of(item.evidence[0]), style="dim"),
        )
    return table


def _unread(unread: tuple[Span, ...], places: Places, reading: Reading) -> RenderableType:
    if not unread:
        nothing = not reading.acts and not reading.sessions
        return Text("no sentence was understood" if nothing else "every sentence gave a fact", style="dim")
    table = Table.grid(padding=(0, 2))
    for span in unread[:_UNREAD_SHOWN]:
        quote = one_line(span.quote)
        table.add_row(
            Text(places.of(span), style="dim"),
            Text(quote if len(quote) < 110 else quote[:107] + "...", style="dim"),
        )
    if len(unread) > _UNREAD_SHOWN:
        table.add_row("", Text(f"and {len(unread) - _UNREAD_SHOWN} more sentences", style="dim"))
    return table


class Places:
    """Where words stand, as a person finds them: "¶4" is the fourth paragraph after the title."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        position = text.find("\n\n")
        while position >= 0:
            self._starts.append(position)
            position = text.find("\n\n", position + 2)

    def of(self, span: Span) -> str:
        """The paragraph of a span."""
        import bisect

        return f"¶{max(1, bisect.bisect_right(self._starts, span.start) - 1)}"
