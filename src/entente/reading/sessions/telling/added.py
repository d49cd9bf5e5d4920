"""What the sentences beside the first tell of the same session: who came, who led, that they met there."""

from __future__ import annotations

import re

from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.tells import (
    tells_first,
)

# "She also paid a courtesy call on ...": another meeting of the same day.
BESIDE = Guarded(
    r"\b(?:also|[Mm]eanwhile|[Ss]eparately|[Ll]ater|[Ee]arlier|[Aa]fterwards?|then|first (?:met|held|received))\b"
)
OF_OTHER_TIMES = Guarded(r"\b(?:last (?:year|month|week)|previous\w*|ago|since|earlier|will|next)\b")
_THEY_MET_THERE = compiled(r"(?:They|He|She|The (?:delegation|group))\b")
_ARRIVED = Guarded(
    r"\b(?:visited|visits|is visiting|arrived|arrives|travel(?:l?ed|s) to|paid|pays|is on|was on|are on|were on|(?:was|were|is) in (?-i:[A-Z])\w+ (?:from|on|to|for)|will (?:visit|travel|pay|arrive))\b"
)


def with_arrival(found: list[SentenceView], body: list[SentenceView]) -> list[SentenceView]:
    """ "Roe visited Lima on 1 May. She met with ...": the sentence before says who met, when and where."""
    if not found or found[0] not in body:
        return found
    at = body.index(found[0])
    before = body[at - 1] if at else None
    if before is None or before in found:
        return found
    return [before, *found] if arrival(before, found[0]) or named_before(before, found[0]) else found


_THE_FEW = Guarded(
    r"\b(?:[Tt]he|[Bb]oth) (?:two|three|four|five )?(?:\w+ )?(?:leaders|ministers|presidents|officials|diplomats|sides|chiefs|secretaries|envoys)\b"
    r"|^(?:The (?:two|three|pair|duo)|They|Both) (?:\w+ )?(?:met|spoke|talked|held)\b"
)


def named_before(before: SentenceView, sentence: SentenceView) -> bool:
    """ "Meeting in Oslo, the three leaders ...": behind a lead that names them."""
    return len(before.people) > 1 and not sentence.people and bool(_THE_FEW.search(sentence.text))


def arrival(before: SentenceView, sentence: SentenceView) -> bool:
    """ "Roe arrived in Lima on 1 May. She met ...": behind where and when somebody came."""
    if not before.people or not _ARRIVED.search(before.text) or not tells_first(sentence):
        return False
    again = not {m.name.split()[-1] for m in before.people}.isdisjoint(m.name for m in sentence.people)
    return (again or bool(_THEY_MET_THERE.match(sentence.text))) and not BESIDE.search(sentence.text)


_OTHER_MATTER = Guarded(r"\b(?:commitment|welcomed the|launch|implementation|renew)")


# "The Dialogue was preceded by the second meeting of the Working Group": a session of its own.
_NEXT_TO_IT = Guarded(r"\b(?:was|were|had been|being) (?:preceded|followed) by\b")
_MARGINS = Guarded(r"\b(?:margins|side-?lines) of the (?:session|meeting|summit|event|conference)\b")
_THEN = compiled(r"(?:Since|Following|Building on)\b")
# "It is their fifth meeting, and builds on their previous ones": with people of those.
_BUILDS_ON = Guarded(r"\b(?:builds|built|building) on\b|\bprevious meetings\b")


_THEY_MET = compiled(
    r"(?:They|Both|He|She|The (?:two|three|four)(?: \w+){0,2}|The (?:meeting|talks|call|consultations|dialogue|session|discussions?)) (?:\w+ )?(?:met|took place|was held|were held|is taking place|are taking place|is being held|are being held)\b"
)


def adds(sentence: SentenceView) -> bool:
    """Whether a sentence behind the first tells more of the same session."""
    if _THEY_MET.match(sentence.text) and not sentence.people:
        return not OF_OTHER_TIMES.search(sentence.text)
    if (
        _MARGINS.search(sentence.text)
        or _NEXT_TO_IT.search(sentence.text)
        or _BUILDS_ON.search(sentence.text)
        or _THEN.match(sentence.text)
    ):
        return False
    if re.search(r"\bwould (?:be|attend|lead|host)\b", sentence.text):
        return False
    chaired = re.search(r"\bchaired\b", sentence.text)
    if chaired and _OTHER_MATTER.search(sentence.text[: chaired.start()]):
        return False  # "renewed their commitment to the Dialogue co-chaired by ..."
    return bool(
        re.search(
            r"\b(?:billed as|welcoming|hosting|will lead|led|headed|chaired|co-chaired|represented|attended|joined|billed|session|delegation|convened|hosted the \d+(?:st|nd|rd|th))\b",
            sentence.text,
        )
    )
