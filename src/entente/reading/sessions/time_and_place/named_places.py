"""Places that a sentence names: as what they count, and what else was done in them."""

from __future__ import annotations

import re
from functools import cache

from entente.lexicon.parties import is_organisation
from entente.lexicon.places import places
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.phrases import PhraseIndex
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView


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


# "to prepare for the summit in Vilnius": where another session is to be held.
OF_ANOTHER = Guarded(
    r"\b(?:prepar\w+ (?:for|of)|organi[sz]ing|on (?:holding|convening|hosting)|ahead of|in advance of|upcoming|forthcoming|next)\b[^.;]{0,90}\b(?:[Ss]ummits?|[Cc]onferences?|[Mm]eetings?|[Ss]essions?|[Aa]ssembly|[Ff]orum|[Tt]alks|[Vv]isits?)\b[^.;]{0,25}$|\b(?:after|following) (?:his|her|their) (?:\w+ )?(?:meetings?|visit|trip|travel|stop|talks)\b[^.;]{0,25}$|\b(?:after|following) the (?:[A-Z][\w’'-]* ){1,5}(?:Summit|Conference|Meeting|Session|Forum)\b[^.;]{0,25}$|(?<!\bI )(?<!\b[Ww]e )\blook(?:s|ed|ing)? forward to\b[^.;]{0,90}$"
    r"|\b(?:to|and) (?:discuss|review|plan|preview|inaugurate|launch)\b[^.;]{0,90}\b(?:[Ss]ummits?|[Cc]onferences?|[Ff]orum|[Dd]ialogue)\b[^.;]{0,25}$"
)


# "in the Astana format", "the Minsk agreements": a name, not a place.
IN_A_NAME = compiled(
    r"\+?\s+(?:format|process|declaration|agreements?|accords?|protocol|treaty|framework|consensus|principles?|communiqu[ée]|consultations|mechanism|platform|spirit|pact)\b",
    re.I,
)


_IN_TOWN = compiled(r" in (?:the )?([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)\b")


def with_region(sentence: SentenceView, start: int, name: str) -> tuple[str, str | None]:
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


# "hosted at Kuwait's permanent mission to the UN": wherever that stands; "Seoul's foreign ministry said": a government.
_MISSION_OF = compiled(
    r"['’]s? (?:(?:permanent |diplomatic )?(?:[Mm]ission|[Ee]mbassy|[Cc]onsulate|[Rr]epresentation)|(?:[a-z]+ )?(?:ministry|presidential office|government))\b"
)


def in_body_name(sentence: SentenceView, start: int, end: int) -> bool:
    """ "the Shanghai Cooperation Organisation", "Kuwait's mission to the UN": a place in the name of a body."""
    if _MISSION_OF.match(sentence.text, end):
        return True
    first, last = sentence.start + start, sentence.start + end
    return any(
        p.start <= first and last <= p.end and p.end - p.start > last - first + 4
        for p in sentence.parties
        if is_organisation(p.code)
    )


def in_person_name(sentence: SentenceView, start: int) -> bool:
    return any(p.start <= start + sentence.start < p.end for p in sentence.people)
