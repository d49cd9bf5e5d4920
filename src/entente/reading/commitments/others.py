"""What others have promised, in the words of those who tell of it: "welcomed the commitment by X to release the crew"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.reading.commitments.patterns import WORDS
from entente.reading.commitments.verbs import Action, actions_under
from entente.reading.found import ActFound
from entente.reading.guarded import Guarded
from entente.reading.parties import codes, find_parties

_NOUN = "|".join(sorted(WORDS.pledges, key=lambda w: (-len(w), w)))
_PLEDGE = Guarded(
    rf"^(?P<owner>[^,;.]{{0,60}}?)\b(?:{_NOUN})\b(?P<by> (?:made |given |expressed )?(?:by|of|from) [^,;.]{{2,60}}?)? to (?P<verb>[a-z]+)\b"
)
_FORCES = frozenset(["welcome", "emphasize", "support", "affirm"])


def promised_by_others(item: ActFound) -> tuple[tuple[str, ...], Iterator[Action]] | None:
    """Who has promised and what, where an act names one party that does not act itself; else None."""
    act = item.act
    found = _PLEDGE.search(act.content) if act.force in _FORCES else None
    if found is None or found.group("verb") in WORDS.no_verbs:
        return None
    owner = (found.group("by") or "") if found.group("by") else found.group("owner")
    named = codes(find_parties(owner))
    if not found.group("by") and not re.search(r"[’']s? ", owner):
        return None
    if len(named) != 1 or named[0] in {a.party for a in act.actors}:
        return None
    start = item.content_start
    return named, actions_under(item, start + found.start("verb"), start + len(act.content))
