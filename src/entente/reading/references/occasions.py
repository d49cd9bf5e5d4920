"""Events known by what they were and where or when: votes, missile tests, terrorist attacks, civil wars.

"parliamentary elections in Freedonia", "the test of an intercontinental ballistic missile", "the Sylvanian civil war".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.reading.guarded import Guarded
from entente.reading.references.mention import Mention, bare_end
from entente.reading.references.words import MONTH, word_set

_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w-]*){0,3}"
_DATE = rf"(?:(?:{MONTH})\s+\d{{1,2}}(?!\d)(?:,\s+\d{{4}})?|\d{{1,2}}\s+(?:{MONTH})(?:\s+\d{{4}})?|(?:{MONTH})(?:\s+\d{{4}})?|(?:19|20)\d\d)"
_WHEN = rf"(?:\s+(?:on|in|of)\s+{_DATE})"
_WHERE = rf"(?:\s+(?:in|of)\s+(?:the\s+)?(?!{MONTH}){_NAME})"
_CUES = Guarded(
    r"election|missile|ICBM|rocket|satellite|attack|blast|bombing|civil war|[’']s\s(?:\w+\s)?(?:test|launch)"
)
_ELECTION = Guarded(
    rf"\b(?P<owner>{_NAME}['’]s?\s+)?(?P<kind>(?:upcoming|early|snap|free|fair|general|presidential|parliamentary|legislative|local|national|federal|regional|municipal|and|,|\s|[Pp]residential|[Pp]arliamentary|[Gg]eneral)*)"
    rf"\s?\b[Ee]lections?\b(?P<where>{_WHERE})?(?P<when>{_WHEN})?"
)
_VOTES = Guarded(
    r"\b(?:general|presidential|parliamentary|legislative|local|national|federal|regional|municipal)\b", re.I
)
_TEST = Guarded(
    rf"\b(?P<owner>{_NAME}['’]s?\s+(?:[a-z]+\s+)?)?(?:test|launch|test[- ]launch|firing|test[- ]firing|testing|launching)e?s?\s+of\s+(?P<one>an?\s+|its\s+|two\s+|several\s+|multiple\s+)?"
    rf"(?:[\w-]+\s+){{0,4}}?(?:missile|ICBM|rocket|satellite)s?\b(?P<when>{_WHEN})?"
)
_OWN_TEST = Guarded(rf"\b{_NAME}['’]s?\s+(?:[a-z]+\s+)?(?:test|launch)e?s?\s+(?:on|of)\s+{_DATE}")
_ATTACK = Guarded(
    rf"\b(?:terror|terrorist|suicide|drone|missile|twin|double|deadly)\s+(?:[a-z]+\s+)?(?:attack|blast|bombing|strike)s?\s+(?:on|against|in|at|near)\s+(?:the\s+)?(?!{MONTH}){_NAME}(?:{_WHEN})?"
)
_CIVIL_WAR = Guarded(rf"\b(?P<adjective>[A-Z][\w-]+)\s+civil\s+war\b|\bcivil\s+war\s+in\s+(?:the\s+)?{_NAME}")


def find_occasions(words: str) -> Iterator[Mention]:
    """All such events, kind by kind."""
    if not _CUES.search(words):
        return
    for match in _ELECTION.finditer(words):
        if match.group("where") or (
            _VOTES.search(match.group("kind")) and (match.group("owner") or match.group("when"))
        ):
            start = match.start("owner") if match.group("owner") else match.start("kind")
            start += len(words[start : match.end()]) - len(words[start : match.end()].lstrip(" ,"))
            yield Mention(
                start + (4 if words.startswith("and ", start) else 0), bare_end(words, match.end()), "event"
            )
    for match in _TEST.finditer(words):
        if match.group("owner") or match.group("when") or (match.group("one") or "").strip() in ("a", "an"):
            yield Mention(match.start(), bare_end(words, match.end()), "event")
    for pattern in (_OWN_TEST, _ATTACK):
        for match in pattern.finditer(words):
            yield Mention(match.start(), bare_end(words, match.end()), "event")
    for match in _CIVIL_WAR.finditer(words):
        if (match.group("adjective") or "") not in word_set("leads"):
            yield Mention(match.start(), bare_end(words, match.end()), "event")
