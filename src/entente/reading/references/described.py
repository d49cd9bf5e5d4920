"""Articles of a law, things of a party in small letters ("Freedonia security assistance initiative"), and ends of names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.alternatives import alternatives
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.references.mention import Mention
from entente.reading.references.words import ALONE, MONTH, word_list

_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,4}"
_STOP = r"(?!(?:that|which|to|by|with|will|is|was|are|were|as|in|this|has|had|at|who|said|between|on|from|met|held|took)\b|\w+ed\b)"
_ADJECTIVE = r"(?:(?!(?:the|an?|and|or|of|to|in|on|for|by|its|their|his|her|our|this|that|no|any|some|such|with|under|from|as|is|was|are|were|be|been|have|has|had|will|would|can|could|should|may|must|do|does|did|not|announces?|launch(?:es)?|establish(?:es)?|supports?|creates?|hosts?|joins?|welcomes?|backs?|leads?)\s|\w+ed\s)[a-z-]+\s)"
_ABOUT = rf"(?:\s(?:of|on|for|against|concerning)\s(?:the\s)?(?:{_STOP}[\w’'-]+)(?:\s{_STOP}[\w’'-]+){{0,6}})"
_ARTICLE = Guarded(
    r"\b(?P<label>[Ss]ection\s\d{1,4}[A-Z]?|Article\s(?:\d{1,3}|[IVX]{1,5})(?:\(\d\))?)(?!\s(?:of|in)\b|[\w-])"
)
_WEAPONS = Guarded(r"\b(?:nuclear|missile|weapons?|military)\b")
_OF_DATE = compiled(
    rf"\s(?:of|dated|from)\s(?:(?:{MONTH})\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{1,2}}\s(?:{MONTH})(?:\s\d{{4}})?)(?!\d)"
)
_YEAR_BEFORE = Guarded(rf"{ALONE}\b(?P<year>(?:19|20)\d\d\s)$")
_ALSO = compiled(r"\s\((?:also|otherwise|commonly|better)\s(?:known|called|referred)\s[^()]{3,80}\)")


@cache
def _of_party() -> Guarded:
    """ "Freedonia security assistance initiative", "UN monitoring mission": a party, what for, and the thing."""
    return Guarded(
        rf"\b(?P<owner>{_NAME})\s(?:{_ADJECTIVE}){{1,4}}?(?:{alternatives(word_list('party_things'))})(?![\w-]){_ABOUT}?|"
        rf"\b(?P<party>{_NAME})\s(?:{alternatives(word_list('party_things'))})(?=\son\s){_ABOUT}(?:\sby\s\d{{4}})?"
    )


def find_described(words: str) -> Iterator[Mention]:
    """All such instruments, documents and mechanisms."""
    for match in _of_party().finditer(words):
        owner = match.group("owner") or match.group("party")
        named = [p for p in find_parties(owner) if p.end == len(owner)]
        if named and not _WEAPONS.search(match.group()):
            party = match.start() + named[-1].start
            start = words.rfind(" ", 0, party + 1) + 1  # a pair is taken whole: "U.S.-Fredonia"
            yield Mention(start, match.end(), "mechanism")
    for match in _ARTICLE.finditer(words):
        yield Mention(match.start(), match.end(), "instrument")


def name_start(words: str, mention: Mention) -> int:
    """The start of a text's name with the year before it: "1982 Convention on the Law of the Sea", not "April 2023 ..."."""
    if mention.kind not in ("document", "instrument") or mention.number is not None:
        return mention.start
    year = _YEAR_BEFORE.search(words[max(0, mention.start - 16) : mention.start])
    return mention.start - len(year.group("year")) if year else mention.start


def name_end(words: str, mention: Mention) -> int:
    """The end of a name with its other name, "(also known as ...)", or its date, "of 4 July 2021"."""
    match = None
    if words.startswith(" (", mention.end):
        match = _ALSO.match(words, mention.end)
    elif mention.kind in ("document", "instrument") and mention.number is None:
        match = _OF_DATE.match(words, mention.end)
    return match.end() if match else mention.end
