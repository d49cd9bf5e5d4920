"""Meetings counted in a row: "the eighth session", "the 4th and 5th meetings, held on 3 May and 2 June, respectively".

Also several of them told in one breath: "met on 3 May and 2 June in Lima".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from entente.reading.dates import DateMention, parse_base
from entente.reading.document.text_view import TextView
from entente.reading.mentions.ordinals import COUNT, find_ordinal, ordinals_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.attendance.named_people import Attendee
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.telling.mentions import MeetingMention
from entente.reading.sessions.time_and_place.placing import Where


def each_of_several(
    mention: MeetingMention, sentence: SentenceView, dates: list[DateMention], wheres: list[Where]
) -> list[tuple[DateMention | None, Where | None]]:
    """ "the 4th and 5th meetings, held on 3 May and 2 June, respectively": each with its own day."""
    days = [d for d in dates if d.start - sentence.start >= mention.end]
    each = len(_counts(mention)) == len(days) > 1 and "respectively" in sentence.text
    if each:
        return [(day, None) for day in days]
    if in_row(mention) and not dates and not wheres:
        return [(None, None) for _ in _counts(mention)]  # "the outcomes of the 44th and 45th Summits"
    row = (
        _days_in_row(days, sentence) if mention.head in ("met", "spoke") or mention.head.endswith("s") else []
    )
    return [(day, _place_of_row(row, wheres, sentence)) for day in row]


def _days_in_row(days: list[DateMention], sentence: SentenceView) -> list[DateMention]:
    """ "on 3 May and 2 June": days apart from each other; two that follow on each other are one meeting's."""
    row = days[:1]
    for day in days[1:]:
        if not _AND_ON.fullmatch(sentence.text, row[-1].end - sentence.start, day.start - sentence.start):
            break
        row.append(day)
    known = [parse_base(d.edtf) for d in row if len(d.edtf or "") == _DAY and d.edtf_end is None]
    apart = [(b - a).days for a, b in pairwise(known) if a and b]
    return row if len(known) == len(row) == len(apart) + 1 > 1 and min(apart) > 1 else []


def _place_of_row(row: list[DateMention], wheres: list[Where], sentence: SentenceView) -> Where | None:
    """The place behind the days, or right before them."""
    text = sentence.text
    for where in wheres:
        behind = _IN.fullmatch(text, row[-1].end - sentence.start, where.start)
        if behind or _ON.fullmatch(text, where.end, row[0].start - sentence.start):
            return where
    return None


_DAY = len("2031-05-01")
_AND_ON = compiled(r"(?:,|,? and)\s+(?:on\s+)?(?:again\s+on\s+)?")
_IN = compiled(r",?\s+(?:in|at)\s+(?:the\s+)?")
_ON = compiled(r",?\s+(?:on\s+)?")


def counted_together(main: MainSession, view: TextView) -> list[PlacedSession]:
    """ "The 44th and 45th ASEAN Summits were held in Vientiane": the reported session's neighbours, held with it or after it."""
    session = main.session
    for sentence in main.sentences[:1] if session.ordinal else ():
        for row in _TOGETHER.finditer(sentence.text):
            counts = [find_ordinal(f"{count} meeting") for count in _COUNT.findall(row.group())]
            if session.ordinal != counts[0]:
                continue
            people = tuple(Attendee(p, p.mentions[0].start, p.mentions[0].end, None) for p in main.people)
            beside = (replace(session, ordinal=n) for n in counts[1:])
            days = _each_day(sentence, row.end(), len(counts), view)[1:]
            dated = (
                (replace(s, date=d, end_date=None) for s, d in zip(beside, days, strict=True))
                if days
                else beside
            )
            return [PlacedSession(one, people, False) for one in dated]
    return []


def _each_day(sentence: SentenceView, at: int, count: int, view: TextView) -> list[str]:
    """The days behind a row, "respectively": as many as it counts."""
    if "respectively" not in sentence.text:
        return []
    days = [d.edtf for d in sentence.dates(view.date, "past") if d.start - sentence.start >= at and d.edtf]
    return days if len(days) == count else []


def _counts(mention: MeetingMention) -> list[str]:
    """ "the 4th, 5th and 6th meetings": several counted under one noun."""
    row = _ROW.search(mention.text, 0, mention.start) if mention.head.endswith("s") else None
    return _COUNT.findall(row.group()) if row else []


def in_row(mention: MeetingMention) -> bool:
    """Whether several are counted under one noun."""
    return len(_counts(mention)) > 1


_COUNT = compiled(rf"\b(?:{COUNT})\b")
# Behind its counts the meetings are several: "the ninth and tenth rounds of".
_TOGETHER = Guarded(
    rf"\b(?:(?:{COUNT}),? )+and (?:the )?(?:{COUNT}) (?:[\w’'–-]+ ){{0,5}}?(?:[Ss]ummits|[Mm]eetings|[Ss]essions|[Rr]ounds|[Dd]ialogues|[Cc]onferences)\b"
)
_ROW = Guarded(rf"\b(?:(?:{COUNT}),? )+(?:and )(?:the )?(?:{COUNT}) (?:[\w-]+ ){{0,3}}$")


def count_of(mention: MeetingMention, number: int = 0) -> int | None:
    """The count before the meeting; none within a stretch of time: "the fourth talks since the summit"."""
    several = _counts(mention)
    if number < len(several):
        return find_ordinal(f"{several[number]} meeting")
    if numbered := NUMBERED.search(mention.text[mention.start : mention.end]):
        return int(numbered.group())  # "ABC18"
    counted = ordinals_in(mention.before + mention.head + mention.behind)
    if mention.text[mention.start : mention.end].isupper():  # "the first FOC"
        return find_ordinal(f"{mention.before}meeting")
    return next((o.value for o in counted if o.start < len(mention.before)), None)


NUMBERED = compiled(r"(?<=[A-Za-z -])\d{1,2}$")
