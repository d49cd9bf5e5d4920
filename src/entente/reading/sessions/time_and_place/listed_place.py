"""The known place at which the sentences that tell of a meeting say that it was."""

from __future__ import annotations

import re

from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.lead_in import end_of_lead_in
from entente.reading.sessions.telling.news import CAME_AT
from entente.reading.sessions.time_and_place.named_places import (
    AFTER_BOTH,
    FOLLOW_UP,
    IN_A_NAME,
    MADE,
    OF_ANOTHER,
    in_body_name,
    in_person_name,
    place_index,
    with_region,
)

# "Lima in the Coast Region hosted the third meeting": a town that hosts is where they meet.
HOSTS = compiled(
    r"(?: in (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})? (?:hosts|hosted|will host) (?:the|an?) (?:[\w’'-]+ ){0,4}?(?i:meeting|session|round|summit|talks|consultations|conference)\b"
)


# "at the Ministry of Foreign Affairs, Islamabad": the town behind the building.
_AT_SITE = compiled(
    r"\b[Aa]t\s+(?:the\s+)?(?:[A-Z][\w’'-]+(?:\s+(?:of|for|and)(?:\s+the)?)?\s+){1,6}[A-Z][\w’'-]+,\s+$"
)


# "The President looks forward to welcoming Doe to the Palace on 3 May": where a meeting that is announced will be.
_ANNOUNCED = compiled(r"[^,;.]{0,60}\blooks? forward to (?:welcoming|hosting|receiving)\b")


# Before the name of a place where somebody is or goes: "in", "visited", "the city of".
_AT = compiled(
    r"\b(?:[Ii]n|[Aa]t|to|near|into|(?:[Cc]ity|[Tt]own|[Cc]apital|[Rr]esort|[Vv]illage|[Ii]sland|[Pp]rovince|[Ss]tate) of|[Vv]isit(?:s|ed|ing)?)\s+(?:[A-Z][\w’'-]+,?\s+–?\s*|the\s+(?:[A-Z]\w+\s+)?(?:city\s+of\s+|capital,?\s+(?:city,?\s+)?(?:of\s+)?|town\s+of\s+|resort\s+of\s+|island\s+of\s+|historic\s+)?|historic\s+)?$"
)
# "the situation in Roetown", "attacks on Roetown": what the meeting was about.
_MATTER = compiled(
    r"\b(?:upcoming|war|situation|crisis|conflict|progress|developments|mission|evacuation|(?<!-)operations?|(?:ceasefire|truce|fighting|violence|tensions|unrest|hostages|civilians|attacks?|strikes)(?! talks| negotiations))\b[^.]{0,40}$",
    re.I,
)


def listed_place(told: list[SentenceView]) -> tuple[str, str | None] | None:
    """The place as the text writes it, and its country; of several in a sentence the first, or where it says that they met."""
    for sentence in told:
        if best := _best(sentence, first=sentence is told[0]):
            start, name = best
            if name.startswith("White House") and sentence.text.endswith("the ", 0, start):
                name = "the " + name
            return with_region(sentence, start, name)
    return None


def _best(sentence: SentenceView, *, first: bool) -> tuple[int, str] | None:
    """Where in the sentence the place stands."""
    text = sentence.text
    best: tuple[int, str] | None = None
    led_in = end_of_lead_in(text)
    for start, end, name in place_index().find(text):
        if (
            start < led_in
            or not _is_place(sentence, start, end)
            or not _is_of_meeting(sentence, start, first)
        ):
            continue
        if _MET_IN.search(text[max(0, start - 40) : start]):
            return start, text[start:end]
        site = best is None or name in ("the White House", "White House")
        if best and _BESIDE_IT.search(text[: best[0]]) and "," in text[best[0] : start]:
            site = True  # "On the sidelines of events in New York, Roe met Doe in Washington"
        if site:
            best = (start, text[start:end])
    return best


def _is_place(sentence: SentenceView, start: int, end: int) -> bool:
    """Whether somebody is or goes there, or the town is host; no part of the name of a person, a body or a format."""
    if in_person_name(sentence, start) or in_body_name(sentence, start, end):
        return False
    if IN_A_NAME.match(sentence.text, end):
        return False
    return bool(
        HOSTS.match(sentence.text, end)
        or _AT_SITE.search(sentence.text[max(0, start - 90) : start])
        or _AT.search(sentence.text[max(0, start - 40) : start])
    )


def _is_of_meeting(sentence: SentenceView, start: int, first: bool) -> bool:
    """Whether it is the reported meeting that is there: no earlier one, no other to come, nothing that was talked about."""
    before = sentence.text[:start]
    if FOLLOW_UP.search(before) or AFTER_BOTH.search(before) or _ELSEWHERE.search(before):
        return False
    if MADE.search(before) and not CAME_AT.match(sentence.text):
        return False
    if OF_ANOTHER.search(before) and not (first and _ANNOUNCED.match(sentence.text)):
        return False
    return not _MATTER.search(sentence.text[max(0, start - 60) : start])


# "Roe, who is due to travel to Lima next week", "our Consulate in Oslo": where a guest goes on to; what stands elsewhere.
_ELSEWHERE = Guarded(
    r"\b(?:[Oo]n (?:his|her|their|the) way|[Ee]n route|[Ii]n transit|while travell?ing|while heading) (?:back |home )?(?:to|from) [^;.]{0,70}$|\bwho\b[^;.]*\b(?:is|was|are|were) (?:due|set|expected|scheduled) to (?:travel|leave|depart|fly|go|head)(?: on)? (?:to|for) (?:the )?$"
    r"|\btravel(?:s|led|ling)? on to (?:the )?$|\bthen (?:travel|leave|depart|fly|go|head|continue)s?(?: on)? (?:to|for) (?:the )?$|\b(?:[Cc]onsulate|[Ee]mbassy)(?:[- ]General)? in (?:the )?$"
)
# "condemned the strikes in Roetown as they met in Lima".
_MET_IN = compiled(
    r"\b(?:met|meet|met here|held|talks|gathered|convened) (?:(?:\w+day|today|yesterday|on \w+day) )?(?:in|at) (?:the )?$"
)
_BESIDE_IT = Guarded(r"\b(?:side-?lines|margins) of\b[^,;]*$")
