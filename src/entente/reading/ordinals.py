"""Ordinals of sessions: "the first sub-ministerial session", "its second ministerial meeting", "the 8th round"."""

from __future__ import annotations

import re

from entente.reading.guarded import Guarded

_WORDS = {w: i for i, w in enumerate(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"], 1)}  # fmt: skip
_WORDS |= {"inaugural": 1, "first-ever": 1, "maiden": 1, "1st": 1}
_MEETING = r"(?:meeting|session|round|summit|dialogue|consultations?|talks|engagement|call|gathering|conference|council|group|forum|ministerial|convening|plenary)s?"
_ORDINAL = Guarded(
    rf"\b(?P<ordinal>{'|'.join(sorted(_WORDS, key=len, reverse=True))}|\d{{1,2}}(?:st|nd|rd|th))\s+"
    rf"(?!(?:lady|vice minister|deputy (?:prime )?minister|secretary)\b)(?:(?!and\b|of\b|in\b|to\b)[\w.’'&/()-]+\s+){{0,9}}?{_MEETING}\b",
    re.I,
)
_FIRST_TIME = re.compile(r"\bfor the (?P<ordinal>first|second|third|fourth|fifth) time\b", re.I)
_NOT_COUNTED = re.compile(
    r"\b(?:first|second)[ -](?:half|quarter|day|person|official|phone|lady|in-person|bilateral|step|vice|call|conversation|visit|trip)\b",
    re.I,
)


def find_ordinal(text: str, *, times: bool = False) -> int | None:
    """The ordinal that the text gives a session; `times`: "for the first time" counts too."""
    for match in _ORDINAL.finditer(text):
        if not _NOT_COUNTED.match(match.group()):
            return _value(match.group("ordinal"))
    again = _FIRST_TIME.search(text) if times else None
    if again:
        return _value(again.group("ordinal"))
    return None


def _value(word: str) -> int:
    low = word.lower()
    return _WORDS.get(low) or int(re.sub(r"\D", "", low))
