"""Who gives out a document that reports no session: the parties whose words it is."""

from __future__ import annotations

from collections import Counter
from functools import cache

from entente.lexicon.parties import parties
from entente.lexicon.places import places
from entente.model import Reading
from entente.record.identity.folding import words


def speakers(reading: Reading) -> tuple[str, ...]:
    """The parties that act in a joint document most often, with those named in the title."""
    counts = Counter(actor.party for act in reading.acts for actor in act.actors)
    most = max(counts.values(), default=0)
    acting = (
        {party for party, count in counts.items() if count * 2 >= most}
        if reading.document.voice == "joint"
        else set()
    )
    return tuple(sorted(acting | set(parties_in(reading.document.title or ""))))


def parties_in(title: str) -> tuple[str, ...]:
    """The parties that a title names."""
    tokens, at, found = words(title), 0, []
    while at < len(tokens):
        hit = next(((n, code) for n in (5, 4, 3, 2, 1) if (code := _names().get(tokens[at : at + n]))), None)
        if hit:
            found.append(hit[1])
        at += hit[0] if hit else 1
    return tuple(sorted(set(found)))


@cache
def _names() -> dict[tuple[str, ...], str]:
    table: dict[tuple[str, ...], str] = {("us",): "USA"}
    for party in parties():
        for form in party.forms:
            if form.sense in ("name", "adjective", "group") and (
                len(words(form.surface)) > 1 or len(form.surface) > 2
            ):
                table.setdefault(words(form.surface), party.code)
    return table


def place_in(title: str) -> str | None:
    """ "Camp David Principles", "Hiroshima Vision": the place that a paper is named after."""
    found = [name for name in places() if len(name) > 3 and name in title]
    return max(found, key=len, default=None)
