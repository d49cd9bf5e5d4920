"""Who took part in the reported session, and who is only mentioned where it is told."""

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
from entente.reading.sessions.attendance.listed import people_listed
from entente.reading.sessions.attendance.named_people import (
    Attendee,
    attendees_in,
    free,
    is_voice,
    speaker_in,
)
from entente.reading.sessions.attendance.officers import of_the_officers
from entente.reading.sessions.attendance.only_mentioned import took_part
from entente.reading.sessions.attendance.words_of_attendance import tells_who_came
from entente.reading.sessions.telling.background import another_day
from entente.reading.sessions.telling.encounters import encounters_in
from entente.reading.sessions.telling.tells import tells_first

FEW = 8  # sentences of the opening
_FIRST_PARAGRAPHS = 12  # in which a document says who else was there


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
            if person and person.name not in others and took_part(sentence, mention, view):
                found.setdefault(person.name, person)
    return _in_order(found.values())


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


def also_present(view: TextView, people: tuple[Person, ...], told: list[SentenceView]) -> tuple[Person, ...]:
    """Those whom a later sentence or a list names as taking part ("Also present were ...", "Participants: ...")."""
    found = {p.name: p for p in people}
    for sentence in view.body:
        if sentence.kind == "heading" or sentence.segment.paragraph > _FIRST_PARAGRAPHS:
            continue
        if not sentence.people or not _tells_who_came(sentence) or another_day(sentence, told, view):
            continue
        for mention in sentence.people:
            person = view.cast.of(mention)
            if person and took_part(sentence, mention, view):
                found.setdefault(person.name, person)
    if len({p.party for p in found.values()}) < 2:
        found |= {p.name: p for p in _met_later(view, tuple(found.values()))}
        found |= {p.name: p for p in _met_there(view)}
    if told and len({p.party for p in found.values()}) < 2:
        found |= {p.name: p for p in _who_stated(view)}
    title = next((s for s in view.sentences if s.kind == "title"), None)
    of_title = [title] if title and told else []
    found |= {p.name: p for p in of_the_officers([*told, *of_title], found.values(), view)}
    if told and not found:
        found |= {p.name: p for p in _act_together(told, view)} or {
            p.name: p for p in _told_again(told, view)
        }
    if view.joint and not found:
        found |= {p.name: p for p in _we_named(view)}
    for mention in people_listed(view):
        person = view.cast.of(mention)
        if person:
            found.setdefault(person.name, person)
    return _in_order(found.values())


def _tells_who_came(sentence: SentenceView) -> bool:
    """By its words, read with its people cut short: a long office between two of them is no other clause."""
    return tells_who_came(sentence.text) or tells_who_came(_cut_short(sentence))


def _cut_short(sentence: SentenceView) -> str:
    text = sentence.text
    for p in sorted(sentence.people, key=lambda p: -p.start):
        text = f"{text[: p.start - sentence.start]}Roe{text[p.end - sentence.start :]}"
    return text


_MET_WITH = Guarded(
    r"\b(?:[Ii]n|[Aa]t|[Dd]uring) (?:his|her|their|the|a|this) (?:\w+ )?(?:meeting|visit|call|conversation|talks|audience) with (?:the )?$"
    r"|^The (?:\w+ )?(?:meeting|call|conversation|talks) (?:with|among|between) (?:the )?$"
)


_ANOTHER_TIME = Guarded(
    r"\b(?:also|later|earlier|last|previous\w*|ago|since|will|next|separately|recall\w*)\b|\b(?:19|20)\d\d\b"
)


def _again(sentence: SentenceView, people: Iterable[Person], view: TextView) -> bool:
    """ "The Chairperson was received by President Roe": the meeting of the visitor whom the opening names alone."""
    if not sentence.people or not tells_first(sentence) or _ANOTHER_TIME.search(sentence.text):
        return False
    known = {p.name for p in people}
    return any(a.person.name in known for a in attendees_in(sentence, view))


_MEETING_OF = Guarded(
    r"^The (?:[\w-]+ ){0,3}?(?:meeting|call|conversation|talks|session|consultations?) (?:among|between) "
    r"|^(?:Led|Chaired|Co-chaired|Headed|Convened) (?:jointly )?by "
    r"|\bdiscussed with (?:his|her|their) (?:[A-Z]\w+,? (?:and )?){0,3}(?:counterpart|colleague|peer)s? "
)
_PARTED = compiled(
    r"\b(?:[Tt]he (?:meeting|talks|dialogue|session|consultations?)|which|followed|took|was|were|came|will|said|after|ahead|before)\b"
)


