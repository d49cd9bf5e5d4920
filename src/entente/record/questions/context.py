"""The words that were searched for, in their context: the part of a text in which most of them stand together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

_REACH = 170  # characters of context
_BEFORE = 40  # of them before the first word


def around(text: str, places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Where the stretch with the most of these places begins and ends, cut at words, without white space at its ends.

    Without places, how the text begins.
    """
    starts = [start for start, _ in places]
    at, whole = (0, 0) if not places else max(places, key=lambda p: (_following(starts, p[0]), -p[0]))
    begin = max(0, at - _BEFORE)
    end = min(len(text), begin + _REACH)
    if begin and not text[begin - 1].isspace():
        begin = next((i + 1 for i in range(begin, at) if text[i].isspace()), at)
    if end < len(text):
        end = next((i for i in range(end, max(at, end - _BEFORE), -1) if text[i].isspace()), end)
    begin, end = begin, max(end, whole)
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return begin, end


def _following(starts: Sequence[int], at: int) -> int:
    """How many begin within reach of this one."""
    return bisect_left(starts, at + _REACH - _BEFORE) - bisect_left(starts, at)
