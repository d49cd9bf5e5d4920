"""Meetings of others: a statement may tell of one at which those who give it out were not."""

from __future__ import annotations

from entente.lexicon import members
from entente.lexicon.parties import is_organisation
from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import groups_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_CLOSE = 120  # characters in which those are named between whom something was
_WELCOMES = compiled(
    r"[^.;]{0,60}?\b(?:welcomes?|applauds?|commends?|congratulates?|praises?|hails?|supports?)\b[^.;]{0,80}?\bbetween\b"
)
_OWN = Guarded(
    r"^(?:They|He|She)\b|\b(?:[Ww]e|I|[Oo]ur|(?:[Tt]he|[Hh]is|[Hh]er) (?:[A-Z][\w-]+ ){0,3}(?:President|Minister|Secretary|Advis[eo]r|Director|Ambassador|Envoy|Lady|delegation|Troika|Mission|Chair|Chairperson|Envoys?|Governor|Premier|Chancellor|Speaker))\b"
)


def of_others(sentence: SentenceView, view: TextView) -> bool:
    """Whether a sentence of a statement tells of a meeting at which its own government was not."""
    people = [p.party for m in sentence.people if (p := view.cast.of(m))]
    home = any(party in (None, view.home) for party in people) or any(
        m.code == view.home or is_organisation(m.code) and view.home in members(m.code)
        for m in sentence.parties
    )
    welcomes = _WELCOMES.match(sentence.text)
    if welcomes:  # "We welcome the dialogue between A and B"
        at = sentence.start + welcomes.end()
        between = {m.code for m in sentence.parties if m.start >= at and m.start - at < _CLOSE}
        return bool(between) and view.home not in between
    home = home or any(view.home in members(group) for group in groups_in(sentence.text))
    theirs = set(
        members(view.home or "")
    )  # "The Presidents of A, B and C met": most members of who publishes
    home = home or 2 * len(theirs & {*people, *(m.code for m in sentence.parties)}) > len(theirs) > 0
    own = home or bool(_OWN.search(sentence.text))
    return not own and len({*people, *(m.code for m in sentence.parties)} - {None}) > 0
