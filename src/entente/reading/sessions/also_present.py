"""Who else took part in the reported session, by later sentences and lists: "Also present were ...", "Participants: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from entente.reading.cast.cast import Person
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.attendance.hosts_ahead import hosts_what_is_ahead
from entente.reading.sessions.attendance.listed import people_listed
from entente.reading.sessions.attendance.named_people import (
    Attendee,
    attendees_in,
    free,
)
from entente.reading.sessions.attendance.officers import of_the_officers
from entente.reading.sessions.attendance.only_mentioned import took_part
from entente.reading.sessions.attendance.words_of_attendance import tells_who_came
from entente.reading.sessions.present import FEW, in_order
from entente.reading.sessions.telling.background import another_day
from entente.reading.sessions.telling.tells import tells_first

_FIRST_PARAGRAPHS = 12  # in which a document says who else was there


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
            if hosts_what_is_ahead(sentence, mention, told[0] if told else None):
                continue
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
    return in_order(found.values())


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
