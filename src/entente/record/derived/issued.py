"""The words that prove a paper which tells of no session itself: its title, and where it names its parties.

Which session such a paper came out at is told from its title (consultation, place, parties), its day, and who acts in
it; so these are the words to show: the title or, without one, how the text opens, and the first acts of the parties that the title
does not name.
"""

from __future__ import annotations

import re

from entente.model import Evidence, Reading, Span
from entente.record.identity.speakers import parties_in

_OPENING = re.compile(r"\S.*?(?:(?<=[.!?])(?=\s)|(?=\n)|\Z)", re.DOTALL)
_LONGEST = (
    600  # characters of an opening: a text without a stop or a line's end has no sentences to choose from
)


def words_of_issue(reading: Reading, parties: tuple[str, ...]) -> Evidence:
    """Title or opening, then the first act of each party not named there, in the order of the text; empty only for a text without words."""
    head = _head(reading)
    if head is None:
        return ()
    missing = set(parties) - set(parties_in(head.quote))
    found = {head}
    for act in reading.acts:
        theirs = missing & {actor.party for actor in act.actors}
        if theirs and act.evidence:
            missing -= theirs
            found.add(act.evidence[0])
    return tuple(sorted(span for span in found if span == head or not span.overlaps(head)))


def _head(reading: Reading) -> Span | None:
    text, title = reading.document.text, (reading.document.title or "").strip()
    at = text.find(title) if title else -1
    if at >= 0:
        return Span.of(text, at, at + len(title))
    opening = _OPENING.search(text)
    return Span.of(text, opening.start(), min(opening.end(), opening.start() + _LONGEST)) if opening else None
