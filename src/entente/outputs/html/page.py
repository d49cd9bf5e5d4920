"""The page itself: readings put into the template."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import jinja2

from entente.model import Act, Commitment, Fact, Participant, Reading, Reference, Related, Session, Topic
from entente.outputs import wording
from entente.outputs.html.marking import Mark, Piece, paragraphs, pieces
from entente.outputs.wording import one_line

KINDS = ("session", "participant", "topic", "act", "commitment", "reference")


@dataclass(frozen=True, slots=True)
class FactCard:
    """A fact as the page shows it."""

    number: int
    kind: str
    head: str
    body: str
    notes: str


def render(readings: Iterable[Reading]) -> str:
    """One HTML page for all readings. Every text is escaped; nothing is loaded from elsewhere."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("entente.outputs.html", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    documents: list[dict[str, Any]] = []
    count = 0
    for reading in readings:
        document = _document(reading, len(documents), count)
        count += len(document["cards"])
        documents.append(document)
    return environment.get_template("page.html").render(documents=documents, kinds=KINDS)


def _document(reading: Reading, index: int, first: int) -> dict[str, Any]:
    facts = [f for f in reading.facts() if not isinstance(f, Related)]
    cards = [_card(fact, first + n) for n, fact in enumerate(facts)]
    marks = [Mark(first + n, _kind(fact), fact.evidence) for n, fact in enumerate(facts)]
    text = reading.document.text
    return {
        "index": index,
        "title": one_line(reading.document.title or "Untitled"),
        "facts": _about(reading),
        "cards": cards,
        "counts": {kind: sum(card.kind == kind for card in cards) for kind in KINDS},
        "paragraphs": _marked_paragraphs(text, marks),
        "unread": len(reading.unread),
    }


def _about(reading: Reading) -> str:
    document = reading.document
    parts = [
        document.kind,
        {"joint": "joint voice", "unilateral": "one party's voice", "third-party": "third party"}[
            document.voice
        ],
    ]
    parts += [
        x
        for x in (
            document.publisher,
            wording.day(document.date) or "undated",
            document.place,
            document.source,
        )
        if x
    ]
    return " · ".join(one_line(p) for p in parts)


def _marked_paragraphs(text: str, marks: list[Mark]) -> list[list[Piece]]:
    """Marks sorted once and handed to the paragraphs that they touch: long documents stay quick."""
    bounds = paragraphs(text)
    touching: list[list[Mark]] = [[] for _ in bounds]
    starts = [a for a, _ in bounds]
    import bisect

    for mark in marks:
        for span in mark.spans:
            at = max(0, bisect.bisect_right(starts, span.start) - 1)
            while at < len(bounds) and bounds[at][0] < span.end:
                if mark not in touching[at]:
                    touching[at].append(mark)
                at += 1
    return [pieces(text, touched, a, b) for (a, b), touched in zip(bounds, touching, strict=True)]


def _kind(fact: Fact) -> str:
    return type(fact).__name__.lower()


def _card(fact: Fact, number: int) -> FactCard:
    match fact:
        case Session():
            when = wording.day(fact.date) + (f" – {wording.day(fact.end_date)}" if fact.end_date else "")
            details = [
                fact.status,
                fact.level or "",
                when,
                wording.place(fact),
                fact.format or "",
                wording.parties(fact.parties),
            ]
            return _made(
                number,
                "session",
                wording.session_name(fact),
                " · ".join(d for d in details if d),
                "main session" if fact.main else "",
            )
        case Participant():
            return _made(
                number,
                "participant",
                fact.name,
                fact.office or "",
                " · ".join(x for x in (wording.party(fact.party or ""), fact.role) if x),
            )
        case Topic():
            return _made(number, "topic", fact.label, "", fact.subject or "")
        case Act():
            notes = [f"to {', '.join(fact.addressees)}" if fact.addressees else "", "negated" if fact.negated else "",
                     f"according to {fact.attributed_to}" if fact.attributed_to else "", "quoted" if fact.quoted else ""]  # fmt: skip
            head = f"{wording.actors(fact)} — {fact.verb or 'assert'}"
            return _made(
                number, "act", head, fact.content, " · ".join([fact.force, *[n for n in notes if n]])
            )
        case Commitment():
            due = f"due {fact.due.text}" if fact.due else ""
            return _made(
                number,
                "commitment",
                " + ".join(fact.by),
                fact.action,
                " · ".join(x for x in (due, fact.recurrence or "", fact.act) if x),
            )
        case Reference():
            return _made(
                number,
                "reference",
                fact.label,
                "",
                " · ".join(x for x in (fact.kind, fact.number or "", wording.day(fact.date)) if x),
            )
        case _:
            raise TypeError(f"no card for {type(fact).__name__}")


def _made(number: int, kind: str, head: str, body: str, notes: str) -> FactCard:
    return FactCard(number, kind, one_line(head), one_line(body), one_line(notes))
