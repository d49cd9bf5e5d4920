"""When the reported session took place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.model import Status
from entente.reading.dates import DateMention, Tense, parse_base
from entente.reading.document.text_view import TextView
from entente.reading.mentions.ordinals import ordinals_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.dateline import find_dateline
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.background import OPENED_THEN
from entente.reading.sessions.telling.lead_in import end_of_lead_in
from entente.reading.sessions.telling.stated import stated_together
from entente.reading.sessions.telling.tells import tells
from entente.reading.sessions.telling.words import PLANNED
from entente.reading.sessions.time_and_place.where import AFTER_BOTH, FOLLOW_UP, MADE


def date_of(
    title: SentenceView | None, told: list[SentenceView], status: Status, view: TextView
) -> tuple[str | None, str | None]:
    """EDTF of the session's first day, and of its last where it had several: as told, else the document's own date."""
    tense: Tense = {"planned": "future", "held": "past"}.get(status)  # type: ignore[assignment]
    if status == "called-off" and any(_WAS_SCHEDULED.search(s.text) for s in told[:1]):
        tense = "future"
    dated = [
        mention
        for sentence in told
        for mention in sentence.dates(view.date, tense)
        if not _belongs_elsewhere(sentence, mention)
        and not _of_writing(sentence, mention)
        and not _of_another_count(sentence, told)
        and not (status == "held" and sentence is not told[0] and _yet_to_come(sentence, mention))
        and mention.edtf
        and len(mention.edtf) >= 7
        and not (
            status == "held" and view.date and mention.edtf[: len(view.date)] > view.date[: len(mention.edtf)]
        )
    ]
    ahead = [m for m in dated if status == "planned" and view.date and (m.edtf or "") > view.date]
    if status == "planned" and not any(len(m.edtf or "") == 10 for m in ahead or dated):
        for mention in (*_scheduled(view), *_of_later(told, view)):
            return mention.edtf, mention.edtf_end
    if title and (day := _day_of_stay(title, ahead or dated, told, view)):
        return day, None
    for mention in sorted(
        ahead or dated, key=lambda m: (len(m.edtf or "") < 10, _holds(m, dated, told))
    ):  # a day before a month, else the first
        return _month_of_stay(mention, told) or (mention.edtf, mention.edtf_end)
    if status == "held":
        for mention in _held_then(told, view):
            return mention.edtf, mention.edtf_end
    if status == "held" and view.date is None:
        for mention in _of_retelling(told, view):
            return mention.edtf, None
    if status == "held" and view.genre.voice == "third-party":
        for mention in (*_of_lead(told, view), *_of_the_two(view), *_of_the_news(told, view)):
            return mention.edtf, None
    if title:
        for mention in title.dates(view.date, tense):
            if mention.edtf and len(mention.edtf) == 10:
                return mention.edtf, mention.edtf_end
    if status == "planned":
        return None, None
    later = _told_later(told, view) or _weekdays_visit(view)
    if later:
        return later
    unsaid = view.genre.voice == "third-party" or _of_no_day(view)
    return _month_of_journey(told, view) or (None if unsaid else view.date), None


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
    return not any(_TODAY.search(s.text) for s in view.body[: 2 * _NEXT])


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
    first, *more = dated or [None]
    if first is None or more or len(days) != 1 or not first.edtf or not first.edtf_end:
        return None
    if _JOURNEY.search(title.text):
        return None  # "Communiqué on the visit of Minister Roe, Lima, 4 May": when it was issued
    visit = any(
        s.start <= first.start < s.end and _STAYS.search(s.text[: first.start - s.start]) for s in told
    )
    return days[0] if visit and first.edtf <= days[0] <= first.edtf_end else None


_STAYED = Guarded(
    r"\b(?:[Dd]uring|[Ii]n the course of|[Ww]ithin|[Aa]s part of) [^;]{0,80}\b[Vv]isit\b[^;]{0,80}$"
)


def _yet_to_come(sentence: SentenceView, mention: DateMention) -> bool:
    """ "looks forward to welcoming Doe on May 12", told behind a meeting that has been: another one's day."""
    return PLANNED.search(sentence.text[: mention.start - sentence.start]) is not None


