"""Texts named by their years, number or meeting: "Action Plan for 2024-2026", "Executive Order 14059"."""

from __future__ import annotations

from collections.abc import Iterator

from entente.model import ReferenceKind
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.references.mention import Mention

_ORDER = Guarded(
    r"\b(?P<label>(?:Executive\s+Order|E\.O\.|National\s+Security\s+(?:Study\s+)?Memorandum|Presidential\s+(?:Proclamation|Memorandum|Determination))(?:\s+\(E\.O\.\))?\s+(?:No\.\s+)?(?P<number>\d{1,5}(?:-\d+)?))"
)
_UNNUMBERED = Guarded(
    r"\b(?:an|the|this|that|his|her|[Nn]ew|[Tt]oday['’]s|[Ss]igns|[Ii]ssues)\s(?P<label>[Ee]xecutive\s[Oo]rder(?:\s\(E\.?O\.?\))?"
    r"(?:\s(?:issued|signed)\s(?:last\snight|today|yesterday|on\s[A-Z]\w+(?:\s\d{1,2})?))?)(?!\w|\s\d|\sNo\.)"
)
# Programmes of cooperation named by their years: "the Action Plan for 2024-2026".
_PLAN = Guarded(
    r"\b(?:Joint\s+|joint\s+)?(?:[Aa]ction\s+[Pp]lan|[Pp]lan\s+of\s+[Aa]ction|[Rr]oad\s?map|[Pp]rogram(?:me)?\s+of\s+(?:[Cc]ooperation|[Cc]onsultations)|[Pp]lan\s+of\s+[Cc]onsultations|[Cc]ooperation\s+[Pp]rogram(?:me)?|[Ww]ork(?:ing)?\s+(?:[Pp]lan|[Pp]rogram(?:me)?))"
    r"(?:\s+(?:on|of|for|between)\s+[\w-]+(?:\s+[\w-]+){0,6}?)?\s+(?:for\s+|of\s+)?(?:the\s+years?\s+)?20\d\d(?:\s?[-–/]\s?(?:20)?\d\d|\s+and\s+beyond)?"
)
_BRACKETED = Guarded(
    r"\b(?:[Aa]ction\s+[Pp]lan|[Pp]lan\s+of\s+[Aa]ction|[Pp]rogram(?:me)?\s+of\s+[Cc]ooperation|[Ww]ork\s+[Pp]lan|[Ss]trategy|[Rr]oadmap)\s+\(20\d\d\s?[-–/]\s?(?:20)?\d\d\)"
)
_PRESIDENTIAL = Guarded(
    r"\b(?:Presidential\s+Statement(?:\s+of\s+the\s+(?:UN\s+|United\s+Nations\s+)?Security\s+Council)?|Statement\s+(?:of|by)\s+the\s+President\s+of\s+the\s+(?:UN\s+|U\.N\.\s+|United\s+Nations\s+)?Security\s+Council)"
)
# A small noun with what it is about in capitals: "a dedicated forum on Clean Energy Transformation".
_ON_CAPITALS = Guarded(
    r"\b(?P<label>(?:forum|dialogue|working\s+group|task\s?force|partnership|initiative|network|committee|roundtable|(?P<text>roadmap|memorandum\s+of\s+(?:understanding|cooperation)|action\s+plan|declaration|agreement|arrangement))"
    r"\s+(?:on|for)\s+(?:the\s+)?[A-Z][\w’'-]*(?:(?:,?\s+(?:and|of|for|&|in)|,)?\s+[A-Z][\w’'-]*)+(?:\s\([A-Z]{2,8}\))?)(?=[.,;:)]|\s+[a-z]|$)"
)
# What somebody calls for, by a name: "the Call to Action for Lower Fredonia".
_CALL = Guarded(
    r"(?<![—–]\s)\b(?P<label>Call\sto\sAction(?!\s[A-Z])(?:\s(?:for|on|to)\s(?:the\s)?[A-Z][\w’'-]*(?:\s(?:and\s|of\s)?[A-Z][\w’'-]*){0,6})?)"
)
# What a meeting ended with, named by the meeting: "the conference's Final Act".
_OF_MEETING = Guarded(
    r"\b(?P<label>(?:meeting|summit|conference|session|forum|dialogue|ministerial)['’]s\s(?:[Ff]inal|[Oo]utcome|[Cc]losing|[Cc]oncluding|[Jj]oint|[Cc]hair['’]s)\s(?:[Aa]ct|[Dd]ocument|[Ss]tatement|[Cc]ommuniqu[ée]|[Dd]eclaration|[Ss]ummary|[Mm]inutes|[Pp]rotocol))\b"
)

_KINDS: tuple[tuple[Guarded, ReferenceKind], ...] = (
    (_PLAN, "document"),
    (_BRACKETED, "document"),
    (_PRESIDENTIAL, "document"),
)


def find_documents(words: str) -> Iterator[Mention]:
    """All texts that are known by their year, number or meeting."""
    for pattern, kind in _KINDS:
        for match in pattern.finditer(words):
            yield Mention(match.start(), match.end(), kind)
    for match in _OF_MEETING.finditer(words):
        yield Mention(match.start("label"), match.end("label"), "document")
    for match in _ON_CAPITALS.finditer(words):
        if not find_parties(match.group("label")):
            yield Mention(match.start(), match.end(), "instrument" if match.group("text") else "mechanism")
    for match in _UNNUMBERED.finditer(words):
        yield Mention(match.start("label"), match.end("label"), "instrument")
    for match in _CALL.finditer(words):
        alone = match.group("label") == "Call to Action"  # of a declaration; else what is done under it
        yield Mention(match.start("label"), match.end("label"), "document" if alone else "mechanism")
    for match in _ORDER.finditer(words):
        yield Mention(match.start(), match.end(), "instrument", number=match.group("number"))
