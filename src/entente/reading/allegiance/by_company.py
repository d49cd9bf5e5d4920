"""For whom somebody acts by who stands beside him."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.allegiance.asked import Allegiance
from entente.reading.allegiance.companions import JOINED, as_beside, facing
from entente.reading.allegiance.of_the_office import SINGLE, as_the_title_names, fits, is_known
from entente.reading.cast.cast import Cast, Person
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.people.comparing import bare_title
from entente.reading.sentences.sentence import SentenceView, sentence_at


def by_whom_he_faces(asked: Allegiance, person: Person) -> str | None:
    return facing(person, asked.sentences, asked.there, asked.home)


def by_whom_he_stands_beside(asked: Allegiance, person: Person) -> str | None:
    return as_beside(person, asked.sentences, dict.fromkeys(asked.there), asked.home)


def by_the_title(asked: Allegiance, person: Person) -> str | None:
    """ "Minister meets US Congressman": the office that the headline gives; not where its holder is known."""
    if asked.published and person is asked.cast.people[0]:
        return None
    party = as_the_title_names(person, asked.sentences)
    return None if is_known(party, bare_title(person.office or ""), asked.cast) else party


def by_his_company(asked: Allegiance, person: Person) -> str | None:
    """Of the party of whom he accompanied; not who has the same office, of which there is one."""
    head = asked.cast.called(asked.sides.company.get(person.name))
    title = bare_title(person.office or "")
    if head is None or head.name in asked.sides.company:
        return None
    return None if SINGLE.match(title) and title == bare_title(head.office or "") else asked.of(head)


def as_host(asked: Allegiance, person: Person) -> str | None:
    """ "Ministers Roe and Doe acted as hosts": of the country where those met of whom the text tells together."""
    told = (sentence_at(asked.sentences, m.start) for m in person.mentions)
    hosts = any(s and person in _hosts(s, asked.cast) for s in told)
    return asked.site if hosts and asked.site in asked.there else None


_ONE_SIDE_MEETS = compiled(
    r"(?:\s+(?:(?:jointly|today|yesterday|also|together|have|has|will|on \w+day)\s+)*)(?:met|meet|spoke|talked|speak|(?:held|hold) (?:[\w+-]+ ){0,3}?(?:talks|consultations|discussions|a meeting))\s+(?:[\w ]{0,25}?\s)?with\s+(?:the\s+)?$"
    r"|\s+(?:(?:jointly|today|yesterday|also|together|have|has|will|on \w+day)\s+)*(?:hosted?|welcomed?|received?)\s+(?:the\s+)?$"
)


def by_his_fellow(asked: Allegiance, person: Person) -> str | None:
    """ "Kenyan Minister Roe and Minister Doe met with Peruvian Minister Poe": one of two who meet others together, of whom
    the first is of a third country."""
    for mention in person.mentions:
        sentence = sentence_at(asked.sentences, mention.start)
        beside = _before_and_behind(mention, sentence) if sentence and mention.office else None
        if sentence is None or beside is None:
            continue
        before, met = beside
        fellow, guest = asked.cast.of(before), asked.cast.of(met)
        joined = JOINED.fullmatch(_between(sentence, before, mention))
        together = joined and _ONE_SIDE_MEETS.fullmatch(_between(sentence, mention, met))
        if not together or fellow is None or guest is None or person in (fellow, guest):
            continue
        his, theirs = asked.of(fellow), asked.stated(guest)
        same = bare_title(person.office or "") == bare_title(fellow.office or "")
        if his and theirs and his != theirs and not same and fits(person.office, his):
            return his
    return None


def _before_and_behind(
    mention: PersonMention, sentence: SentenceView
) -> tuple[PersonMention, PersonMention] | None:
    """Who is named right before somebody, and who right behind."""
    before = next((p for p in reversed(sentence.people) if p.end <= mention.start), None)
    behind = next((p for p in sentence.people if p.start >= mention.end), None)
    return (before, behind) if before and behind else None


_WELCOMES = compiled(
    r",?\s+(?:(?:has|have|had|will|today|warmly|also)\s+)*(?:welcom(?:e[ds]?)|receive[ds]?|hosts?|hosted)\s+(?:[\w ]{0,30}?\s)?$"
)
_TO_HIS = compiled(r",?\s+(?:to|in)\s+(?:the\s+)?$")


def by_whom_he_welcomes(asked: Allegiance, person: Person) -> str | None:
    """ "President Roe welcomed President Doe to Kenya": who welcomes somebody to a country is at home there."""
    for mention in person.mentions:
        sentence = sentence_at(asked.sentences, mention.start)
        guest = next((p for p in sentence.people if p.start >= mention.end), None) if sentence else None
        if sentence is None or guest is None or not _WELCOMES.fullmatch(_between(sentence, mention, guest)):
            continue
        to = (m for m in sentence.parties if m.sense in ("name", "capital") and m.start >= guest.end)
        where = next((m for m in to if _TO_HIS.fullmatch(_between(sentence, guest, m))), None)
        if where and where.code != guest.party and fits(person.office, where.code):
            return where.code
    return None


def _between(
    sentence: SentenceView, first: PersonMention | PartyMention, second: PersonMention | PartyMention
) -> str:
    return sentence.text[first.end - sentence.start : second.start - sentence.start]


_HOSTED = Guarded(
    r"\b(?:acted|served|sat) as (?:the )?(?:host|chair)s?\b|\b(?:was|were) the hosts?\b|\bhosted\b"
)


def _hosts(sentence: SentenceView, cast: Cast) -> Sequence[Person | None]:
    """Those who are named before the words that tell of hosts, back to another clause."""
    match = _HOSTED.search(sentence.text)
    if match is None:
        return ()
    parted = max(sentence.text.rfind(sign, 0, match.start()) for sign in (";", " while ", " whom "))
    return [cast.of(p) for p in sentence.people if parted < p.start - sentence.start < match.start()]
