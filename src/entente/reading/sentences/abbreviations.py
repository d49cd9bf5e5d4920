"""Abbreviations that a document gives its organisations and bodies of states: "the Peace and Security Council (PSC)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from entente.lexicon.actor_words import actor_words
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.reading.mentions.parties import PartyMention, find_parties
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_BEHIND = compiled(r"\s*\((?:the )?[“\"]?(?P<short>[A-Z]{2,8})[”\"]?\)")
# "U.S. | African Development Foundation", "| Ministry of Trade": the rest of a state's body behind its name or adjective.
_BODY = compiled(
    rf"(?: (?:of|for|and|the|[A-Z][\w&’'-]*)){{0,4}}? (?:{any_of(actor_words().state_bodies)})(?: (?:of|for|and|the|[A-Z][\w&’'-]*)){{0,5}}?(?=\s*\()"
)


def abbreviations(sentences: Iterable[SentenceView]) -> dict[str, str]:
    """The party of each abbreviation that stands in brackets behind an organisation or a state's body and that no list has."""
    found: dict[str, str] = {}
    for sentence in sentences:
        if "(" not in sentence.text:
            continue
        for mention in sentence.parties:
            end = _end_of_name(sentence, mention)
            match = _BEHIND.match(sentence.text, end) if end is not None else None
            if match and not find_parties(match.group("short")):
                found.setdefault(match.group("short"), mention.code)
    return found


def _end_of_name(sentence: SentenceView, mention: PartyMention) -> int | None:
    """Where the name of an organisation ends, or of a body of the state that is named first."""
    end = mention.end - sentence.start
    if is_organisation(mention.code) or mention.sense == "body":
        return end
    body = _BODY.match(sentence.text, end)
    return body.end() if body else None


def abbreviated_in(
    text: str, known: Mapping[str, str], taken: Iterable[PartyMention]
) -> Iterator[PartyMention]:
    """Where the text uses them, beside the mentions `taken`."""
    taken = tuple(taken)
    for short, code in known.items():
        for match in re.finditer(rf"(?<![\w(]){short}(?![\w)-])", text) if short in text else ():
            if not any(m.start < match.end() and match.start() < m.end for m in taken):
                yield PartyMention(match.start(), match.end(), code, "body")
