"""Whether a sentence tells who took part: "Also present was Minister Roe", "The Kenyan side was led by Doe"."""

from __future__ import annotations

import re

from entente.lexicon.attendance import attendance_words
from entente.lexicon.patterns import any_of
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

_WORDS = attendance_words()
_MEETING = rf"(?:{any_of(_WORDS.meetings)})s?"


def _form(words: str) -> str:
    """A form of the lexicon as a pattern: `*` and `**` a gap, MEETING a word for a meeting."""
    parts = re.split(r"( ?\*+ ?| ?MEETING)", words)
    return "".join(_part(part) for part in parts)


def _part(part: str) -> str:
    if "**" in part:
        return r"\b[^.;]{0,60}?\b"
    if "*" in part:
        return r"\b[^.;,]{0,60}?\b"
    if "MEETING" in part:
        return rf"\s*{_MEETING}"
    return re.escape(part).replace(r"\ ", r"\s+")


_REPRESENTED = r"\brepresented\s+(?=(?-i:[A-Z]))"  # "Ambassador Roe represented Kenya"
_CAME = Guarded(rf"\b(?:{'|'.join(_form(words) for words in sorted(_WORDS.came, key=len, reverse=True))})\b|{_REPRESENTED}", re.I)  # fmt: skip
_LATER = Guarded(rf"\b(?:{any_of(_WORDS.later)})\b", re.I)
_OF_ANOTHER = Guarded(rf"\b(?:{any_of(_WORDS.of_another)})\b", re.I)
_TOLD_OF = Guarded(rf"\b(?:{any_of(_WORDS.told_of)})\b", re.I)
_ELSEWHERE = compiled(
    rf"(?:\s+(?:in|at))?\s+(?:the\s+|an?\s+|his\s+|her\s+|their\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{any_of(_WORDS.elsewhere)})\b"
)
_OF_MEETING = compiled(
    rf"\b(?:by|were|was|included|side|for (?:host|chair|conven)ing th(?:e|is) {_MEETING})$", re.I
)


def tells_who_came(text: str) -> bool:
    """Whether those whom the sentence `text` names took part, by the words of the lexicon."""
    told = _CAME.search(text)
    if told is None or _LATER.search(text) or _OF_ANOTHER.search(text[: told.start()]):
        return False
    if _OF_MEETING.search(told.group()):  # "that the meeting was attended by"
        return True
    return not (_TOLD_OF.search(text[: told.end()]) or _ELSEWHERE.match(text, told.end()))