_WAS_SCHEDULED = Guarded(r"\b(?:scheduled|slated|planned|due|set|to be held|to take place)\b")
_RECENTLY = compiled(r"\b[Rr]ecently\b")


_WEEKDAYS = compiled(r"\w+day[’']s (?:visit|meeting|talks|call|summit|session|conversation|consultations)\b")


def _weekdays_visit(view: TextView) -> tuple[str, None] | None:
    """ "Friday's visit was part of ...": the day that a later sentence gives."""
    for sentence in view.body[:_NEXT]:
        for mention in sentence.dates(view.date, "past") if _WEEKDAYS.match(sentence.text) else ():
            if mention.edtf and len(mention.edtf) == 10:
                return mention.edtf, None
    return None


_MET_ON = compiled(r"\b(?:met|held|convened|took place|gathered)\b[^.;]{0,40}\bon\b")


def _told_later(told: list[SentenceView], view: TextView) -> tuple[str, str | None] | None:
    """ "recently held meetings": the first and the last day that the next sentence gives."""
    if not told or not _RECENTLY.search(told[0].text):
        return None
    for sentence in view.body[:4]:
        if sentence.start <= told[0].start or not _MET_ON.search(sentence.text):
            continue
        days = [
            m.edtf_end or m.edtf for m in sentence.dates(view.date, "past") if m.edtf and len(m.edtf) == 10
        ]
        first = next(
            (m.edtf for m in sentence.dates(view.date, "past") if m.edtf and len(m.edtf) == 10), None
        )
        if first:
            last = max(d for d in days if d)
            return first, last if last > first else None
    return None


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


_NEXT = 4  # sentences of the opening in which the day of a planned meeting may still be told


_SCHEDULED = Guarded(
    r"\b(?:meeting|summit|talks|call|consultations|dialogue|session|visit)\s+(?:(?:is|are|will be|to be)\s+)?(?:scheduled|slated|set|planned|due|held|take place)\s+(?:to (?:be held|take place)\s+)?(?:for |on )?$"
)


def _scheduled(view: TextView) -> Iterator[DateMention]:
    """ "Roe departs on Thursday, with the meeting scheduled for Friday"."""
    for sentence in view.body[:_NEXT]:
        for mention in sentence.dates(view.date, "future"):
            day = mention.edtf and len(mention.edtf) == 10
            if day and _SCHEDULED.search(sentence.text[: mention.start - sentence.start]):
                yield mention


def _of_later(told: list[SentenceView], view: TextView) -> Iterator[DateMention]:
    """ "They are set to meet on Wednesday", behind a lead that only says that the meeting is to come."""
    for sentence in view.body[:_NEXT]:
        if (
            not PLANNED.search(sentence.text)
            or not tells(sentence)
            or sentence.start == (told[0].start if told else -1)
        ):
            continue
        for mention in sentence.dates(view.date, "future"):
            day = mention.edtf and len(mention.edtf) == 10
            if day and not _belongs_elsewhere(sentence, mention) and not _of_writing(sentence, mention):
                yield mention


def _of_retelling(told: list[SentenceView], view: TextView) -> Iterator[DateMention]:
    """ "On 23 December 2021, Roe held a call with Doe", where a lead without a day already said so."""
    known = {m.name.split()[-1] for s in told for m in s.people}
    for sentence in view.body[:_NEXT]:
        if known.isdisjoint(m.name.split()[-1] for m in sentence.people) or not tells(sentence):
            continue
        for mention in sentence.dates(None, "past"):
            full = mention.edtf and len(mention.edtf) == 10 and mention.edtf[0].isdigit()
            if full and not _belongs_elsewhere(sentence, mention):
                yield mention


# "The second session of the Commission was held from May 3 to 5", "said the meeting took place in Lima on May 3".
_HELD_THEN = compiled(
    rf"(?:[^.;]*\b(?:said|says|added|stated)(?: that)? )?[Tt]he (?P<which>(?:[\w-]+ ){{0,3}}?)(?:{any_of(meeting_words().nouns)})s?\b[^.;]{{0,120}}?\b(?:was|were) (?:held|convened)\b|"
    rf"(?:[^.;]*\b(?:said|says|added|stated)(?: that)? )?[Tt]he (?:{any_of(meeting_words().nouns)})s?\b[^.;]{{0,120}}?\btook place\b"
)
_OTHER_ONE = compiled(r"\b(?:last|previous|next|earlier|preceding|other|latest|upcoming|also)\b")


