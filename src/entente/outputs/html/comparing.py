"""What the pages of comparison share: the template's environment, and wordings as pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import jinja2

from entente.analysis.wording import Piece, compared
from entente.outputs import wording
from entente.outputs.wording import one_line, visible
from entente.record import ActRow


@dataclass(frozen=True, slots=True)
class Shown:
    """An act on the page: who, what kind, where it stands, and its words cut at their changes."""

    who: str
    force: str
    where: str
    pieces: tuple[Piece, ...]
    source: str = ""


def template(name: str) -> jinja2.Template:
    """A template of this room; every text is escaped, nothing is loaded from elsewhere."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("entente.outputs.html", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters.update(line=one_line, day=wording.day)
    return environment.get_template(name)


def plain(act: ActRow) -> Shown:
    """An act that stands alone."""
    return shown((act,), (Piece(quote((act,)), "same"),))


def shown(acts: Sequence[ActRow], pieces: tuple[Piece, ...]) -> Shown:
    """The acts of one side with their words."""
    first = acts[0]
    where = ", ".join(act.proof.fact for act in acts)
    source = f"according to {one_line(first.attributed_to)}" if first.attributed_to else ""
    return Shown(wording.acting(first.actors), first.force, where, pieces, source)


def pair(before: Sequence[ActRow], after: Sequence[ActRow]) -> tuple[Shown, Shown]:
    """Two sides with the words marked that only one of them has."""
    words = compared(quote(before), quote(after))
    return shown(before, words.before), shown(after, words.after)


def quote(acts: Sequence[ActRow]) -> str:
    """The words of some acts, on one line, without marks that mislead."""
    return " / ".join(" ".join(visible(act.proof.quote.replace("\n", " ")).split()) for act in acts)


def heading(document: Any) -> dict[str, str]:
    """A document in words for the page."""
    return {
        "id": document.id,
        "title": one_line(document.title or "") or "Untitled",
        "address": one_line(document.source_url or ""),
        "about": " · ".join(
            part for part in (document.voice, document.kind, one_line(document.publisher or ""), wording.day(document.date)) if part
        ),
    }  # fmt: skip
