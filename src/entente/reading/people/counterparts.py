"""Offices that a text gives by comparison: "President Roe and his Chilean counterpart, Juan Doe" are two presidents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.lexicon.officewords import COUNTERPARTS
from entente.reading.guarded import Guarded
from entente.reading.people.mention import PersonMention
from entente.reading.sentence import SentenceView

# Offices that many governments have under one name; the counterpart of a Secretary of State is called otherwise.
_SHARED = Guarded(r"\b(?:President|Minister|Premier|Foreign Secretary|Adviser|Advisor|Speaker)\b", re.I)
_HIS = Guarded(rf"\b(?:{'|'.join(sorted(COUNTERPARTS))})s?\b,?\s*(?:[A-Z][\w.]{{0,4}}\s)?$")


# "his U.S. and Japanese counterparts, Anna Roe and Ken Doe": each of them.
_REACH = 110
_THEIR = Guarded(r"\bcounterparts,? (?:[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,3}(?:, (?:and )?| and ))*$")


def counterpart_offices(sentences: Sequence[SentenceView]) -> dict[int, str]:
    """For counterparts the office of those whose counterparts they are, by where their names begin."""
    return {start: office for s in sentences if "counterpart" in s.text for start, office in _in(s)}


_BESIDE = re.compile(r"\s*,?\s*(?:and|with|as well as|met|hosted|received|told|called)?\s*(?:with\s+)?$")
_PRONOUN = Guarded(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e)\b")


def _in(sentence: SentenceView) -> Iterator[tuple[int, str]]:
    """Whose counterpart: of the one right beside, else of whom the sentence names first, unless a pronoun leads it."""
    first: PersonMention | None = None
    last: PersonMention | None = None
    for mention in sentence.people:
        lead = sentence.text[mention.start - sentence.start : mention.name_start - sentence.start]
        before = sentence.text[
            max(0, mention.start - sentence.start - _REACH) : mention.start - sentence.start
        ]
        if mention.office is None and (_HIS.search(lead) or _THEIR.search(before)):
            between = (
                sentence.text[last.end - sentence.start : mention.start - sentence.start] if last else ""
            )
            owner = last if last and _BESIDE.fullmatch(_WHOSE.sub("", between)) else first
            if owner and owner.office and _SHARED.search(owner.office):
                yield mention.name_start, owner.office
            continue
        last = mention if mention.office else last
        if first is None and mention.office:
            pronoun = _PRONOUN.search(sentence.text[: mention.start - sentence.start])
            first = None if pronoun else mention


_WHOSE = Guarded(r"\b(?:his|her|their|visiting)\s*")