def _held_then(told: list[SentenceView], view: TextView) -> Iterator[DateMention]:
    """The day that a later sentence of the opening gives, where those that tell of the meeting have none."""
    counts = {o.value for s in told[:1] for o in ordinals_in(s.text)}
    for sentence in view.body[:_NEXT]:
        match = _HELD_THEN.match(sentence.text)
        if not told or match is None or sentence.start <= told[0].start:
            continue
        if any(p.start - sentence.start > match.start("which") >= 0 for p in sentence.people):
            continue
        own = {o.value for o in ordinals_in(match.group())}
        if own - counts or (own and not counts) or _OTHER_ONE.search(match.group()):
            continue  # "The first session was held in May 2031": another of the row
        for mention in sentence.dates(view.date, "past"):
            day = mention.edtf and len(mention.edtf) == 10 and mention.start - sentence.start >= match.end()
            if day and not _belongs_elsewhere(sentence, mention):
                yield mention


def _of_the_news(told: list[SentenceView], view: TextView) -> Iterator[DateMention]:
    """ "The conversation started at 9:30 p.m. Tuesday", "On May 17, a call of Roe and Doe took place": told once more, of these days."""
    today = parse_base(view.date)
    known = {m.name.split()[-1] for s in told for m in s.people}
    for sentence in view.body[:_NEXT]:
        again = not known.isdisjoint(m.name.split()[-1] for m in sentence.people) and tells(sentence)
        it_was = _IT_WAS.match(sentence.text)
        if told and (sentence.start <= told[0].start or not (again or it_was)):
            continue
        for mention in sentence.dates(view.date, "past"):
            day = parse_base(mention.edtf) if mention.edtf and len(mention.edtf) == 10 else None
            of_these = day and today and 0 <= (today - day).days <= _FRESH
            right_behind = it_was and mention.start - sentence.start - it_was.end() < _HOUR
            elsewhere = not right_behind and _belongs_elsewhere(sentence, mention)
            if of_these and not elsewhere and not _of_writing(sentence, mention):
                yield mention


_HOUR = 25  # characters between "started" and its day: "at 9:30 p.m. on"
_FRESH = 3  # days after which a meeting is no news
_IT_WAS = compiled(
    r"The (?:\w+ )?(?:meeting|talks|call|conversation|session|consultations|discussions?)\b[^.;]{0,60}?\b(?:started|began|lasted|ended|took place|was held|were held)\b"
)

_THE_TWO = compiled(
    r"(?:The (?:two|pair)(?: leaders| ministers| sides)?|The (?:leaders|ministers)|They) (?:met|spoke|talked|held)\b"
)


def _of_the_two(view: TextView) -> Iterator[DateMention]:
    """ "The two met for an hour on Monday evening", behind a lead on what was said of it."""
    for sentence in view.body[:_NEXT]:
        if not _THE_TWO.match(sentence.text) or sentence.people:
            continue
        for mention in sentence.dates(view.date, "past"):
            day = mention.edtf and len(mention.edtf) == 10 and not mention.edtf_end
            if day and not _belongs_elsewhere(sentence, mention) and not _of_writing(sentence, mention):
                yield mention


_LINE = 60  # characters; a shorter sentence at the top is a line of place and date


def _of_lead(told: list[SentenceView], view: TextView) -> Iterator[DateMention]:
    """ "The foreign ministers agreed Monday to ...": the day of the news, where the sentence of the meeting has none."""
    lead = next((s for s in view.body[:3] if s.kind == "prose" and len(s.text) > _LINE), None)
    if lead is None or any(s.start == lead.start for s in told):
        return
    for mention in lead.dates(view.date, "past"):
        day = mention.edtf and len(mention.edtf) == 10 and not mention.edtf_end
        if day and not _belongs_elsewhere(lead, mention) and not _of_writing(lead, mention):
            yield mention


_STOP = compiled(r"(?:While|When|In|Later)\b")


