"""Who speaks alone in a text that nobody is known to publish: "Statement by the League on ...", "The League condemns ..."."""

from __future__ import annotations

import re

from entente.lexicon.parties import is_organisation
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.speaking.named_first import Parties
from entente.reading.speaking.said import Said

# "Statement by the Secretary-General of", "Declaration by the High Representative on behalf of": who gives it.
_GIVEN_BY = Guarded(
    r"\b(?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu[ée]|[Rr]emarks|[Mm]essage)(?: \w+)? (?:by|from|of (?=the )|on behalf of)"
    r" (?:(?:[A-Z][\w’',-]*|of|the|and|on behalf) ){0,12}$"
)
_ITS_STATEMENT = compiled(r"(?:[’']s?)? (?:\w+ ){0,3}(?:statement|declaration|communiqu[ée])\b", re.I)
# "The Heads of Government of the", "The General Secretariat of the", "Ministers of": whose words begin a sentence.
_OPENS = compiled(
    r"(?:(?:[Tt]he )?(?:[A-Z][\w-]* (?:of (?:the )?|and (?=[A-Z]))?){0,6}|[Tt]he |We, the (?:[\w-]+ ){0,6})"
)
_WITH_OTHERS = compiled(r"(?: \([^()]{1,20}\))?(?:,? and\b|,? with\b|, (?:the )?[A-Z]|[-–—‑/])")


def speaks_alone(said: Said) -> Parties:
    """The one party by which a statement is given, or the one organisation with which it begins."""
    view = said.view
    if view.home is not None or view.genre.voice == "third-party" or said.main is not None:
        return ()
    title = said.title
    if title is not None and len(said.titled) == 1 and _gives(title):
        return said.titled
    first = said.prose[0] if said.prose else None
    return _opens_with(first) if first is not None else ()


def _gives(title: SentenceView) -> bool:
    if not title.parties:
        return False
    start, end = title.parties[0].start - title.start, title.parties[0].end - title.start
    own = is_organisation(title.parties[0].code) and start <= len("The ")
    return bool(_GIVEN_BY.search(title.text[:start]) or (own and _ITS_STATEMENT.match(title.text, end)))


def _opens_with(sentence: SentenceView) -> Parties:
    """The organisation that is the subject of a first sentence, by itself."""
    lead = sentence.parties[0] if sentence.parties else None
    if lead is None or not is_organisation(lead.code):
        return ()
    before, after = sentence.text[: lead.start - sentence.start], lead.end - sentence.start
    alone = _OPENS.fullmatch(before) and not _WITH_OTHERS.match(sentence.text, after)
    return (lead.code,) if alone else ()
