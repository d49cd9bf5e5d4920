"""Whether a text says enough of another meeting to make it a session of the record: a count, a day, a season, a place."""

from __future__ import annotations

import re

from entente.model import MechanismName
from entente.reading.dates import DateMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sessions.others.again import TRAVEL
from entente.reading.sessions.others.counted_in_row import NUMBERED, in_row
from entente.reading.sessions.others.making import SOME_TIME
from entente.reading.sessions.others.planned import LAST
from entente.reading.sessions.telling.mentions import MeetingMention
from entente.reading.sessions.time_and_place.placing import Where

_LOOSE = frozenset(
    """
    dialogue dialogues consultation consultations engagement engagements discussions exchanges visit visits trip trips negotiations
    """.split()
)


_MET = frozenset(["met", "spoke", "convened", "gathered"])
_WORK = frozenset(["negotiations", "engagement", "engagements", "exchanges"])
_BY = compiled(
    r".*\b(?:by|until|no later than|before|within) (?:the )?(?:end of |middle of |early |late )?$", re.S
)  # when work is to be done
_STATE_VISIT = compiled(r"\b[Ss]tate ")
_OF_SHIPS = compiled(r"\b(?:port|naval|ship)\b", re.I)
_TO = compiled(r"\bto (?:the )?[A-Z]")


def is_placed(
    mention: MeetingMention,
    planned: bool,
    dates: list[DateMention],
    wheres: list[Where],
    ordinal: int | None,
    mechanism: MechanismName | None,
) -> bool:
    """Whether the text says enough of a meeting to make it a session of the record."""
    firm = [d for d in dates if d.edtf and d.kind != "vague"]
    if mention.head in _WORK:
        firm = [d for d in firm if not _BY.search(mention.text[: mention.text.find(d.text, mention.end)])]
    if mention.head in _LOOSE:
        named = (
            mechanism is not None and mention.text[mention.start].isupper()
        )  # "the 2021 Security Dialogue"
        firm = [d for d in firm if d.edtf and (len(d.edtf) > 4 or wheres or named)]
    if mention.verbal and not planned:
        there_then = bool(wheres) and any(d.edtf for d in dates)  # "had met in Lima last week"
        return (bool(firm) or there_then) and (mention.head in _MET or mention.head.endswith(" together"))
    if mention.head in TRAVEL:
        there = bool(wheres) or _TO.search(mention.behind) is not None
        whose = wheres or _STATE_VISIT.search(mention.before)
        length = len("2024-05" if whose else "2024-05-01")  # "her visit to Peru in May" tells of no meeting
        day = [d for d in firm if len(d.edtf or "") >= length]
        near = (
            planned and not mention.verbal and any(d.edtf for d in dates)
        )  # "her upcoming visit to Peru next week"
        return bool(near or (firm if planned else day)) and there and not _OF_SHIPS.search(mention.before)
    if planned:
        return (
            bool(firm or wheres or ordinal)
            or (mention.head not in _LOOSE and any(d.edtf for d in dates))  # "a virtual meeting next week"
            or (mention.head not in _LOOSE and bool(SOME_TIME.search(mention.behind)))
        )
    if ordinal and mechanism is not None and in_row(mention):
        return True  # "the outcomes of the 44th and 45th ASEAN Summits": counted, and of which row
    if ordinal and (_OF_TWO.match(mention.behind) or NUMBERED.search(mention.head)):
        return True
    if (
        wheres
        and (_which(mention) or _whose(mention))
        and _IN.fullmatch(mention.text[mention.end : wheres[0].start])
    ):
        return True
    if wheres and _HELD_THERE.fullmatch(mention.text[mention.end : wheres[0].start]):
        return True
    if (
        wheres
        and wheres[0].end < mention.begin
        and _HOSTS.fullmatch(mention.text, wheres[0].end, mention.begin)
    ):
        return True
    if wheres and _DURING.search(mention.lead + mention.before):
        return True
    return bool(firm) or (
        bool(wheres)
        and bool(LAST.search(mention.before) or mention.before[:4].lower() == "the ")
        and _named_place(mention, wheres)
    )


# "the second summit of President A and Chairman B", "the first talks between X and Y": counted, and between whom.
_OF_TWO = compiled(r"\s+(?:of|between)\s+(?:the\s+)?(?=[^,;.]{0,12}[A-Z])[^,;]{3,90}?\band\b")


_IN = compiled(r"(?:\s+(?:of|between|with)\s+[^,;.]{3,90}?)?\s+(?:held\s+|hosted\s+)?(?:in|at)\s+(?:the\s+)?")
_RECENT = Guarded(r"\b(?:recent|trilateral|bilateral|ministerial|historic|landmark|first|inaugural)\b", re.I)


def _which(mention: MeetingMention) -> bool:
    """Whether the words say which meeting: "the NATO Summit", "the recent talks"; not "the talks"."""
    if mention.head.rstrip("s") in ("summit", "2+2"):
        return True
    return mention.head not in _LOOSE and not mention.verbal and bool(_RECENT.search(mention.before))


def _whose(mention: MeetingMention) -> bool:
    """Whether the words say whose meetings they were: "the Vice President's meetings in Lima with governors"."""
    owner = _POSSESSIVE.search(mention.lead + mention.before) if mention.head in _TALKED else None
    return owner is not None and (owner["named"] is not None or bool(_WITH.match(mention.behind)))


_TALKED = frozenset(
    ["meeting", "meetings", "talks", "discussions", "conversations", "conversation", "discussion"]
)
_WITH = compiled(
    r"(?:(?! and with\b)[^;]){0,40}?\bwith (?:[A-Z]|(?:[\w-]+ ){0,3}(?:leaders|officials|counterparts|ministers|representatives))"
)
_POSSESSIVE = compiled(
    r".*(?:(?P<named>[’'](?:s)?)|\b(?:[Hh]is|[Hh]er))(?: (?:recent|earlier|subsequent|separate|first|bilateral))? $"
)
_HOSTS = compiled(r",?\s+(?:is hosting|hosts|hosted)\s+")  # "Lima, | is hosting | the indirect talks"
# "agreed during face-to-face talks in Vienna".
_DURING = Guarded(
    r"\b(?:met|discussed|agreed|signed|said|announced|spoke|decided|reached)\b[^;]{0,80}\b(?:during|at)\s+(?:[\w-]+\s+){0,3}$"
)


_HELD_THERE = compiled(
    r"[^,;]{0,80}?(?:,? (?:which|that))? (?:(?:was|were) )?(?:held|hosted|took place|convened)\s+(?:[^,;]{0,30}\s)?(?:in|at)\s+(?:the\s+)?"
)


def _named_place(mention: MeetingMention, wheres: list[Where]) -> bool:
    """ "the historic Camp David Summit": the place names the meeting."""
    return any(w.end <= mention.start for w in wheres) and bool(
        re.search(r"\b(?:since|after|following|at|from)\s+$", mention.lead)
    )
