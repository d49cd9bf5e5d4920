"""Abbreviations that a document gives its organisations: "the Peace and Security Council (PSC) ... The PSC demanded ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from entente.lexicon.parties import is_organisation
from entente.reading.mentions.parties import PartyMention, find_parties
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_BEHIND = compiled(r"\s*\((?:the )?[“\"]?(?P<short>[A-Z]{2,8})[”\"]?\)")


def abbreviations(sentences: Iterable[SentenceView]) -> dict[str, str]:
    """The party of each abbreviation that stands in brackets behind an organisation and that no list has."""
    found: dict[str, str] = {}
    for sentence in sentences:
        if "(" not in sentence.text:
            continue
        for mention in sentence.parties:
            match = _BEHIND.match(sentence.text, mention.end - sentence.start)
            if match and is_organisation(mention.code) and not find_parties(match.group("short")):
                found.setdefault(match.group("short"), mention.code)
    return found


def abbreviated_in(
    text: str, known: Mapping[str, str], taken: Iterable[PartyMention]
) -> Iterator[PartyMention]:
    """Where the text uses them, beside the mentions `taken`."""
    taken = tuple(taken)
    for short, code in known.items():
        for match in re.finditer(rf"(?<![\w(]){short}(?![\w)-])", text) if short in text else ():
            if not any(m.start < match.end() and match.start() < m.end for m in taken):
                yield PartyMention(match.start(), match.end(), code, "body")
