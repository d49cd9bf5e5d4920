"""Which party presided: "chaired by Malaysia", "under the presidency of Canada", "under the South African presidency"."""

from __future__ import annotations

from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView

_OFFICE = r"(?:presidency|chairmanship|chairwomanship|chairship|chair|chairpersonship)"
_BY = Guarded(
    rf"(?<!co-)(?<!Co-)\bchaired by (?P<by>)|\bunder the (?:\w+ ){{0,2}}{_OFFICE} of (?P<of>)|\bunder (?P<whose>)[^.;,]{{2,40}}?{_OFFICE}\b"
)
_NAMED_WITHIN = 120  # characters behind "chaired by" in which who presided is named


def presiding_in(sentence: SentenceView, view: TextView) -> str | None:
    """The party that the sentence says presided over the meeting, itself or by a person."""
    match = _BY.search(sentence.text)
    if match is None:
        return None
    start = match.end() if match["whose"] is None else match.start("whose")
    end = start + _NAMED_WITHIN if match["whose"] is None else match.end()
    party = next((m for m in sentence.parties if start <= m.start - sentence.start < end), None)
    person = next((p for p in sentence.people if start <= p.start - sentence.start < end), None)
    member = view.cast.of(person) if person and (party is None or person.start <= party.start) else None
    return (member.party if member else None) or (party.code if party else None)
