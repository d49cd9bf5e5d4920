"""Where a guest is received, the host's country is where they met: "the visiting Vice Minister", "who is visiting the country"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

# Guests whom the text does not name, but of whom a session is made: "also met with members of Parliament".
UNNAMED_GUESTS = compiled(
    r"\s*(?:separately )?(?:with )?(?:the |several |senior |other |a number of |key )*(?:[\w’'-]+ ){0,3}"
    rf"(?:{any_of(meeting_words().unnamed_guests)}|members of (?:the |his |her )?(?:[A-Z]\w+ )*(?:[Pp]arliament|Congress|Senate|[Gg]overnment|[Cc]abinet|Assembly|Bundestag|Knesset|Diet))\b"
)
_HERE = Guarded(
    r"\b(?:is|was|are|were|currently|now) (?:\w+ )?(?:visiting|on (?:a|an|his|her|their) (?:[\w-]+ ){0,4}visit to|in) (?:the|our) (?:country|kingdom|state|republic)\b(?! of)",
    re.I,
)
_VISITING = Guarded(r"\b[Vv]isiting (?:the )?$")
_OFFICE = compiled(
    r"\s+(?:[A-Z]\w|(?:foreign|defen[cs]e|prime|deputy|vice|president|minister|counterpart|delegation|official|envoy)\w*\b)"
)
_REACH = 12  # characters before a party's name in which "visiting" stands


def country_of_guest(told: Sequence[SentenceView], parties: tuple[str, ...], home: str | None) -> str | None:
    """The country of the party at home; None where the text does not say who is the guest."""
    states = [code for code in parties if len(code) == 3 and code.isupper()]
    if len(parties) != 2 or len(states) < 1:
        return None
    for sentence in told:
        if home in states and _HERE.search(sentence.text):
            return home
        for mention in sentence.parties:
            at = mention.start - sentence.start
            if mention.code in parties and _VISITING.search(sentence.text[max(0, at - _REACH) : at]):
                host = next(code for code in parties if code != mention.code)
                return (
                    host
                    if host in states
                    and mention.sense in ("adjective", "name")
                    and _of_office(sentence, mention.end)
                    else None
                )
    return None


def _of_office(sentence: SentenceView, end: int) -> bool:
    """ "visiting US Under Secretary", not "visiting France": an office or a name follows."""
    return bool(_OFFICE.match(sentence.text, end - sentence.start))
