"""Whom a sentence names as taking part in a session: by name, by a bare title or by a pronoun.

"Kim also met Japan's security adviser", "The Minister received the Ambassador", "She will meet with Deputy Premier Roe".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from entente.lexicon.office_words import OFFICE_HEADS, OFFICE_WORDS, RANKS, SMALL_HEADS, SMALL_MODIFIERS
from entente.reading.cast.cast import Person
from entente.reading.cast.styled import may_be
from entente.reading.document.headline import author
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.sentences.sentence import SentenceView


class Attendee(NamedTuple):
    """A person of the cast and where the text names them; `office` as given there."""

    person: Person
    start: int
    end: int
    office: str | None


def attendee(mention: PersonMention, view: TextView) -> Attendee | None:
    """The member of the cast whom a mention names."""
    person = view.cast.of(mention)
    if person is None:
        return None
    return Attendee(person, mention.start, mention.end, None if _shorter(mention, person) else mention.office)


def _shorter(mention: PersonMention, person: Person) -> bool:
    """ "minister Roe", "Prince Faisal": the text gives the office in full elsewhere."""
    short, full = mention.office, person.office
    if short is None or full is None:
        return False
    whole = full.startswith(short + " ") or full.endswith(" " + short)  # "Minister Roe", the foreign minister
    return whole or short in RANKS or (short.islower() and short in full.lower())


def attendees_in(sentence: SentenceView, view: TextView) -> tuple[Attendee, ...]:
    """All whom the sentence names, by name, by a bare title or by a pronoun that leads it; in order."""
    named = [a for m in sentence.people if (a := attendee(m, view))]
    taken = [(m.start, m.end) for m in sentence.people]
    titled = [a for a in _titled(sentence, view) if not any(s < a.end and a.start < e for s, e in taken)]
    led = _pronoun(sentence, view) or speaker_in(sentence, view)
    return tuple(sorted([*named, *titled, *([led] if led else [])], key=lambda a: a.start))


_I = Guarded(r"(?:^|[\s“\"(—–])(?P<i>I)(?=[’']?\w*\s+[a-z])")


def speaker_in(sentence: SentenceView, view: TextView) -> Attendee | None:
    """The "I" of a statement: who makes it, where the title says so."""
    match = _I.search(sentence.text)
    who = author(view) if match else None
    if match is None or who is None or is_voice(who.office):
        return None
    return Attendee(who, sentence.start + match.start("i"), sentence.start + match.end("i"), None)


def is_voice(office: str | None) -> bool:
    """Whether an office is that of one who speaks for others: a spokesperson's."""
    return office is not None and _VOICE.search(office) is not None


_VOICE = Guarded(r"\b(?:spokes(?:person|man|woman)|press secretary|communications director)\b", re.I)


_THE = Guarded(r"\b[Tt]he (?=[A-Za-z])")
_PLACE_OF_NAME = compiled(r"(?:[Tt]he|[Hh]e|[Ss]he|[Tt]hey|[Ii]n|[Oo]n|[Aa]t|[Ii]t)\b")
_LEAD = compiled(
    r"(?:During|On|In|While|After|Before|Earlier|Later|Following|At|As|Speaking|Addressing|Receiving|Welcoming|Meeting)\b[^,]{0,90}, |HE |H\.E\. "
)
_DESK = compiled(r" \((?:East|West|North|South|Central|[A-Z]{2,4})\)")  # "Secretary (East)"
_WORD = compiled(r"[A-Za-z][\w-]*")
_OF_OFFICES = OFFICE_WORDS | SMALL_HEADS | SMALL_MODIFIERS | {"of", "for"}
_OF_PARTY = compiled(r" (?:of|from) (?:the )?")
_LONGEST = 6  # words of a bare title


