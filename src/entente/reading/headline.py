"""Who the title is about: whom "he" and "she" mean in a first line that names nobody ("He will hold talks with ...")."""

from __future__ import annotations

import re

from entente.reading.cast import Person
from entente.reading.text import TextView

_WORD = re.compile(r"[A-ZÀ-Þ][\w-]+")


def headline_person(view: TextView) -> Person | None:
    """The first member of the cast whom the title names, by name or by surname alone."""
    title = next((s for s in view.sentences if s.kind == "title"), None)
    if title is None:
        return None
    named = next((p for m in title.people if (p := view.cast.of(m))), None)
    if named is not None:
        return named
    words = (word for word in _WORD.findall(title.text) if word.lower() in view.cast.words)
    return next((p for word in words if (p := view.cast.named(word))), None)
