"""The stops of a journey: "will travel to Lima, Peru", "In Kenya on 10-11 December, ...", "then visits Chile"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from entente.lexicon.journeys import journey_words
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.lexicon.places import places
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.phrases import PhraseIndex
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a traveller will be; offsets of the sentence, from the words that lead there to the end of the place."""

    start: int
    end: int
    place: str | None
    country: str | None


@cache
def _towns() -> PhraseIndex[str]:
    return PhraseIndex((name, name) for name in places())


_WORDS = journey_words()
_GO = Guarded(rf"(?<!\bthe )\b(?:{any_of(_WORDS.go)})\s+(?:the\s+)?$", re.I)
_IN = compiled(r"(?:(?:While|When|Then|Next|Later|Finally),?\s+)?in\s+(?:the\s+)?$", re.I)
_UNLISTED = compiled(r"[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+){0,3},\s+(?:the\s+)?$")
_COUNTRY = compiled(r",\s+(?:the\s+)?$")
_LISTED = compiled(r"\s*(?:,|,?\s*and)\s*(?:the\s+)?$")
_NOT_THERE = compiled(r"[’']s?\b|-")  # "visit Peru's ports"


def stops_in(sentence: SentenceView) -> tuple[Stop, ...]:
    """The stops that the sentence tells, in order; none of a list of countries, which is the whole journey."""
    return tuple(listed[0] for listed in _gone_to(sentence) if len(listed) == 1)


def whole_journey(sentence: SentenceView) -> tuple[Stop, ...]:
    """All stops of a journey that the sentence lists: "will travel to Peru, Chile, and Kenya"."""
    return next((listed for listed in _gone_to(sentence) if len(listed) > 1), ())


def _gone_to(sentence: SentenceView) -> Iterator[tuple[Stop, ...]]:
    """The places behind each telling of where somebody goes: one, or a list."""
    named = list(_places_in(sentence))
    for number, (start, _, _, _) in enumerate(named):
        before = sentence.text[:start]
        lead = _IN.fullmatch(before) or _GO.search(before)
        if lead is None:
            continue
        last = number
        while last + 1 < len(named) and _LISTED.fullmatch(sentence.text, named[last][1], named[last + 1][0]):
            last += 1
        if not _NOT_THERE.match(sentence.text, named[last][1]):
            yield tuple(Stop(lead.start(), end, town, of) for _, end, town, of in named[number : last + 1])


def _places_in(sentence: SentenceView) -> Iterator[tuple[int, int, str | None, str | None]]:
    """Towns with the country behind them, and countries, outside of names: start, end, town, country."""
    text = sentence.text
    countries = {
        m.start - sentence.start: (m.end - sentence.start, m.code)
        for m in sentence.parties
        if m.sense == "name" and len(m.code) == 3 and not is_organisation(m.code)
    }
    taken = [(p.start - sentence.start, p.end - sentence.start) for p in sentence.people]
    towns = [(s, e) for s, e, _ in _towns().find(text) if not any(a <= s < b for a, b in taken)]
    done = 0
    for start, end in sorted([*towns, *((s, e) for s, (e, _) in countries.items())]):
        if start < done:
            continue
        if start in countries:
            unlisted = _UNLISTED.search(text, done, start)
            done = end
            if unlisted and _GO.search(text[: unlisted.start()]):
                yield (
                    unlisted.start(),
                    end,
                    text[unlisted.start() : unlisted.end()].split(",")[0],
                    countries[start][1],
                )
            elif not any(a <= start < b for a, b in taken):
                yield start, end, None, countries[start][1]
            continue
        behind = next((s for s in countries if s >= end and _COUNTRY.fullmatch(text, end, s)), None)
        done = countries[behind][0] if behind is not None else end
        town = text[start:end]
        yield start, done, town, countries[behind][1] if behind is not None else places().get(town)


_HELD_IN = compiled(r"[^,;.]{0,40}?\s(?:in|at)\s+(?:the\s+)?")


def place_behind(sentence: SentenceView, end: int) -> Stop | None:
    """The place that a name is followed by: "the G7 Summit in Cornwall, U.K."."""
    behind = (found for found in _places_in(sentence) if found[0] >= end)
    return next(
        (Stop(end, e, p, c) for s, e, p, c in behind if _HELD_IN.fullmatch(sentence.text, end, s)), None
    )
