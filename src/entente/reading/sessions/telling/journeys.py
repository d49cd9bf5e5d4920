"""Journeys to several countries: the stop that a text tells first."""

from __future__ import annotations

import re

from entente.lexicon.places import places
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.tells import tells

# "While in Peru, she met with President Roe": one stop of a journey of several.
_STOP = compiled(
    r"(?:(?:While|When|During h\w+ (?:stop|visit|time)) (?:in|to|at)|In|Earlier,? in|Later,? in) (?:the )?[A-Z]"
)


def first_stop(
    found: list[SentenceView], body: list[SentenceView], title: SentenceView | None
) -> list[SentenceView]:
    """The first stop of a journey to several countries, where the text tells of each; with the journey for its dates."""
    if not found or not _JOURNEY.search(found[0].text + (title.text if title else "")):
        return []
    countries = {m.code for m in found[0].parties if m.sense in ("name", "capital")}
    told = [s for s in body if s.start > found[0].start and _STOP.match(s.text) and tells(s) and s.people]
    stops = [s for s in told if _country(s) in countries]
    if len({_country(s) for s in stops}) > 1:
        return [stops[0]]
    return told[:1] if any(_there(s, countries) for s in told) and _towns_apart(found[0], told) else []


_TOWN = compiled(r"(?:While |When )?[Ii]n (?P<town>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?=, | on )")


def _towns_apart(lead: SentenceView, stops: list[SentenceView]) -> bool:
    """ "visited Peru. In Lima, she met Roe. In Cuzco, she met Doe": a visit of which each town has its meeting."""
    towns = {m["town"] for s in stops if (m := _TOWN.match(s.text)) and not _names_country(s, m["town"])}
    return len(towns) > 1 and len(lead.people) < _PAIR


def _names_country(stop: SentenceView, town: str) -> bool:
    at = stop.start + stop.text.index(town)
    return any(m.start == at and m.sense == "name" for m in stop.parties)


_PAIR = 2
_JOURNEY = Guarded(r"\b(?:travel(?:ed|led|s)?|trip|visit(?:ed|s)?|tour|delegation to)\b", re.I)


def _there(stop: SentenceView, countries: set[str]) -> bool:
    """Whether a stop lies in one of the countries visited, by its own name or that of its town."""
    town = _TOWN.match(stop.text)
    return _country(stop) in countries or bool(town and places().get(town["town"]) in countries)


def _country(stop: SentenceView) -> str | None:
    return next(
        (m.code for m in stop.parties if m.start - stop.start < 60 and m.sense in ("name", "capital")), None
    )
