"""The title of a text that has none beside it: its first line, where that stands alone as a headline does."""

from __future__ import annotations

import re

_LONGEST = 200  # characters
_FEWEST = 3  # words besides those of a date
_FIRST_LINE = re.compile(r"\s*(?P<line>\S[^\n]*?)[ \t]*\n[ \t]*\n\s*(?P<rest>\S)")
_SENTENCE_END = re.compile(r"[.;:,!–—-][\"”’')\]]*\Z")  # a headline may ask, and may quote
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.|Jr\.|Sr\.|No\.|St\.|Inc\.|Ltd\.|Co\.)[\"”’')\]]*\Z")
_WORD = re.compile(r"[^\W\d_]{2,}")
# A line that says what sort of paper it is, when it came out or to whom it is written is not what the paper is about.
_NO_HEADLINE = re.compile(
    r"(?:for immediate release|(?:press|media|news) (?:release|statement|communiqu[ée])|unofficial translation|embargoed)\b.{0,40}\Z|dear\b|to:|from:|\d+[.)]\s|[(\[•*]|the following is\b",
    re.I,
)
_PLACE = re.compile(r"[A-Z][\w’' -]*, [A-Z][\w’' -]*\Z")  # "Jeddah, Saudi Arabia"
_PLACE_WORDS = 5
_OF_A_DATE = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\Z", re.I
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def headline(text: str) -> str | None:
    """The first line of `text`, where a blank line and more text follow and it is neither a sentence nor a dateline; else None."""
    first = _FIRST_LINE.match(text)
    line = first["line"] if first else ""
    if not line or len(line) > _LONGEST or _NO_HEADLINE.match(line):
        return None
    if _SENTENCE_END.search(line) and not _ABBREVIATED.search(line):
        return None
    if _PLACE.match(line) and len(line.split()) <= _PLACE_WORDS:
        return None
    words = [w for w in _WORD.findall(line) if not _OF_A_DATE.match(w)]
    return line if len(words) >= (2 * _FEWEST if _YEAR.search(line) else _FEWEST) else None
