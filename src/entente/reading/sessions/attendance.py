"""Whether a sentence tells who took part: "Also present was Minister Roe", "The Kenyan side was led by Doe"."""

from __future__ import annotations

import re

from entente.lexicon.attendance import attendance_words
from entente.reading.guarded import Guarded
from entente.reading.sessions.tells import any_of

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


_CAME = Guarded(rf"\b(?:{'|'.join(_form(words) for words in sorted(_WORDS.came, key=len, reverse=True))})\b", re.I)  # fmt: skip
_LATER = Guarded(rf"\b(?:{any_of(_WORDS.later)})\b", re.I)
_OF_ANOTHER = Guarded(rf"\b(?:{any_of(_WORDS.of_another)})\b", re.I)


def tells_who_came(text: str) -> bool:
    """Whether those whom the sentence `text` names took part, by the words of the lexicon."""
    told = _CAME.search(text)
    return told is not None and not _LATER.search(text) and not _OF_ANOTHER.search(text[: told.start()])
