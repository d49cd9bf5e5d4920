"""At whose wish the meeting took place: "at the American side's request", "on the initiative of Kenya"."""

from __future__ import annotations

import re

from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView

_WISH = r"(?:request|initiative|invitation)"
_OF_WHOM = Guarded(
    r"\b(?:[Aa]t|[Oo]n|[Uu]pon) the (?:request|initiative) of (?:the )?(?P<of>[A-Z][\w. ]{1,40})"
    rf"|\b(?:[Aa]t|[Oo]n|[Uu]pon) (?:the )?(?P<whose>[A-Z][\w. ]{{1,40}}?)(?: side)?[’']s? {_WISH}\b"
    r"|\binitiated by (?:the )?(?P<by>[A-Z][\w. ]{1,40})|\binitiative (?:for the (?:call|talks|meeting) )?came from (?:the )?(?P<source>[A-Z][\w. ]{1,40})"
    r"|(?P<who>[A-Z][\w. ]{1,30}?) initiated (?:a|the) (?:call|conversation|talks|meeting)"
)
_LATTER = Guarded(rf"\b(?:at|on|upon) (?:the latter[’']s {_WISH}\b|the {_WISH} of the latter\b)", re.I)
_HINT = Guarded(r"request|initiat|invitation")


def initiative_of(view: TextView) -> str | None:
    """The party at whose request the text says that the session took place; None where it says nothing."""
    for sentence in view.body[:6]:
        if not _HINT.search(sentence.text):
            continue
        match = _OF_WHOM.search(sentence.text)
        if match and "invitation" not in match.group():
            parties = find_parties(next(g for g in match.groups() if g))
            if parties:
                return parties[0].code
        latter = _LATTER.search(sentence.text)
        if latter:
            return _last_before(sentence, latter.start(), view)
    return None


def _last_before(sentence: SentenceView, at: int, view: TextView) -> str | None:
    """ "the latter": the party of the person named last, or the one named last where nobody is."""
    named = [p for p in sentence.people if p.end <= sentence.start + at]
    person = view.cast.of(named[-1]) if named else None
    parties = [m.code for m in sentence.parties if m.end <= sentence.start + at]
    return person.party if person else next(iter(parties[-1:] if not named else ()), None)
