"""The page of one document: what it is, the session, who was there, what was said and promised, what was not read."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.text import Text

from entente.model import Act, Commitment, Document, Reading, Reference, Related, Span, Topic
from entente.outputs import wording
from entente.outputs.places import Places
from entente.outputs.terminal.layout import WIDEST, grouped, indented, rows, section, show
from entente.outputs.terminal.sessions import delegations, sessions
from entente.outputs.wording import one_line

FORCE_STYLES = {
    "condemn": "bold red", "oppose": "red", "warn": "bold red", "concern": "yellow", "urge": "bold yellow", "commit": "bold green",
    "agree": "bold green", "affirm": "cyan", "emphasize": "cyan", "welcome": "green", "support": "green", "expect": "blue",
    "announce": "magenta", "provide": "magenta", "discuss": "blue", "inform": "blue", "condole": "yellow", "assert": "dim",
}  # fmt: skip
_FORCE_WIDTH = max(map(len, FORCE_STYLES))
_UNREAD_SHOWN = 20
_RELATED_SHOWN = 10
_UNREAD_LONGEST = 160  # code points


def print_page(console: Console, reading: Reading) -> None:
    """Print the page of one reading."""
    show(console, Group(*_sections(reading, min(console.width, WIDEST))))


def _sections(reading: Reading, width: int) -> Iterator[RenderableType]:
    places = Places(reading.document)
    yield from _document(reading.document, width)
    if reading.sessions:
        yield from sessions(reading.sessions)
    if reading.participants:
        yield section("Delegations", "", *delegations(reading))
    if reading.topics:
        yield section("Topics", "", rows(_topic(topic) for topic in reading.topics))
    if reading.acts:
        acts = ((wording.actors(act), _act(act, places)) for act in reading.acts)
        yield section(
            "Acts", "in the order of the text; ¶ is the paragraph", *grouped(acts, (_place_width(reading, places), _FORCE_WIDTH))
        )  # fmt: skip
    if reading.commitments:
        promises = ((wording.parties(c.by), _commitment(c, places)) for c in reading.commitments)
        yield section("Commitments", "", *grouped(promises, (_place_width(reading, places),)))
    if reading.references:
        yield section("References", "", rows(_reference(item, places) for item in reading.references))
    if reading.document.related:
        yield section("See also", "", rows(_related(reading.document.related)))
    yield section("Not read", _unread_note(reading), rows(_unread(reading.unread, places)))


def _document(document: Document, width: int) -> Iterator[RenderableType]:
    title = Text(one_line(document.title or "") or "Untitled", style="bold")
    yield title
    yield Text("━" * min(width, title.cell_len))
    kind = document.kind[0].upper() + document.kind[1:]
    yield indented(Text.assemble((kind, "bold"), f" — {wording.speaker(document)}"))
    told = [wording.day(document.date) or "undated", one_line(document.place or "")]
    yield indented(Text(" · ".join(value for value in told if value)))
    for source in wording.sources(document):
        yield indented(Text(source, style="dim", overflow="fold"))
    if document.language not in (None, "en"):
        name = wording.language(document.language or "")
        yield indented(Text(f"This text is in {name}; only English is read.", style="bold yellow"))


def _topic(topic: Topic) -> tuple[Text, ...]:
    subject = f"  [{topic.subject}]" if topic.subject else ""
    return Text("•"), Text.assemble(one_line(topic.label), (subject, "dim"))


def _place_width(reading: Reading, places: Places) -> int:
    """Of the column that says where words stand: as wide as its widest."""
    first = [act.evidence[0] for act in reading.acts] + [item.evidence[0] for item in reading.commitments]
    return max(len(places.of(span)) for span in first)


def _act(act: Act, places: Places) -> tuple[Text, ...]:
    force = Text(act.force, style=FORCE_STYLES[act.force])
    return Text(places.of(act.evidence[0]), style="dim"), force, _words(act)


def _words(act: Act) -> Text:
    """The words of the act: what was agreed, affirmed… stands out from who does it; then what else is known."""
    quote, content = wording.quoted(act.evidence), one_line(act.content)
    before, found, after = quote.partition(content)
    text = Text.assemble((before, "italic"), found, after) if found else Text(quote)
    notes = [
        "denied" if act.negated else "",
        f"to or about {wording.parties(act.addressees)}" if act.addressees else "",
        f"according to {one_line(act.attributed_to)}" if act.attributed_to else "",
        "in quotation marks" if act.quoted else "",
    ]
    said = "; ".join(note for note in notes if note)
    return text.append(f"  [{said}]", style="dim") if said else text


def _commitment(item: Commitment, places: Places) -> tuple[Text, ...]:
    when = [f"due {wording.due(item.due)}" if item.due else "", one_line(item.recurrence or "")]
    said = " · ".join(x for x in when if x)
    text = Text(one_line(item.action))
    if said:
        text.append(f"  [{said}]", style="bold")
    return Text(places.of(item.evidence[0]), style="dim"), text


def _reference(item: Reference, places: Places) -> tuple[Text, ...]:
    label = one_line(item.label)
    named = [one_line(item.number or ""), wording.day(item.date), *map(wording.party, item.parties)]
    more = [value for value in named if value and value not in label]
    words = Text.assemble(
        label, *((f" · {value}", "bold" if value == item.number else "dim") for value in more)
    )
    return Text(places.of(item.evidence[0]), style="dim"), Text(item.kind, style="dim"), words


def _related(related: tuple[Related, ...]) -> Iterator[tuple[Text, ...]]:
    for item in related[:_RELATED_SHOWN]:
        address = one_line(item.address or "")
        yield (
            Text("•"),
            Text.assemble(one_line(item.label), (f"  {address}" if address else "", "dim"), overflow="fold"),
        )
    if len(related) > _RELATED_SHOWN:
        yield Text(""), Text(f"and {len(related) - _RELATED_SHOWN:,} more", style="dim")


def _unread_note(reading: Reading) -> str:
    if reading.unread:
        return f"{wording.counted(len(reading.unread), 'sentence')} {_what_they_lack(reading)}"
    if not reading.acts and not reading.sessions:
        return "no sentence was understood"
    return "nothing: every sentence gave a fact"


def _what_they_lack(reading: Reading) -> str:
    """No fact, or an act that their verb promises; where nothing is told of anybody, why that may be."""
    gave = "gave" if len(reading.unread) > 1 else "gives"
    if next(reading.facts(), None) is None:
        return f"{gave} no fact; an act needs a party that the text names"
    known = {(e.start, e.end) for fact in reading.facts() for e in fact.evidence}
    partly = any(s.start < end and start < s.end for s in reading.unread for start, end in known)
    return f"{gave} no fact, or no act for a verb that acts" if partly else f"{gave} no fact"


def _unread(unread: tuple[Span, ...], places: Places) -> Iterator[tuple[Text, ...]]:
    for span in unread[:_UNREAD_SHOWN]:
        quote = one_line(span.quote)
        short = quote if len(quote) <= _UNREAD_LONGEST else quote[: _UNREAD_LONGEST - 1] + "…"
        yield Text(places.of(span), style="dim"), Text(short, style="dim")
    if len(unread) > _UNREAD_SHOWN:
        more = f"and {len(unread) - _UNREAD_SHOWN:,} more; --json lists them all"
        yield Text(""), Text(more, style="dim")
