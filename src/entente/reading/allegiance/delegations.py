"""For whom people sit there, where the sentence says who led, represented or accompanied whom.

Words such as "was represented by", "the Kenyan delegation included" or "on the Peruvian side" open a list of those who
sit for one party, up to the next such words. Where they name no country ("The delegation included", "She was
accompanied by"), it is the delegation or the person of whom the text has just told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from entente.reading.allegiance.at_whose_side import in_company, on_a_side
from entente.reading.allegiance.composed_of import from_bodies, including
from entente.reading.allegiance.headed_lists import labelled, under_headings
from entente.reading.allegiance.in_order import in_order
from entente.reading.allegiance.led_by import led
from entente.reading.allegiance.member_lists import Members, ToldOf
from entente.reading.cast.cast import Cast, Person
from entente.reading.sentences.sentence import SentenceView


@dataclass(slots=True)
class Sides:
    """What the sentences say: the party of people by their names, or the name of the person in whose company they are."""

    parties: dict[str, str] = field(default_factory=dict)
    company: dict[str, str] = field(default_factory=dict)


def represented(cast: Cast, sentences: Sequence[SentenceView], home: str | None = None) -> Sides:
    """For whom people sit there by what the sentences say, the first that says so."""
    sides = Sides()
    told = ToldOf(cast)
    for name, owner in under_headings(cast, sentences):
        sides.parties.setdefault(name, owner)
    for sentence in sentences:
        for listed in _lists(sentence, told):
            for mention in sentence.people:
                person = cast.of(mention)
                if person is None or not listed.first <= mention.start - sentence.start < listed.last:
                    continue
                if isinstance(listed.owner, Person):
                    if person is not listed.owner and not person.party:
                        sides.company.setdefault(person.name, listed.owner.name)
                elif listed.surely or person.party in (None, listed.owner):
                    sides.parties.setdefault(person.name, listed.owner)
        told.leave(sentence)
    for name, owner in in_order(cast, sentences, home):
        sides.parties.setdefault(name, owner)
    return sides


def _lists(sentence: SentenceView, told: ToldOf) -> Iterator[Members]:
    """The lists of a sentence, each up to the beginning of the next."""
    text = sentence.text
    opened = [
        *_labelled(sentence),
        *led(sentence, told),
        *including(sentence, told),
        *from_bodies(sentence),
    ]
    if sentence.people:
        opened += [*on_a_side(sentence), *in_company(sentence, told)]
    opened.sort(key=lambda found: found[0])
    for number, (start, listed) in enumerate(opened):
        following = next((other for other, _ in opened[number + 1 :] if other > start), len(text))
        yield listed._replace(last=min(listed.last, max(following, listed.first)))


def _labelled(sentence: SentenceView) -> Iterator[tuple[int, Members]]:
    """ "Kenya: H.E. Anna Roe, Chairperson of the Council": whatever his office, he sits for the country."""
    if label := labelled(sentence):
        start, end, owner = label
        yield start, Members(end, len(sentence.text), owner, surely=True)
