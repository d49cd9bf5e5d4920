"""When and where the reported session took place."""

from __future__ import annotations

import re
from functools import cache

from entente.lexicon.places import places
from entente.model import Status
from entente.reading.dates import DateMention, Tense
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
        if not _belongs_elsewhere(sentence, mention) and mention.edtf and len(mention.edtf) >= 7
    ]
    for mention in sorted(
        dated, key=lambda m: len(m.edtf or "") < 10
    ):  # a day before a month, else the first
        return mention.edtf, mention.edtf_end
    if title:
        for mention in title.dates(view.date, tense):
            if mention.edtf and len(mention.edtf) == 10:
                return mention.edtf, mention.edtf_end
    if status == "planned":
        return None, None
    return view.date, None


def _belongs_elsewhere(sentence: SentenceView, mention: DateMention) -> bool:
    """ "building on the November 2022 meeting": another session's date."""
    before = sentence.text[: mention.start - sentence.start]
    after = sentence.text[mention.end - sentence.start : mention.end - sentence.start + 60]
    return bool(
        re.search(
            r"\b(?:since|following|building on|their|follow(?:ed|s|ing)? (?:up )?on|in line with|pursuant to|after|announced|ahead of|before|prior to|due to take office|last)\s+(?:the\s+|their\s+|our\s+)?(?:\w+\s+){0,4}$",
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
                r"\b(?:in|at|to|near|into|of)\s+(?:[A-Z][\w’'-]+,?\s+–?\s*|the\s+(?:city\s+of\s+)?|historic\s+)?$",
                before,
            ):
                continue
            if re.search(
                r"\b(?:margins|sidelines|upcoming|war|situation|crisis|conflict|progress|developments|assembly)\b[^.]{0,40}$",
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


_TALKS_IN = re.compile(r"\b(?:talks|meeting|consultations|dialogue|session|summit)\s+(?:\w+\s+){0,3}?in\s+$")


def place_nearby(told: list[SentenceView], view: TextView) -> tuple[str | None, str | None]:
    """ "during the talks in Seoul" of a later sentence; the dateline of a report that somebody is "visiting"."""
    for sentence in view.body[:6]:
        for start, _, name in place_index().find(sentence.text):
            if _TALKS_IN.search(sentence.text[:start]) and not _in_person_name(sentence, start):
                return _with_region(sentence, start, name)
    dateline = view.genre.place
    if dateline and any(re.search(r"\b(?:visiting|visited|arrived|hosted|received)\b", s.text) for s in told):
        name = dateline if dateline in places() else dateline.title()
        if name in places():
            return name, places()[name]
    return None, None


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
    return name, country


def _in_person_name(sentence: SentenceView, start: int) -> bool:
    return any(p.start <= start + sentence.start < p.end for p in sentence.people)
