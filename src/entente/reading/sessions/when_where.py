"""When and where the reported session took place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from entente.lexicon.places import places
from entente.model import Status
from entente.reading.dateline import find_dateline
from entente.reading.dates import DateMention, Tense
from entente.reading.guarded import Guarded
from entente.reading.phrases import PhraseIndex
from entente.reading.sentence import SentenceView
from entente.reading.sessions.tells import tells
from entente.reading.sessions.unlisted_places import site_in, unlisted_town
from entente.reading.sessions.words import PLANNED
from entente.reading.text import TextView


@cache
def place_index() -> PhraseIndex[str]:
    """All known places by name."""
    return PhraseIndex((name, name) for name in places())


def date_of(
    title: SentenceView | None, told: list[SentenceView], status: Status, view: TextView
) -> tuple[str | None, str | None]:
    tense: Tense = {"planned": "future", "held": "past"}.get(status)  # type: ignore[assignment]
    dated = [
        mention
        for sentence in told
        for mention in sentence.dates(view.date, tense)
        if not _belongs_elsewhere(sentence, mention)
        and not _of_writing(sentence, mention)
        and mention.edtf
        and len(mention.edtf) >= 7
        and not (
            status == "held" and view.date and mention.edtf[: len(view.date)] > view.date[: len(mention.edtf)]
        )
    ]
    ahead = [m for m in dated if status == "planned" and view.date and (m.edtf or "") > view.date]
    if status == "planned" and not any(len(m.edtf or "") == 10 for m in ahead or dated):
        for mention in _of_later(told, view):
            return mention.edtf, mention.edtf_end
    for mention in sorted(
        ahead or dated, key=lambda m: len(m.edtf or "") < 10
    ):  # a day before a month, else the first
        return _month_of_stay(mention, told) or (mention.edtf, mention.edtf_end)
    if status == "held" and view.genre.voice == "third-party":
        for mention in _of_lead(told, view):
            return mention.edtf, None
    if title:
        for mention in title.dates(view.date, tense):
            if mention.edtf and len(mention.edtf) == 10:
                return mention.edtf, mention.edtf_end
    if status == "planned":
        return None, None
    later = _told_later(told, view)
    if later:
        return later
    return _month_of_journey(told, view) or view.date, None


_RECENTLY = Guarded(r"\b[Rr]ecently\b")
_MET_ON = Guarded(r"\b(?:met|held|convened|took place|gathered)\b[^.;]{0,40}\bon\b")


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
    r"\b(?:[Dd]uring|[Ii]n the course of|[Ww]ithin|[Oo]n|[Aa]s part of) (?:an?|the|his|her|their) [^,;]{0,60}\b(?:visit|trip|stay|tour)\b[^,;]{0,70}$"
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


_STOP = re.compile(r"(?:While|When|In|Later)\b")


def _month_of_journey(told: list[SentenceView], view: TextView) -> str | None:
    """For a stop of a journey that took several days: their month, where all lie in one."""
    first = view.body[0] if view.body else None
    if first is None or not told or first.start == told[0].start or not _STOP.match(told[0].text):
        return None
    for mention in first.dates(view.date, "past"):
        if mention.edtf and mention.edtf_end and mention.edtf[:7] == mention.edtf_end[:7]:
            return mention.edtf[:7]
    return None


# "the ministry said Monday", "announced on May 3": the day on which it was told.
_TOLD_ON = Guarded(
    r"\b(?:said|says|announced|reported|added|confirmed|disclosed|revealed|told (?:\w+ ){1,3}|according to [^,.;]{3,50})(?: (?:here|late|early))?(?: in a (?:statement|press release))?,? (?:on )?$"
)


def _of_writing(sentence: SentenceView, mention: DateMention) -> bool:
    """ "SEOUL, April 15 (agency) -- ": the day on which the report was written."""
    if _TOLD_ON.search(sentence.text[: mention.start - sentence.start]):
        return True
    dateline = find_dateline(sentence.text)
    return dateline is not None and mention.end - sentence.start <= dateline.end


# "the agreement signed in Oslo in May": when something else was done, and where.
_MADE = Guarded(
    r"\b(?:agreements?|deals?|accords?|truce|treaty|protocol|ceasefire|resolution|declaration|statement)\s+(?:\w+\s+)?(?:signed|reached|adopted|concluded|brokered|agreed|struck|issued|sealed)\s+(?:[\w,]+\s+){0,5}$"
)


# "the Groups, which were established in September 2021": when the body that met was made.
_FOUNDED = Guarded(
    r"\b(?:(?:which|that)\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?|,\s*(?:first\s+)?)(?:established|launched|created|founded|formed|set\s+up|initiated|announced)\b[^;]{0,80}$"
)
# "the first since the inauguration on May 10": when something else began.
_SINCE = Guarded(
    r"\bsince\b[^,;]{0,80}$|\b(?:inaugurat|elect(?:ion|ed)|appoint|took office|taking office|attack|invasion|earthquake|launch(?:ed)? of|test(?:s|ed)? of)\w*\b[^,;]{0,40}$"
)


def _belongs_elsewhere(sentence: SentenceView, mention: DateMention) -> bool:
    """ "building on the November 2022 meeting": another session's date."""
    before = sentence.text[: mention.start - sentence.start]
    after = sentence.text[mention.end - sentence.start : mention.end - sentence.start + 60]
    if _MADE.search(before) or _FOUNDED.search(before) or _SINCE.search(before):
        return True
    return bool(
        re.search(
            r"\b(?:since|following|building on|(?<!held )(?<!had )(?<!hold )(?<!during )their|follow(?:ed|s|ing)? (?:up )?on|in line with|pursuant to|after|announced|ahead of|before|prior to|due to take office|last)\s+(?:the\s+|their\s+|our\s+)?(?:\w+\s+){0,4}$",
            before,
            re.I,
        )
    ) or bool(
        re.match(
            r"\s+(?:Washington Declaration|Joint Statement|Declaration|statement|attacks?|election)", after
        )
    )


