"""Whose man he is of whom a text without a publisher tells first: whose ministry he meets people at, whose cause he pleads."""

from __future__ import annotations

from collections.abc import Sequence

from entente.lexicon.parties import is_organisation
from entente.lexicon.places import places
from entente.reading.cast.cast import Cast, Person
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

# "at the Foreign Ministry in Ruritown": of whose minister nothing else is said, he is at home there.
_MINISTRY = Guarded(
    r"\bat (?:the|his|her) (?:Foreign Ministry|Foreign Office|Ministry of (?:Foreign|External) Affairs|Defen[cs]e Ministry|"
    r"Ministry of Defen[cs]e|Presidential (?:Palace|Office)|Prime Minister['’]s Office)(?: headquarters| building)?,? in "
    r"(?P<town>[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)"
)
_PLEADS = compiled(
    r"[^.;]*\b(?:stress|emphasi[sz]|underlin|underscor|reiterat|reaffirm|affirm|confirm|rais|convey|express|explain|outlin|present|highlight)"
    r"(?:e?s|e?d|ing)\b[^.;]*$"
)
_PLACES_WORTH = compiled(r" (?:places|attaches|gives)\b")
_OWN = compiled(
    r"['’]s? (?:[a-z]+ ){0,2}(?:request|position|commitment|readiness|desire|support|solidarity|appreciation|gratitude|concerns?|"
    r"keenness|willingness|interest|aspiration|rejection|condemnation|determination)\b"
)


def whose_cause(cast: Cast, sentences: Sequence[SentenceView]) -> str | None:
    """The country of the first man of a report, where all have left it unsaid."""
    first = cast.people[0] if cast.people else None
    if first is None or first.party or not first.office:
        return None
    return _where_he_receives(sentences) or _for_which_he_pleads(first, cast, sentences)


def _where_he_receives(sentences: Sequence[SentenceView]) -> str | None:
    lead = next((s for s in sentences if s.kind == "prose" and s.people), None)
    match = _MINISTRY.search(lead.text) if lead else None
    if match is None:
        return None
    town = match.group("town")
    return places().get(town) or places().get(town.split()[0])


def _for_which_he_pleads(first: Person, cast: Cast, sentences: Sequence[SentenceView]) -> str | None:
    """ "Minister Roe stressed the importance Ruritania attaches to ...", "conveyed Ruritania's readiness to": his own country's."""
    known = {p.party for p in cast.people if p.party}
    pleaded: list[str] = []
    for sentence in sentences:
        speaker = sentence.people[0] if sentence.people else None
        if speaker is None or cast.of(speaker) is not first:
            continue
        for party in sentence.parties:
            before = sentence.text[speaker.end - sentence.start : party.start - sentence.start]
            after = party.end - sentence.start
            own = _OWN.match(sentence.text, after) or _PLACES_WORTH.match(sentence.text, after)
            if own and party.code not in known and not is_organisation(party.code) and _PLEADS.match(before):
                pleaded.append(party.code)
    return pleaded[0] if len(set(pleaded)) == 1 else None
