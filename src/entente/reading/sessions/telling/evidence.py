"""The words that prove a session, with those that tell of it what the telling sentences do not say."""

from __future__ import annotations

from entente.model import Span
from entente.reading.document.text_view import TextView
from entente.reading.sentences.sentence import SentenceView

Evidence = tuple[Span, ...]


def with_sentence(evidence: Evidence, more: SentenceView | None, view: TextView) -> Evidence:
    """With a sentence that tells something else of the session, where the evidence has it not yet."""
    if more is None or any(span.start <= more.start < span.end for span in evidence):
        return evidence
    return (*evidence, Span.of(view.text, more.start, more.end))


def with_place(evidence: Evidence, place: str | None, view: TextView) -> Evidence:
    """With the first sentence that names the place, where the evidence does not name it."""
    if place is None or any(place in " ".join(span.quote.split()) for span in evidence):
        return evidence
    return with_sentence(evidence, next((s for s in view.sentences if place in s.text), None), view)
