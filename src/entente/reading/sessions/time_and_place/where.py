"""Where the reported session took place."""

from __future__ import annotations

import re
from functools import cache

from entente.lexicon.parties import capitals_of, is_organisation
from entente.lexicon.places import places
from entente.model import Status
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.phrases import PhraseIndex
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.background import long_ago
from entente.reading.sessions.telling.lead_in import end_of_lead_in
from entente.reading.sessions.telling.news import CAME_AT
from entente.reading.sessions.time_and_place.unlisted_places import site_in, unlisted_town


@cache
def place_index() -> PhraseIndex[str]:
    """All known places by name."""
    return PhraseIndex((name, name) for name in places())


# "the agreement signed in Oslo in May": when something else was done, and where.
MADE = Guarded(
    r"\b(?:agreements?|deals?|accords?|truce|treaty|protocol|ceasefire|resolution|declaration|statement)\s+(?:\w+\s+)?(?:signed|reached|adopted|concluded|brokered|agreed|struck|issued|sealed)\s+(?:[\w,]+\s+){0,5}$"
)


# "was a follow-up to the one that they had in Lima on May 6": of the earlier one.
FOLLOW_UP = Guarded(
    r"\bfollow-?ups? (?:on|to)\b[^;]*$|\bthe one (?:that )?(?:they|both|he|she) (?:had|held)\b[^;]*$"
)
# "met under the mandate given after their summit in Lima in May and the talks of the ministers in Oslo in June": of
# two meetings that are joined the second is an earlier one too.
_EARLIER = r"(?:the|their|his|her|our) (?:[\w’'-]+ ){0,3}?(?:meeting|talks|summit|visit|session|consultations|dialogue|call)s?\b"
AFTER_BOTH = Guarded(rf"\w,? (?:following|after|since) {_EARLIER}[^;,]{{0,80}} and {_EARLIER}[^;,]{{0,60}}$")

# "Lima in the Coast Region hosted the third meeting": a town that hosts is where they meet.
HOSTS = compiled(
    r"(?: in (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})? (?:hosts|hosted|will host) (?:the|an?) (?:[\w’'-]+ ){0,4}?(?i:meeting|session|round|summit|talks|consultations|conference)\b"
)


def place_of(
    told: list[SentenceView], title: SentenceView | None, view: TextView
) -> tuple[str | None, str | None]:
    """Where the telling sentences or the title say that they met, and the country."""
    told = _own(told)
    found = _here(told, view) or _listed_place(told) or _capital(told)
    if found and any(_NEAR.search(s.text[: s.text.find(found[0])]) for s in told if found[0] in s.text):
        found = next((town for s in told[:1] if (town := unlisted_town(s))), None) or found
    if found is None:
        found = next((site for s in told if (site := site_in(s))), None)
        if found and found[1] is None and _of_home(found[0]):
            found = found[0], view.home
    if found is None and title is not None and "White House Meeting" in title.text:
        found = "White House", "USA"
    if found is None and title is not None and _IN_TITLE.search(title.text):
        found = _listed_place([title])
    if found is None:
        held = [s for s in view.body[:_OPENING] if _HELD_AT.match(s.text) and not _AGO.search(s.text)]
        found = _listed_place(held) or next(
            (town for s in (*told, *held) if (town := unlisted_town(s))), None
        )
    if found and found[1] is None:
        return found[0], _country_of_visit(told)
    return found or (None, None)


def _own(told: list[SentenceView]) -> list[SentenceView]:
    """Without what builds on somebody's earlier visit."""
    return [*told[:1], *(s for s in told[1:] if not _MOMENTUM.search(s.text))]


def _here(told: list[SentenceView], view: TextView) -> tuple[str, str | None] | None:
    """ "ABU DHABI -- Roe met Doe here on Monday": the place of the dateline."""
    name = view.genre.place
    if name and any(_MET_HERE.search(s.text) or _MET_AT.search(s.text) for s in told[:1]):
        return name.title() if name.isupper() else name, places().get(name)
    return None


