"""The words that were searched for, in their context: the part of a marked text in which most of them stand together."""

from __future__ import annotations

from bisect import bisect_left

OPEN, CLOSE = "\x02", "\x03"  # around each word that was found
_REACH = 170  # characters of context
_BEFORE = 40  # of them before the first word


def in_context(marked: str) -> str:
    """The stretch with the most marks, cut at words, on one line; "…" where the text goes on."""
    marks = [i for i, character in enumerate(marked) if character == OPEN]
    if not marks:
        return _line(marked[:_REACH], False, len(marked) > _REACH)
    first = max(
        marks, key=lambda at: (bisect_left(marks, at + _REACH - _BEFORE) - bisect_left(marks, at), -at)
    )
    begin = max(0, first - _BEFORE)
    end = min(len(marked), begin + _REACH)
    if begin:
        begin = next((i + 1 for i in range(begin, first) if marked[i].isspace()), first)
    if end < len(marked):
        end = next((i for i in range(end, max(first, end - _BEFORE), -1) if marked[i].isspace()), end)
    closing = marked.find(CLOSE, first)
    return _line(marked[begin : max(end, closing + 1)], begin > 0, end < len(marked))


def _line(text: str, cut_before: bool, cut_behind: bool) -> str:
    """On one line, with as many marks closed as opened."""
    if text.rfind(OPEN) > text.rfind(CLOSE):
        text += CLOSE
    return f"{'…' if cut_before else ''}{' '.join(text.split())}{'…' if cut_behind else ''}"
