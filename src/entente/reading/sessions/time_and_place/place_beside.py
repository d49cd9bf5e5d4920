"""Where a meeting beside the reported one took place, by the words of its own sentence."""

from __future__ import annotations

import re

from entente.lexicon.patterns import any_of
from entente.lexicon.places import places
from entente.reading.dates.calendar_words import MONTH, WEEKDAYS
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.encounters import Encounter
from entente.reading.sessions.time_and_place.named_places import place_index

_THERE = Guarded(r"\b(?:[Ii]n|[Tt]o|[Aa]t|visited) (?:the )?$")


def own_place(encounter: Encounter) -> tuple[str | None, str | None]:
    """The town and the country; no town that lies in another country than the stop, unless it stands nearer."""
    site, stop = _town(encounter), _country(encounter)
    if stop and site and places().get(site) not in (None, stop) and not _nearer(encounter, site):
        site = None
    return site, places().get(site) if site else stop


def _town(encounter: Encounter) -> str | None:
    """ "Later she travelled to Paris, where she met ...": the town that the sentence names for the meeting."""
    sentence, found = encounter.sentence, None
    for start, end, _ in place_index().find(sentence.text):
        named = any(p.start <= sentence.start + start < p.end for p in sentence.people)
        if not named and start < encounter.finish and _THERE.search(sentence.text[:start]):
            if found is None or end <= encounter.verb:  # of several the nearest before it
                found = sentence.text[start:end]
    town = _IN_TOWN.match(sentence.text) if found is None else None
    return town["town"] if town and not _named_otherwise(town, sentence) else found


# "In Roetown, she met with the governor": a town that no list names.
_IN_TOWN = compiled(
    r"(?:(?:While|When|Then|Later),? )?[Ii]n (?P<town>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?), (?:(?:the|he|she|they)\b|[A-Z])"
)
_NO_TOWN = Guarded(
    rf"\b(?:{MONTH}|{any_of(WEEKDAYS)}|Addition|Turn|Response|Parallel|Spring|Summer|Autumn|Fall|Winter|[A-Z]+)\b"
)


def _named_otherwise(town: re.Match[str], sentence: SentenceView) -> bool:
    """Whether it is a country, an organisation, a person or a month."""
    at = sentence.start + town.start("town")
    named = any(m.start <= at < m.end for m in sentence.parties) or any(
        p.start <= at < p.end for p in sentence.people
    )
    return named or bool(_NO_TOWN.match(town["town"]))


def _nearer(encounter: Encounter, site: str) -> bool:
    """ "In Lima he met Roe, in Quito Doe": the town right before the telling words is that of this meeting."""
    before = encounter.sentence.text[: encounter.verb]
    return 0 < len(before) - before.rfind(site) - len(site) < _CLOSE and site in before


_CLOSE = 20  # characters between the town and the telling words


def _country(encounter: Encounter) -> str | None:
    """ "While in Peru, she met ...": the country of the stop."""
    sentence = encounter.sentence
    for mention in reversed(sentence.parties):
        at = mention.end - sentence.start
        if mention.sense == "name" and _WHERE.match(sentence.text, at) and at <= encounter.verb:
            return mention.code  # "stops in Fiji, where they met with"
    for mention in sentence.parties[:1]:
        if mention.sense in ("name", "capital") and _WHILE_IN.fullmatch(
            sentence.text[: mention.start - sentence.start]
        ):
            return mention.code
    return None


_WHERE = compiled(r", where \w+")
_WHILE_IN = compiled(
    r"(?:While|When|During (?:his|her) (?:stop|visit|time)|In|Later)\b[^,]{0,12}\b(?:in|to) (?:the )?$|In (?:the )?$"
)
