"""Whose delegation or side words tell of: the party that stands right before or behind them.

"The Kenyan delegation | included", "the delegation | of Kenya", "a delegation of the Kenyan Senate | led by": not where they met.
"""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.mentions.parties import PartyMention, codes
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView


def only_one(found: Sequence[str]) -> str | None:
    """The one that is found; None where there are none or several."""
    return found[0] if len(found) == 1 else None


OWNS = compiled(
    r"(?:[’']s?)?,?\s*(?:(?:[a-z]+(?:-[a-z]+)*|Congressional|Government)\s+){0,2}(?:side|delegation|party|team|Government)?(?: in [A-Z]\w+)?,?\s*(?:which\s+)?(?:was|were|is|are)?\s*(?:being\s*)?"
)
_OF = compiled(r"(?:\s+(?:also|who attended|participating|present))?\s+(?:of|from)\s+(?:the\s+)?")


def owner_before(sentence: SentenceView, at: int) -> str | None:
    """The party right before an offset, between which and it only "side", "delegation" and the like stand."""
    before = next((m for m in reversed(sentence.parties) if m.end - sentence.start <= at + 1), None)
    if before is None or _one_of_two(sentence, before, at) or _is_place(sentence, before):
        return None
    return before.code if OWNS.fullmatch(sentence.text[before.end - sentence.start : at]) else None


_IN = Guarded(r"\b(?:[Ii]n|[Aa]t|[Tt]o) (?:the )?$")


def _is_place(sentence: SentenceView, party: PartyMention) -> bool:
    """ "Yesterday in Lima, a delegation led by Roe": where they met."""
    behind = sentence.text[party.end - sentence.start :]
    return behind.startswith(",") and bool(_IN.search(sentence.text[: party.start - sentence.start]))


_DELEGATION_OF = Guarded(r"\bdelegations? (?:of|from) (?:the )?[A-Z][^.;]{2,140}$")


def sender_before(sentence: SentenceView, at: int) -> str | None:
    """ "a delegation of the Kenyan House of Councillors | led by Roe", "from the Committee of the Kenyan Senate and led by"."""
    match = _DELEGATION_OF.search(sentence.text[:at])
    if match is None:
        return None
    first, last = sentence.start + match.start(), sentence.start + at
    return only_one(codes(m for m in sentence.parties if first <= m.start and m.end <= last))


def _one_of_two(sentence: SentenceView, party: PartyMention, at: int) -> bool:
    """ "consultations of Kenya and Peru, led by Roe": neither is the one that he leads."""
    ahead = sentence.text[: party.start - sentence.start]
    comma = sentence.text[party.end - sentence.start : at].startswith(",")
    joined = ahead.endswith((" and ", " and the "))
    return comma and joined and any(0 < party.start - m.end <= len(" and the ") for m in sentence.parties)


def owner_behind(sentence: SentenceView, at: int) -> str | None:
    """ "The delegation of Kenya"."""
    link = _OF.match(sentence.text, at)
    behind = sentence.start + link.end() if link else -1
    return next((m.code for m in sentence.parties if m.start == behind), None)
