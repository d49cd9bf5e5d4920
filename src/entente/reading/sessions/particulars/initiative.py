"""At whose wish the meeting took place: "at the American side's request", "at Lavrov's request", "a call received from"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView

_WISH = r"(?:request|initiative|invitation)"
_OF_WHOM = Guarded(
    r"\b(?:[Aa]t|[Oo]n|[Uu]pon) the (?:request|initiative) of (?:the )?(?P<of>[A-Z][\w. ]{1,40})"
    rf"|\b(?:[Aa]t|[Oo]n|[Uu]pon) (?:the )?(?P<whose>[A-Z][\w. -]{{1,40}}?)(?: side)?[’']s? {_WISH}\b"
    r"|\binitiated by (?:the )?(?P<by>[A-Z][\w. ]{1,40})|\binitiative (?:for the (?:call|talks|meeting) )?came from (?:the )?(?P<source>[A-Z][\w. ]{1,40})"
    r"|(?P<who>[A-Z][\w. ]{1,30}?) initiated (?:a|the|this) (?:(?:tele)?phone )?(?:call|conversation|talks|meeting)"
)
# "received a telephone call from the Greek Prime Minister", "in a call received by the Minister from Doe".
_CALLER = Guarded(
    r"\b(?:receiv(?:ed|es)|took|takes) (?:a|an|another) (?:[\w-]+ ){0,2}?call (?:today |yesterday |on \w+day )?from (?P<from>)"
    r"|\bcalls? (?:(?:that|which) )?(?:was |were )?received (?:(?:today |on \w+day )?by [^.;,]{1,90}? )?from (?P<then>)"
)
_NAMED_WITHIN = 90  # characters behind "from" in which who called is named
_LATTER = Guarded(rf"\b(?:at|on|upon) (?:the latter[’']s {_WISH}\b|the {_WISH} of the latter\b)", re.I)
_HINT = Guarded(r"request|initiat|invitation|\bcalls?\b")
# "was cancelled at the initiative of the American side": who called it off asked for no meeting.
_CALLED_OFF = Guarded(r"\b(?:cancel(?:l)?ed|called off|postponed|put off|adjourned|suspended)\b[^.;]{0,40}$")
_OPENING = 6  # sentences in which a text says so


def initiative_of(view: TextView, parties: Sequence[str]) -> tuple[str, SentenceView] | None:
    """The party at whose request the text says that the session took place, and where; None where it says nothing."""
    for sentence in view.body[:_OPENING]:
        if _HINT.search(sentence.text) and (party := _asked_for_by(sentence, parties, view)):
            return party, sentence
    return None


def _asked_for_by(sentence: SentenceView, met: Sequence[str], view: TextView) -> str | None:
    match = _OF_WHOM.search(sentence.text)
    if match and "invitation" not in match.group() and not _CALLED_OFF.search(sentence.text[: match.start()]):
        group = next(name for name, words in match.groupdict().items() if words)
        if party := _named_between(sentence, *match.span(group), view):
            return party
    if latter := _LATTER.search(sentence.text):
        return _last_before(sentence, latter.start(), view)
    caller = _CALLER.search(sentence.text)
    party = _named_between(sentence, caller.end(), caller.end() + _NAMED_WITHIN, view) if caller else None
    return party if party in met else None  # "Meanwhile, he received a call from Doe": another one


def _named_between(sentence: SentenceView, start: int, end: int, view: TextView) -> str | None:
    """The party of whoever is named first there: "Lavrov" in "at Lavrov's request", or the party itself."""
    parties = find_parties(sentence.text[start:end])
    person = next((p for p in sentence.people if start <= p.start - sentence.start < end), None)
    ahead = person is not None and (not parties or person.start - sentence.start <= start + parties[0].start)
    member = view.cast.of(person) if person and ahead else None
    if member and member.party:
        return member.party
    return parties[0].code if parties else None


def _last_before(sentence: SentenceView, at: int, view: TextView) -> str | None:
    """ "the latter": the party of the person named last, or the one named last where nobody is."""
    named = [p for p in sentence.people if p.end <= sentence.start + at]
    person = view.cast.of(named[-1]) if named else None
    parties = [m.code for m in sentence.parties if m.end <= sentence.start + at]
    return person.party if person else next(iter(parties[-1:] if not named else ()), None)
