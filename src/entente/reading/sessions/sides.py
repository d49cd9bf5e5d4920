"""Who took part in an earlier or planned session, and of which parties it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.lexicon import members
from entente.model import MechanismName
from entente.reading.guarded import Guarded
from entente.reading.parties import codes, find_parties
from entente.reading.sentence import SentenceView
from entente.reading.sessions.attendees import Attendee
from entente.reading.sessions.encounters import Encounter
from entente.reading.sessions.mentions import MeetingMention

# "Vice President Roe's April meeting with ...", "A and B held the first talks", "A met with B in May".
_OWN = re.compile(r"[’']s?\s+(?:[\w,.-]+\s+){0,5}$")
_TALKED_DURING = re.compile(
    r"(?:\s+and\s+[A-Z][^,;]{2,60}?)?,?\s+(?:discussed|agreed|signed|reached|decided|made|launched|announced|pledged|spoke|met)\b[^;]{0,80}\b(?:during|at)\s+(?:[\w-]+\s+){0,3}$"
)
_HOLDS = re.compile(
    r"(?:\s+and\s+[A-Z][^,;]{2,60}?)?,?\s+(?:(?:also|both|on \w+day|today|yesterday|here|separately|jointly|had|have|has|will|is|are|scheduled|due|set|expected|to|would|first|last|then|recently|earlier)\s+){0,4}(?:met|held|had|spoke|hosted|attend(?:ed)?|co-chaired|co-hosted|chaired|conducted|participated in|joined|hold|host|meet|visit|co-chair|co-host|chair|lead|led|convened|convene|conduct|participate in)\s+(?:[\w’'.-]+\s+){0,8}$"
)


_HIS = re.compile(r"(?:[Hh]is|[Hh]er)\b")
_WITH = re.compile(r"\s+(?:with|on)\b")


def before_it(
    mention: MeetingMention, sentence: SentenceView, people: Sequence[Attendee]
) -> Iterator[Attendee]:
    """Those to whom the meeting is said to belong, or who are said to have held it."""
    before = [p for p in people if p.end - sentence.start <= mention.end]
    if _HIS.match(mention.before) and before and _WITH.match(mention.behind):
        yield before[0]  # "Roe said after his meeting with ..."
        return
    for person in before:
        end = person.end - sentence.start
        between = sentence.text[end : mention.start]
        if (
            _OWN.match(between)
            or _HOLDS.fullmatch(between)
            or _TALKED_DURING.fullmatch(between)
            or (mention.verbal and _HOLDS.fullmatch(between + mention.head + " "))
        ):
            yield person


_BETWEEN = Guarded(r"\b(?:between|among|with|of|by|where|in which|attended by)\b")


def takes_part(text: str, end: int, at: int) -> bool:
    return bool(_BETWEEN.search(text[end:at]))


def parties_of_mention(
    mechanism: MechanismName | None,
    of_people: tuple[str, ...],
    before: str,
    words: str,
    reported: tuple[str, ...],
) -> tuple[str, ...]:
    if mechanism and mechanism.name.split()[0] in ("NATO", "G7", "G20", "ASEAN", "APEC"):
        return (mechanism.name.split()[0],)
    if mechanism and mechanism.name.split()[0] == "Quad":
        return members("QUAD")
    if mechanism and len(named := codes(find_parties(mechanism.name))) > 1:
        return named
    if len(of_people) > 1:
        return of_people
    between = _BETWEEN_PARTIES.match(words)
    for phrase in (before, between.group() if between else ""):
        if len(named := codes(find_parties(phrase))) > 1:
            return named
    return reported


def parties_of_people(people: tuple[Attendee, ...], home: str | None) -> tuple[str, ...]:
    """Their parties in order; who has none is of the publisher."""
    found = [p.person.party or home for p in people]
    return tuple(dict.fromkeys(party for party in found if party))


def parties_that_met(met: Encounter, home: str | None) -> tuple[str, ...]:
    """Of all who met, named or not: "held talks with the ministers of Peru and Chile"."""
    guests = parties_of_people(met.guests, home) if met.guests else met.guest_parties
    return tuple(dict.fromkeys([*parties_of_people(met.hosts, home), *guests]))


# "the talks between India and Nepal", "the meeting of the Russian and Turkish ministers".
_BETWEEN_PARTIES = re.compile(r"\s*(?:\w+ ){0,3}?(?:between|among|of)\b[^;]{3,80}?\band\b(?:[^,;]{3,40})")