def place_of(
    told: list[SentenceView], title: SentenceView | None, view: TextView
) -> tuple[str | None, str | None]:
    """Where the telling sentences or the title say that they met, and the country."""
    found = _listed_place(told)
    if found is None:
        found = next((site for s in told if (site := site_in(s))), None)
        if found and found[1] is None and _of_home(found[0]):
            found = found[0], view.home
    if found is None and title is not None and "White House Meeting" in title.text:
        found = "White House", "USA"
    if found is None and title is not None and _IN_TITLE.search(title.text):
        found = _listed_place([title])
    if found is None:
        found = next((town for s in told[:1] if (town := unlisted_town(s))), None)
    return found or (None, None)


# A title that tells of a meeting "in Oslo", not of a statement "on the situation in Oslo".
_IN_TITLE = Guarded(
    r"\b(?:Meets?|Met|Meeting|Talks|Visits?|Hosts?|Holds?|Summit|Consultations|Dialogue|Session|Conference|Round|meets?|met|meeting|talks|visits?|holds?|summit|consultations|dialogue|session|round) (?:[\w’'.,-]+ ){0,12}?in (?:[A-Z])"
)


def _of_home(site: str) -> bool:
    """Whether a building is one that every government has at home: "the Vice President's Residence", "the Ministry"."""
    return not re.search(r"\b(?:Embassy|Hotel|Headquarters|University|Airport)\b", site)


# "at the Ministry of Foreign Affairs, Islamabad": the town behind the building.
_AT_SITE = Guarded(
    r"\b[Aa]t\s+(?:the\s+)?(?:[A-Z][\w’'-]+(?:\s+(?:of|for|and)(?:\s+the)?)?\s+){1,6}[A-Z][\w’'-]+,\s+$"
)


# "to prepare for the summit in Vilnius": where another session is to be held.
_OF_ANOTHER = Guarded(
    r"\b(?:prepar\w+ (?:for|of)|ahead of|in advance of|upcoming|forthcoming|next)\b[^.;]{0,90}\b(?:[Ss]ummits?|[Cc]onferences?|[Mm]eetings?|[Ss]essions?|[Aa]ssembly|[Ff]orum|[Tt]alks|[Vv]isits?)\b[^.;]{0,25}$|\blook(?:s|ed|ing)? forward to\b[^.;]{0,90}$"
)


def _listed_place(told: list[SentenceView]) -> tuple[str, str | None] | None:
    for sentence in told:
        best: tuple[int, str] | None = None
        for start, end, name in place_index().find(sentence.text):
            before = sentence.text[max(0, start - 40) : start]
            if _in_person_name(sentence, start) or _IN_A_NAME.match(sentence.text, end):
                continue
            if not _AT_SITE.search(sentence.text[max(0, start - 90) : start]) and not re.search(
                r"\b(?:[Ii]n|[Aa]t|to|near|into|of|[Vv]isit(?:s|ed|ing)?)\s+(?:[A-Z][\w’'-]+,?\s+–?\s*|the\s+(?:[A-Z]\w+\s+)?(?:city\s+of\s+|capital,?\s+(?:city,?\s+)?(?:of\s+)?|town\s+of\s+|resort\s+of\s+|island\s+of\s+|historic\s+)?|historic\s+)?$",
                before,
            ):
                continue
            if _MADE.search(sentence.text[:start]) or _OF_ANOTHER.search(sentence.text[:start]):
                continue
            if re.search(
                r"\b(?:upcoming|war|situation|crisis|conflict|progress|developments)\b[^.]{0,40}$",
                sentence.text[max(0, start - 60) : start],
                re.I,
            ):
                continue
            site = not best or (name in ("the White House", "White House") or best[0] > start)
            if site:
                best = (start, sentence.text[start:end])
        if best:
            start, name = best
            if name.startswith("White House"):
                name = (
                    sentence.text[max(0, start - 4) : start] + name
                    if sentence.text[max(0, start - 4) : start] == "the "
                    else name
                )
            return _with_region(sentence, start, name)
    return None


