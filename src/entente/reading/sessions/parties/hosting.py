"""Hosts: one who only invites others to meet, one who receives them without being named; and whom a grouping's session is with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.lexicon.office_words import OFFICE_HEADS
from entente.lexicon.patterns import any_of
from entente.reading.cast.cast import Person
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_OPENING = 3  # sentences
# "A and B met in Lima at the kind invitation of | President Poe": not "Roe visited Peru at the invitation of".
_INVITES = Guarded(
    r"\b(?:met|gathered|convened|held (?:[\w-]+ ){0,4}(?:talks|consultations|negotiations|meeting|discussions))\b[^.;]*"
    r"\b(?:at|upon|on|through) (?:the|his|her) (?:\w+ )?(?:invitation|initiative|suggestion) of (?:the )?(?:H\.?E\.? |His Excellency )?$"
)


def only_invites(person: Person, people: Sequence[Person], view: TextView) -> bool:
    """Whether the opening names somebody only as him at whose invitation two others met."""
    others = {p.party for p in people if p.party and p.party != person.party}
    named = [(s, m) for s in view.body[:_OPENING] for m in person.mentions if s.start <= m.start < s.end]
    return (
        len(others) > 1
        and bool(named)
        and all(_INVITES.search(s.text[: m.start - s.start]) for s, m in named)
    )


_HEAD_MEETS = compiled(
    rf"(?:[A-Z][\w ]{{2,30}}, |(?:Today|Yesterday|Earlier today|(?:Late|Early|Earlier)? ?[Tt]his (?:morning|afternoon|evening)) )?[Tt]he (?:[A-Z][\w-]+ (?:of |for |and |the )*){{0,6}}?(?:{any_of(OFFICE_HEADS)}|Secretary-General)(?: (?:of|for)(?: (?:and|the|[A-Z][\w-]+))+)?"
    r" (?:(?:today|yesterday|also|has|have|this morning|on \w+) )*(?:met|held|spoke|hosted|received|convened|welcomed)\b"
)


def unnamed_head(told: Sequence[SentenceView]) -> bool:
    """ "The Secretary-General met today with Roe and Doe": whether the publisher's own, whom nobody needs to name, met them."""
    match = _HEAD_MEETS.match(told[0].text) if told else None
    if match is None:
        return False
    end = told[0].start + match.end()
    named = (*(p.start for p in told[0].people), *(m.start for m in told[0].parties))
    return not any(start < end for start in named)


_SESSION_WITH = Guarded(
    r"\b(?:[Ss]ession|[Mm]eeting|[Ss]ummit|[Dd]ialogue|[Cc]onsultations|[Cc]onference) with (?:the )?$"
)


def session_with(sentences: Sequence[SentenceView]) -> Iterator[str]:
    """ "The PMC+1 Session with Kenya": the party with which it is said to have been held."""
    for sentence in sentences:
        for party in sentence.parties:
            if party.sense == "name" and _SESSION_WITH.search(sentence.text[: party.start - sentence.start]):
                yield party.code