def _met_there(view: TextView) -> Iterator[Person]:
    """ "The talks among Minister Roe and his counterparts -- Juan Doe and Ken Poe -- followed": all up to the verb."""
    for sentence in view.body[:FEW]:
        match = _MEETING_OF.search(sentence.text)
        verb = _PARTED.search(sentence.text, match.end()) if match else None
        limit = sentence.start + (verb.start() if verb else len(sentence.text))
        yield from (p for m in sentence.people if match and m.start < limit and (p := view.cast.of(m)))


def _act_together(told: Sequence[SentenceView], view: TextView) -> Iterator[Person]:
    """ "Kenya and Peru held their commission in Lima. Minister Roe and his Peruvian counterpart Doe agreed": who acts for both."""
    named = {m.code for s in (*view.sentences[:1], *told) for m in s.parties}
    for sentence in view.body[:FEW]:
        subjects = list(_joined_subjects(sentence, view, named))
        if len({a.person.party for a in subjects}) > 1 and subjects[0].start - sentence.start < _SUBJECT:
            yield from (a.person for a in subjects)
            return


def _told_again(told: Sequence[SentenceView], view: TextView) -> Iterator[Person]:
    """ "The envoy will visit for talks with his counterpart. Roe will meet with Doe": named where it is told once more."""
    for sentence in view.body[:FEW]:
        again = sentence.people and tells_first(sentence) and not _APART.match(sentence.text)
        again = again and not another_day(sentence, list(told), view)
        named = [p for m in sentence.people if (p := view.cast.of(m)) and took_part(sentence, m, view)]
        if again and named:
            yield from named
            return


# "Earlier in the day, Roe talked one-on-one with Doe": two of several, at another hour.
_APART = compiled(r"(?:Earlier|Later|Separately|Afterwards?|Meanwhile|Before (?:that|the)|After (?:that|the)|Prior to (?:that|the))\b")  # fmt: skip
_BESIDE = compiled(r"(?:[^.;a-z]*\b(?:and|with|together)\b[^.;]{0,45}|,\s*)")


def _joined_subjects(sentence: SentenceView, view: TextView, parties: set[str]) -> Iterator[Attendee]:
    last: Attendee | None = None
    for found in attendees_in(sentence, view)[:4]:
        beside = last and _BESIDE.fullmatch(
            sentence.text[last.end - sentence.start : found.start - sentence.start]
        )
        if found.person.party not in parties or not (beside if last else free(found, sentence)):
            return
        last = found
        yield found


_SUBJECT = 90  # characters within which a sentence names who acts


def _met_later(view: TextView, people: Iterable[Person]) -> Iterator[Person]:
    """ "In her visit with Emirati President Roe, ...": the counterpart, where the opening names none."""
    known = {p.name for p in people}
    for sentence in view.body[:FEW]:
        named = [
            p
            for m in sentence.people
            if (p := view.cast.of(m)) and p.name not in known and took_part(sentence, m, view)
        ]
        if named and _again(sentence, people, view):
            yield from named  # those of later sentences he met besides
            return
        for mention in sentence.people:
            person = view.cast.of(mention)
            if person and _MET_WITH.search(sentence.text[: mention.start - sentence.start]):
                yield person


_STATED = Guarded(r"\bjoint (?:press )?(?:statement|communiqu[eé]|declaration|release)\b", re.I)


def _who_stated(view: TextView) -> Iterator[Person]:
    """ "In a joint statement, Roe of Kenya and Doe of Peru said": who speaks together has met."""
    for sentence in view.body[:FEW]:
        named = (
            attendees_in(sentence, view) if len(sentence.people) > 1 and _STATED.search(sentence.text) else ()
        )
        together = [a.person for a in named if free(a, sentence)]
        if len({p.party for p in together}) > 1:
            yield from together


_WE = Guarded(r"\b[Ww]e\b,?\s*(?:[—–-]|the\b|,)")


def _we_named(view: TextView) -> Iterator[Person]:
    """ "We — President Roe of Kenya, ... — express": those who speak after their call."""
    for sentence in view.body[:3]:
        if len(sentence.people) > 1 and _WE.search(sentence.text):
            yield from (p for m in sentence.people if (p := view.cast.of(m)))


def _in_order(people: object) -> tuple[Person, ...]:
    return tuple(sorted(people, key=lambda p: p.mentions[0].start))  # type: ignore[call-overload]
