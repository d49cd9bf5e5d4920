"""For whom people sit there, where countries and people stand in one order.

"The Kenyan and the Peruvian delegations were led by A and B", "the Kenya-Peru Commission was co-chaired by A and B",
"her counterparts from Kenya, A, and Peru, B", "the leaders of Kenya and Peru, A and B".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.lexicon.parties import is_organisation
from entente.reading.allegiance.of_the_office import fits
from entente.reading.allegiance.stated import as_the_office_implies
from entente.reading.cast.cast import Cast, Person
from entente.reading.mentions.parties import PartyMention, codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.sentences.sentence import SentenceView


def in_order(cast: Cast, sentences: Sequence[SentenceView], home: str | None) -> Iterator[tuple[str, str]]:
    """Names of people with the country for which each sits."""
    for number, sentence in enumerate(sentences):
        yield from _behind_countries(cast, sentence)
        yield from _leaders_of_many(cast, sentences[: number + 1])
        people = [p for m in _leaders_of_two(sentence) if (p := cast.of(m))]
        each = _ONE_EACH.search(sentence.text) or _LED_EACH.search(sentence.text)
        named = codes(find_parties(each.group())) if each else ()
        pair = named if len(named) == 2 else last_pair(sentences[: number + 1])
        if len(people) == len(pair) == 2:
            yield from _one_each(people[0], people[1], pair, None if each else home)


# "The delegations were led by Roe and Doe(, respectively)", "the Kenyan and the Peruvian sides were headed by": one for each.
_SIDES = r"(?:delegations|sides|teams|parties)"
_ONE_EACH = Guarded(
    rf"\b(?:(?:[Tt]he|[Tt]heir|[Bb]oth|[Tt]wo|[Rr]espective) )+(?:(?:[A-Z][\w-]+ ){{1,3}}and (?:the )?(?:[A-Z][\w-]+ ){{1,3}})?{_SIDES} (?:\w+ ){{0,2}}?(?:were|was|are) (?:\w+ )?(?:led|headed|chaired|represented)(?: respectively)? by\b"
)
# "Roe and Doe led the Kenyan and Peruvian delegations".
_LED_EACH = Guarded(
    rf"\b(?:led|lead|headed|head|represented|chaired)(?: respectively)? (?:the )?(?:(?:[A-Z][\w-]+ ){{1,3}}and (?:the )?(?:[A-Z][\w-]+ ){{1,3}}|(?:two|respective) |their respective ){_SIDES}\b"
)
# "The session was co-chaired by Roe and Doe": of the two whose session it is.
_CHAIRED = Guarded(
    r"\b(?:co-)?(?:chaired|led|headed|presided over|convened)(?: jointly)? by\b|\b(?:co-)?(?:chairmanship|chairship|leadership) of\b"
)
_JOINED = compiled(r"\s*,?\s*(?:and|together with|along with|as well as)\s+(?:by\s+)?(?:the\s+)?")


def _leaders_of_two(sentence: SentenceView) -> Sequence[PersonMention]:
    """The two who are said to lead both sides; none where the sentence does not say so of just two."""
    text = sentence.text
    behind = _ONE_EACH.search(text) or _CHAIRED.search(text)
    if behind:
        led = [p for p in sentence.people if p.start >= sentence.start + behind.end()]
        return led if len(led) == 2 and (_ONE_EACH.search(text) or _joined(led, sentence)) else ()
    ahead = _LED_EACH.search(text)
    led = [p for p in sentence.people if ahead and p.end <= sentence.start + ahead.start()]
    return led if len(led) == 2 else ()


def _leaders_of_many(cast: Cast, sentences: Sequence[SentenceView]) -> Iterator[tuple[str, str]]:
    """ "Officials from A, B and C met. The delegations were led by Roe, Doe and Poe": one for each, in their order."""
    *before, sentence = sentences
    behind = _ONE_EACH.search(sentence.text)
    led = [p for p in sentence.people if behind and p.start >= sentence.start + behind.end()]
    listed = codes(m for m in before[-1].parties if m.sense == "name") if before and len(led) > _PAIR else ()
    states = [code for code in listed if not is_organisation(code)]
    people = [cast.of(p) for p in led]
    if len(people) != len(states) or any(p is None or p.party for p in people):
        return
    yield from ((p.name, code) for p, code in zip(people, states, strict=True) if p)


_PAIR = 2


def _joined(led: Sequence[PersonMention], sentence: SentenceView) -> bool:
    between = sentence.text[led[0].end - sentence.start : led[1].start - sentence.start]
    return _JOINED.fullmatch(between) is not None


def _one_each(
    first: Person, second: Person, pair: tuple[str, ...], home: str | None
) -> Iterator[tuple[str, str]]:
    """Each the other's counterpart; else the publisher's own first, else in the order of the countries."""
    said = [p.party or as_the_office_implies(p.office) for p in (first, second)]
    if any(party and party not in pair for party in said):
        return
    turned = said[0] == pair[1] or said[1] == pair[0] or not fits(first.office, pair[0])
    if not any(said) and home in pair:
        turned = home == pair[1] and fits(first.office, home)
    yield from zip((first.name, second.name), reversed(pair) if turned else pair, strict=True)


def last_pair(sentences: Sequence[SentenceView]) -> tuple[str, ...]:
    """The two states of the nearest sentence that names two."""
    for sentence in reversed(sentences):
        found = codes(m for m in sentence.parties if m.sense in ("name", "adjective"))
        if len(found) == 2:
            return found
        if len(found) > 2:
            break
    return ()


# "her counterparts from", "the leaders of", "the foreign ministers of": several, whose countries and names follow.
_OFFICERS = Guarded(
    r"\b(?:counterparts?|colleagues?|peers?|leaders|presidents|premiers|ministers|secretaries|heads|envoys|representatives|ambassadors|advis[eo]rs|speakers)\b[^.;,–—]{0,50}?\b(?:of|from)\s+(?:the\s+)?",
    re.I,
)
_NEXT = compiled(r"[\s,;:(–—-]*(?:and\s+)?(?:(?:from|of)\s+)?(?:(?:the|its|His Excellency|Her Excellency|H\.E\.|Mr\.?|Ms\.?|Hon\.?)\s+)*")  # fmt: skip


def _behind_countries(cast: Cast, sentence: SentenceView) -> Iterator[tuple[str, str]]:
    """ "from Kenya, Minister A, and Peru, Minister B", "of Kenya and Peru, President A and President B"."""
    match = _OFFICERS.search(sentence.text) if sentence.people else None
    if match is None:
        return
    countries, people = _grouped(_run(sentence, sentence.start + match.end()))
    for country, mention in zip(countries, people, strict=True):
        person = cast.of(mention)
        if person and person.party is None:
            yield person.name, country.code


def _run(sentence: SentenceView, at: int) -> Iterator[PartyMention | PersonMention]:
    """The countries and people from an offset on, as far as only signs and "and" stand between them."""
    inside = [(p.start, p.end) for p in sentence.people]
    free = [m for m in sentence.parties if not any(s <= m.start < e for s, e in inside)]
    items: list[PartyMention | PersonMention] = [*free, *sentence.people]
    for item in sorted(items, key=lambda m: m.start):
        if item.start < at:
            continue
        if not _NEXT.fullmatch(sentence.text[at - sentence.start : item.start - sentence.start]):
            return
        at = item.end
        yield item


def _grouped(
    run: Iterator[PartyMention | PersonMention],
) -> tuple[Sequence[PartyMention], Sequence[PersonMention]]:
    """The countries and as many people of a run in which each stands behind its country, or all behind all; else nobody."""
    items = tuple(run)
    countries = [m for m in items if isinstance(m, PartyMention)]
    people = [m for m in items if isinstance(m, PersonMention)]
    if len(countries) > len(people):  # "from Kenya, Minister A, and Peru": the last is named by nobody
        countries = countries[: len(people)]
    kinds = "".join("c" if isinstance(m, PartyMention) else "p" for m in items)
    n = len(people)
    one_by_one = kinds.startswith("cp" * n) and n > 0
    if not one_by_one and kinds != "c" * n + "p" * n:
        return (), ()
    return countries, people
