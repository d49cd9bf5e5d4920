"""Instruments and texts in small letters, named by what they are about, by their parties, place or authors.

"the Freedonia-Sylvania treaty of friendship", "a ceasefire agreement signed in Zenda on 19 September", "agreements
between Freedonia and Sylvania", "the 2014 joint statement by the Foreign Ministers", "section 12".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from entente.model import ReferenceKind
from entente.reading.alternatives import alternatives
from entente.reading.guarded import Guarded
from entente.reading.parties import find_parties
from entente.reading.references.mention import Mention, bare_end
from entente.reading.references.words import MONTH, word_groups, word_list

_DATE = rf"(?:(?:{MONTH})(?:\s\d{{1,2}}(?!\d)(?:,\s\d{{4}})?)?|\d{{1,2}}\s(?:{MONTH})(?:\s\d{{4}})?|(?:{MONTH})\s\d{{4}}|(?:19|20)\d\d)"
_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,4}"
_PAIR = r"[A-Z][\w.]*(?:\s[A-Z][\w.]*)?(?:[-–][A-Z][\w.]*)+"
_STOP = r"(?!(?:that|which|to|by|with|will|is|was|are|were|as|in|this|has|had|at|who|said|between|on|from|met|held|took)\b|\w+ed\b)"
_ADJECTIVE = r"(?:(?!(?:the|an?|and|or|of|to|in|on|for|by|its|their|his|her|our|this|that|no|any|some|such|with|under|from|as|is|was|are|were|be|been|have|has|had|will|would|can|could|should|may|must|do|does|did|not|announces?|launch(?:es)?|establish(?:es)?|supports?|creates?|hosts?|joins?|welcomes?|backs?|leads?)\s|\w+ed\s)[a-z-]+\s)"
_OFFICE = r"(?:\s(?:prime\sminister|premier|president|government|authorities|(?:foreign|defen[cs]e)\sminist(?:er|ers|ry|ries)|leaders?))?"
_ABOUT = rf"(?:\s(?:of|on|for|against|concerning)\s(?:the\s)?(?:{_STOP}[\w’'-]+)(?:\s{_STOP}[\w’'-]+){{0,6}})"
_WHO = rf"(?:the\s)?{_NAME}{_OFFICE}(?:\s(?:of|for)\s(?:the\s)?(?:{_NAME}|(?:two|three|four)\s(?:countries|sides|nations)))*"


@cache
def _patterns() -> tuple[tuple[ReferenceKind, tuple[Guarded, ...]], ...]:
    """By kind: named by parties, by place and date, by both sides, by authors."""
    made: list[tuple[ReferenceKind, tuple[Guarded, ...]]] = []
    signed = alternatives(word_list("signed"))
    for kind, nouns in word_groups("described").items():
        noun = rf"{_ADJECTIVE}{{0,2}}?(?:{alternatives(nouns)})"
        patterns = (
            Guarded(rf"\b(?P<label>{_PAIR}\s{noun}{_ABOUT}?)(?![\w-])"),
            Guarded(
                rf"\b(?P<label>{noun}{_ABOUT}?\s(?:{signed})\s(?:(?:in|at)\s{_NAME}(?:\s(?:on|in)\s{_DATE})?|between\s{_WHO}\sand\s{_WHO}))"
            ),
            Guarded(rf"\b(?P<label>{noun}{_ABOUT}?\sbetween\s(?:{_WHO}\sand\s{_WHO}|(?:the|both)\s(?:two\s|three\s)?(?:countries|sides|nations|governments|Koreas|(?:foreign\s)?ministries)){_ABOUT}?)"),
            Guarded(rf"\b(?P<label>(?:{_DATE}|separate|previous|earlier)\s{noun}\s(?:by|of|from)\s{_WHO}(?:\sand\s{_WHO})?)"),
        )  # fmt: skip
        made.append((cast(ReferenceKind, kind), patterns))
    return tuple(made)


_ARTICLE = Guarded(
    r"\b(?P<label>[Ss]ection\s\d{1,4}[A-Z]?|Article\s(?:\d{1,3}|[IVX]{1,5})(?:\(\d\))?)(?!\s(?:of|in)\b|[\w-])"
)
_POINTS = Guarded(
    r"\b(?:\d{1,2}|three|four|five|six|seven|eight|nine|ten|twelve|twenty)-point\s(?:[a-z]+\s)?(?:plan|proposals?|initiative|agenda|position\s(?:paper|document)|roadmap|programme|program|peace\sformula)\b"
)
_WEAPONS = Guarded(r"\b(?:nuclear|missile|weapons?|military)\b")
_OF_DATE = re.compile(
    rf"\s(?:of|dated)\s(?:(?:{MONTH})\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{1,2}}\s(?:{MONTH})(?:\s\d{{4}})?)(?!\d)"
)
_ALSO = re.compile(r"\s\((?:also|otherwise|commonly|better)\s(?:known|called|referred)\s[^()]{3,80}\)")


@cache
def _of_party() -> Guarded:
    """ "Freedonia security assistance initiative", "UN monitoring mission": a party, what for, and the thing."""
    return Guarded(
        rf"\b(?P<owner>{_NAME})\s(?:{_ADJECTIVE}){{1,4}}?(?:{alternatives(word_list('party_things'))})(?![\w-]){_ABOUT}?|"
        rf"\b(?P<party>{_NAME})\s(?:{alternatives(word_list('party_things'))})(?=\son\s){_ABOUT}(?:\sby\s\d{{4}})?"
    )


def find_described(words: str) -> Iterator[Mention]:
    """All such instruments, documents and mechanisms."""
    for kind, patterns in _patterns():
        for pattern in patterns:
            for match in pattern.finditer(words):
                start = match.start("label")
                yield Mention(start, bare_end(words, match.end("label")), kind)
    for match in _of_party().finditer(words):
        owner = match.group("owner") or match.group("party")
        named = [p for p in find_parties(owner) if p.end == len(owner)]
        if named and not _WEAPONS.search(match.group()):
            party = match.start() + named[-1].start
            start = words.rfind(" ", 0, party + 1) + 1  # a pair is taken whole: "U.S.-Fredonia"
            yield Mention(start, match.end(), "mechanism")
    for match in _POINTS.finditer(words):
        yield Mention(match.start(), match.end(), "document")
    for match in _ARTICLE.finditer(words):
        yield Mention(match.start(), match.end(), "instrument")


def name_end(words: str, mention: Mention) -> int:
    """The end of a name with its other name, "(also known as ...)", or its date, "of 4 July 2021"."""
    match = None
    if words.startswith(" (", mention.end):
        match = _ALSO.match(words, mention.end)
    elif mention.kind in ("document", "instrument") and mention.number is None:
        match = _OF_DATE.match(words, mention.end)
    return match.end() if match else mention.end
