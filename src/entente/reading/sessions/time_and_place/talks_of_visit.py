"""The day and the place of the talks, where a text opens with a visit of several days: "is visiting from 8 to 10 May. In their talks on 9 May"."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.time_and_place.where import place_of

_VISIT = Guarded(r"\b[Vv]isit(?:ed|s|ing)?\b")
_TALKS = Guarded(
    r"\b(?:held|had|conducted)\b[^.;]{0,40}\b(?:talks|meeting|discussions|consultations)\b|\bco-chaired\b|\b[Ii]n their (?:\w+ )?(?:talks|meeting|discussions)\b"
    r"|\b(?:[Tt]he two|[Bb]oth) (?:\w+ ){1,2}met\b"
)
_FIRST = 6  # sentences in which the talks are told


def talks_of_visit(
    told: Sequence[SentenceView], view: TextView, first: str | None, last: str | None
) -> tuple[SentenceView, str, str | None, str | None] | None:
    """The sentence that tells them, their day, place and country; None where the text opens with no such visit, or gives the talks no day of it."""
    if not told or not first or not last or not _VISIT.search(told[0].text):
        return None
    for sentence in view.body[:_FIRST]:
        if sentence.start <= told[0].start or not _TALKS.search(sentence.text):
            continue
        for mention in sentence.dates(view.date or first, "past"):
            day = mention.edtf or ""
            if day.startswith("X"):
                day = first[:4] + day[4:]
            if len(day) == len(first) and first <= day <= last and not mention.edtf_end:
                return sentence, day, *place_of([sentence], None, view)
    return None
