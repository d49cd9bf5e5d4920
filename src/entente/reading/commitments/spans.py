"""Spans of time in a promise: "from May | to July", "the period from May to July", which is only what is called so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.reading.dates.mention import DateMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

_FROM = compiled(r"(?:as )?from\b", re.I)
_TO = compiled(r",? (?:to|until|till|through) (?:the (?:end|beginning) of )?", re.I)
_FOLLOWING_YEAR = compiled(r" of the (?:following|next) year\b", re.I)
# "designate the period from April to June as ...": the period is what is promised, not by when; "over the period" is when.
_PERIOD = Guarded(
    r"(?<!\bover )(?<!\bduring )(?<!\bin )(?<!\bfor )(?<!\bwithin )(?<!\bthroughout )(?<!\bthrough )\b(?:the|an?) (?:[\w-]+ ){0,2}(?:period|term|phase|season|timeframe)"
    r" (?:running |lasting |covering )?$",
    re.I,
)


def opens_span(text: str) -> bool:
    """ "from January 2026": from then on."""
    return bool(_FROM.match(text))


def names_period(action: str, start: int) -> bool:
    """Whether the date that begins there only says which period is meant."""
    return _PERIOD.search(action, 0, start) is not None


def closing(action: str, end: int, low: str, mentions: Sequence[DateMention]) -> tuple[int, str] | None:
    """Where a span ends that has begun before `end`, and its last day's EDTF: "| to March of the following year"."""
    to = _TO.match(action, end)
    last = next((m for m in mentions if to and m.start == to.end() and m.edtf), None)
    if last is None or not last.edtf or not last.edtf[:4].isdigit():
        return None
    following = _FOLLOWING_YEAR.match(action, last.end)
    if following:
        return following.end(), f"{int(low[:4]) + 1}{last.edtf[4:]}"
    return last.end, last.edtf
