"""Visits that the text names by who came and where: "the visit to India by the NASA Administrator"."""

from __future__ import annotations

from collections.abc import Iterator

from entente.reading.guarded import Guarded
from entente.reading.references.mention import Mention
from entente.reading.references.words import MONTH

_NAME = r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,4}"
_PLACE = rf"(?:the\s)?{_NAME}(?:,\s[A-Z][\w.]*)?"
_WHEN = r"(?:\s(?:this|last|next|later|earlier)\s(?:in\s)?(?:\w+))?"
_KIND = r"(?:(?:recent|upcoming|planned|historic|forthcoming|official|state|working|successful|inaugural|first|productive)\s){0,2}"
_BY = Guarded(
    rf"\b{_KIND}visit(?:{_WHEN}\sby\s(?:the\s)?{_NAME}\sto\s{_PLACE}|\sto\s{_PLACE}{_WHEN}\sby\s(?:the\s)?{_NAME}{_WHEN})"
)
_OF = Guarded(rf"\b(?P<label>{_NAME}['’]s?\s{_KIND}visit\sto\s{_PLACE})")
_TIME = rf"(?:\s(?:at\sthe\s(?:end|beginning)\sof|in|in\searly|in\slate|on|from)\s(?:\d{{1,2}}\s)?(?:{MONTH})(?:\s\d{{1,2}})?(?:[-–]\d{{1,2}})?(?:,?\s\d{{4}})?|\s(?:this|last|next)\s(?:week|month|year|spring|summer|autumn|fall|winter))"
_OF_PERSON = Guarded(
    rf"\b{_KIND}visit\sof\s(?:the\s)?{_NAME}(?:\s(?:of|for)\s(?:the\s)?{_NAME}){{0,3}}\sto\s(?:the\s)?{_PLACE}{_TIME}?"
)
_DATED = Guarded(rf"\b(?:his|her|their|the)\s{_KIND}visit\sto\s{_PLACE}{_TIME}")
_OWN = Guarded(
    rf"\b(?:his|her|their|my|our|the)\s(?P<label>(?:recent|upcoming|planned|historic|forthcoming|state|official)\s{_KIND}visit\sto\s{_PLACE})"
)

# A visitor with an office and nothing else: "the visit of Minister Wang".
_OFFICE = r"(?:(?:Prime|Foreign|Defen[cs]e|Vice|Deputy|Crown|State)\s)*(?:President|Minister|Secretary|Chancellor|Premier|King|Queen|Prince|Emir|Pope|Commissioner|Envoy|Secretary-General)"
_OF_OFFICE = Guarded(rf"\b{_KIND}visit\s(?:of|by)\s(?:the\s)?(?:[A-Z][\w-]+\s)?{_OFFICE}(?:\s{_NAME})")


def find_visits(words: str) -> Iterator[Mention]:
    """Each visit with a visitor or a word that places it in time, and a place."""
    if "visit" not in words:
        return
    for match in _BY.finditer(words):
        yield Mention(match.start(), match.end(), "event")
    for pattern in (_OF_PERSON, _DATED, _OF_OFFICE):
        for match in pattern.finditer(words):
            start = match.start() + (4 if words.startswith("the ", match.start()) else 0)
            yield Mention(start, match.end() - (words[match.end() - 1] in ".,'’"), "event")
    for pattern in (_OF, _OWN):
        for match in pattern.finditer(words):
            end = match.end() - (words[match.end() - 1] in ".,'’")
            yield Mention(match.start("label"), end, "event")
