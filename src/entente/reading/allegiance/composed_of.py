"""Those of whom a delegation is composed: "The Kenyan delegation included", "A, office, from Japan's Ministry of Trade"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.reading.allegiance.list_owners import OWNS, owner_before, owner_behind
from entente.reading.allegiance.member_lists import Members, ToldOf, clause_end
from entente.reading.cast.cast import Person
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_NOUN = Guarded(
    r"\b(?:(?:ministers|officials|members) (?:in|of) the (?:delegation|entourage)|delegation|side|team|entourage|participants|attendees|officials|members)\b"
)
_INCLUDES = compiled(
    r"(?P<between>[^.;:]{0,160}?)\b(?:included?|includes|including|comprise[sd]?|comprising|consist(?:ed|s|ing) of|(?:composed|comprised|made up) of|were(?! (?:also )?[a-z]))\b"
)


def including(sentence: SentenceView, told: ToldOf) -> Iterator[tuple[int, Members]]:
    """ "The U.S. delegation included A, office; B, office": all behind it are of that party."""
    text = sentence.text
    for noun in _NOUN.finditer(text):
        delegation = noun.group() in ("delegation", "side", "team")
        owner: str | Person | None = owner_before(sentence, noun.start()) or _whose(sentence, noun, told)
        owner = owner or owner_behind(sentence, noun.end())
        if owner and delegation:
            told.delegation = owner
        match = _INCLUDES.match(text, noun.end())
        if match is None:
            continue
        if owner is None and delegation:
            owner = _head(sentence, noun.start(), match, told) or told.delegation
        if owner:
            yield match.start(), Members(match.end(), clause_end(text, match.end()), owner)


def _whose(sentence: SentenceView, noun: re.Match[str], told: ToldOf) -> Person | None:
    """ "Minister Roe’s delegation"."""
    before = next((p for p in reversed(sentence.people) if p.end - sentence.start <= noun.start()), None)
    between = sentence.text[before.end - sentence.start : noun.start()] if before else ""
    return told.cast.of(before) if before and between[:1] in ("’", "'") and OWNS.fullmatch(between) else None


def _head(sentence: SentenceView, noun: int, match: re.Match[str], told: ToldOf) -> Person | None:
    """ "Minister Roe led a delegation which included", "a delegation headed by Roe and including"."""
    before = [p for p in sentence.people if p.end - sentence.start <= noun]
    if before and _LEADS.search(sentence.text[before[-1].end - sentence.start : noun]):
        return told.cast.of(before[-1])
    inside = [p for p in sentence.people if noun < p.start - sentence.start < match.end("between")]
    return told.cast.of(inside[0]) if inside and " by " in match.group("between") else None


_LEADS = compiled(r"\b(?:led|leads|leading|heads|headed|heading|brought|with)\b")


def from_bodies(sentence: SentenceView) -> Iterator[tuple[int, Members]]:
    """ "A, office, and B, office, from Japan's Ministry of Trade, C, office, from the Kenyan Treasury": those before each."""
    if "from" not in sentence.text:
        return
    found = [
        m
        for m in sentence.parties
        if _FROM.search(sentence.text[: m.start - sentence.start])
        and _ITS_BODY.match(" " + sentence.text[m.start - sentence.start :])
    ]
    if len(found) < 2:
        return
    begin = 0
    for party in found:
        end = party.start - sentence.start
        yield begin, Members(begin, end, party.code, surely=True)
        begin = end


_FROM = compiled(r",?\s+from\s+(?:the\s+)?$")
_ITS_BODY = compiled(
    r"(?:\s+[\w.’']+){1,4}?\s+(?:Ministry|Department|Office|Government|Agency|Embassy|Foreign)\b"
)
