"""Where the reported session took place."""

from __future__ import annotations

import re

from entente.lexicon.parties import capitals_of
from entente.lexicon.places import places
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.time_and_place.listed_place import listed_place
from entente.reading.sessions.time_and_place.nearby import AGO, country_of_visit, without_momentum
from entente.reading.sessions.time_and_place.unlisted_places import site_in, unlisted_town


def place_of(
    told: list[SentenceView], title: SentenceView | None, view: TextView
) -> tuple[str | None, str | None]:
    """Where the telling sentences or the title say that they met, and the country."""
    told = without_momentum(told)
    found = _here(told, view) or listed_place(told) or _capital(told)
    if found and any(_NEAR.search(s.text[: s.text.find(found[0])]) for s in told if found[0] in s.text):
        found = next((town for s in told[:1] if (town := unlisted_town(s))), None) or found
    if found is None:
        found = next((site for s in told if (site := site_in(s))), None)
        if found and found[1] is None and _of_home(found[0]):
            found = found[0], view.home
    if found is None and title is not None and "White House Meeting" in title.text:
        found = "White House", "USA"
    if found is None and title is not None and _IN_TITLE.search(title.text):
        found = listed_place([title])
    if found is None:
        held = [s for s in view.body[:_OPENING] if _HELD_AT.match(s.text) and not AGO.search(s.text)]
        found = listed_place(held) or next((town for s in (*told, *held) if (town := unlisted_town(s))), None)
    if found and found[1] is None:
        return found[0], country_of_visit(told)
    return found or _of_the_occasion(told) or (None, None)


# "on the margins of the Munich Security Conference": where such a forum of every year is held.
_OCCASION = Guarded(
    r"\b(?:[Mm]argins?|[Ss]ide-?lines?|[Ff]ringes) of (?:the |this year[’']s )?(?:(?:\d+(?:st|nd|rd|th)|annual|\d{4}) )*(?P<town>[A-Z][\w’.-]*(?: [A-Z][\w’.-]*)??) (?:(?:International|Security|Economic|Diplomacy|Defen[cs]e|Peace|Political|Strategic|Cyber|Climate|Leaders[’']?) ){1,3}(?:Conference|Forum|Dialogue|Summit)\b"
)


def _of_the_occasion(told: list[SentenceView]) -> tuple[str, str | None] | None:
    for sentence in told[:1]:
        match = _OCCASION.search(sentence.text)
        if match and match["town"] in places():
            return match["town"], places()[match["town"]]
    return None


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
