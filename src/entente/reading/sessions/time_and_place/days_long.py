"""A meeting of several days of which only the first or the last is dated: "concluded their two-day talks on Wednesday"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.reading.dates import DateMention, parse_base
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView

_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
_MEETINGS = rf"-day (?:[\w’'-]+ ){{0,5}}?(?:{any_of(meeting_words().nouns)})s?\b"
_MANY = "|".join(_COUNTS)
_ENDS = r"(?:conclud(?:ed?|es|ing)|end(?:ed|s)|wrapp?(?:ed|s) up|clos(?:ed|es))"
_BEGINS = r"(?:beg(?:an|ins?)|open(?:ed|s)|start(?:ed|s)|kick(?:ed|s) off)"


def _told(verbs: str) -> Guarded:
    """The verb before its meeting, or behind it."""
    return Guarded(
        rf"\b{verbs} (?:an?|the|their|its|his|her) (?P<long>{_MANY}){_MEETINGS}|\b(?P<talks>{_MANY}){_MEETINGS}[^.;]{{0,60}}?\b{verbs}\b"
    )


_ENDED, _BEGAN = _told(_ENDS), _told(_BEGINS)


def days_of(told: Sequence[SentenceView], mention: DateMention) -> tuple[str, str] | None:
    """The first and the last day, where a sentence says how many they were and that it began or ended on the one named."""
    sentence = next((s for s in told if s.start <= mention.start < s.end), None)
    day = parse_base(mention.edtf) if len(mention.edtf or "") == len("2031-05-03") else None
    if sentence is None or day is None or mention.edtf_end is not None:
        return None
    for pattern, back in ((_ENDED, True), (_BEGAN, False)):
        if match := pattern.search(sentence.text):
            more = timedelta(days=_COUNTS[match["long"] or match["talks"]] - 1)
            first, last = (day - more, day) if back else (day, day + more)
            return first.isoformat(), last.isoformat()
    return None
