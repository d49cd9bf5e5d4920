"""Who says "We, the leaders of Kenya and Peru" of themselves."""

from __future__ import annotations

from entente.reading.patterns.guarded import Guarded
from entente.reading.speaking.named_first import Parties, once
from entente.reading.speaking.said import Said

_WE_THE = Guarded(
    r"\b(?:We,? (?:the )?|we,? the )(?:[\w’'.-]+ ){0,7}?(?:of|from) (?P<who>[^;:]{2,700}?),? (?:have |today |hereby |jointly |strongly )*"
    r"(?:met|meet|gathered|convened|express|condemn|reaffirm|welcome|call|affirm|issue|are|stand|reiterate|commit|recogni[sz]e|underscore|exchanged|discussed|held|spoke|consulted|agreed|reviewed|announced?|launch(?:ed)?|declared?|adopt(?:ed)?|endorsed?|pledged?|decided?|support|join(?:ed)?(?! by\b)|share|note|urge)\b"
)


def we_the(said: Said) -> Parties:
    """ "We, the leaders of Freedonia and Sylvania, ..."."""
    for sentence in said.prose:
        match = _WE_THE.search(sentence.text)
        if match:
            first, last = sentence.start + match.start("who"), sentence.start + match.end("who")
            inside = [m for m in sentence.parties if first <= m.start and m.end <= last]
            named = once(m.code for m in inside if m.sense != "capital")
            people = (said.view.cast.of(p) for p in sentence.people if first <= p.start and p.end <= last)
            named = once((*named, *(p.party for p in people if p and p.party))) if named else ()
            if named:
                return named
    return ()
