"""Named events: "Russia's unprovoked invasion of Ukraine", "the October 7 attack", "Hurricane Ian", "the tsunami of 2004".

Found from the event noun; what stands before it must name it: a possessor, a pair of parties, a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.lexicon.describedreferences import described_words
from entente.reading.guarded import Guarded
from entente.reading.parties import find_parties
from entente.reading.references.mention import Mention
from entente.reading.references.words import MONTH, MONTHS, event_pattern, never, party_surfaces, word_set

_NAME = r"[A-ZÀ-Þ][\w.'’-]*"
_DATE = rf"(?:(?:{MONTH})\s+\d{{1,2}}(?!\d)(?:st|nd|rd|th)?(?:,?\s+\d{{4}},?)?|\d{{1,2}}\s+(?:{MONTH})(?:\s+\d{{4}})?|(?:{MONTH})(?:\s+of)?\s+\d{{4}}|(?:19|20)\d\d)"
_BEFORE_POSSESSOR = Guarded(
    rf"(?P<owner>(?:{_NAME}\s+){{0,4}}?{_NAME}(?:['’]s|(?<=s)['’]))\s+(?:\[[^\]]{{2,20}}\]\s+|{_DATE}\s+)?(?:(?!(?:to|of|in|for|from|its|their|his|the|on|at|with|that|by)\s)[\w-]+,?\s+){{0,6}}$"
)
_BEFORE_DATE = Guarded(rf"(?P<date>{_DATE})\s+(?:[\w-]+\s+){{0,3}}$")
_BEFORE_ADJECTIVE = Guarded(
    rf"(?P<adjective>{_NAME}(?:[-–]{_NAME})*)\s+(?:(?:full-scale|unprovoked|illegal|brutal|further|military|large-scale|unjustified|terrorist)\s+(?:and\s+)?){{0,3}}$"
)
_BEFORE_PAIR = Guarded(rf"(?P<pair>{_NAME}[-–]{_NAME})\s+$")
_AFTER = re.compile(
    rf"\s+(?:of\s+aggression\s+)?(?P<prep>of|against|on|in|to)\s+(?P<place>(?:the\s+)?{_NAME}(?:\s+{_NAME}){{0,3}})"
)
_AFTER_DATE = re.compile(rf"\s+(?:of|on|in)\s+(?P<date>{_DATE})")
_NAMED = Guarded(
    r"\b(?:(?:Hurricane|Typhoon|Cyclone|Tropical\s+Storm)s?\s+[A-Z][a-z]+|Exercise\s+[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?|"
    r"(?:First|Second)\s+World\s+War|World\s+War\s+(?:One|Two|II|I)\b|"
    r"(?:(?:Tokyo|Beijing|Paris|Summer|Winter|\d{4})\s+){1,3}(?:Olympics|Olympic(?:\s+and\s+Paralympic)?\s+Games)|"
    r"(?:(?:FIFA|Rugby|Women['’]s|\d{4})\s+){1,3}World\s+Cup)"
)
_MOVEMENT = Guarded(
    r"\b(?P<names>(?:[A-Z][\w'’-]*\s+){1,4})(?:(?!(?:to|of)\s)[a-z-]+\s+){0,2}(?:port\s+visit|port\s+call|flyover|exercises?|wargame)\b"
    rf"(?:\s+and\s+[a-z]+)?(?:\s+(?:to|in|on|over)\s+(?:the\s+)?(?!{MONTH}){_NAME}(?:\s+{_NAME})?)?"
)
_WARS = frozenset({"war", "invasion"})
# What one party did about a process or an instrument: "Freedonia's decision to withdraw from the Open Seas Treaty".
_STEP = Guarded(
    rf"(?P<owner>(?:{_NAME}\s+){{0,3}}{_NAME})['’]s?\s+(?:[a-z]+\s+)?(?:agreement|decision|announcement|withdrawal|accession|return)\s+"
    rf"(?:to\s+[a-z]+\s+)?(?:(?:to|from|by|in|with)\s+)?(?:the\s+)?{_NAME}(?:[\s-]+{_NAME}){{1,4}}"
)


def find_events(words: str) -> Iterator[Mention]:
    """All named events, from left to right."""
    for match in event_pattern().finditer(words):
        span = _span(words, match)
        if span:
            yield Mention(*span, "event")
    for match in _MOVEMENT.finditer(words):
        names = [
            w
            for w in match.group("names").split()
            if w not in party_surfaces() and w not in word_set("leads")
        ]
        if len(names) > 1 or any(any(c.isdigit() for c in w) for w in names):
            yield Mention(match.start("names"), match.end(), "event")
    for match in _NAMED.finditer(words):
        yield Mention(match.start(), match.end(), "event")


def find_steps(words: str) -> Iterator[Mention]:
    """Steps of a party with the process they concern, which is a reference of its own inside."""
    for match in _STEP.finditer(words):
        owner = find_parties(match.group("owner"))
        if owner:
            yield Mention(owner[0].start + match.start(), match.end(), "event")


def _span(words: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The whole name around an event noun, or None where nothing names it."""
    noun = match.group().lower()
    head = words[max(0, match.start() - 120) : match.start()]
    if head.endswith("to "):
        return None  # "attempts to exercise": a verb
    shift = match.start() - len(head)
    end, place = _right(words, match.end())
    dated = _AFTER_DATE.match(words, match.end())
    owner = _BEFORE_POSSESSOR.search(head)
    if owner and _owns(owner.group("owner"), noun, place, owner.group()):
        return shift + owner.start("owner"), end
    date = _BEFORE_DATE.search(head)
    if date:
        return shift + date.start("date"), end
    pair = _BEFORE_PAIR.search(head)
    if pair and noun in ("war", "conflict") and f"{pair.group('pair')} {noun}" not in never():
        return shift + pair.start("pair"), match.end()
    adjective = _BEFORE_ADJECTIVE.search(head)
    if (
        adjective
        and adjective.group("adjective") in party_surfaces()
        and noun in _WARS
        and (place or noun == "war")
    ):
        return shift + adjective.start("adjective"), end
    if place and noun in _WARS | {"annexation", "occupation"}:
        return match.start(), end
    if dated and noun not in _WARS | {"conflict", "occupation"}:
        return match.start(), dated.end()
    return None


def _right(words: str, end: int) -> tuple[int, str | None]:
    after = _AFTER.match(words, end)
    if not after or after.group("place").split()[-1] in MONTHS or after.group("place") in word_set("leads"):
        return end, None
    stop = after.end()
    while words[stop - 1] in ".'’" and not words[stop - 3 : stop].endswith(".S."):
        stop -= 1
    if words[:stop].endswith(("’s", "'s")):
        stop -= 2
    return stop, after.group("place")


_CONDUCT = frozenset(
    {"attack", "attacks", "strike", "strikes", "conflict", "occupation", "election", "elections"}
)


def _owns(owner: str, noun: str, place: str | None, lead: str) -> bool:
    """Whether the possessor makes the noun a named event: "Putin's war", not "the group's attacks"."""
    if re.search(rf"\b(?:{'|'.join(word_set('conduct'))})\b", lead):
        return False  # "Russia's support for the war": the noun belongs to something else
    if noun in _CONDUCT and any(w in described_words("conduct") for w in lead.lower().split()):
        return False  # "Russia's ongoing attacks": what goes on is no event
    return noun not in _CONDUCT or place is not None or bool(re.search(_DATE, lead))
