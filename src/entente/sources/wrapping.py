"""Texts whose lines were broken at a fixed width: paragraphs on one line again.

A line was broken there if the next word would not have fitted into the width of the text, or, in a text that is plainly
wrapped, if the next line goes on in small letters: items are indented, and so narrower. A document of many lines
longer than `WIDEST` was not broken at a width, and its line ends mean something; a few (an address, a row of a table)
stand alone.
"""

from __future__ import annotations

import re
from itertools import pairwise

NARROWEST, WIDEST = 50, 100
# How an item of a list begins: "•", "12.", "(iv)", "b)"; not "Mr." or "R. Nicholas", which may begin any line.
ITEM = re.compile(r"(?:[•●▪◦‣*–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\(?[A-Z]\))\s+")
_LONG = 4  # of the lines with a space, one in so many at most may be longer than the widest
_EVIDENCE = 3  # line ends; with fewer, a title over a subtitle looks the same
_SLACK = 3  # editors count tabs and the space before the break differently


def unwrap(text: str) -> str:
    """Wrapped paragraphs joined; a text that is not wrapped comes out unchanged."""
    lines = text.split("\n")
    lengths = [len(line) for line in lines if " " in line]
    width = max((length for length in lengths if length <= WIDEST), default=0)
    if width < NARROWEST or sum(length > WIDEST for length in lengths) * _LONG > len(lengths):
        return text
    pairs = [(a, b) for a, b in pairwise(lines) if a and b and not ITEM.match(b) and len(a) <= WIDEST]
    full = sum(_broken_between(a, b, width) for a, b in pairs)
    going_on = sum(_goes_on(a, b, width) and not _broken_between(a, b, width) for a, b in pairs)
    if full * 2 <= len(pairs) - going_on or (
        len(pairs) < _EVIDENCE and not all(b[0].islower() for _, b in pairs)
    ):
        return text
    joined = [lines[0]]
    for before, line in pairwise(lines):
        if before and line and (_broken_between(before, line, width) or _goes_on(before, line, width)):
            joined[-1] += ("" if _parts_a_word(before, line) else " ") + line
        else:
            joined.append(line)
    return "\n".join(joined)


def _broken_between(line: str, following: str, width: int) -> bool:
    word = following.split(" ", 1)[0]
    return not ITEM.match(following) and width - _SLACK < len(line) + 1 + len(word) and len(line) <= WIDEST


def _goes_on(line: str, following: str, width: int) -> bool:
    long_enough = width < len(line) * 2 <= 2 * WIDEST  # lines of a list without marks are short
    return long_enough and following[0].islower() and line[-1] not in ".:;!?" and not ITEM.match(following)


def _parts_a_word(line: str, following: str) -> bool:
    return line.endswith("-") and line[-2:-1].isalpha() and following[0].isalpha()
