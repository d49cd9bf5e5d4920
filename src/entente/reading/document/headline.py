"""Who the title is about, and whose statement it announces: whom "he" and "she" mean in a first line that names nobody
("He will hold talks with ..."), and who says "I"."""

from __future__ import annotations

import re

from entente.reading.cast.cast import Person
from entente.reading.document.text_view import TextView
from entente.reading.people.comparing import bare_letters

_WORD = re.compile(r"[A-ZÀ-Þ][\w-]+")


def headline_person(view: TextView) -> Person | None:
    """The first member of the cast whom the title names, by name or by surname alone."""
    title = next((s for s in view.sentences if s.kind == "title"), None)
    if title is None:
        return None
    named = next((p for m in title.people if (p := view.cast.of(m))), None)
    if named is not None:
        return named
    words = (word for word in _WORD.findall(title.text) if bare_letters(word) in view.cast.words)
    return next((p for word in words if (p := view.cast.named(word))), None)


_AUTHOR = re.compile(
    r"(?:[^:–]{2,40}[:–]\s+)?(?:Press |Opening |Joint press )?(?:[Ss]tatement|[Rr]emarks|[Mm]essage)\s+(?:by|from|of)\s+|(?:[Mm]edia|[Pp]ress) [Rr]elease,\s+"
)


def author(view: TextView) -> Person | None:
    """Who says "I": the one person whose statement the title announces."""
    title = next((s for s in view.sentences if s.kind == "title"), None)
    match = _AUTHOR.match(title.text) if title else None
    if title is None or match is None:
        return None
    mention = next((p for p in title.people if p.start <= title.start + match.end() + 4), None)
    return view.cast.of(mention) if mention else None
