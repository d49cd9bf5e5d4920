"""Journeys to several countries: the stop that a text tells first."""

from __future__ import annotations

import re

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
    stops = [s for s in body if _STOP.match(s.text) and tells(s) and s.people and _country(s) in countries]
    if len({_country(s) for s in stops}) < 2:
        return []
    return [stops[0]]


_JOURNEY = Guarded(r"\b(?:travel(?:ed|led|s)?|trip|visit(?:ed|s)?|tour|delegation to)\b", re.I)


def _country(stop: SentenceView) -> str | None:
    return next(
        (m.code for m in stop.parties if m.start - stop.start < 60 and m.sense in ("name", "capital")), None
    )
