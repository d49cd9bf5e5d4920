"""Who hosts or chairs a meeting that a sentence only looks forward to: "looked forward to the summit to be hosted by Roe"."""

from __future__ import annotations

from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.sentences.sentence import SentenceView

_BY = r"(?:hosted|chaired|convened|led) (?:jointly )?by\b"
_AHEAD = Guarded(rf"\blook(?:s|ed|ing)? (?:forward|ahead) to\b[^;]*\b{_BY} (?:the )?[^;,]{{0,60}}$")
_LOOKS = Guarded(r"\blook(?:s|ed|ing)? (?:forward|ahead) to\b[^;]*$")
_HOSTED_BY = compiled(rf"(?:be )?{_BY}")


def hosts_what_is_ahead(sentence: SentenceView, mention: PersonMention, first: SentenceView | None) -> bool:
    """Whether the person hosts a meeting to come; the sentence that tells first may tell of just that meeting."""
    if first is not None and sentence.start == first.start:
        return False
    return bool(_AHEAD.search(sentence.text[: mention.start - sentence.start]))


def hosted_ahead(sentence: SentenceView, verb: int) -> bool:
    """Whether the verb at this place only says by whom the meeting to come is hosted."""
    return bool(_HOSTED_BY.match(sentence.text, verb) and _LOOKS.search(sentence.text[:verb]))
