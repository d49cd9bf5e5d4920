"""When the reported session took place."""

from __future__ import annotations

import re

from entente.model import Status
from entente.reading.dates import DateMention, Tense, parse_base
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.dateline import find_dateline
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.stated import stated_together
from entente.reading.sessions.telling.tells import tells
from entente.reading.sessions.telling.words import PLANNED
from entente.reading.sessions.time_and_place.days_long import days_of
from entente.reading.sessions.time_and_place.told_later import (
    NEXT,
    held_then,
    month_of_journey,
    of_later,
    of_lead,
    of_retelling,
    of_the_news,
    of_the_two,
    scheduled,
    told_later,
    weekdays_visit,
)
from entente.reading.sessions.time_and_place.whose_day import belongs_elsewhere, of_another_count, of_writing


def date_of(
    title: SentenceView | None, told: list[SentenceView], status: Status, view: TextView
) -> tuple[str | None, str | None]:
    """EDTF of the session's first day, and of its last where it had several: as told, else the document's own date."""
    tense: Tense = {"planned": "future", "held": "past"}.get(status)  # type: ignore[assignment]
    dated = [
        mention
        for sentence in told
        for mention in sentence.dates(view.date, tense)
        if not belongs_elsewhere(sentence, mention)
        and not of_writing(sentence, mention)
        and not of_another_count(sentence, told)
        and not (status == "held" and sentence is not told[0] and _yet_to_come(sentence, mention))
        and mention.edtf
        and len(mention.edtf) >= 7
        and not (
            status == "held" and view.date and mention.edtf[: len(view.date)] > view.date[: len(mention.edtf)]
        )
    ]
    ahead = [m for m in dated if status == "planned" and view.date and (m.edtf or "") > view.date]
    if status == "planned" and not any(len(m.edtf or "") == 10 for m in ahead or dated):
        for mention in (*scheduled(view), *of_later(told, view)):
            return mention.edtf, mention.edtf_end
    if title and (day := _day_of_stay(title, ahead or dated, told, view)):
        return day, None
    for mention in sorted(
        ahead or dated, key=lambda m: (len(m.edtf or "") < 10, _holds(m, dated, told))
    ):  # a day before a month, else the first
        return (
            days_of(told, mention)
            or _month_of_stay(mention, told)
            or _today_of_title(mention, title, view)
            or (mention.edtf, mention.edtf_end)
        )
    if status == "held":
        for mention in held_then(told, view):
            return mention.edtf, mention.edtf_end
    if status == "held" and view.date is None:
        for mention in of_retelling(told, view):
            return mention.edtf, None
    if status == "held" and view.date and any(_GOES_ON.search(s.text) for s in told[:1]):
        return view.date, None
    if status == "held" and view.genre.voice == "third-party":
        for mention in (*of_lead(told, view), *of_the_two(view), *of_the_news(told, view)):
            return mention.edtf, None
    if title:
        for mention in title.dates(view.date, tense):
            if mention.edtf and len(mention.edtf) == 10:
                return mention.edtf, mention.edtf_end
    if status == "planned":
        return None, None
    if later := told_later(told, view) or weekdays_visit(view):
        return later
    unsaid = view.genre.voice == "third-party" or _of_no_day(view)
    return month_of_journey(told, view) or (None if unsaid else view.date), None


# "Minister Roe is holding a meeting with Doe, a correspondent reported": on the day of the report.
_GOES_ON = Guarded(
    r"\b(?:is|are) (?:now |currently )?(?:holding (?:an? |the |their )?(?:[\w-]+ ){0,2}(?:meeting|talks|consultations|negotiations)|meeting with)\b"
)
_JOURNEY = Guarded(r"\b(?:travels?|trips?|visits?|journeys?)\b", re.I)
_STAYS = Guarded(r"\b(?:visit(?:s|ed|ing)?|trips?|stay(?:s|ed|ing)?)\b", re.I)
_TODAY = Guarded(r"\b(?:today|tonight|yesterday|this (?:morning|afternoon|evening|week))\b", re.I)


