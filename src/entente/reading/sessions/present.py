"""Who took part in the reported session, by the title and the sentences that tell of it; who is only mentioned there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from entente.lexicon.office_words import PLURALS, singular_of
from entente.reading.cast.cast import Person
from entente.reading.document.headline import author, headline_person
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.people.comparing import bare_title
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.attendance.hosts_ahead import hosts_what_is_ahead
from entente.reading.sessions.attendance.named_people import (
    attendees_in,
    free,
    is_voice,
    speaker_in,
)
from entente.reading.sessions.attendance.only_mentioned import took_part
from entente.reading.sessions.telling.encounters import encounters_in

FEW = 8  # sentences of the opening


def people_of(title: SentenceView | None, told: list[SentenceView], view: TextView) -> tuple[Person, ...]:
    """Those whom the title and the sentences that tell of the meeting name as taking part."""
    found: dict[str, Person] = {}
    for mention in _traveller(told, view):
        person = view.cast.of(mention)
        if person:
            found.setdefault(person.name, person)
    for subject in (*_subjects(told, view), *_of_one_office(told, view)):
        found.setdefault(subject.name, subject)
    for speaker in _who_tells(title, told, view):
        found.setdefault(speaker.name, speaker)
    for speaker in _he_who_said(told, view):
        found.setdefault(speaker.name, speaker)
    if told and _HE.match(told[0].text) and (who := headline_person(view)):
        found.setdefault(who.name, who)
    for person in _named_before(told, view):
        found.setdefault(person.name, person)
    for guest in _titled_guests(told, view):
        found.setdefault(guest.name, guest)
    others = _of_other_meetings(title, told, view)
    for sentence in [*told, *([title] if title else [])]:
        for mention in sentence.people:
            person = view.cast.of(mention)
            if (
                person is None
                or person.name in others
                or hosts_what_is_ahead(sentence, mention, told[0] if told else None)
            ):
                continue
            if took_part(sentence, mention, view):
                found.setdefault(person.name, person)
    return in_order(found.values())


_HE_SAID = Guarded(
    r"(?:^|[,”\"’'] )(?:he|she) (?:also )?(?:said|added|noted|stated|stressed|remarked|explained|told \w+)\b[^.;]{0,60}\b(?:after|following|at the end of|during|at)\b",
    re.I,
)


def _he_who_said(told: list[SentenceView], view: TextView) -> Iterator[Person]:
    """ "Minister Roe stated. ... he said after co-chairing the Commission with Doe": who has just been named."""
    if not told or not _HE_SAID.search(told[0].text):
        return
    for sentence in [s for s in reversed(view.body) if s.start < told[0].start][:2]:
        if sentence.people:
            who = view.cast.of(sentence.people[-1])
            yield from [who] if who else []
            return


_ALL_OF_THEM = compiled(
    r"(?:They|(?:The|All) (?:\w+ )?(?:leaders|ministers|presidents|premiers|officials|sides|delegations|two|three|four|five))\b"
)


def _named_before(told: list[SentenceView], view: TextView) -> Iterator[Person]:
    """ "Roe of Kenya and Doe of Peru will advance their agenda. The leaders will meet in Lima": who they are."""
    if not told or told[0].people or told[0].parties or not _ALL_OF_THEM.match(told[0].text):
        return
    before = next((s for s in reversed(view.body) if s.start < told[0].start), None)
    named = [a.person for a in attendees_in(before, view) if free(a, before)] if before else []
    if len({p.party for p in named}) > 1:
        yield from named


def _titled_guests(told: list[SentenceView], view: TextView) -> Iterator[Person]:
    """ "Ambassador Roe called on the Foreign Secretary": who is met, by his bare title."""
    met = next((e for s in told[:1] for e in encounters_in(s, view)), None)
    named = {m.start for s in told[:1] for m in s.people}
    if met and met.hosts:
        yield from (a.person for a in met.guests if a.start not in named)


def _of_other_meetings(
    title: SentenceView | None, told: list[SentenceView], view: TextView
) -> frozenset[str]:
    """ "held talks with Roe, met with Doe": of several meetings in one text the guests of all but the first, by name."""
    first = next((s for s in told if s.people), None)
    if first is None or (title is None and not _SEVERAL.search(first.text)):
        return frozenset()
    own, *rest = encounters_in(first, view) or (None,)
    inside = {a.person.name for a in own.people} if own else set()
    if not own or not own.guests:
        return frozenset()
    elsewhere = [e for s in view.body[:FEW] if s.start > first.start for e in encounters_in(s, view)]
    beside = [e for e in elsewhere if inside & {a.person.name for a in e.people}]
    return frozenset(a.person.name for e in (*rest, *beside) for a in e.guests) - inside


_SEVERAL = Guarded(
    r"\b(?:met|meet|talks|received|called on|call on)\b.*\b(?:met|meet|received|called on|call on|talks)\b"
)


_PLURAL = compiled(
    rf"\b(?:[Tt]he|[Bb]oth|[Tt]heir)(?: (?:two|three|four))? (?P<title>(?:[A-Za-z][\w-]+ ){{0,3}}(?:{'|'.join(sorted({*PLURALS, *(p.lower() for p in PLURALS)}))}))\b"
)


def _of_one_office(told: list[SentenceView], view: TextView) -> Iterator[Person]:
    """ "The two National Security Advisors led ...": those of the cast who hold the office."""
    match = _PLURAL.search(told[0].text) if told else None
    if match is None or told[0].people:
        return
    *before, plural = match.group("title").split()
    title = bare_title(" ".join([*before, singular_of(plural)]))
    holders = [p for p in view.cast.people if p.office and bare_title(p.office) == title]
    if len({p.party for p in holders}) > 1:
        yield from holders


def _subjects(told: list[SentenceView], view: TextView) -> Iterator[Person]:
    """ "He will hold talks with ...", "The Minister received ...": who is meant at the head of the first sentence."""
    if not told or not told[0].people:
        return
    first = told[0]
    named = attendees_in(first, view)
    if (
        named
        and named[0].start - first.start <= _HEAD
        and not any(p.start == named[0].start for p in first.people)
    ):
        yield named[0].person


_WE_DID = Guarded(
    r"\b[Ww]e (?:also |just |all |have )?(?:met|discussed|spoke|talked|gathered|agreed|heard|had|are (?:meeting|gathering|hosting))\b"
)


def _who_tells(title: SentenceView | None, told: list[SentenceView], view: TextView) -> Iterator[Person]:
    """ "I met ...", "Leaders met today. We discussed ...": in a statement of one of those who met its author."""
    yield from (a.person for s in told if (a := speaker_in(s, view)))
    signed = _signed(view) if told and view.genre.voice == "unilateral" else None
    if signed and not any(s.people and free_subject(s, view) for s in told[:1]):
        yield signed
    who = author(view) if title and told and view.genre.voice == "unilateral" else None
    if who and not is_voice(who.office) and any(_WE_DID.search(s.text) for s in (*view.body[:FEW], *told)):
        yield who


_SIGNATURE = compiled(r"[.!?”\"]\s*[–—-]{1,2}\s*$|^[–—-]{0,2}\s*$")


def _signed(view: TextView) -> Person | None:
    """ "Good meeting today with Minister Roe. - Foreign Minister Doe": who signs the note that says no "I"."""
    last = view.body[-1] if view.body else None
    mention = last.people[-1] if last and last.people else None
    if last is None or mention is None or len(view.body) > _NOTE or mention.end < last.end - 1:
        return None
    return view.cast.of(mention) if _SIGNATURE.search(last.text[: mention.start - last.start]) else None


def free_subject(sentence: SentenceView, view: TextView) -> bool:
    """Whether the sentence names somebody as its subject."""
    return any(free(a, sentence) for a in attendees_in(sentence, view))


_NOTE = 8  # sentences of a note
_HEAD = 12  # characters before the subject of a sentence: "Today, the"
_HE = compiled(r"(?:He|She)\b")
_STOP = compiled(r"(?:(?:While|When|Later,?) )?[Ii]n (?:the )?[A-Z][^,]{2,40}, (?:he|she|the [A-Z])")


def _traveller(told: list[SentenceView], view: TextView) -> Sequence[PersonMention]:
    """ "In Lima, she met ...": of whom the first sentence said that she travels."""
    if not told or not _STOP.match(told[0].text) or not view.body or view.body[0].start == told[0].start:
        return ()
    return view.body[0].people[:1]


def in_order(people: Iterable[Person]) -> tuple[Person, ...]:
    """As the text names them first."""
    return tuple(sorted(people, key=lambda p: p.mentions[0].start))