def _capital(told: list[SentenceView]) -> tuple[str, str | None] | None:
    """ "met in the Fredonian capital": the city by its name."""
    for sentence in told:
        for party in sentence.parties:
            a, b = party.start - sentence.start, party.end - sentence.start
            if _IN_THE.search(sentence.text[:a]) and _OWN_CAPITAL.match(sentence.text, b):
                cities = capitals_of(party.code)
                return (cities[0], party.code) if cities else None
    return None


_IN_THE = compiled(r"\bin\s(?:the\s)?$")
_OWN_CAPITAL = compiled(r"(?:['’]s)?\scapital\b(?!\s(?:of\s|city\sof\s|[A-Z]|markets?\b))")
_MET_HERE = Guarded(
    r"\bchairing\b[^.;]{0,160}\bhere\b(?! to stay)|\b(?:met|held|talks|meeting|session|consultations|summit|conference|received|visited|arrived)\b[^.;]{0,80}(?<!received )\bhere\b(?! to stay)|\bcalled on\b[^.;]{0,90}, here at\b"
)
# "HAVANA, 8 November -- The Council was held on Tuesday at the Hotel National": a house of the town where it is told.
_MET_AT = Guarded(
    r"\b(?:met|held|convened|took place|opened|received)\b[^.;,]{0,60}\bat (?:the )?(?:Hotel [A-Z]\w+|(?:[A-Z][\w’'-]+ ){1,4}(?:Hotel|Palace|Convention Cent(?:er|re)|Conference Cent(?:er|re)|Hall))(?=[.,;]|$)"
)
_OPENING = 8  # sentences
_HELD_AT = compiled(r"(?:The|This) (?!next\b)(?:[^;.]{3,160}? )?(?:was|were|took) (?:held|convened|place)\b")
_NEAR = compiled(r"\bnear (?:the )?$")  # "in Langfang near Beijing"
# A title that tells of a meeting "in Oslo", not of a statement "on the situation in Oslo".
_IN_TITLE = compiled(
    r"\b(?:Arrives?|arrives?|arrived|Meets?|Met|Meeting|Talks|Visits?|Hosts?|Holds?|Summit|Consultations|Dialogue|Session|Conference|Round|meets?|met|meeting|talks|visits?|holds?|summit|consultations|dialogue|session|round) (?:[\w’'.,-]+ ){0,12}?in (?:[A-Z])"
)


def _of_home(site: str) -> bool:
    """Whether a building is one that every government has at home: "the Vice President's Residence", "the Ministry"."""
    return not re.search(r"\b(?:Embassy|Hotel|Headquarters|University|Airport)\b", site)


# "at the Ministry of Foreign Affairs, Islamabad": the town behind the building.
_AT_SITE = compiled(
    r"\b[Aa]t\s+(?:the\s+)?(?:[A-Z][\w’'-]+(?:\s+(?:of|for|and)(?:\s+the)?)?\s+){1,6}[A-Z][\w’'-]+,\s+$"
)


# "to prepare for the summit in Vilnius": where another session is to be held.
_OF_ANOTHER = Guarded(
    r"\b(?:prepar\w+ (?:for|of)|organi[sz]ing|on (?:holding|convening|hosting)|ahead of|in advance of|upcoming|forthcoming|next)\b[^.;]{0,90}\b(?:[Ss]ummits?|[Cc]onferences?|[Mm]eetings?|[Ss]essions?|[Aa]ssembly|[Ff]orum|[Tt]alks|[Vv]isits?)\b[^.;]{0,25}$|\b(?:after|following) (?:his|her|their) (?:\w+ )?(?:meetings?|visit|trip|travel|stop|talks)\b[^.;]{0,25}$|\b(?:after|following) the (?:[A-Z][\w’'-]* ){1,5}(?:Summit|Conference|Meeting|Session|Forum)\b[^.;]{0,25}$|(?<!\bI )(?<!\b[Ww]e )\blook(?:s|ed|ing)? forward to\b[^.;]{0,90}$"
    r"|\b(?:to|and) (?:discuss|review|plan|preview|inaugurate|launch)\b[^.;]{0,90}\b(?:[Ss]ummits?|[Cc]onferences?|[Ff]orum|[Dd]ialogue)\b[^.;]{0,25}$"
)
# "The President looks forward to welcoming Doe to the Palace on 3 May": where a meeting that is announced will be.
_ANNOUNCED = compiled(r"[^,;.]{0,60}\blooks? forward to (?:welcoming|hosting|receiving)\b")


