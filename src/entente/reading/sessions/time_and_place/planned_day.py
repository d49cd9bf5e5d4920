"""For when a meeting that was called off had been planned, and to which new day it was put off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from entente.lexicon.called_off import called_off_words
from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.reading.dates import DateMention
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.called_off import CallOff, call_offs, is_new_day
from entente.reading.sessions.time_and_place.named_places import place_index
from entente.reading.sessions.time_and_place.whose_day import of_writing

_WORDS = called_off_words()
_MONTH = len("2024-05")


def planned_day(told: Sequence[SentenceView], view: TextView) -> tuple[str | None, str | None]:
    """EDTF of the first and the last day for which the meeting had been planned; never the document's own date."""
    found = [day for sentence in told for day in _days_of(sentence, view)]
    best = min(found, key=lambda d: len(d.edtf or "") < len("2024-05-01"), default=None)
    return (best.edtf, best.edtf_end) if best else (None, None)


def days_for(sentence: SentenceView, off: CallOff, view: TextView) -> list[DateMention]:
    """The dates of the sentence for which the meeting of `off` had been planned."""
    found = [d for d in _dates(sentence, view) if _is_planned(sentence, off, d, view)]
    return [replace(d, edtf_end=None) if _moved_from(sentence, off, d) else d for d in found]


def new_day(sentence: SentenceView, off: CallOff, view: TextView) -> DateMention | None:
    """The day to which it was put off, where the sentence says one."""
    for day in _dates(sentence, view):
        if is_new_day(sentence.text, off, day.start - sentence.start):
            return day
        if _moved_from(sentence, off, day):
            return replace(day, edtf=day.edtf_end, edtf_end=None)
    return None


def new_day_behind(sentence: SentenceView, view: TextView) -> DateMention | None:
    """The new day in a sentence behind the one that calls the meeting off: "The two sides will hold it on 3 March"."""
    for day in _dates(sentence, view):
        before = _before(sentence, day)
        told = (
            _WILL_BE.match(before)
            or _AGREED_ON.match(before)
            or _WILL_HOLD_IT.search(before)
            or _NEW_DATE.search(sentence.text)
        )
        if (
            told
            and (view.date is None or (day.edtf or "") > view.date)
            and not _NOT_YET.search(sentence.text)
        ):
            return day
    return None


_NOUN = rf"(?:{any_of((*meeting_words().nouns, 'visit', 'event'))})s?"
_IT = rf"(?:It|They|This|Both|The\s+(?:[\w-]+\s+){{0,4}}?{_NOUN})"
# "It | will now take place on", "The dialogue has been rescheduled for".
_WILL_BE = compiled(
    rf"{_IT}\s+(?:(?:will|would|shall)\s+(?:\w+\s+)?(?:be\s+(?:held|convened|hosted)|take\s+place|open|begin|start|convene)|(?:has|have|is|are)\s+(?:now\s+|been\s+|to\s+be\s+|to\s+)*(?:{any_of((*_WORDS.done, 'scheduled', 'planned', 'expected', 'due', 'held', 'set', 'take place'))}))\b[^;]{{0,80}}$",
    re.I | re.S,
)
_AGREED_ON = compiled(
    r"(?:They|The\s+(?:two\s+)?\w+)\s+have\s+now\s+(?:agreed|settled)\s+on\s+(?:the\s+)?$", re.I
)
# "The two sides | will hold it on", "They agreed to hold the meeting on".
_WILL_HOLD_IT = Guarded(
    rf"\b(?:will|would|shall|to)\s+(?:now\s+|instead\s+)?(?:hold|host|convene|open|have)\s+(?:it|them|the\s+(?:[\w-]+\s+){{0,4}}?{_NOUN})\b[^;]{{0,80}}$"
)
_NEW_DATE = Guarded(r"\bnew (?:dates?|day|time)\b", re.I)
_NOT_YET = Guarded(r"\b(?:not|yet to|no new|sought|looking for|proposed|proposes|possible)\b", re.I)


def new_place(sentence: SentenceView, told_end: int, day: DateMention) -> str | None:
    """The town of the new day, right before it or behind it; none before `told_end`, where the old one may stand."""
    text, at, end = sentence.text, day.start - sentence.start, day.end - sentence.start
    for start, stop, _ in place_index().find(text):
        before = told_end <= start < at and _IN.search(text[:start]) and _ON.fullmatch(text, stop, at)
        if before or (end <= start and _IN_TOWN.fullmatch(text, end, start)):
            return text[start:stop]
    return None


_IN = compiled(r"\bin (?:the )?$")
_ON = compiled(r",?\s+(?:on|in|from)\s+(?:the\s+)?")
_IN_TOWN = compiled(r",?\s+(?:and\s+(?:it\s+)?will\s+(?:be\s+held|take\s+place)\s+)?in\s+(?:the\s+)?")


