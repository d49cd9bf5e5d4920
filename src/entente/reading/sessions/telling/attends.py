"""A journey to a gathering: "President Roe will travel to Lima to attend the Andean Summit", which is the meeting that is told."""

from __future__ import annotations

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_COMES = r"(?:attend(?:ed|s|ing)?|participat(?:e|es|ed|ing) in|tak(?:e|es|ing) part in|took part in|join(?:ed|s|ing)?|represent(?:ed|s|ing)? [^.;,]{3,40}? (?:at|in))"
# "travels to Lima, Peru to attend the", "is flying to Oslo, where he will join the annual".
_TO_ATTEND = Guarded(
    r"\b(?:travel(?:s|ed|led|ing|ling)?|fl(?:y|ies|ew|ying)|go(?:es|ing)?|went|head(?:s|ed|ing)?|visit(?:s|ed|ing)?|(?:led|lead|leads|leading) (?:an?|the) [^.;,]{0,40}?delegation) to\b"
    rf"[^.;]{{0,120}}?(?:\bto|\bwhere (?:he|she|they) (?:will|would|is to|are to)(?: also)?|\band(?: will)?) {_COMES} (?:the |an? |this year[’']s )?[^.;:]{{0,45}}$"
)
_DELEGATION_TO = Guarded(
    r"\b(?:led|leads|will lead|headed|heads|will head) (?:an?|the) [^.;]{0,160}?\bdelegation\b[^.;]{0,120}? to (?:the |an? )[^.;:,]{0,45}$"
)
_WHO = compiled(r".*\bwho\b[^.;]*$")  # "received Minister Doe, who travelled to Lima to attend the Forum"
_MET = Guarded(rf"\b(?:met|meets?|meeting|spoke|received|hosted|{any_of(meeting_words().encounters)})\b")


def attended(sentence: SentenceView, start: int) -> bool:
    """Whether somebody is said to travel to what is named at `start` in the sentence, before any word of whom he meets."""
    ahead = sentence.text[:start]
    if not (_TO_ATTEND.search(ahead) or _DELEGATION_TO.search(ahead)):
        return False
    return not _WHO.match(ahead) and not _MET.search(ahead)
