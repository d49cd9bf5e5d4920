"""Meetings that are held on another day than was planned: "will now be held on 9 July", "on 9 July instead of 5 June"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.lexicon.called_off import called_off_words
from entente.lexicon.patterns import any_of
from entente.reading.dates.calendar_words import MONTH, WEEKDAYS
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

_WORDS = called_off_words()
_DAY = rf"(?:(?:{MONTH}|{'|'.join(WEEKDAYS)}|today|tomorrow)\b|\d{{1,2}}\b)"
_ON = r"(?:(?:on|from|in|at)\s+)?(?:the\s+)?"


@dataclass(frozen=True, slots=True)
class Moved:
    """The words that move a meeting, what stands between them and its noun, and the stretch in which the new day stands."""

    between: str
    told: tuple[int, int]
    new: tuple[int, int]


MAY_MOVE = Guarded(
    rf"\b(?:{any_of((*_WORDS.now, *_WORDS.anew))})\b|(?:\b(?:{any_of(_WORDS.swaps)})|,\s+not)\s+{_ON}{_DAY}|\bnew\s+dates?(?:\s+(?:of|for)\b|,)",
    re.I,
)
_MAY_SET = Guarded(r"\bnew\s+dates?(?:\s+(?:of|for)\b|,)", re.I)
_BEFORE_DAY = rf"[^;]{{0,60}}?\b(?:on|from|in|for)\s+(?:the\s+)?{_DAY}(?:\s+{_DAY})?"
_NOW = compiled(
    rf"(?P<between>[^;]{{0,220}}?)(?:\b|(?<=[\s)]))(?P<told>{any_of(_WORDS.now)})\b(?P<new>{_BEFORE_DAY})",
    re.I,
)
# "the Dialogue | , initially set for 5 June, | is to take place | on 9 July", "which was to be held on 5 June, is scheduled".
_OLD_PLAN = rf"(?:(?:{any_of(_WORDS.formerly)})\s+(?:{any_of(_WORDS.planned)})|(?:which|that)\s+(?:was|were|had\s+been)\s+(?:(?:{any_of(_WORDS.formerly)})\s+)?(?:{any_of(_WORDS.planned)}))"
_ANEW = compiled(
    rf"(?P<between>[^;,]{{0,80}},?\s+{_OLD_PLAN}\b[^;,]{{0,60}}?\b{_DAY}[^;]{{0,40}}?),?\s+(?P<told>{any_of(_WORDS.anew)})\b(?P<new>{_BEFORE_DAY})",
    re.I,
)
_HELD = r"\b(?:will|shall|is\s+to|are\s+to)\s+(?:now\s+)?(?:be\s+(?:held|convened|hosted|opened)|take\s+place|begin|start|open|convene|meet|resume)\b"
_SWAP = rf"(?P<new>[^;]{{0,60}}?\b{_DAY}[^;]{{0,30}}?),?\s+(?P<told>{any_of(_WORDS.swaps)}|(?<=,\s)not)\s+{_ON}(?={_DAY})"
_SWAPPED = compiled(rf"(?P<between>[^;]{{0,160}}?){_HELD}{_SWAP}", re.I)
_HOLDS = compiled(
    r".*\b(?:will|shall|to)\s+(?:now\s+)?(?:hold|host|convene|open|begin|conduct)\s+[^,;]{0,120}$", re.I
)
_SWAPPED_BEHIND = compiled(_SWAP, re.I)
# "set 9 July as | the new date of | the Dialogue", "The new dates for | the Dialogue | are 9 and 10 July".
_NEW_DATE = r"(?P<told>\bnew\s+dates?\s+(?:of|for))\s+(?:the\s+)?[^,;:]{0,100}$"
_DAY_BEFORE = compiled(rf"(?P<new>[^;]{{0,160}}\b{_DAY}[^;]{{0,40}}?)\b(?:the\s+|a\s+)?{_NEW_DATE}", re.I)
_NO_DAY_BEFORE = compiled(rf"[^;]{{0,200}}?{_NEW_DATE}", re.I)
# "A new date, 9 July, has been set for | the Dialogue".
_NEW_DATE_SET = compiled(
    rf"(?:The|A)\s+(?P<told>new\s+dates?)(?P<new>(?:,|\s+of)\s+(?:the\s+)?{_DAY}[^;]{{0,40}}?)\s+(?:has|have)\s+(?:now\s+)?been\s+(?:set|fixed|agreed|found|announced)\s+for\s+(?:the\s+)?[^,;:]{{0,100}}$",
    re.I,
)
_DAY_BEHIND = compiled(rf"[^;,:]{{0,80}}?(?:\s(?:is|are|on|in)|:)\s+(?:the\s+)?{_DAY}[^;,]{{0,12}}", re.I)
_DATE = compiled(rf"(?:{MONTH})\s+\d{{1,2}}\b|\b\d{{1,2}}\s+(?:{MONTH})\b")


def told_moved(text: str, start: int, end: int) -> Moved | None:
    """How the meeting whose noun stands from `start` to `end` is moved to another day; None where it is not."""
    found = _NOW.match(text, end) or _ANEW.match(text, end) or _SWAPPED.match(text, end)
    if found is None and _MAY_SET.search(text):
        return _set_anew(text, start, end)
    if found is None and _HOLDS.match(text, 0, start):
        found = _SWAPPED_BEHIND.match(text, end)
    if found is None or _same_day(text, found):
        return None
    between = found["between"] if "between" in found.re.groupindex else ""
    return Moved(between, found.span("told"), found.span("new"))


def _set_anew(text: str, start: int, end: int) -> Moved | None:
    """ "have set 9 July as the new date of the Dialogue", "The new dates for the Dialogue are 9 and 10 July"."""
    if before := _NEW_DATE_SET.match(text, 0, start) or _DAY_BEFORE.match(text, 0, start):
        return Moved("", before.span("told"), before.span("new"))
    told, behind = _NO_DAY_BEFORE.match(text, 0, start), _DAY_BEHIND.match(text, end)
    return Moved("", told.span("told"), behind.span()) if told and behind else None


def _same_day(text: str, found: re.Match[str]) -> bool:
    """ "The summit of 5 June will now take place in Lima on 5 June": it goes elsewhere, not to another day."""
    day = _DATE.search(found["new"])
    return day is not None and day.group() in text[: found.start("new")]
