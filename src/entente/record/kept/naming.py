"""Ids that a person can type: a base, and a suffix only where two would have the same.

Of those with one base none has a claim to the bare one, unless it alone is *plain* (reported, rather than only spoken
of; of a known party): a bare id must not change its meaning. The others are told apart by what they are
(`joe-biden-usa`, `jpn-usa-2021-05-10-call`), and by four letters of a hash only where that does not help.
So an id rests on what is in the record, not on when it came.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from entente.record.identity.folding import slug


@dataclass(frozen=True, slots=True)
class Traits:
    """By what one is told from others of the same base: labels, the most telling first."""

    plain: bool
    labels: tuple[str | None, ...]


def mark(anchor: str, length: int = 4) -> str:
    """The beginning of an anchor's hash: as long as it takes to have a digit and a letter, which no name nor date has."""
    whole = hashlib.sha256(anchor.encode("utf-8", "surrogatepass")).hexdigest()
    while length < len(whole) and (whole[:length].isdigit() or whole[:length].isalpha()):
        length += 1
    return whole[:length]


def ids(base: str, of: Mapping[str, Traits]) -> dict[str, str]:
    """Anchor → id, for all anchors of one base."""
    plain = [anchor for anchor, traits in of.items() if traits.plain]
    bare = next(iter(of)) if len(of) == 1 else plain[0] if len(plain) == 1 else None
    found = {bare: base} if bare is not None else {}
    others = sorted((a for a in of if a != bare), key=lambda a: (mark(a, 64), a))
    counts = [Counter(labels) for labels in zip(*(t.labels for t in of.values()), strict=True)]
    told = {anchor: f"{base}-{label}" for anchor in others if (label := _label(of[anchor], counts))}
    twice = Counter(told.values())
    found |= {anchor: name for anchor, name in told.items() if twice[name] == 1}
    taken = set(found.values())
    for anchor in others:
        length = 4
        while anchor not in found:
            name = f"{base}-{mark(anchor, length)}"
            if name not in taken:
                found[anchor] = name
                taken.add(name)
            length += 1
    return found


def _label(traits: Traits, counts: Sequence[Counter[str | None]]) -> str | None:
    """The first label that no other of the base has. `counts`: how many have each, by place."""
    for label, count in zip(traits.labels, counts, strict=True):
        if label and count[label] == 1:
            return slug(label, 30)
    return None
