"""How plainly a sentence of a report tells that people met: the lead is the news, the meeting often comes behind it."""

from __future__ import annotations

import re

from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.tells import is_behind, is_resolved, is_unreal, tellings


def how_plainly(sentence: SentenceView) -> int:
    """How plainly a sentence of a report tells that people met: "said after his meeting with" comes behind "met with"."""
    text = sentence.text
    if CAME_AT.match(text):
        return 0
    spans = list(tellings(sentence))
    if any(_is_news(text, at) for at, _ in spans):
        return 0
    return 1 if any(not is_behind(text, at) for at, _ in spans) else 2 if spans else 3


# "The agreement was reached during talks in Oslo between ...": behind the news, where it comes from.
CAME_AT = compiled(
    r"(?:The|This|These) (?:agreement|deal|decision|announcement|understanding|pledge|consensus|call|remark|comment|development)s? (?:was|were|came|comes|is|are)\b[^.;]{0,30}?\b(?:during|at|after|following|in) (?!a statement)[^.;]{0,50}\b(?i:talks|meeting|call|conversation|summit|session|consultations|dialogue|visit)\b"
)


def only_agreed(sentence: SentenceView) -> bool:
    """ "They agreed to hold the next session in Oslo": all that it tells is still to come."""
    text = sentence.text
    spans = list(tellings(sentence))
    return bool(spans) and all(is_resolved(text, at) and not _is_news(text, at) for at, _ in spans)


def _is_news(text: str, at: int) -> bool:
    if is_behind(text, at) or _AFTER.match(text, at) or is_unreal(text, at):
        return False
    return not is_resolved(text, at) or not _WILL.search(text, max(0, at - _NEAR), at + _NEAR)


_AFTER = compiled(r"(?:after|following)\b", re.I)
_WILL = compiled(
    r"\b(?:will|would|shall|should|must|to (?:be|hold|host|convene|continue|meet|have|launch|start)|upcoming|next)\b",
    re.I,
)
_NEAR = 25  # characters around a telling in which it is said that it is yet to come