def _month_of_journey(told: list[SentenceView], view: TextView) -> str | None:
    """For a stop of a journey that took several days: their month, where all lie in one."""
    first = view.body[0] if view.body else None
    if first is None or not told or first.start == told[0].start or not _STOP.match(told[0].text):
        return None
    for mention in first.dates(view.date, "past"):
        if mention.edtf and len(mention.edtf) == 7:
            return mention.edtf
        if mention.edtf and mention.edtf_end and mention.edtf[:7] == mention.edtf_end[:7]:
            return mention.edtf[:7]
    return None


# "the ministry said Monday", "announced on May 3": the day on which it was told.
TOLD_ON = compiled(
    r"\b(?:said|says|announced|released|issued|published|reported|added|confirmed|disclosed|revealed|(?<!\bI )(?<!\b[Ww]e )told (?:\w+ ){0,2}\w+(?: in [A-Z]\w+)?|according to [^,.;]{3,50})(?: (?:here|late|early))?(?: in a (?:statement|press release))?,? (?:on )?$"
)


_DATED = compiled(r"[A-Z][a-z]+ \d{1,2}, \d{4} \([A-Z]")  # "October 3, 2024 (PORT SUDAN) – "


def _of_another_count(sentence: SentenceView, told: list[SentenceView]) -> bool:
    """ "The first session was held in May 2031", behind one on the second."""
    own, reported = ({o.value for o in ordinals_in(s.text)} for s in (sentence, told[0]))
    return bool(own and reported) and own.isdisjoint(reported)


def _of_writing(sentence: SentenceView, mention: DateMention) -> bool:
    """ "SEOUL, April 15 (agency) -- ": the day on which the report was written."""
    if TOLD_ON.search(sentence.text[: mention.start - sentence.start]):
        return True
    if _DATED.match(sentence.text, 0, mention.end - sentence.start + 25) and mention.start == sentence.start:
        return True
    dateline = find_dateline(sentence.text)
    return dateline is not None and mention.end - sentence.start <= dateline.end


# "the Groups, which were established in September 2021": when the body that met was made.
_FOUNDED = compiled(
    r"\b(?:(?:which|that)\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?|,\s*(?:first\s+)?)(?:established|launched|started|begun|created|founded|formed|set\s+up|initiated|announced)\b[^;]{0,80}$"
)


# "the first since the inauguration on May 10": when something else began.
_SINCE = compiled(
    r"\bsince\b[^,;]{0,80}$|\b(?:inaugurat|elect(?:ion|ed)|appoint|took office|taking office|attack|invasion|earthquake|launch(?:ed)? of|test(?:s|ed)? of)\w*\b[^,;]{0,40}$"
)


# "the commitments agreed on during the Prime Minister's visit in October": another time.
_AGREED_THEN = compiled(
    r"\b(?:agreed(?: on| upon)?|signed|made|reached|announced|adopted|launched)\s+(?:during|at)\b[^,;]{0,70}$"
)


# "The summit was preceded by a meeting of ministers on May 22 and": the days of other meetings.
_PRECEDED = Guarded(r"\bpreceded by\b[^.;]*$")


def _belongs_elsewhere(sentence: SentenceView, mention: DateMention) -> bool:
    """ "building on the November 2022 meeting": another session's date."""
    before = sentence.text[: mention.start - sentence.start]
    if len(before) < end_of_lead_in(sentence.text):
        return True
    after = sentence.text[mention.end - sentence.start : mention.end - sentence.start + 60]
    if any(
        made.search(before)
        for made in (MADE, _PRECEDED, OPENED_THEN, _FOUNDED, _SINCE, _AGREED_THEN, FOLLOW_UP, AFTER_BOTH)
    ):
        return True
    return bool(
        re.search(
            r"\b(?:since|following|building on|(?<!held )(?<!had )(?<!hold )(?<!during )(?<!of )(?<!in )(?<!between )(?<!with )their|follow(?:ed|s|ing)? (?:up )?on|in line with|pursuant to|after|announced|ahead of|before|prior to|due to take office|last)\s+(?:the\s+|their\s+|our\s+)?(?:\w+\s+){0,4}$",
            before,
            re.I,
        )
    ) or bool(
        re.match(
            r"\s+(?:Washington Declaration|Joint Statement|Declaration|statement|attacks?|election)", after
        )
    )
