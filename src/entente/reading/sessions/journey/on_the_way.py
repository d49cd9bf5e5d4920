"""The gatherings between which a stop of a journey lies: "will stop in Kenya while traveling from the Summit in Oslo to Lima"."""

from __future__ import annotations

from dataclasses import replace

from entente.model import Span
from entente.reading.mentions.mechanisms import find_mechanisms
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.journey.at_stop import date_at, gathering
from entente.reading.sessions.journey.state import Journey

# "will stop in Kenya while traveling from the G7 Summit in Oslo to the Andean Summit in Lima".
ON_THE_WAY = Guarded(
    r"\b(?:(?:while |when )?travell?ing|en route|on (?:his|her|their|the) way|in transit) (?=(?:back )?(?:from|to|between)\b)"
)


def pass_between(sentence: SentenceView, begin: int, journey: Journey) -> None:
    """The gatherings between which the stop lies: sessions beside those of the journey, each at its own place."""
    stop = journey.where
    named = [m for m in find_mechanisms(sentence.text) if m.start >= begin]
    if not named:
        return
    dates = sentence.dates(journey.view.date, "future")
    limits = [*(m.start for m in named[1:]), len(sentence.text)]
    days = [
        date_at(m.start, m.end, to, dates, sentence, first=False) for m, to in zip(named, limits, strict=True)
    ]
    for mention, own in zip(named, days, strict=True):
        of_all = days[-1] if days[-1] and len(days[-1].edtf or "") == _MONTH else None
        when = own or of_all  # "from the Summit in Oslo to the Forum in Lima later this month"
        placed = gathering(mention, when, sentence, journey)
        first, last = sentence.start + mention.start, placed.session.evidence[0].end
        evidence = (Span.of(journey.view.text, first, last),)
        session = replace(placed.session, main=False, evidence=evidence)
        journey.passing.append(replace(placed, session=session))
    journey.where = stop


_MONTH = len("2024-05")
