"""Participants: who took part in which session, in what office and role."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.model import Participant, Role, Span
from entente.reading.cast import Person
from entente.reading.guarded import Guarded
from entente.reading.people import PersonMention
from entente.reading.sentence import SentenceView, sentence_at
from entente.reading.sessions import MainSession, PlacedSession
from entente.reading.text import TextView

_CHAIR = Guarded(
    r"\b(?:chaired|co-chair(?:ed|s)?|convened by|led (?:a|an|the|discussions)|led by|led the|led a|chairs)\b",
    re.I,
)
_HEAD = Guarded(
    r"\b(?:(?:led|will lead|leads) (?:his|her|the|its|their|a) (?:country[’']s |[\w.]+ ){0,2}delegation|headed|head of delegation|represented (?:the )?|delegations? led by|led the [\w. ]+ delegation)\b",
    re.I,
)


def read_participants(
    view: TextView, main: MainSession | None, others: tuple[PlacedSession, ...]
) -> tuple[Participant, ...]:
    """Named people who took part, in the order of their first naming; the main session first."""
    found: list[Participant] = []
    if main:
        for person in main.people:
            party = person.party or view.home
            found.append(
                Participant(
                    "s1",
                    person.name,
                    person.office,
                    party,
                    _role(person, view, main),
                    _evidence(person, view),
                )
            )
    found.extend(_of_others(view, others))
    return tuple(found)


def _role(person: Person, view: TextView, main: MainSession) -> Role:
    for mention in person.mentions:
        sentence = sentence_at(view.sentences, mention.start)
        if sentence is None or sentence.kind == "title":
            continue
        text = _without_people(sentence)
        if _leads_delegation(mention, sentence, text):
            return "head of delegation"
        match = re.search(r"\b(?:will host|hosted|hosts)\b", text)
        if match and mention.end <= sentence.start + match.start():
            return "host"
        if _CHAIR.search(text):
            return "chair"
    return "participant"


def _without_people(sentence: SentenceView) -> str:
    """The sentence with blanks for its people: "Co-chair" in an office is no word of the session."""
    text = sentence.text
    for p in sentence.people:
        start, end = p.start - sentence.start, p.end - sentence.start
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _leads_delegation(mention: PersonMention, sentence: SentenceView, text: str) -> bool:
    """Whether the words of a delegation's head stand with this person: "led by" before, "led the delegation" behind."""
    for match in _HEAD.finditer(text):
        by = " by" in match.group() or text[match.end() : match.end() + 4] == " by "
        at = sentence.start + (match.end() if by else match.start())
        if by:
            nearest = next((p for p in sentence.people if p.start >= at), None)
        elif re.match(r"[^.;]{0,40}\bdelegations\b", text[match.start() :]):
            return mention.end <= at
        else:
            nearest = next((p for p in reversed(sentence.people) if p.end <= at), None)
        if nearest is mention or match.group().lower() in ("head of delegation",):
            return True
    return False


def _evidence(person: Person, view: TextView) -> tuple[Span, ...]:
    first = person.mentions[0]
    spans = [Span.of(view.text, first.start, first.end)]
    fuller = next((m for m in person.mentions if m.start != first.start and m.office), None)
    if fuller:
        spans.append(Span.of(view.text, fuller.start, fuller.end))
    return tuple(spans)


def _of_others(view: TextView, others: tuple[PlacedSession, ...]) -> Iterator[Participant]:
    """People whom the text places in an earlier session ("the virtual meeting between President X and President Y")."""
    for placed in others:
        if placed.session.status == "called-off":
            continue
        told: set[str] = set()
        for person, start, end, office in placed.people:
            if person.name in told:
                continue
            told.add(person.name)
            yield Participant(
                placed.session.id,
                person.name,
                office or person.office,
                person.party or view.home,
                "participant",
                (Span.of(view.text, start, end),),
            )
