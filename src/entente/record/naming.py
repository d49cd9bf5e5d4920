"""Ids that a person can type: a base, and a suffix only where two would have the same.

Of those with one base, the one whose anchor has the least hash keeps the bare base; the others get four letters of
theirs. So an id rests on what is in the record, not on when it came.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def mark(anchor: str, length: int = 4) -> str:
    """The beginning of an anchor's hash."""
    return hashlib.sha256(anchor.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def ids(base: str, anchors: Iterable[str]) -> dict[str, str]:
    """Anchor → id, for all anchors of one base."""
    ordered = sorted(anchors, key=lambda a: (mark(a, 64), a))
    found: dict[str, str] = {}
    taken: set[str] = set()
    for place, anchor in enumerate(ordered):
        length = 4
        name = base if place == 0 else f"{base}-{mark(anchor, length)}"
        while name in taken:
            length += 1
            name = f"{base}-{mark(anchor, length)}"
        taken.add(name)
        found[anchor] = name
    return found
