"""A document titled with a consultation whose sentences tell of no meeting: what they say of it, if anything."""

from __future__ import annotations

import re

from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import find_mechanisms
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.mentions import meeting_mentions

_FIRST = 4  # sentences in which a text says that what it is titled with is yet to come
_COMES = Guarded(
    r"\b(?:will|shall)\b(?! not\b)|\b(?:is|are)\s+(?:\w+ly\s+)?(?:to|due|scheduled|planned|expected|set|slated)\b"
    r"|\b(?:opens|begins|starts|convenes|reconvenes|resumes|venue|preparations?|new dates? (?:for|of))\b"
)
_NOT_YET = Guarded(r"\b(?:not (?:yet )?(?:been )?(?:decided|set|fixed|agreed|announced|known)|yet to be)\b")
_LAST_MET = Guarded(r"\blast (?:met|convened|gathered|took place)\b|\b(?:was|were) last (?:held|convened)\b")
_DATES = compiled(r"(?:Its|The) (?:new )?dates?\b")
# "agreed to hold the next round", "decided to change the date": not that they have met.
_TO_MEET = r" (?:[^,;.]{0,40} )?(?:(?:to|that) [^.;]{0,20}\b(?:hold|host|convene|change|move|resume|reconvene|postpone|put off|reschedule|set|launch|suspend|meet)|on (?:an? |the )?(?:new )?(?:dates?|venue|day))\b"
# What those do who have met: not "have agreed on new dates", "had planned".
_DONE = Guarded(
    r"(?<!\bbe )(?<!\bto have been )(?<!last )(?<!previously )\b(?:met|spoke|talked|held|hosted|chaired|co-chaired|opened|concluded|ended|discussed|reviewed|exchanged|examined|considered|adopted|signed|approved|endorsed|addressed"
    r"|attended|adjourned|interrupted|participated|reaffirmed|reiterated|emphasi[sz]ed|underscored|underlined|stressed|noted|welcomed|expressed|undertake|came together|took (?:place|part)|visited|received|paid|arrived|travell?ed|launched|inaugurated|delivered|presented|thanked|briefed|conveyed|informed|conferred|consulted|reached|(?<!been )(?:agreed|decided)(?!"
    + _TO_MEET
    + r"))\b|\b(?:we|today)\b",
    re.I,
)


def told_to_come(view: TextView) -> list[SentenceView]:
    """The sentence that tells the meeting as one to come: "will resume on 9 July", "The venue has been changed"."""
    first = [s for s in view.body if s.kind in ("prose", "bullet")][:_FIRST]
    for sentence, behind in zip(first, (*first[1:], None), strict=True):
        if _DONE.search(sentence.text):
            return []
        if _COMES.search(sentence.text) and not _NOT_YET.search(sentence.text) and _names_meeting(sentence):
            return [sentence, *([behind] if behind and _DATES.match(behind.text) else [])]
    return []


def only_last_met(sentence: SentenceView) -> bool:
    """ "It last met in Oslo": all that it tells is that there were others before."""
    return _LAST_MET.search(sentence.text) is not None


def told_as_held(view: TextView) -> bool:
    """Whether the text says anything of a meeting that has been; joint papers and readouts come from one."""
    if view.joint or view.genre.kind in (
        "readout",
        "joint readout",
        "fact sheet",
        "communiqué",
        "transcript",
    ):
        return True
    return any(_DONE.search(s.text) for s in view.body)


def _names_meeting(sentence: SentenceView) -> bool:
    named = any(not m.verbal for m in meeting_mentions(sentence.text))
    return named or next(iter(find_mechanisms(sentence.text)), None) is not None