def _listed_place(told: list[SentenceView]) -> tuple[str, str | None] | None:
    for sentence in told:
        best: tuple[int, str] | None = None
        led_in = end_of_lead_in(sentence.text)
        for start, end, name in place_index().find(sentence.text):
            before = sentence.text[max(0, start - 40) : start]
            if _in_person_name(sentence, start) or _IN_A_NAME.match(sentence.text, end):
                continue
            if in_body_name(sentence, start, end) or start < led_in:
                continue
            hosts = HOSTS.match(sentence.text, end)
            if (
                not hosts
                and not _AT_SITE.search(sentence.text[max(0, start - 90) : start])
                and not re.search(
                    r"\b(?:[Ii]n|[Aa]t|to|near|into|(?:[Cc]ity|[Tt]own|[Cc]apital|[Rr]esort|[Vv]illage|[Ii]sland|[Pp]rovince|[Ss]tate) of|[Vv]isit(?:s|ed|ing)?)\s+(?:[A-Z][\w’'-]+,?\s+–?\s*|the\s+(?:[A-Z]\w+\s+)?(?:city\s+of\s+|capital,?\s+(?:city,?\s+)?(?:of\s+)?|town\s+of\s+|resort\s+of\s+|island\s+of\s+|historic\s+)?|historic\s+)?$",
                    before,
                )
            ):
                continue
            if FOLLOW_UP.search(sentence.text[:start]) or AFTER_BOTH.search(sentence.text[:start]):
                continue
            if _ELSEWHERE.search(sentence.text[:start]):
                continue
            made = MADE.search(sentence.text[:start]) and not CAME_AT.match(sentence.text)
            announced = sentence is told[0] and _ANNOUNCED.match(sentence.text)
            ahead = _OF_ANOTHER.search(sentence.text[:start]) and not announced
            if made or ahead:
                continue
            if re.search(
                r"\b(?:upcoming|war|situation|crisis|conflict|progress|developments|mission|evacuation|(?<!-)operations?|(?:ceasefire|truce|fighting|violence|tensions|unrest|hostages|civilians|attacks?|strikes)(?! talks| negotiations))\b[^.]{0,40}$",
                sentence.text[max(0, start - 60) : start],
                re.I,
            ):
                continue
            if _MET_IN.search(before):
                best = (start, sentence.text[start:end])
                break
            site = not best or (name in ("the White House", "White House") or best[0] > start)
            if best and _BESIDE_IT.search(sentence.text[: best[0]]) and "," in sentence.text[best[0] : start]:
                site = True  # "On the sidelines of events in New York, Roe met Doe in Washington"
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
_TALKS_IN = Guarded(
    r"\b(?:received|receives|welcomed|hosted|talks|meeting|consultations|dialogue|session|summit|conference|ceremony|shakes? hands|met|arrived|arrives|arrival|visit|visits|visiting)s?\s+(?:(?!discuss|review|address|on\b)[\w’'-]+\s+){0,12}?(?:in|at|to)\s+(?:the\s+(?:capital\s+(?:city\s+)?(?:of\s+)?)?)?$|\b(?:visit|visiting|visits)\s+(?:the\s+)?$"
)


# "in the Astana format", "the Minsk agreements": a name, not a place.
_IN_A_NAME = compiled(
    r"\s+(?:format|process|declaration|agreements?|accords?|protocol|treaty|framework|consensus|principles?|communiqu[ée]|consultations|mechanism|platform|spirit|pact)\b",
    re.I,
)


