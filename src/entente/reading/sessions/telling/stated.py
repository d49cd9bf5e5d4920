"""Who speaks together on a day without a word of where they met: "We, the leaders of Kenya and Peru, today reaffirm our commitment".

"We, the Foreign Ministers of Kenya and Peru, condemn ..." alone is a declaration: each may sign it at home.
"""

from __future__ import annotations

import re

from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import codes
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_OPENING = 2  # sentences in which those who speak say who they are
_OFFICERS = r"(?:[Ll]eaders|[Pp]residents|[Pp]rime [Mm]inisters|(?:\w+ )?[Mm]inisters|[Hh]eads of \w+|[Pp]rincipals|[Ss]ecretaries)"
_WE = compiled(
    rf"We,? (?:the )?(?:[\w-]+ ){{0,3}}{_OFFICERS}\b|We, (?:President|Prime Minister|King|Chancellor)\b"
)
# "Joint Leaders’ Statement to Mark One Year of the Partnership": said on a day, and at no meeting.
_ANNIVERSARY = Guarded(
    r"\b(?:mark|commemorat|celebrat)\w*\b[^.;]*\b(?:anniversary|one year|a year|years|decades?)\b|\b(?:on|upon) the (?:occasion of the )?(?:[\w-]+ )?anniversary\b",
    re.I,
)
_TOGETHER = Guarded(
    r"\b(?:today|meeting|met|gather\w*|assembled|convened|session|summit|here|on the (?:margins|side-?lines)|on the occasion)\b",
    re.I,
)
_TODAY = compiled(
    r"Today, (?!we\b)[^.;]*\b(?:reviewed|reaffirmed|announced|agreed|endorsed|adopted|decided|affirmed)\b"
)


def stated_together(view: TextView) -> list[SentenceView]:
    """The sentence with which leaders or ministers of several parties begin; none where nobody speaks so."""
    if _ANNIVERSARY.search(view.title):
        return []
    for sentence in view.body[:_OPENING]:
        if _ANNIVERSARY.search(sentence.text):
            continue  # each may say so at home
        parties = {p.party for m in sentence.people if (p := view.cast.of(m)) and p.party}
        if view.joint and _together(sentence) and len({*parties, *codes(sentence.parties)}) > 1:
            return [sentence]
        if _TODAY.match(sentence.text) and len(parties) > 1:
            return [sentence]
    return []


def _together(sentence: SentenceView) -> bool:
    """Whether those who speak say so of a day or a place at which they are."""
    return bool(_WE.match(sentence.text) and _TOGETHER.search(sentence.text))
