"""Offices that a text gives by comparison: "President Roe and his Chilean counterpart, Juan Doe" are two presidents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.lexicon.officewords import COUNTERPARTS
from entente.reading.people.mention import PersonMention
from entente.reading.sentence import SentenceView

# Offices that many governments have under one name; the counterpart of a Secretary of State is called otherwise.
_SHARED = re.compile(r"\b(?:President|Minister|Premier|Foreign Secretary|Adviser|Advisor|Speaker)\b", re.I)
_HIS = re.compile(rf"\b(?:{'|'.join(sorted(COUNTERPARTS))})s?\b,?\s*(?:[A-Z][\w.]{{0,4}}\s)?$")


def counterpart_offices(sentences: Sequence[SentenceView]) -> dict[int, str]:
    """For counterparts the office of those whose counterparts they are, by where their names begin."""
    return {start: office for s in sentences if "counterpart" in s.text for start, office in _in(s)}


def _in(sentence: SentenceView) -> Iterator[tuple[int, str]]:
    before: PersonMention | None = None
    for mention in sentence.people:
        lead = sentence.text[mention.start - sentence.start : mention.name_start - sentence.start]
        if mention.office is None and before and before.office and _HIS.search(lead):
            if _SHARED.search(before.office):
                yield mention.name_start, before.office
            continue
        before = mention if mention.office else before
