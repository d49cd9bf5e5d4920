"""An organ meets as its organisation: "the Peace and Security Council of the African Union", "the Ministers of the Member States of"."""

from __future__ import annotations

from entente.lexicon.parties import is_organisation
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import MechanismMention, listed_parties
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

# Behind the name of an organisation: another party met it.
AND_PARTNER = compiled(r"\s*(?:\([^()]{1,20}\)\s*)?,? and (?:the )?[A-Z]")


def organisation_that_met(
    mechanism: MechanismMention | None, told: list[SentenceView], view: TextView
) -> str | None:
    """The organisation whose organ, or whose members, met."""
    return (_of_body(mechanism, view) if mechanism else None) or _of_members(told)


# "the Peace and Security Council of the African Union", "the OSCE Permanent Council": an organ meets as its organisation.
_ORGAN = Guarded(r"\b(?:Council|Commission|Committee|Assembly|Parliament|Bureau|Secretariat)\b")
_OF_WHICH = compiled(r"\s*(?:\([^()]{1,20}\)\s*)?of the (?P<of>[A-Z][\w -]{1,60})")


def _of_body(mechanism: MechanismMention, view: TextView) -> str | None:
    """The organisation whose organ met; None for what several parties hold with each other."""
    name = mechanism.name.name
    if not _ORGAN.search(name) or " between " in name or len(listed_parties(name)) > 1:
        return (
            None  # "Joint Meeting between the Council of the Union and ...", "NATO-Ukraine Council": two meet
        )
    at = view.text.find(name + " of the ")
    behind = _OF_WHICH.match(view.text, at + len(name) if at >= 0 else mechanism.end)
    named = codes(find_parties(mechanism.name.name + (" / " + behind.group("of") if behind else "")))
    return named[0] if len(named) == 1 and is_organisation(named[0]) else None


# "The Foreign Ministers of the Member States of the Organization of ...", "meeting of the Council of the ...": the organisation.
_OF_MEMBERS = Guarded(
    r"(?<!with )(?<!with the )\b(?:[Mm]ember (?:[Ss]tates|[Cc]ountries)|[Hh]eads of (?:[Ss]tate|[Gg]overnment)(?: (?:and|or)(?: of)? [Gg]overnment)?) of (?:the )?"
    r"|\b(?:[Mm]eeting|[Ss]ession|[Ss]ummit) of the (?:[\w()’'-]+ ){0,8}?(?:Council|Authority|Conference|Assembly|Committee|Commission|Ministers) of (?:the )?"
)


def _of_members(told: list[SentenceView]) -> str | None:
    """The organisation whose members the first sentence says met."""
    first = told[0] if told else None
    match = _OF_MEMBERS.search(first.text) if first else None
    if first is None or match is None:
        return None
    at = first.start + match.end()
    of = next((m for m in first.parties if m.start == at and is_organisation(m.code)), None)
    if of is None or AND_PARTNER.match(first.text, of.end - first.start):
        return None  # "the Member States of the Organization of ... and Peru"
    return of.code
