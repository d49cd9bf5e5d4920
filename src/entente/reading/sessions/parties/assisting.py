"""Parties that came to help others meet, or to watch them: "Norway attended as observer", "in the presence of envoys from Peru"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_ROLE = r"(?:[\w-]+ ){0,3}?(?:observers?|guarantors?|witness(?:es)?|facilitators?|mediators?|co-mediators?|facilitating (?:country|countries))\b"
_CAME = r"(?:attend(?:ed|ing)?|took part|taking part|participat(?:ed|ing)|joined|joining|sat in|sitting in|present|represented|accompan(?:ied|ying)|served|serving|acted|acting)"
# "Kenya and Peru | attended the talks as observers", "with Kenya | as guarantor".
_AS = Guarded(
    rf"\b{_CAME}\b[^.;]{{0,40}}?,? (?:as|in (?:the|its|their|his|her) (?:capacity|role) (?:of|as)) {_ROLE}|(?<=[a-z]) as (?:an? |the )?(?:observer|guarantor)s?\b"
)
_CLAUSE = compiled(
    r"(?:;|,? (?:while|and that|whereas)\b|[,)]? with(?= (?:[A-Z]|the (?:[A-Z]|delegat|represent|envoy|ambassad))))"
)
# "Observers | from Kenya and Peru | were present", "the guarantor countries | – Kenya and Peru –".
_OBSERVERS = Guarded(
    rf"\b(?:[Oo]bservers|[Aa]n observer|[Gg]uarantor (?:countries|states|powers)|[Gg]uarantors)(?: (?:from|of)| [–—-]|,|:| \() (?P<who>(?:(?!\b(?:met|held|{_CAME}|were|was|are|is)\b)[^.;])+)"
)
# "in the presence of | the Ambassador of Peru".
_WITNESS = Guarded(
    r"\b(?:[Ii]n the presence of|witnessed by) (?:(?! (?:met|held|signed|discussed|spoke|and the (?:two|ministers)) )[^.;])*$"
)
_OPENING = 4  # sentences
_SIDES = 2
_NAMED = ("name", "adjective", "body")


def without_helpers(met: tuple[str, ...], told: Sequence[SentenceView], view: TextView) -> tuple[str, ...]:
    """Those who met without whoever is only said to have been beside them, where two sides are left."""
    if len(met) <= _SIDES:
        return met
    helped = [(s, span) for s in view.body[:_OPENING] for span in _helping(s)]
    beside = {code for s, span in helped for code in _there(s, span, view)}
    title = tuple(s for s in view.sentences if s.kind == "title")
    for sentence in (*title, *told[:1]):
        spans = [span for s, span in helped if s is sentence]
        beside -= set(_there(sentence, None, view, spans))
    sides = tuple(code for code in met if code not in beside)
    return sides if len(sides) >= _SIDES else met


def _helping(sentence: SentenceView) -> Iterator[tuple[int, int]]:
    """Where the sentence names those who helped or watched."""
    begin = 0
    for match in _AS.finditer(sentence.text):
        clause = max((m.end() for m in _CLAUSE.finditer(sentence.text, begin, match.start())), default=begin)
        yield clause, match.start()
        begin = match.end()
    for match in _OBSERVERS.finditer(sentence.text):
        yield match.span("who")
    people = ((p.start, p.end) for p in sentence.people)
    for start, end in (*people, *((m.start, m.end) for m in sentence.parties)):
        if _WITNESS.search(sentence.text[: start - sentence.start]):
            yield start - sentence.start, end - sentence.start


def _there(
    sentence: SentenceView,
    span: tuple[int, int] | None,
    view: TextView,
    outside: Sequence[tuple[int, int]] = (),
) -> Iterator[str]:
    """The parties that a part of a sentence names, or for whom those act whom it names."""
    first, last = span or (0, len(sentence.text))
    named = [(m.start, m.code) for m in sentence.parties if m.sense in _NAMED]
    people = ((m.start, view.cast.of(m)) for m in sentence.people)
    named += [(at, p.party) for at, p in people if p and p.party]
    for start, code in named:
        at = start - sentence.start
        if first <= at < last and not any(a <= at < b for a, b in outside):
            yield code
