"""Where a sentence may name its subject: at its beginning, or behind a phrase that leads it."""

from __future__ import annotations

from entente.reading.patterns.ready import compiled
from entente.reading.people.comparing import bare_title
from entente.reading.sentences.sentence import SentenceView
from entente.reading.who.patterns import LEADING_PHRASE

_DAY = compiled(
    r"(?:Today|Yesterday|This \w+),? |(?:First|Firstly|Secondly|Next|Then|Finally|Lastly|Separately|Moreover|Furthermore|Early|Late)\b[^,]{0,30}, "
)
_THE = compiled(r"[Tt]he ")


def opening_places(sentence: SentenceView) -> frozenset[int]:
    """Offsets of the text: "| Roe met", "Today | Roe met", "Later the same day, | Roe met", with or without "the"."""
    text = sentence.text
    leads = (match.end() for lead in (_DAY, LEADING_PHRASE) if (match := lead.match(text)))
    starts = {0, *leads}
    starts |= {match.end() for at in starts if (match := _THE.match(text, at))}
    return frozenset(sentence.start + at for at in starts)


def begins_with(sentence: SentenceView, places: frozenset[int], office: str) -> bool:
    """Whether one of these places holds the office (as compared), with its article: "The Secretary-General | met"."""
    for place in places:
        at = place - sentence.start
        words = sentence.text[at : at + len(office)]
        if sentence.text[max(0, at - 4) : at].lower() == "the " and bare_title(words) == office:
            return True
    return False