def _of_no_day(view: TextView) -> bool:
    """Whether a fact sheet, or a readout of a journey, leaves open when they met: it may have been written days later.

    A readout of one meeting comes out on its day or the next: so did all five of those without a day that official lists know.
    """
    if stated_together(view) and not any(tells(s) for s in view.body[:1]):
        return True
    journey = view.genre.kind == "readout" and _JOURNEY.search(view.title) is not None
    if not (journey or view.genre.kind == "fact sheet") or any(_under_a_date(s) for s in view.body[:2]):
        return False
    return not any(_TODAY.search(s.text) for s in view.body[: 2 * NEXT])


def _under_a_date(sentence: SentenceView) -> bool:
    """ "Oslo, 25 February 2033 – ...": its day stands over the text."""
    dateline = find_dateline(sentence.text)
    return dateline is not None and bool(_FIGURE.search(sentence.text[: dateline.end]))


_FIGURE = compiled(r"\d")


def _holds(days: DateMention, dated: list[DateMention], told: list[SentenceView]) -> bool:
    """ "during the visit of May 22-24 they met on May 23": whether a stay of several days holds one told by itself."""
    first, last = days.edtf or "", days.edtf_end
    inside = last and any(not d.edtf_end and first <= (d.edtf or "") <= last for d in dated if d is not days)
    stays = (s.text[: days.start - s.start] for s in told if s.start <= days.start < s.end)
    return bool(inside) and any(_STAYED.search(words) for words in stays)


def _day_of_stay(
    title: SentenceView, dated: list[DateMention], told: list[SentenceView], view: TextView
) -> str | None:
    """The day in the title where the text has only those of a visit around it: "visited Peru from 2 to 4 May"."""
    days = [m.edtf for m in title.dates(view.date) if m.edtf and len(m.edtf) == 10 and not m.edtf_end]
    first = dated[0] if len(dated) == 1 else None
    if first is None or len(days) != 1 or not first.edtf or not first.edtf_end:
        return None
    if _JOURNEY.search(title.text):
        return None  # "Communiqué on the visit of Minister Roe, Lima, 4 May": when it was issued
    visit = any(
        s.start <= first.start < s.end and _STAYS.search(s.text[: first.start - s.start]) for s in told
    )
    return days[0] if visit and first.edtf <= days[0] <= first.edtf_end else None


_TODAY_ONLY = Guarded(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.I)
_PUT_UP = 4  # days after which a page at the latest is put up


def _today_of_title(
    mention: DateMention, title: SentenceView | None, view: TextView
) -> tuple[str, None] | None:
    """ "Joint statement: 10 December 2033", put up the day after: "today" is the day that its title ends with."""
    if title is None or not view.date or not _TODAY_ONLY.search(view.text[mention.start : mention.end]):
        return None
    days = [m for m in title.dates(view.date) if m.edtf and len(m.edtf) == 10 and not m.edtf_end]
    put_up = parse_base(view.date)
    if len(days) != 1 or put_up is None or _BEHIND_DAY.search(title.text[days[0].end - title.start :]):
        return None
    written = parse_base(days[0].edtf)
    return (days[0].edtf or "", None) if written and 0 < (put_up - written).days <= _PUT_UP else None


_BEHIND_DAY = compiled(r"\w")

_STAYED = Guarded(
    r"\b(?:[Dd]uring|[Ii]n the course of|[Ww]ithin|[Aa]s part of) [^;]{0,80}\b[Vv]isit\b[^;]{0,80}$"
)


def _yet_to_come(sentence: SentenceView, mention: DateMention) -> bool:
    """ "looks forward to welcoming Doe on May 12", told behind a meeting that has been: another one's day."""
    return PLANNED.search(sentence.text[: mention.start - sentence.start]) is not None


_STAY = Guarded(
    r"\b(?:[Dd]uring|[Ii]n the course of|[Ww]ithin|[Oo]n(?! the occasion)|[Aa]s part of) (?:an?|the|his|her|their) [^,;]{0,60}\b(?:visit|trip|stay|tour)\b[^,;]{0,70}$"
)


def _month_of_stay(mention: DateMention, told: list[SentenceView]) -> tuple[str, None] | None:
    """ "During his visit to Cuba on May 18-22, he met ...": one of several days, of which only the month is sure."""
    if not mention.edtf or not mention.edtf_end or mention.edtf[:7] != mention.edtf_end[:7]:
        return None
    for sentence in told:
        if sentence.start <= mention.start < sentence.end and _STAY.search(
            sentence.text[: mention.start - sentence.start]
        ):
            return mention.edtf[:7], None
    return None
