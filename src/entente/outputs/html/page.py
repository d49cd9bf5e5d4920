"""The page itself: readings put into the template."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import jinja2

from entente.model import Document, Reading
from entente.outputs import wording
from entente.outputs.html.cards import KINDS, cards
from entente.outputs.html.marking import Mark, Piece, marked
from entente.outputs.wording import one_line, visible


def render(readings: Iterable[Reading]) -> str:
    """One HTML page for all readings. Every text is escaped; nothing is loaded from elsewhere."""
    return "".join(render_parts(readings))


def render_parts(readings: Iterable[Reading]) -> Iterator[str]:
    """The page piece by piece."""
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
        count += document["size"]
        documents.append(document)
    yield from environment.get_template("page.html").generate(documents=documents, kinds=KINDS)


def _document(reading: Reading, index: int, first: int) -> dict[str, Any]:
    found = cards(reading, first)
    marks = [Mark(card.number, card.kind, evidence) for card, evidence in found]
    by_kind = {kind: [card for card, _ in found if card.kind == kind] for kind in KINDS}
    document = reading.document
    return {
        "index": index,
        "title": one_line(document.title or "") or "Untitled",
        "when": wording.day(document.date),
        "language": document.language or "",
        "foreign": wording.language(document.language) if document.language not in (None, "en") else "",
        "about": _about(document),
        "source": " · ".join(wording.sources(document)),
        "cards": {kind: made for kind, made in by_kind.items() if made},
        "paragraphs": list(_paragraphs(document, marks)),
        "size": len(found),
    }


def _about(document: Document) -> str:
    kind = document.kind[0].upper() + document.kind[1:]
    told = [wording.day(document.date) or "undated", one_line(document.place or "")]
    return " · ".join([f"{kind} — {wording.speaker(document)}", *[part for part in told if part]])


def _paragraphs(document: Document, marks: list[Mark]) -> Iterator[tuple[str, list[Piece]]]:
    """Each paragraph with its sort: the title, an item of a list, or nothing in particular."""
    for start, pieces in marked(document.text, marks):
        shown = [Piece(visible(piece.text), piece.facts, piece.kinds) for piece in pieces]
        is_title = start == 0 and document.title and document.text.startswith(document.title)
        is_item = document.text.startswith("• ", start)
        yield "title" if is_title else "item" if is_item else "", shown
