"""A standing body that is named with its day is its meeting: "the Special European Council of 23 April", "the first FOC, in July 2012".

No word says that it met; the day, the count or the place beside the name does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.lexicon.mechanisms import mechanism_words
from entente.lexicon.patterns import any_of
from entente.reading.dates import DateMention
from entente.reading.mentions.mechanisms import find_mechanisms
from entente.reading.mentions.ordinals import COUNT
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.mentions import MeetingMention, phrase_right

_BODIES = frozenset(mechanism_words()["bodies"])
_COUNTED = Guarded(
    rf"\b(?:{COUNT}|inaugural|recent|latest|last)\s+$",
    re.I,
)
_AT = Guarded(
    r"\b(?:at|during|since|following|after|before|prior to|ahead of|eve of|margins of|sidelines of|attend\w*|host\w*|held|(?:re)?conven(?:e|ed|ing)|hold|prepar(?:e|ed|ing)(?: for)?)\s+(?:(?:the|its|their)\s+)?$",
    re.I,
)
_OF_DAY = compiled(r"(?:\s*\([^()]{2,40}\))?\s+(?:of|held\s+on)\s+(?:the\s+)?")
# "at the Security Council in 2021": bodies that meet all the time, of which only a day says which meeting.
_ALWAYS = Guarded(rf"\b(?:{any_of(mechanism_words()['never'])})\b")
_IN_TIME = compiled(
    r"(?:\s*\([^()]{2,40}\))?,?\s+(?:(?:held|convened|hosted)\s+)?(?:(?:in|on|of)\s+)?(?:(?:early|late|mid)[ -])?"
)
_IN_PLACE = compiled(r"\s+(?:held\s+)?in\s+(?:the\s+)?[A-Z]")
# "the Council meeting of 3 May", "the Council's work": the name is not what met, or a word says that it did.
_GOES_ON = compiled(
    r"\s*(?:[’']s?\s|(?:[\w’'-]+\s+){0,2}?(?:[Mm]eeting|[Ss]ession|[Ss]ummit|[Rr]ound|[Tt]alks|[Dd]ialogue|[Cc]onference|[Cc]onclusions|[Ss]tatement|[Dd]ecision|[Mm]ember)s?\b)"
)


def bodies_met(
    sentence: SentenceView, dates: Sequence[DateMention], acronym: str | None
) -> Iterator[MeetingMention]:
    """The bodies that `sentence` names with their day, count or place; `acronym` is that of the reported session."""
    text = sentence.text
    named = [
        (m.start, text.index(m.head, m.start), m.end) for m in find_mechanisms(text) if m.head in _BODIES
    ]
    if acronym is not None:
        named += [
            (m.start(), m.start(), m.end())
            for m in re.finditer(rf"\b{re.escape(acronym)}\b", text)
            if not any(a <= m.start() < b for a, _, b in named)
        ]
    spans = [(d.start - sentence.start, d.end - sentence.start, d.edtf or "") for d in dates if d.edtf]
    for start, head, end in sorted(named):
        if _GOES_ON.match(text, end) or any(
            p.start <= sentence.start + start < p.end for p in sentence.people
        ):
            continue
        begin = next((a for a, b, _ in spans if b <= start and _BESIDE.fullmatch(text, b, start)), start)
        counted = _COUNTED.search(text[:begin])
        led = bool(counted or _AT.search(text[:begin])) and not _ALWAYS.search(text, start, end)
        if begin < start or _placed_behind(text, end, spans, led):
            first = counted.start() if counted else begin
            day = next((b for a, b, _ in spans if end <= a < end + _NEAR and begin == start), end)
            finish = phrase_right(text, end) if day == end and _IN_PLACE.match(text, end) else day
            yield MeetingMention(first, head, end, finish, text[head:end].lower(), False, text)


_BESIDE = compiled(r"(?:[’']s)?\s+")
_NEAR = 45  # characters between the name and its day


def _placed_behind(text: str, end: int, spans: Sequence[tuple[int, int, str]], led: bool) -> bool:
    """ "the Council of 23 April"; where a count or a word such as "during" leads to it also "in July", "in Lima"."""
    near = [(start, day) for start, _, day in spans if 0 <= start - end < _NEAR]
    of_day = any(len(day) > len("2020-04") and _OF_DAY.fullmatch(text, end, start) for start, day in near)
    in_time = any(_IN_TIME.fullmatch(text, end, start) for start, _ in near)
    return of_day or (led and (in_time or bool(_IN_PLACE.match(text, end))))
