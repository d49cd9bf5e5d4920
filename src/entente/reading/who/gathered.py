"""Those whom the press names together once: "the foreign ministers of A, B and C", "Chinese, Russian and Mongolian ministers"."""

from __future__ import annotations

from collections.abc import Iterator

from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.encounters import encounters_in

_MANY = "ministers|chiefs|leaders|presidents|heads|envoys|officials|diplomats|negotiators|representatives|delegations|premiers"
_OF_MANY = Guarded(rf"\b(?i:{_MANY}) (?:of|from) (?:the )?")
_LINK = compiled(r",?\s*(?:and\s+)?(?:the\s+)?")
_THEIRS = compiled(rf"\s+(?:[a-z-]+\s+){{0,3}}(?:{_MANY})\b")


def gathered_in(sentence: SentenceView) -> tuple[str, ...]:
    """The parties, where they are three or more; nothing where no such phrase stands in the sentence."""
    if len(sentence.parties) < 3:
        return ()
    match = _OF_MANY.search(sentence.text)
    if match is not None:
        named = _list(sentence, match.end(), "name")
    else:
        first = next((m for m in sentence.parties if m.sense == "adjective"), None)
        named = _list(sentence, first.start - sentence.start, "adjective") if first else []
        if named and not _THEIRS.match(sentence.text, named[-1].end - sentence.start):
            named = []
    codes = tuple(dict.fromkeys(m.code for m in named))
    return codes if len(codes) > 2 else ()


def hosts_in(sentence: SentenceView, view: TextView) -> Iterator[tuple[str, ...]]:
    """ "Roe, Speaker of A, Doe of B and Poe of C met Loe of D": the parties of those who are the subject of a telling."""
    if len(sentence.people) > 3:
        for met in encounters_in(sentence, view):
            yield tuple(dict.fromkeys(a.person.party for a in met.hosts if a.person.party))


def _list(sentence: SentenceView, begin: int, sense: str) -> list[PartyMention]:
    """The parties that stand one after the other from an offset of the sentence on."""
    found: list[PartyMention] = []
    for party in sentence.parties:
        start = party.start - sentence.start
        if start < begin:
            continue
        if not _LINK.fullmatch(sentence.text[begin:start]) or (sense == "adjective" != party.sense):
            break
        found.append(party)
        begin = party.end - sentence.start
    return found
