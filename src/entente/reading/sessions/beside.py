"""Other meetings of the same visit or day: "On the sidelines she also met ...", "He was later received by ...".

They take place and date from the reported session, unless their own words say when and where.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.model import Session, Span
from entente.reading.people import PersonMention
from entente.reading.sentence import SentenceView
from entente.reading.sessions.main import MainSession
from entente.reading.text import TextView

# What sets the meeting beside the reported one, and what tells of it.
_BESIDE = re.compile(
    r"\b(?:also|separately|in addition|(?:on|in|at) the (?:side-?lines|margins) of|later|subsequently|afterwards?|thereafter|meanwhile|during (?:his|her|the|their) (?:visit|stay)|called on|call on|earlier (?:today|in the day))\b",
    re.I,
)
_MET = re.compile(
    r"\b(?:met|meets|will meet|held (?:separate )?(?:talks|a meeting|meetings|bilateral \w+|discussions)|hold (?:talks|a meeting|separate meetings)|(?:was|were|be|been) (?:also )?received|received|calls? on|called on|paid a courtesy call|had (?:a |separate )?(?:[\w-]+ )?(?:meetings?|talks)"
    r"|have a (?:[\w-]+ )?meeting|chaired a (?:[\w-]+ )?session|hosted)\b"
)
_AHEAD = re.compile(r"\b(?:will|is (?:expected|scheduled|due)|are (?:expected|scheduled|due))\b")
# "building on her meeting", "recalled that they met": another day's.
_ELSEWHEN = re.compile(r"\b(?:last|recalled?|recalling|previous|since|ago|next)\b|\b(?:19|20)\d\d\b", re.I)


@dataclass(frozen=True, slots=True)
class PlacedSession:
    """A session with the people whom its mention names; `followed`: the main session is said to follow it."""

    session: Session
    people: tuple[PersonMention, ...]
    followed: bool


def beside_main(sentence: SentenceView, view: TextView, main: MainSession) -> PlacedSession | None:
    """The meeting that a sentence sets beside the reported one, with people who were not in that."""
    session = main.session
    if session.format in ("call", "video") or any(s.start == sentence.start for s in main.sentences[:1]):
        return None
    met = _MET.search(sentence.text)
    beside = _BESIDE.search(sentence.text) if met else None
    if met is None or beside is None or _ELSEWHEN.search(sentence.text) or sentence.dates(view.date):
        return None
    inside = {person.name for person in main.people}
    people = tuple(p for p in sentence.people if p.start >= sentence.start + met.end() - 1)
    guests = [person for p in people if (person := view.cast.of(p))]
    counterparts = re.search(r"\bcounterparts?\b", sentence.text[met.end() :])
    if not counterparts and (not guests or all(g.name in inside for g in guests)):
        return None
    parties = dict.fromkeys([*session.parties[:1], *(g.party for g in guests if g.party)])
    ahead = session.status == "planned" or bool(_AHEAD.search(sentence.text[: met.end()]))
    spans = Span.of(view.text, sentence.start + min(beside.start(), met.start()), sentence.end)
    placed = Session(
        id="s0", main=False, status="planned" if ahead else "held", mechanism=None, ordinal=None, level=None, format="in-person",
        date=None if session.end_date else session.date, end_date=None, place=None if session.end_date else session.place, country=session.country,
        host=None, parties=tuple(parties) if len(parties) > 1 else session.parties, initiative=None, follows=None, evidence=(spans,),
    )  # fmt: skip
    return PlacedSession(placed, people, False)
