"""What a document is for, by its title: to report a meeting, to say something on a matter, or either."""

from __future__ import annotations

import re
from typing import Literal

from entente.reading.dates.calendar_words import MONTH
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

Purpose = Literal["meeting", "matter", "open"]
_MEETING = Guarded(
    r"\b(?:(?<!\d )(?<!Welcomes )calls?(?! (?:for|on|upon|out|to)\b)(?:\s+(?:with|from|between))?|phone|telephone|meetings?|summit|talks|dialogue|session|consultations?|audience|conversation|conference"
    r"|round|ministerial|trilateral(?! (?:designations?|sanctions)\b)|meets?|met|speaks?|spoke|talked|hosts?|hosted|receives?|received|holds|held|visits?|visited|visiting|travels? to|attends?|chairs|co-chairs)\b",
    re.I,
)
_MATTER = Guarded(
    r"^(?:joint )?(?:press )?statement\b|^statement\b|\bfact ?sheet\b|\bannounce(?:s|ment)?\b|^remarks\b",
    re.I,
)
# A text without a title whose first line says what it is: "The following press statement was issued by ...".
_ISSUED = compiled(
    r"\bstatements? (?:\w+ ){0,3}?(?:was|were|is) (?:issued|released|made)\b|\bissued (?:the following|a) (?:\w+ )?statement\b"
)
# "Response to the joint statement of the summit", "Remarks on the visit of ...": others met.
_ON_OTHERS = Guarded(
    r"\b(?:responses?|responds?|reaction|reacts|comments?|commentary|reply|replies|remarks)\b(?: \w+){0,4}? (?:to|on|about|regarding|concerning)\b|\bin response to\b",
    re.I,
)
# "Statement Welcoming the Dialogue Between Kenya and Peru": what others held.
_WELCOMES = Guarded(
    r"\b(?:welcom(?:es|ing)|applaud(?:s|ing)|commend(?:s|ing)|prais(?:es|ing)|hail(?:s|ing)|congratulat(?:es|ing)|on)\b[^.;]*\b(?:between|among)\b",
    re.I,
)
# Where a statement names what it is on: behind these words a meeting is only the occasion of something else.
_OCCASION = Guarded(r"\b(?:since|ahead of|anniversary of|outcomes? of|before|marks)\b.*$", re.I)


# "Foreign Affairs Council, 23 June 2033 - Main results": a body and the day on which it sat.
_SITTING = compiled(
    r"(?:[A-Z][\w&–-]*,? (?:and |of (?:the )?)?){1,5}(?:Council|Committee|Commission|Assembly)(?: \([\w ,/&-]+\))?,? (?:[A-Z]\w+(?:/[A-Z]\w+)?, )?"
    rf"(?:\d{{1,2}}(?:[-–]\d{{1,2}})? (?:{MONTH})|(?:{MONTH}) \d{{1,2}})\b"
)
# "Announces Presidential Delegation to ... to Attend ...": who is sent to a ceremony.
_DELEGATION = Guarded(r"\bdelegation\b.*\bto attend\b", re.I)


def _of_two_others(title: SentenceView, view: TextView) -> bool:
    """Whether the title of one government's statement says between whom else a meeting was that it speaks on."""
    found = _WELCOMES.search(title.text) if view.genre.voice == "unilateral" else None
    between = {m.code for m in title.parties if found and m.start >= title.start + found.end()}
    return (
        len(between) > 1
        and view.home not in between
        and not any(found and p.start > title.start + found.end() for p in title.people)
    )


def purpose_of(title: SentenceView | None, view: TextView) -> Purpose:
    """Readouts and titles with a meeting in them report one; statements and fact sheets speak on a matter."""
    if title is None:
        first = view.body[0].text if view.body else ""
        return "open" if view.genre.kind == "fact sheet" or _ISSUED.search(first) else "meeting"
    if view.genre.kind in ("readout", "joint readout"):
        return "meeting"
    if _DELEGATION.search(title.text) or (view.genre.voice == "unilateral" and _ON_OTHERS.search(title.text)):
        return "matter"
    if _of_two_others(title, view):
        return "matter"
    if _MEETING.search(_OCCASION.sub("", title.text)) or _SITTING.match(title.text):
        return "meeting"
    if view.genre.kind == "communiqué":
        return "meeting"
    if _MATTER.search(title.text) and not view.joint and len(title.text.split()) > 3:
        return "matter"
    return "open"