def place_nearby(told: list[SentenceView], view: TextView, status: Status) -> tuple[str | None, str | None]:
    """ "during the talks in Seoul" of a later sentence; the dateline of a report that somebody is "visiting"."""
    told = _own(told)
    others = _AGO if status == "planned" else _ONCE
    for sentence in view.body[:_OPENING]:
        if others.search(sentence.text) or _MOMENTUM.search(sentence.text) or long_ago(sentence, view):
            continue
        if told and sentence.start > told[0].start and sentence.text[-1:].isalnum():
            continue  # a line over the next item of a briefing
        for start, _, name in place_index().find(sentence.text):
            if _IN_A_NAME.match(sentence.text, start + len(name)) or _OF_ANOTHER.search(
                sentence.text[:start]
            ):
                continue
            told_there = _TALKS_IN.search(sentence.text[:start]) and not MADE.search(sentence.text[:start])
            if told_there and not _in_person_name(sentence, start):
                return _with_region(sentence, start, name)
    dateline = view.genre.place
    if dateline and any(_HERE.search(s.text) for s in told):
        name = dateline if dateline in places() else dateline.title()
        if name in places():
            return name, places()[name]
    title = next((s for s in view.sentences if s.kind == "title"), None)
    if dateline and title and _VISITING.search(title.text) and not _country_of_visit(told):
        return None, places().get(dateline) or places().get(dateline.title())
    if view.home and any(_THIS_COUNTRY.search(s.text) for s in told[:1]):
        return None, view.home
    return None, _country_of_visit(told) or (
        _country_of_visit([title]) if title and not _TWO_IN_TITLE.search(title.text) else None
    )


_TWO_IN_TITLE = compiled(r"\b[Vv]isits?\b[^.;]*, [A-Z]")
_VISITING = compiled(r"\bvisiting\b", re.I)


_THIS_COUNTRY = compiled(r"\b(?:visiting|visit to|visits|arrived in) (?:the|our|this) country\b")


# Where the one who reports is, there they met: "visiting Prime Minister Roe", "had talks here".
_HERE = Guarded(
    r"\b(?:visiting|visited|arrived|hosted|received)\b|\bhere\b[^.;]{0,40}\b(?:held|met|holds?|meets?|had|co-chaired|signed|began|concluded)\b|\b(?:talks|meeting|met|held|session|consultations)\b[^.;]{0,50}\bhere\b|\bhere (?:on |this |to|\w+day)[^.;]{0,24}\b(?:held|met|opened|concluded|began|launched|hosted)\b"
)


# Sentences of other meetings: earlier ones, and those that are to come.
_ONCE = Guarded(
    r"\b(?:last (?:year|month|week)|previous|earlier|will|next|recall\w*|since|upcoming|attend|ago|agreed to)\b|\b(?:19|20)\d\d\b",
    re.I,
)


_AGO = Guarded(r"\blast (?:year|month|week|meeting|met)\b|\b(?:previous|earlier|recall\w*|since|ago)\b", re.I)
_MOMENTUM = Guarded(r"\b(?:momentum|builds? on|building on|built on|generated by)\b")


_TO_COUNTRY = Guarded(
    r"\b(?:[Vv]isit(?:s|ed|ing)?(?: to)?|travel(?:s|ed|led)? to|met (?:\w+ ){0,3}in|who (?:is|was|are|were) (?:\w+ )?in|arrived in|trip to|held in)\s+(?:the\s+)?(?:[A-Z]\w+ of (?:the )?)?$|^(?:While |When )?[Ii]n (?:the )?$"
)


_AND_ANOTHER = compiled(r"(?:, (?:the )?[A-Z][\w ]{2,30})*,? and (?:the )?(?=[A-Z])")


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


_IN_TOWN = compiled(r" in (?:the )?([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)\b")


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


def in_body_name(sentence: SentenceView, start: int, end: int) -> bool:
    """ "the Shanghai Cooperation Organisation": a town in the name of a body."""
    first, last = sentence.start + start, sentence.start + end
    return any(
        p.start <= first and last <= p.end and p.end - p.start > last - first + 4
        for p in sentence.parties
        if is_organisation(p.code)
    )


def _in_person_name(sentence: SentenceView, start: int) -> bool:
    return any(p.start <= start + sentence.start < p.end for p in sentence.people)
