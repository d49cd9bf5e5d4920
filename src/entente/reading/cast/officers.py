"""Officers of several countries whom a text names together and without names: "the foreign ministers of Kenya and Peru"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from entente.lexicon import members
from entente.lexicon.office_words import singular_of
from entente.reading.mentions.parties import codes, find_parties, groups_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people.comparing import bare_title
from entente.reading.sentences.sentence import SentenceView

OFFICERS_OF = Guarded(
    r"\b(?:[Mm]inisters|[Ll]eaders|[Pp]residents|[Ee]nvoys|officials|diplomats|negotiators|[Rr]epresentatives|chiefs|secretaries|[Hh]eads of (?:[Ss]tate(?: and [Gg]overnment)?|[Gg]overnment|[Dd]elegation))(?: responsible for (?:[a-z-]+,? ){1,4}?in| (?:of|from|representing)) (?:the )?(?P<who>(?:[A-ZÀ-Þ][\w.’'-]*(?: \([A-Z][\w.&-]*\))?(?: of)?(?: the)?(?:,? (?:and )?(?:the )?|$)){2,150})"
)


class Officers(NamedTuple):
    """Where the sentence names them, their office (in small letters, as said and as compared) and their countries in order."""

    start: int
    said: str
    office: str
    parties: tuple[str, ...]


# "foreign ministers", "ministers of foreign affairs", "FMs": an office of several, by its portfolio and rank.
_OFFICERS = Guarded(
    r"\b(?P<rank>(?:deputy |vice |first )*)(?P<field>(?:foreign|external affairs|defen[cs]e|prime|finance|trade|economy|energy|interior|culture|health) )?"
    r"(?:(?P<head>ministers|presidents|premiers|leaders)(?P<of> (?:of|for) (?:foreign|external) affairs)?|(?P<short>FMs|foreign secretaries))\b",
    re.I,
)
_COUNTERPART = Guarded(r"\b(?:his|her|their) (?:[A-Z][\w’'-]+,? (?:and )?){1,4}counterparts?\b")
_LINKED = compiled(r"(?:[’']s?)?(?:,| and|, and)? (?:the )?(?:top )?$|[’']s? $")


def officers_in(sentence: SentenceView) -> Officers | None:
    """The first officers of whom the sentence tells, with their countries; None where it names none."""
    text = sentence.text
    for match in _OFFICERS.finditer(text):
        found = (*reversed(tuple(_before(sentence, match.start()))), *_behind(text, match.end()))
        if found:
            beside = _COUNTERPART.search(text)
            more = codes(find_parties(beside.group())) if beside else ()
            parties = tuple(dict.fromkeys((*found, *more)))
            return Officers(match.start(), _said(match), _office(match), parties)
    return None


def _before(sentence: SentenceView, at: int) -> Iterator[str]:
    """ "the Iranian, Turkish and Azerbaijani | foreign ministers": a list that ends at the office."""
    end = sentence.start + at
    for party in reversed(sentence.parties):
        if party.end > end:
            continue
        if not _LINKED.fullmatch(sentence.text[party.end - sentence.start : end - sentence.start]):
            return
        yield party.code
        end = party.start


def _behind(text: str, at: int) -> tuple[str, ...]:
    """ "foreign ministers | of Kenya, Peru and Chile", "of the Baltic states"."""
    listed = OFFICERS_OF.search(text)
    if listed and at <= listed.start("who") <= at + len(" from the "):
        return codes(find_parties(listed.group("who")))
    link = _OF.match(text, at)
    if link is None:
        return ()
    group = groups_in(text[link.end() : link.end() + _GROUP])
    return members(group[0]) if group else codes(find_parties(text[link.end() : link.end() + _PAIR]))


_OF = compiled(r" (?:of|from) (?:the )?(?=[A-Z])")
_GROUP = 24  # characters of a group's name: "Baltic states"
_PAIR = 45  # characters in which two countries are named


def _said(match: re.Match[str]) -> str:
    """The office of one of them: "defense minister" of "defense ministers"."""
    if match.group("short"):
        return "foreign minister"
    head = singular_of(match.group("head").capitalize()).lower()
    rank, field = match.group("rank") or "", match.group("field") or ""
    return f"{rank}{field}{head}{match.group('of') or ''}"


def _office(match: re.Match[str]) -> str:
    if match.group("short"):
        return match.group("rank").lower() + "foreign minister"
    head = match.group("head").lower().removesuffix("s")
    field = "foreign " if match.group("of") else (match.group("field") or "").lower()
    return bare_title(match.group("rank").lower() + field + head)
