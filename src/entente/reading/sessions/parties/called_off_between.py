"""Between whom a meeting that was called off was to be, where nobody is said to have met."""

from __future__ import annotations

from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.called_off import call_offs

_BETWEEN = compiled(
    r"\s+(?:with|between|of|to)\s+(?:(?!\b(?:amid|over|after|because|following|due)\b)[^,;]){0,60}"
)


def called_off_between(sentence: SentenceView) -> tuple[str, ...]:
    """The parties named before the meeting and right behind it: "Peru called off the talks with Chile"."""
    for off in call_offs(sentence.text):
        first = max(off.end, off.told_end) if off.start > off.told else off.end
        places = ((m.code, m.start - sentence.start) for m in sentence.parties)
        there = [c for c, at in places if at < first or _BETWEEN.fullmatch(sentence.text, off.end, at)]
        return tuple(dict.fromkeys(there))
    return ()
