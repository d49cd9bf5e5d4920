"""Meetings and visits that are sessions and no references: the reported one, and those that the text places.

A text places a meeting by its count, its day or its town ("the second | Zenda Forum | in Strelsau"). Assemblies on whose
margins others meet ("the 79th session of the General Assembly") are references wherever and whenever they are.
"""

from __future__ import annotations

import re

from entente.model import Reference, Session
from entente.reading.mentions.ordinals import COUNT, ROMAN
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.references.words import DAYS, MONTH, word_set

_AMONG = compiled(r"talks\s(?:between|among)\b")
_VISIT = Guarded(r"\b(?:visit|trip|tour|travel)\b", re.I)
_JOURNEY = Guarded(
    rf"(?<!port\s)\b(?:visits?|trips?|tours?)\b.*\b(?:{MONTH}|{'|'.join(sorted(DAYS))})\b", re.I
)
_ASSEMBLY = Guarded(
    r"\b(?:Assembly|Climate\sChange\sConference|UNGA\d*|COP[\s-]?\d*|Conference\sof\s(?:the\s)?(?:States\s)?Parties)\b"
)
_COUNTED = compiled(rf"(?:{COUNT}|inaugural|(?-i:{ROMAN}(?<=[IVXL])))\s", re.I)
_COUNT_BEFORE = Guarded(
    rf"\b(?:(?:{COUNT}|inaugural)\s(?:[\w“\"+-]+\s){{0,2}}?|(?:{COUNT})\s(?:annual\s|regular\s)?(?:meeting|session|round)\sof\s(?:the\s|their\s)?)[“\"]?$", re.I
)  # fmt: skip
_PLACE = rf"(?:in|at)\s(?:the\s)?(?!(?:{MONTH}|{'|'.join(sorted(DAYS))})\b)[A-Z]"
_DONE = r"(?:held|convened|hosted|scheduled|organi[sz]ed)"
_PLACED_BEHIND = compiled(
    rf"[”\"]?(?:\s\([^()]{{2,20}}\))?,?\s(?:(?:both\s)?(?:(?:(?:was|is|were|to\sbe|being)\s){{1,2}})?{_DONE}\s)?(?:here\b|{_PLACE})"
    rf"|[”\"]?(?:\s\([^()]{{2,20}}\))?,?\s(?:(?:was|is|were|to\sbe|being)\s){{0,2}}{_DONE}\s(?:in|on|for)\s(?:\d|(?:{MONTH})\b)"
)
_PLACED_WITHIN = Guarded(rf"\s{_PLACE}[\w’'-]*(?:\s[A-Z][\w’'-]*)*$")


def is_placed(text: str, sentence: tuple[int, int], start: int, end: int, reference: Reference) -> bool:
    """Whether the meeting or visit at `start:end` is one that its sentence places."""
    if reference.kind == "event":
        return reference.date is not None and bool(_JOURNEY.search(reference.label))
    if not _meets(reference) or _ASSEMBLY.search(reference.label):
        return False
    if (
        (reference.date or "")[4:]  # a day or a month
        or _COUNTED.match(reference.label)
        or _PLACED_WITHIN.search(reference.label)
    ):
        return True
    before = text[max(sentence[0], start - 60) : start]
    return bool(_COUNT_BEFORE.search(before) or _PLACED_BEHIND.match(text[end : sentence[1]]))


def _meets(reference: Reference) -> bool:
    """Whether it is a meeting, or a mechanism that is told of by one of its meetings: "the second | Zenda Forum"."""
    if reference.kind == "meeting":
        return True
    return reference.kind == "mechanism" and not word_set("meets").isdisjoint(reference.label.split())


def is_main(reference: Reference, main: Session, base: str | None) -> bool:
    """Whether it is the reported session itself or the visit on which it took place: its day, or its place."""
    if reference.kind == "meeting":
        among = set(codes(find_parties(reference.label))) if _AMONG.match(reference.label) else set()
        if among and reference.date is None and among <= set(main.parties):
            return True  # "came after talks between A and B": what the text reports
        return reference.date is not None and reference.date == main.date
    if reference.kind != "event" or not _VISIT.search(reference.label):
        return False
    if reference.date is not None and main.date is None and reference.date[:7] != (base or "")[:7]:
        return False
    if reference.date is not None and main.date is not None:
        first, _, last = reference.date.partition("/")
        return first <= main.date <= (last or first) or main.date <= first <= (main.end_date or main.date)
    to_where = _VISIT.split(reference.label)[-1]
    to_where, _, by_whom = to_where.partition(" by ")
    visitors = set(codes(find_parties(by_whom.partition(" to ")[0])))
    if by_whom and not (visitors and visitors <= set(main.parties)):
        return False  # another's: "the visit by the Chairman of ... to Fredonia"
    to_where += by_whom.partition(" to ")[2]
    return bool(main.place and main.place in to_where) or main.country in codes(find_parties(to_where))
