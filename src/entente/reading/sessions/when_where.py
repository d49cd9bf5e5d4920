"""When and where the reported session took place."""

from __future__ import annotations

import re
from functools import cache

from entente.lexicon.places import places
from entente.model import Status
from entente.reading.dateline import find_dateline
from entente.reading.dates import DateMention, Tense
from entente.reading.guarded import Guarded
from entente.reading.phrases import PhraseIndex
from entente.reading.sentence import SentenceView
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
    ]
    ahead = [m for m in dated if status == "planned" and view.date and (m.edtf or "") > view.date]
    for mention in sorted(
        ahead or dated, key=lambda m: len(m.edtf or "") < 10
    ):  # a day before a month, else the first
        return mention.edtf, mention.edtf_end
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


_RECENTLY = re.compile(r"\b[Rr]ecently\b")
_MET_ON = re.compile(r"\b(?:met|held|convened|took place|gathered)\b[^.;]{0,40}\bon\b")


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


def _of_writing(sentence: SentenceView, mention: DateMention) -> bool:
    """ "SEOUL, April 15 (agency) -- ": the day on which the report was written."""
    dateline = find_dateline(sentence.text)
    return dateline is not None and mention.end - sentence.start <= dateline.end


# "the agreement signed in Oslo in May": when something else was done, and where.
_MADE = Guarded(
    r"\b(?:agreements?|deals?|accords?|truce|treaty|protocol|ceasefire|resolution|declaration|statement)\s+(?:\w+\s+)?(?:signed|reached|adopted|concluded|brokered|agreed|struck|issued|sealed)\s+(?:[\w,]+\s+){0,5}$"
)


# "the Groups, which were established in September 2021": when the body that met was made.
_FOUNDED = re.compile(
    r"\b(?:(?:which|that)\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?|,\s*(?:first\s+)?)(?:established|launched|created|founded|formed|set\s+up|initiated|announced)\b[^;]{0,80}$"
)


def _belongs_elsewhere(sentence: SentenceView, mention: DateMention) -> bool:
    """ "building on the November 2022 meeting": another session's date."""
    before = sentence.text[: mention.start - sentence.start]
    after = sentence.text[mention.end - sentence.start : mention.end - sentence.start + 60]
    if _MADE.search(before) or _FOUNDED.search(before):
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


def place_of(told: list[SentenceView], view: TextView) -> tuple[str | None, str | None]:
    for sentence in told:
        best: tuple[int, str] | None = None
        for start, end, name in place_index().find(sentence.text):
            before = sentence.text[max(0, start - 40) : start]
            if _in_person_name(sentence, start) or not re.search(
                r"\b(?:[Ii]n|[Aa]t|to|near|into|of|[Vv]isiting)\s+(?:[A-Z][\w’'-]+,?\s+–?\s*|the\s+(?:[A-Z]\w+\s+)?(?:city\s+of\s+|capital,?\s+(?:city,?\s+)?(?:of\s+)?|town\s+of\s+|resort\s+of\s+|island\s+of\s+|historic\s+)?|historic\s+)?$",
                before,
            ):
                continue
            if _MADE.search(sentence.text[:start]):
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
    return None, None


_TALKS_IN = Guarded(
    r"\b(?:talks|meeting|consultations|dialogue|session|summit|conference|ceremony|shakes? hands|met|arrived|arrives|arrival|visit|visits|visiting)\s+(?:[\w’'-]+\s+){0,6}?(?:in|at|to)\s+(?:the\s+)?$"
)


def place_nearby(told: list[SentenceView], view: TextView) -> tuple[str | None, str | None]:
    """ "during the talks in Seoul" of a later sentence; the dateline of a report that somebody is "visiting"."""
    for sentence in view.body[:8]:
        if _ONCE.search(sentence.text):
            continue
        for start, _, name in place_index().find(sentence.text):
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
    r"\b(?:visiting|visited|arrived|hosted|received)\b|\b(?:talks|meeting|met|held|session|consultations)\b[^.;]{0,50}\bhere\b"
)
# Sentences of other meetings: earlier ones, and those that are to come.
_ONCE = Guarded(
    r"\b(?:last (?:year|month|week)|previous|earlier|will|next|recall\w*|since|upcoming|attend|ago|agreed to)\b|\b(?:19|20)\d\d\b",
    re.I,
)
_TO_COUNTRY = Guarded(
    r"\b(?:visit(?:s|ed|ing)?(?: to)?|travel(?:s|ed|led)? to|met (?:\w+ ){0,3}in|arrived in|trip to|held in)\s+(?:the\s+)?(?:[A-Z]\w+ of (?:the )?)?$|^(?:While |When )?[Ii]n (?:the )?$"
)


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
                return mention.code if mention.code not in ("UNGA", "QUAD") else None
    return None


def _with_region(sentence: SentenceView, start: int, name: str) -> tuple[str, str | None]:
    country = places().get(name) or places().get(name.removeprefix("the "))
    after = sentence.text[start + len(name) :]
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
