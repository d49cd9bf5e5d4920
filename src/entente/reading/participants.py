"""Participants: who took part in which session, in what office and role."""

from __future__ import annotations

from collections.abc import Iterator

from entente.model import Participant, Role, Span
from entente.reading.cast.cast import Person
from entente.reading.document.text_view import TextView
from entente.reading.patterns.ready import compiled
from entente.reading.people.private import of_business
from entente.reading.sentences.sentence import sentence_at
from entente.reading.sessions import MainSession, PlacedSession
from entente.reading.sessions.attendance.hosts_ahead import hosts_what_is_ahead
from entente.reading.sessions.attendance.roles import role_in


def read_participants(
    view: TextView, main: MainSession | None, others: tuple[PlacedSession, ...]
) -> tuple[Participant, ...]:
    """Named people who took part, in the order of their first naming; the main session first."""
    found: list[Participant] = []
    if main:
        for person in main.people:
            party = person.party or (
                None if of_business(person.office) else _other_side(main, view) or view.home
            )
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
    own = frozenset(s.start for s in main.sentences) if main else frozenset()
    found.extend(_of_others(view, others, own))
    return tuple(found)


_BOTH = 2


def _other_side(main: MainSession, view: TextView) -> str | None:
    """ "Secretary for Foreign Affairs Roe and Secretary of State Doe", of a joint paper of two: whose party his office does not say.

    Each side has its people there: where all whose party is known are of one, the others are of the other.
    """
    known = {p.party for p in main.people if p.party}
    parties = main.session.parties
    if not view.joint or len(parties) != _BOTH or len(known) != 1 or not known <= set(parties):
        return None
    return next(party for party in parties if party not in known)


def _role(person: Person, view: TextView, main: MainSession) -> Role:
    """The first role that a sentence gives; only the sentences that tell of the meeting say who hosts or chairs it."""
    own = {s.start for s in main.sentences}
    for mention in person.mentions:
        sentence = sentence_at(view.sentences, mention.start)
        if sentence is None or sentence.kind == "title":
            continue
        if hosts_what_is_ahead(sentence, mention, main.sentences[0] if main.sentences else None):
            continue
        meets = sentence.start in own or bool(_OF_IT.match(sentence.text))
        if role := role_in(sentence, mention, meets):
            return role
    return "participant"


# "The meeting was chaired by ...": a later sentence on the reported meeting.
_OF_IT = compiled(
    r"(?:It|(?:Co-)?(?:[Ll]ed|[Cc]haired|[Cc]onvened) (?:jointly )?by|(?:The|This) (?:[\w-]+ ){0,6}?(?:meeting|talks|dialogue|consultations?|session|conference|forum|summit|event|round|committee|commission))\b"
)


def _evidence(person: Person, view: TextView) -> tuple[Span, ...]:
    first = person.mentions[0]
    spans = [Span.of(view.text, first.start, first.end)]
    fuller = next((m for m in person.mentions if m.start != first.start and m.office), None)
    if fuller:
        spans.append(Span.of(view.text, fuller.start, fuller.end))
    return tuple(spans)


def _of_others(
    view: TextView, others: tuple[PlacedSession, ...], own: frozenset[int]
) -> Iterator[Participant]:
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
                _role_beside(start, view, own),
                (Span.of(view.text, start, end),),
            )


def _role_beside(start: int, view: TextView, own: frozenset[int]) -> Role:
    """The role that the sentence gives which places the person in another meeting."""
    sentence = sentence_at(view.sentences, start)
    mention = next((m for m in sentence.people if m.start == start), None) if sentence else None
    if sentence is None or mention is None:
        return "participant"
    other = sentence.start not in own or hosts_what_is_ahead(sentence, mention, None)
    return role_in(sentence, mention, meets=other) or "participant"