_TALKS_IN = Guarded(
    r"\b(?:talks|meeting|consultations|dialogue|session|summit|conference|ceremony|shakes? hands|met|arrived|arrives|arrival|visit|visits|visiting)\s+(?:[\w’'-]+\s+){0,9}?(?:in|at|to)\s+(?:the\s+)?$"
)
# "in the Astana format", "the Minsk agreements": a name, not a place.
_IN_A_NAME = re.compile(
    r"\s+(?:format|process|declaration|agreements?|accords?|protocol|treaty|framework|consensus|principles?|communiqu[ée]|consultations|mechanism|platform|spirit|pact)\b",
    re.I,
)


def place_nearby(told: list[SentenceView], view: TextView) -> tuple[str | None, str | None]:
    """ "during the talks in Seoul" of a later sentence; the dateline of a report that somebody is "visiting"."""
    for sentence in view.body[:8]:
        if _ONCE.search(sentence.text):
            continue
        for start, _, name in place_index().find(sentence.text):
            if _IN_A_NAME.match(sentence.text, start + len(name)) or _OF_ANOTHER.search(
                sentence.text[:start]
            ):
                continue
            if _TALKS_IN.search(sentence.text[:start]) and not _in_person_name(sentence, start):
                return _with_region(sentence, start, name)
    dateline = view.genre.place
    if dateline and any(_HERE.search(s.text) for s in told):
        name = dateline if dateline in places() else dateline.title()
        if name in places():
            return name, places()[name]
    return None, _country_of_visit(told)


# Where the one who reports is, there they met: "visiting Prime Minister Roe", "had talks here".
_HERE = Guarded(
    r"\b(?:visiting|visited|arrived|hosted|received)\b|\b(?:talks|meeting|met|held|session|consultations)\b[^.;]{0,50}\bhere\b|\bhere (?:on |this |to|\w+day)[^.;]{0,24}\b(?:held|met|opened|concluded|began|launched|hosted)\b"
)
# Sentences of other meetings: earlier ones, and those that are to come.
_ONCE = Guarded(
    r"\b(?:last (?:year|month|week)|previous|earlier|will|next|recall\w*|since|upcoming|attend|ago|agreed to)\b|\b(?:19|20)\d\d\b",
    re.I,
)
_TO_COUNTRY = Guarded(
    r"\b(?:visit(?:s|ed|ing)?(?: to)?|travel(?:s|ed|led)? to|met (?:\w+ ){0,3}in|arrived in|trip to|held in)\s+(?:the\s+)?(?:[A-Z]\w+ of (?:the )?)?$|^(?:While |When )?[Ii]n (?:the )?$"
)


_AND_ANOTHER = re.compile(r"(?:, (?:the )?[A-Z][\w ]{2,30})*,? and (?:the )?(?=[A-Z])")


def _country_of_visit(told: list[SentenceView]) -> str | None:
    """ "paid a State visit to India", "met today in Israel": the country without a town."""
    for sentence in told[:2]:
        for mention in sentence.parties:
            before = sentence.text[: mention.start - sentence.start]
            if (
                mention.sense == "name"
                and len(mention.code) == 3
                and mention.code.isupper()
                and _TO_COUNTRY.search(before)
            ):
                if _AND_ANOTHER.match(sentence.text, mention.end - sentence.start):
                    return None  # "will travel to Peru and Chile": two countries
                return mention.code if mention.code not in ("UNGA", "QUAD") else None
    return None


_IN_TOWN = re.compile(r" in (?:the )?([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)\b")


def _with_region(sentence: SentenceView, start: int, name: str) -> tuple[str, str | None]:
    after = sentence.text[start + len(name) :]
    town = _IN_TOWN.match(after)  # "at the Federal Chancellery in Vienna"
    country = (
        (places().get(town.group(1)) if town else None)
        or places().get(name)
        or places().get(name.removeprefix("the "))
    )
    match = re.match(
        r",\s+(D\.?C\.?|California|Maryland|New Mexico|Alaska|Hawaii|New York|Virginia|Texas|Florida)\b",
        after,
    )
    if match:
        name = sentence.text[start : start + len(name) + match.end()].rstrip()
    dash = re.match(r"\s+–\s+([A-Z]\w+)", after)
    if dash:
        name = name + dash.group()
    if after.startswith(" Province"):
        name += " Province"
    return name, country


def _in_person_name(sentence: SentenceView, start: int) -> bool:
    return any(p.start <= start + sentence.start < p.end for p in sentence.people)
