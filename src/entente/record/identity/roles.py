"""What a document is to a session of which it tells.

account   it reports the session (its main session, held)
notice    it announces it (its main session, planned), calls it off or puts it off (that or another one)
aside     it speaks of it beside another one ("as agreed in Seoul in October 2012")
issued    it reports no session itself: a statement, principles, a fact sheet, given out at one or on its own
"""

from __future__ import annotations

import re
from typing import Literal

from entente.model import Reading, Session, Status
from entente.record.identity.days import days_of

Role = Literal["account", "notice", "aside", "issued"]
FAR = 60  # days: a held session dated further from its own document was dated wrongly, by writer or reader
STATEMENT = re.compile(r"statement (?:by|from)\b", re.I)
_AHEAD = re.compile(
    r"\b(?:to (?:host|convene|hold|meet|travel|visit|attend|participate|join|welcome|lead)|announcing|invites?|upcoming)\b",
    re.I,
)


def role_of(session: Session, status: Status, dated: bool, reading: Reading) -> Role:
    """The role of a reading's document, by the session as it was read and its status among the others."""
    if status == "called-off" or (status == "planned" and _is_put_off_to(session, reading)):
        return "notice"
    if not session.main or long_before(session, reading):
        return "aside"
    if status == "held" and not dated and STATEMENT.match(reading.document.title or ""):
        return "notice"  # a spokesperson's statement without a date: before the session as often as after it
    return "account" if status == "held" else "notice"


def long_before(session: Session, reading: Reading) -> bool:
    """Whether a fact sheet only tells what became of a session of long ago."""
    days, told = days_of(session.date, session.end_date), days_of(reading.document.date)
    return reading.document.kind == "fact sheet" and bool(days and told and told.first - days.last > FAR)


def looks_ahead(reading: Reading) -> bool:
    """Whether a paper of one side is titled with what is to come: "President to Host the Summit"."""
    return reading.document.voice == "unilateral" and bool(_AHEAD.search(reading.document.title or ""))


def _is_put_off_to(session: Session, reading: Reading) -> bool:
    """Whether it is the new day of a session that the document calls off: "postponed from 5 June to 9 July"."""
    return session.date is not None and any(
        (other.status, other.mechanism, other.ordinal, other.parties)
        == ("called-off", session.mechanism, session.ordinal, session.parties)
        for other in reading.sessions
    )
