"""Meetings told one after another: "Roe met his counterparts from Chile and Peru. Roe and Minister Doe of Chile agreed ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from entente.lexicon.meetings import meeting_words
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.attendance.named_people import Attendee, attendees_in, free
from entente.reading.sessions.telling.encounters import BY_NOUN_HERE, Encounter, encounters_in, joined
from entente.reading.sessions.telling.tells import is_resolved

_WORDS = meeting_words()
_OPENING = 2  # sentences of the text that say that there were several
_SUBJECT = 40  # characters before the first of those who met: "In the meantime, "
# "met his counterparts from", "received a number of ministers", "held bilateral meetings with".
_SEVERAL = Guarded(
    rf"\b(?:met|meets|received|receives|(?:meetings|talks|discussions|conversations) with)\b[^.;]{{0,100}}?\b(?:(?:his|her) (?:[\w-]+ )?(?:counterparts|peers|colleagues)|a number of|several)\b"
    rf"|\b(?:bilateral|separate|individual) (?:{any_of(_WORDS.encounters)})s\b",
    re.I,
)


def in_turn(sentence: SentenceView, view: TextView) -> tuple[Encounter, ...]:
    """The meetings of which the sentence tells; in a report of several also one of which it tells only what was done there."""
    found = encounters_in(sentence, view)
    if any(not is_resolved(sentence.text, e.verb) for e in found):
        return found
    if sentence.kind != "prose" or not _of_several(view) or not _opens_paragraph(sentence, view):
        return found
    told = _those_who_act(sentence, view)
    return (told,) if told else found


def _of_several(view: TextView) -> bool:
    opening = [*(s for s in view.sentences if s.kind == "title"), *view.body[:_OPENING]]
    return not view.joint and any(_SEVERAL.search(s.text) for s in opening)


def _opens_paragraph(sentence: SentenceView, view: TextView) -> bool:
    first = next(s for s in view.body if s.segment.paragraph == sentence.segment.paragraph)
    return first.start == sentence.start and sentence.start > view.body[0].start


def _those_who_act(sentence: SentenceView, view: TextView) -> Encounter | None:
    """ "Roe and Minister Doe of Chile agreed ...", "Minister Poe of Peru thanked ...": host and guest, or a guest named anew."""
    named = attendees_in(sentence, view)
    host = next((view.cast.of(m) for m in view.body[0].people), None)
    if (
        host is None
        or not named
        or named[0].start - sentence.start > _SUBJECT
        or not free(named[0], sentence)
    ):
        return None
    pair = named[:2] if len(named) > 1 and joined(named[0], named[1], sentence) else named[:1]
    hosts = tuple(a for a in pair if a.person.party == host.party)
    guests = tuple(a for a in pair if a.person.party not in (host.party, None))
    if not guests or not (hosts or _named_anew(guests[0], view)):
        return None
    start, end = pair[0].start - sentence.start, pair[-1].end - sentence.start
    return Encounter(sentence, start, start, end, end, hosts, guests, end)


def _named_anew(guest: Attendee, view: TextView) -> bool:
    """Whether the body has not named him before."""
    first = next((m for m in guest.person.mentions if m.start >= view.body[0].start), None)
    return first is not None and first.start == guest.start and first.office is not None


_AGAIN = 12  # sentences in which the first of several meetings is told by itself
_OFFICERS = Guarded(rf"\b(?:{any_of(_WORDS.unnamed_guests)})\b", re.I)


def first_of_several(told: Sequence[SentenceView], view: TextView) -> Encounter | None:
    """ "met with counterparts of five countries": the first that the text then tells by itself; None for one meeting."""
    lead = next((e for s in told[:1] for e in encounters_in(s, view)), None)
    if lead is None or not lead.hosts:
        return None
    if lead.guests:
        pair = encounters_in(told[0], view)[:2]
        return lead if len(pair) > 1 and pair[0].verb == pair[1].verb else None
    home = {a.person.party for a in lead.hosts}
    if len(home - {None}) > 1:
        return None  # "Roe of Kenya and her counterpart Doe agreed in talks": both sides of one meeting
    if len(lead.guest_parties) > 2 and home & set(lead.guest_parties):
        return None  # "hosted the meeting of the ministers of A, B and C", of which A is his own
    if (
        not _OFFICERS.search(lead.sentence.text, lead.end)
        or len([p for p in lead.guest_parties if not is_organisation(p) and p not in home]) == 1
    ):
        return None
    own = {a.person.name for a in lead.hosts}
    for sentence in view.body[:_AGAIN]:
        for met in in_turn(sentence, view) if sentence.start > told[0].start else ():
            among = not own.isdisjoint(a.person.name for a in met.people)
            if BY_NOUN_HERE.match(sentence.text, met.verb) and not met.hosts:
                met, among = replace(met, hosts=lead.hosts), True
            others = [a for a in met.people if a.person.name not in own]
            if among and (others or len(met.guest_parties) == 1):
                return met
    return None
