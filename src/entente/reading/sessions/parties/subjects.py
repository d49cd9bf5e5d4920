"""Parties that a sentence says held talks, and those that only helped others to."""

from __future__ import annotations

import re

from entente.reading.mentions.parties import PartyMention, codes
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

# "at the residence made available by Peru", "in the presence of the Ambassador of Peru to Kenya": who helps others to meet.
LENDS = Guarded(
    r"\b(?:made available|provided|put at their disposal|offered|lent|facilitated|brokered) by (?:the )?(?:[A-Z]\w+ of (?:the )?)?$"
    r"|\b(?:[Ii]n the presence of|witnessed by) (?:(?! (?:met|held|signed|discussed|spoke|and the (?:two|ministers)) )[^.;])*$"
)

# "delegations of the Government of Peru and of | the Front": whom they sent.
_SENT_BY = Guarded(
    r"\b(?:delegations?|representatives|envoys|negotiators|negotiating teams?) (?:of|from) (?![^.;]*\b(?:met|held|discussed)\b)[^.;]{0,140}$",
    re.I,
)
# "The Front | (PF) and the Movement held talks".
_TALKS = compiled(
    r"\)?(?: \([A-Z][\w/-]{1,12}\))?(?:,? and(?: (?:[A-Z][\w’'./-]*|\([A-Z][\w/-]{1,12}\)|of|the)){1,9})?(?: (?:delegations|negotiators|representatives|envoys|officials|teams))?"
    r"(?:, (?:following|having|after|gathered|meeting)\b[^;.]{0,120}?,)?,? (?:(?:have|has|will|today|also|jointly) )*"
    r"(?:met|meet|held|hold|signed|gathered|convened|negotiated|agreed|(?:began|resumed|concluded|opened) (?:\w+ )?(?:talks|negotiations))\b"
)
_SUBJECT = compiled(
    r"(?:.*, )?(?:[Tt]he )?(?:[A-Z][\w’'-]*(?: (?:of|from)(?: the)?)? |\(\w+\) |and |the )*\(?$", re.S
)


def came_to_talk(mention: PartyMention, sentence: SentenceView) -> bool:
    """Whether a party is said to have held talks, as who sent a delegation or as their subject."""
    before = sentence.text[: mention.start - sentence.start]
    return bool(_SENT_BY.search(before)) or _talks(mention, sentence)


def _talks(mention: PartyMention, sentence: SentenceView) -> bool:
    before, end = sentence.text[: mention.start - sentence.start], mention.end - sentence.start
    return bool(_TALKS.match(sentence.text, end) and _SUBJECT.fullmatch(before))


# From one name of a list to the next: "the Movement (Fatah) | and the | Front".
_LINK = compiled(r"\)?(?: \([\w/-]{1,12}\))?,? ?(?:and )?(?:the )?\(?")
_INVITES = Guarded(r"\b(?:invitation|initiative|request|suggestion) of (?:the )?$")
_WITH = compiled(r"[^.;,]{0,60}?\bwith\b")


def subjects_of_talks(sentence: SentenceView) -> tuple[str, ...]:
    """ "Kenya and the Front held talks": two or more parties that are the subject by name, where they met nobody else."""
    row: list[PartyMention] = []
    for mention in reversed([m for m in sentence.parties if m.sense == "name"]):
        if not row:
            end = mention.end - sentence.start
            told = _TALKS.match(sentence.text, end) if _talks(mention, sentence) else None
            row = [mention] if told and not _WITH.match(sentence.text, told.end()) else []
        elif not _INVITES.search(sentence.text[: mention.start - sentence.start]) and _LINK.fullmatch(
            sentence.text, mention.end - sentence.start, row[0].start - sentence.start
        ):
            row = [mention, *row]
    found = codes(row)
    return found if len(found) > 1 else ()
