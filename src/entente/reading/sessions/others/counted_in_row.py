"""Meetings counted in a row: "the eighth session", "the 4th and 5th meetings, held on 3 May and 2 June, respectively"."""

from __future__ import annotations

from entente.reading.dates import DateMention
from entente.reading.mentions.ordinals import COUNT, find_ordinal, ordinals_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.mentions import MeetingMention
from entente.reading.sessions.time_and_place.placing import Where


def each_of_several(
    mention: MeetingMention, sentence: SentenceView, dates: list[DateMention]
) -> list[tuple[DateMention | None, Where | None]]:
    """ "the 4th and 5th meetings, held on 3 May and 2 June, respectively": each with its own day."""
    days = [d for d in dates if d.start - sentence.start >= mention.end]
    each = len(_counts(mention)) == len(days) > 1 and "respectively" in sentence.text
    return [(day, None) for day in days] if each else []


def _counts(mention: MeetingMention) -> list[str]:
    """ "the 4th, 5th and 6th meetings": several counted under one noun."""
    row = _ROW.search(mention.text, 0, mention.start) if mention.head.endswith("s") else None
    return _COUNT.findall(row.group()) if row else []


_COUNT = compiled(rf"\b(?:{COUNT})\b")
_ROW = Guarded(rf"\b(?:(?:{COUNT}),? )+(?:and )(?:the )?(?:{COUNT}) (?:[\w-]+ ){{0,3}}$")


def count_of(mention: MeetingMention, number: int = 0) -> int | None:
    """The count before the meeting; none within a stretch of time: "the fourth talks since the summit"."""
    several = _counts(mention)
    if number < len(several):
        return find_ordinal(f"{several[number]} meeting")
    if numbered := NUMBERED.search(mention.text[mention.start : mention.end]):
        return int(numbered.group())  # "ABC18"
    counted = ordinals_in(mention.before + mention.head + mention.behind)
    if mention.text[mention.start : mention.end].isupper():  # "the first FOC"
        return find_ordinal(f"{mention.before}meeting")
    return next((o.value for o in counted if o.start < len(mention.before)), None)


NUMBERED = compiled(r"(?<=[A-Za-z -])\d{1,2}$")