def _titled(sentence: SentenceView, view: TextView) -> Iterator[Attendee]:
    """ "The Vice President", "the Japanese vice minister": one of the cast who holds the office."""
    text = sentence.text
    lead = _LEAD.match(text)
    starts = [
        0,
        *([lead.end()] if lead else []),
    ]  # "Prime Minister also called on ...", "During the visit, Foreign Secretary ..."
    leads = [(k, k) for k in starts if not _PLACE_OF_NAME.match(text, k)]
    for begin, start in [*leads, *((the.start(), the.end()) for the in _THE.finditer(text))]:
        owner = next((m for m in sentence.parties if m.start - sentence.start == start), None)
        if owner is not None:
            start = owner.end - sentence.start + 1
        visiting = text.startswith("visiting ", start)
        start += len("visiting ") if visiting else 0
        end = _end_of_title(sentence.text, start)
        if end is None:
            continue
        if owner is None:  # "the minister of Peru"
            of = _OF_PARTY.match(text, end)
            owner = next((m for m in sentence.parties if of and m.start - sentence.start == of.end()), None)
        prefer = owner.code if owner else view.home or _protagonist(view)
        prefer = _guest_of(prefer, view) if visiting and owner is None else prefer
        person = view.cast.titled(sentence.text[start:end], prefer)
        if person and not (owner and person.party != owner.code):
            yield Attendee(person, sentence.start + begin, sentence.start + end, None)


def _guest_of(home: str | None, view: TextView) -> str | None:
    """The party of the visitor: the one other of those who are named early."""
    people = (p for s in view.body[:_BACK] for m in s.people if (p := view.cast.of(m)))
    return next((p.party for p in people if p.party and p.party != home), None)


def _protagonist(view: TextView) -> str | None:
    """The party of whom a report is about: "the minister" of later sentences."""
    people = (p for s in view.body[:_BACK] for m in s.people if (p := view.cast.of(m)))
    return next((p.party for p in people if p.office), None)


def _end_of_title(text: str, start: int) -> int | None:
    """One past the last word of the office that begins at `start`; None where none does."""
    end = None
    place = start
    for _ in range(_LONGEST):
        word = _WORD.match(text, place)
        if word is None:
            break
        if word.group() not in _OF_OFFICES:
            break
        if word.group() in OFFICE_HEADS or word.group() in SMALL_HEADS:
            end = word.end()
            desk = _DESK.match(text, end)
            if desk:
                return desk.end()
        place = word.end() + 1
        if text[word.end() : place] != " ":
            break
    return end


_LEADS = compiled(
    r"(?:(?:[^,]{0,60}, )|(?:Later|Earlier|Then|Afterwards?|Subsequently|There|Separately|Today|Yesterday|Also) "
    r"|(?:In|On|At|During|That|Before|After|Following|Early|Late|Prior|While|The (?:same|next|following|previous)|Over|Throughout)\b(?: [\w’'-]+){0,7}? )?(?P<he>[Hh]e|[Ss]he)\b"
)


def _pronoun(sentence: SentenceView, view: TextView) -> Attendee | None:
    """The "she" that leads a sentence: whom the sentences before name first."""
    match = _LEADS.match(sentence.text)
    if match is None:
        return None
    before = [
        p
        for p in sentence.people
        if p.end <= sentence.start + match.start("he")
        and not _WITH_HIM.search(sentence.text[: p.start - sentence.start])
    ]
    person = view.cast.of(before[0]) if before else _last_subject(match.group("he"), sentence, view)
    at = sentence.start + match.start("he")
    return Attendee(person, at, at + len(match.group("he")), None) if person else None


_WITH_HIM = compiled(
    r"\bwith (?:the )?$"
)  # "In a separate meeting with | President Moe, she ...": she met him
_BACK = 4  # sentences in which the person is sought for whom a pronoun stands


def _last_subject(pronoun: str, sentence: SentenceView, view: TextView) -> Person | None:
    earlier = [s for s in view.sentences if s.start < sentence.start and s.kind != "heading"]
    for other in reversed(earlier[-_BACK:]):
        if _LEADS.match(other.text):
            continue  # of the same person
        named = [a for m in other.people if (a := attendee(m, view))] + list(_titled(other, view))
        named = [a for a in named if may_be(pronoun, a.person, view.sentences)]
        if named:
            first = sorted(named, key=lambda a: a.start)
            return next((a for a in first if free(a, other)), first[0]).person
    return None


_GOVERNED = Guarded(
    r"\b(?:of|by|[Ww]ith|for|to|from|after|between|that|and|whom|called on|calls on|upon|met|received)\s+(?:the\s+|his\s+|her\s+)?$"
)


def free(found: Attendee, sentence: SentenceView) -> bool:
    """Whether no small word governs a person: he may be the subject of the sentence."""
    return not _GOVERNED.search(sentence.text[: found.start - sentence.start])