def before_new_day(sentence: SentenceView, view: TextView) -> SentenceView:
    """The sentence without what it says of the new day and place."""
    days = (new_day(sentence, off, view) for off in call_offs(sentence.text))
    until = next((d.start - sentence.start for d in days if d), None)
    return sentence if until is None else sentence.part(0, until)


def _days_of(sentence: SentenceView, view: TextView) -> Iterator[DateMention]:
    offs = call_offs(sentence.text)
    if offs:
        yield from days_for(sentence, offs[0], view)
    else:  # "It had been scheduled for 3 May"
        yield from (d for d in _dates(sentence, view) if _AFTER_PLAN.search(_before(sentence, d)))


def _dates(sentence: SentenceView, view: TextView) -> list[DateMention]:
    """The nearest ones where the year is not said, for what is called off was close at hand; a day of the week lies ahead."""
    nearest = {d.start: d for d in sentence.dates(view.date)}
    ahead = {d.start: d for d in sentence.dates(view.date, "future") if d.kind == "relative"}
    found = {**nearest, **({} if _IS_OVER.search(sentence.text) else ahead)}.values()
    return [d for d in found if d.edtf and len(d.edtf) >= _MONTH and not of_writing(sentence, d)]


_IS_OVER = Guarded(r"\b(?:did not|was not|were not|had been cancell?ed)\b", re.I)


def _before(sentence: SentenceView, day: DateMention) -> str:
    return sentence.text[: day.start - sentence.start]


def _is_planned(sentence: SentenceView, off: CallOff, day: DateMention, view: TextView) -> bool:
    text, at, end = sentence.text, day.start - sentence.start, day.end - sentence.start
    if is_new_day(text, off, at):
        return False
    if _moved_from(sentence, off, day) or _AFTER_PLAN.search(text[off.start if at > off.start else 0 : at]):
        return True
    if -1 < off.new[1] <= off.told and off.told_end <= at:  # "on 9 July instead of | 5 June"
        return bool(_INSTEAD_OF.fullmatch(text, off.told_end, at))
    if off.end <= at < off.told:
        return True  # "The Dialogue of 10 February has been cancelled"
    if off.told_end <= at < off.start or end <= off.start < off.told and _IN_NAME.search(text[:at]):
        return bool(_LEADS_TO.fullmatch(text, end, off.start))  # "the February 10 dialogue"
    if off.told_end <= at and off.start < off.told:
        return bool(_NOT_HELD.search(text, off.told, off.told_end)) and bool(
            _RIGHT_BEHIND.fullmatch(text, off.told_end, at)
        )
    ahead = view.date is not None and (day.edtf or "") > view.date
    return off.end <= at and ahead and bool(_BEHIND_NOUN.fullmatch(text, off.end, at))


def _moved_from(sentence: SentenceView, off: CallOff, day: DateMention) -> bool:
    """ "postponed from 3 May to 5 June": the first day of what looks like a stretch."""
    behind = sentence.text[max(off.told_end, off.end) : day.start - sentence.start]
    moves = _MOVES.search(sentence.text, off.told, off.told_end)
    told_from = sentence.text.endswith(" from", off.told, off.told_end) and not behind.strip()
    return bool(moves and day.edtf_end and (told_from or _FROM.fullmatch(behind)))


_MOVES = compiled(r"(?:postpon|re-?schedul|put|deferr?|delay|brought|push|mov|chang|shift)\w*")
_FROM = compiled(r"(?:\s+(?:with|between|of)\s+[^,;]{1,60})?\s+from\s+(?:the\s+)?", re.I)
_AFTER_PLAN = Guarded(
    rf"\b(?:{any_of(_WORDS.planned)})\b(?:(?!\b(?:was|were|has|have|had|been)\b)[^;,]){{0,70}}$", re.I
)
_IN_NAME = compiled(r"(?:.*\b(?:the|a|this|its|their|his|her|[Nn]ext|[Tt]he|[Tt]his)\s+|^)$", re.S)
_LEADS_TO = compiled(r"(?:[’']s)?,?\s+(?:[\w.’'&–-]+\s+){0,9}")
_INSTEAD_OF = compiled(r"\s+(?:(?:on|from|in|at)\s+)?(?:the\s+)?")
_NOT_HELD = compiled(r"\b(?:not|no longer|cannot|won[’']t|through)\b")
# "will not take place | on 10 February", "did not take place in Lima on".
_RIGHT_BEHIND = compiled(
    r"\s+(?:as planned\s+|as scheduled\s+)?(?:in\s+[A-Z][\w ]{1,30}\s+)?(?:on|in|from|this)\s+(?:the\s+)?"
)
_BEHIND_NOUN = compiled(
    r"(?:\s+[A-Z]\w+){0,3}(?:\s+(?:of|with|between|in|at|to|on|for)\s+[^,;]{1,90}?)?,?\s+(?:(?:on|in|from|for)\s+)?(?:the\s+)?"
)
