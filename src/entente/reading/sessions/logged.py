"""A dated list of calls and meetings: "• May 3: Secretary Roe's call with Foreign Minister Doe", entry by entry.

Each entry is a session of its own, however many there are: the text says of each when it was and who met.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.lexicon.places import places
from entente.model import Format, MechanismName, Session, Span
from entente.reading.dates import DateMention
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import find_mechanisms
from entente.reading.mentions.ordinals import find_ordinal
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.attendance.named_people import Attendee, attendees_in
from entente.reading.sessions.particulars.generic_names import is_generic
from entente.reading.sessions.particulars.level import level_of_people, stated_level
from entente.reading.sessions.parties.sides import parties_of_people
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.telling.words import VIDEO
from entente.reading.sessions.time_and_place.named_places import place_index

_WORDS = meeting_words()
_FEWEST = 3  # entries that make a list a log
_HEAD = 3  # characters before the date that leads an entry
_HEADED = compiled(r"[^:–—-]{3,40}(?::|[–—-])")
_COLON = compiled(r"(?:,? (?:19|20)\d\d)?\s*(?::|[–—-](?=\s))\s*")
_MET = Guarded(
    rf"[’'](?:s |\s)?(?:[\w-]+ ){{0,3}}?(?:{any_of(_WORDS.encounters)})s?\b|\b(?:{any_of(_WORDS.encounters)})s? (?:with|between)\b|\b(?:{any_of(_WORDS.logged)})\b",
    re.I,
)
_GATHERS = compiled(r"[^,;]{0,40}?\b(?:meeting|session|summit|ministerial|conference|talks)\b", re.I)
_GATHERING = Guarded(
    r"\b(?:meeting|call|session|summit|ministerial|conference|talks|consultations)s?\b(?! on\b| for\b)", re.I
)
_PAIR = 2
_AHEAD = Guarded(r"\bwill\b")
_CALL = Guarded(
    r"\b(?:tele)?phone|\bcalls?\b(?! on\b)|\b(?:speaks?|spoke|talks|talked) (?:by phone )?(?:with|to)\b", re.I
)
# Where an entry goes on to the occasion, the matter or another meeting.
_GOES_ON = Guarded(
    r"\b(?:following|ahead of|prior to|before|after|to discuss|about|regarding|concerning|on the (?:side-?lines|margins) of)\b|[;,] [^;,]{2,90}? also (?:met|spoke|meets|speaks|called)\b"
)
_WITH = Guarded(r"\b(?:with|between|briefs?|to|hosts?|hosted|consults|receives|received)\b")
_IN = Guarded(r"\bin (?:the )?$")


def read_log(view: TextView) -> tuple[tuple[SentenceView, PlacedSession], ...]:
    """The entries of a dated list of meetings with the session of each; none where there are too few to be a list."""
    entries = [(s, placed) for s in view.body if (placed := _entry(s, view)) is not None]
    return tuple(entries) if len(entries) >= _FEWEST else ()


def without_log(told: list[SentenceView], view: TextView) -> list[SentenceView]:
    """The sentences that tell of a meeting without the entries of a list: none of these is the one reported."""
    entries = {s.start for s, _ in read_log(view)} if told else set()
    return [s for s in told if s.start not in entries]


def _entry(sentence: SentenceView, view: TextView) -> PlacedSession | None:
    """The session of which one entry tells; None where it is no entry, or tells of no meeting."""
    if sentence.kind == "heading" or not _HEADED.match(sentence.text):
        return None
    ahead = bool(_AHEAD.search(sentence.text))
    when = next(iter(sentence.dates(view.date, "future" if ahead else "past")), None)
    if when is None or when.edtf is None or when.start - sentence.start > _HEAD:
        return None
    colon = _COLON.match(sentence.text, when.end - sentence.start)
    if colon is None:
        return None
    on = _GOES_ON.search(sentence.text, colon.end())
    last = on.start() if on else len(sentence.text.rstrip(".; "))
    told = sentence.part(colon.end(), last)
    people = tuple(a for a in attendees_in(sentence, view) if told.start <= a.start < told.end)
    mechanism = _mechanism(told)
    met = _MET.search(told.text) or (mechanism is not None and _GATHERS.match(told.text))
    if not met or not (people or mechanism):
        return None
    placed = _placed(sentence, told, people, mechanism, when, view)
    alone = (
        len(people) < _PAIR and len(placed.session.parties) < _PAIR
    )  # "President Roe calls on Congress to act"
    return None if alone and not mechanism and not _GATHERING.search(told.text) else placed


def _placed(
    sentence: SentenceView,
    told: SentenceView,
    people: tuple[Attendee, ...],
    mechanism: MechanismName | None,
    when: DateMention,
    view: TextView,
) -> PlacedSession:
    later = view.date is not None and when.edtf is not None and when.edtf > view.date
    place = None if (manner := _format(told.text)) in ("call", "video") else _place(told.text)
    keepers = codes(m for m in find_parties(mechanism.name) if m.sense != "capital") if mechanism else ()
    parties = dict.fromkeys(
        [*parties_of_people(people, view.home), *keepers, *_met_without_names(told, people)]
    )
    session = Session(
        id="s0", main=False, status="planned" if later or _AHEAD.search(told.text) else "held", mechanism=mechanism, ordinal=find_ordinal(told.text) if mechanism else None,
        level=(stated_level(mechanism.name) if mechanism else None) or level_of_people(tuple(a.person for a in people)),
        format=None if mechanism and manner == "in-person" and place is None else manner,
        date=when.edtf, end_date=when.edtf_end, place=place, country=places().get(place) if place else None, host=None,
        parties=tuple(parties), initiative=None, follows=None, evidence=(Span.of(view.text, sentence.start, told.end),),
    )  # fmt: skip
    return PlacedSession(session, people, False)


def _met_without_names(told: SentenceView, people: tuple[Attendee, ...]) -> Iterator[str]:
    """ "meets with NATO Allies", "a call with the French and German ministers": parties of whom nobody is named."""
    behind = _WITH.search(told.text)
    for party in told.parties if behind else ():
        of_person = any(p.start <= party.start < p.end for p in told.people) or any(
            a.start <= party.start < a.end for a in people
        )
        if behind and party.start >= told.start + behind.end() and not of_person and party.sense != "capital":
            if not _IN.search(told.text[: party.start - told.start]):
                yield party.code


def _mechanism(told: SentenceView) -> MechanismName | None:
    """What is attended, or what leads the entry; not the body of somebody who is met."""
    for found in find_mechanisms(told.text, told.start):
        of_person = any(p.start < found.end and found.start < p.end for p in told.people)
        attended = _ATTENDED.search(told.text[: found.start - told.start])
        if attended and not of_person and not is_generic(found.name.name):
            return found.name
    return None


# "attends the Forum", "briefs Allies at a Council meeting", "Commission meeting in Lima".
_ATTENDED = Guarded(
    r"^$|\b(?:at|in|to|attend(?:s|ed)?|join(?:s|ed)?|host(?:s|ed)?|chair(?:s|ed)?|co-chair(?:s|ed)?|lead|leads|led|address(?:es|ed)?|open(?:s|ed)?|(?:meeting|session|round) of) (?:the |an? )?$"
)


def _format(text: str) -> Format:
    if VIDEO.search(text):
        return "video"
    return "call" if _CALL.search(text) else "in-person"


def _place(text: str) -> str | None:
    """The town behind "in"."""
    towns = (text[a:b] for a, b, _ in place_index().find(text) if _IN.search(text[:a]))
    return next(towns, None)
