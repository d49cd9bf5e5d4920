"""Events in small letters, named by what they were and where or between whom.

"the deadly floods in Freedonia", "the murder of a civilian in Sylvania", "the conflict between A and B", "the
Freedonian conflict", "Freedonia's announcement of a launch". The nouns stand in `incidents` of the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from entente.reading.alternatives import alternatives
from entente.reading.guarded import Guarded
from entente.reading.parties import find_parties
from entente.reading.references.mention import Mention, bare_end
from entente.reading.references.words import MONTH, place_names, word_list, word_set

_NAME = r"[A-ZÀ-Þ][\w’'-]*(?:\.[A-Z]\.?)*(?:\s(?:of\s|al-)?[A-ZÀ-Þ][\w’'-]*){0,4}"
_NOT_PLACE = rf"(?!(?:{MONTH})\b)"
_PLACE = rf"(?:the\s)?{_NOT_PLACE}{_NAME}(?:,\s{_NOT_PLACE}{_NAME})?"
_DATE = rf"(?:(?:{MONTH})\s\d{{1,2}}(?!\d)(?:,\s\d{{4}})?|\d{{1,2}}\s(?:{MONTH})(?:\s\d{{4}})?|(?:{MONTH})\s\d{{4}}|(?:19|20)\d\d)"
_DAY = (
    r"(?:yesterday|today|last\s(?:night|week|month|year)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)['’]s\s"
)
_SIDE = rf"(?:the\s)?(?:[a-z]+\s){{0,2}}{_NAME}"
_CLAUSE = r"(?:\s(?!(?:and|which|that|who|will|would|is|was|are|were|has|had|have|as|but|he|she|said|should|must|could)\s)[\w’'“”\"-]+){1,12}"


@cache
def _patterns() -> tuple[Guarded, Guarded, Guarded, Guarded]:
    nouns, quarrels = alternatives(word_list("incidents")), alternatives(word_list("quarrels"))
    quarrels_with = alternatives(q for q in word_list("quarrels") if "dispute" not in q)
    epithets, steps = alternatives(word_list("epithets")), alternatives(word_list("steps"))
    people = alternatives(word_list("peoples"))
    happening = r"(?:,?\s(?:which|that)\s(?:occurred|took\splace|happened|struck|hit|was\scarried\sout))?"
    at = rf"{happening}\s(?:in|at|near|on|against|across|outside)\s{_PLACE}\b(?!\s(?:armed\s|public\s|government\s)?(?:{people})\b)"
    return (
        # What happened, of whom, and where: with an article, a day or a word of horror before it.
        Guarded(
            rf"\b(?:[Tt]he\s|[Tt]his\s|[Aa]n?\s)?(?P<label>(?:{_DAY})?(?:(?:{epithets}),?\s(?:and\s)?){{0,3}}(?:[a-z-]+\s)?(?:{nouns})"
            rf"(?P<of>\s(?:of|on|against|by)\s(?:[\w’'-]+\s){{1,6}}?(?:[\w’'-]+))??(?:{at})(?:,?\s(?:on|of|in)\s{_DATE})?)"
        ),
        # A quarrel between two sides.
        Guarded(
            rf"\b(?P<label>(?:{quarrels})\sbetween\s{_SIDE}(?:\s[a-z]+){{0,3}}?\sand\s{_SIDE}|(?:{quarrels_with})\swith\s(?:the\s)?{_NAME})"
        ),
        # A quarrel named by its place: "Freedonia conflict", "Freedonia-Sylvania dispute".
        Guarded(rf"\b(?P<name>[A-Z][\w-]*(?:\s[A-Z][\w-]*)?)\s(?:[a-z]+\s)?(?:{quarrels})\b"),
        # What a government announced or decided: the announcement is the event.
        Guarded(rf"(?P<owner>{_NAME})['’]s?\s(?:[a-z]+\s)?(?:{steps})\s(?:of|on|to|about){_CLAUSE}"),
    )


def find_incidents(words: str) -> Iterator[Mention]:
    """All such events of a sentence."""
    happened, between, named, _ = _patterns()
    for match in between.finditer(words):
        if " with " in match.group() and not find_parties(match.group()):
            continue
        yield Mention(match.start("label"), bare_end(words, match.end()), "event")
    for match in happened.finditer(words):
        if match.start() < match.start("label") or _marked(match.group("label")):
            yield Mention(match.start("label"), bare_end(words, match.end()), "event")
    for match in named.finditer(words):
        name = match.group("name")
        if _names_place(name) and words[max(0, match.start() - 4) : match.start()].lower() != "new ":
            yield Mention(match.start("name"), match.end(), "event")


def find_announcements(words: str) -> Iterator[Mention]:
    """What a government announced or decided, with what it concerns."""
    for match in _patterns()[3].finditer(words):
        owner = find_parties(match.group("owner"))
        if owner and owner[-1].end == len(match.group("owner")):  # not "the Freedonian Guard's decision"
            yield Mention(match.start("owner") + owner[-1].start, match.end(), "event")


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(rf"(?:{_DAY}|(?:{alternatives(word_list('epithets'))})\b)")


def _marked(label: str) -> bool:
    """Whether a day or an epithet tells of one that happened, where no article does."""
    return bool(_mark().match(label))


def _names_place(name: str) -> bool:
    """Whether a place, a nation or a pair of them stands before the noun."""
    if name.split()[0] in word_set("leads"):
        name = " ".join(name.split()[1:])
    parts = name.split("-")
    return bool(name) and (
        name in place_names()
        or (len(parts) > 1 and all(part[:1].isupper() for part in parts))
        or any(p.end - p.start == len(name) for p in find_parties(name))
    )
