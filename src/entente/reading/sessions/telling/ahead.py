"""A meeting told before it is held: by its date, or by a sentence behind a lead that only says what will come of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.tells import tells_first

_OPENING = 4  # sentences in which a text says that it is told before the meeting
_MEETS_THEN = Guarded(
    r"\b(?:will|shall|(?:is|are) (?:\w+ly )?(?:to )?)\s*(?:again )?(?:meet(?:ing)?|gather(?:ing)?|conven(?:e|ing)|host(?:ing)?|hold(?:ing)?|visit(?:ing)?|receiv(?:e|ing)|travell?(?:ing)? to)\b"
    r"|\b(?:meets?|gathers?|convenes?|hosts?|holds?|visits?) (?!the (?:needs?|criteria|standards?)\b)"
)
_WAS = Guarded(
    r"\b(?:met|spoke|held|hosted|convened|received|co-?chaired|chaired|took place|visited|talked|gathered|paid|undertook|made|arrived|came|travell?ed|concluded|welcomed|joined|attended|participated|discussed|exchanged|agreed|signed|launched|was|were)\b"
)


def told_ahead(sentence: SentenceView, view: TextView) -> bool:
    """ "The leaders are meeting in Oslo on May 24", in a text of May 23."""
    if view.date is None:
        return False
    if _opens_soon(sentence, view) or _for_those_who_come(sentence):
        return True
    told = _MEETS_THEN.search(sentence.text)
    if told is None or _WAS.search(sentence.text[: told.start()]):
        return False
    days = [
        d.edtf for d in sentence.dates(view.date) if d.edtf and d.kind == "absolute" and len(d.edtf) == 10
    ]
    return bool(days) and all(day > view.date for day in days)


# "The talks open in Lima | on Monday", written on the Friday before: a report says of what is over that it "opened".
_OPENS = Guarded(
    r"\b(?:opens?|begins?|starts?|resumes?|reconvenes?|convenes?|kicks? off|gets? under ?way|takes? place)\b[^.;]*$"
)
# "Journalists wishing to cover the summit | are invited to register".
_REGISTER = Guarded(
    r"\b(?:journalists?|media|reporters|correspondents)\b[^.;]*\b(?:wishing|invited|requested|accreditation|register)\b|\baccreditation\b[^.;]*\b(?:open|close|deadline|until|by)\b",
    re.I,
)


def _opens_soon(sentence: SentenceView, view: TextView) -> bool:
    """ "opens in Lima on Monday", "begins tomorrow": in the present tense, with a day of these days to come."""
    if view.date is None:
        return False
    near = {d.start for d in sentence.dates(view.date) if d.kind == "relative" or (d.edtf or "") > view.date}
    for day in sentence.dates(view.date, "future"):
        soon = day.edtf and len(day.edtf) == _A_DAY and view.date < day.edtf and day.start in near
        if soon and not _MISNAMED.search(day.text) and _opens(sentence.text[: day.start - sentence.start]):
            return True
    return False


def _opens(before: str) -> bool:
    told = _OPENS.search(before)
    return told is not None and not _WAS.search(before)


_A_DAY = len("2024-05-01")
_MISNAMED = Guarded(r"\b(?:today|this week|week|month|year)\b", re.I)


def _for_those_who_come(sentence: SentenceView) -> bool:
    return _REGISTER.search(sentence.text) is not None and not _WAS.search(sentence.text)


def ahead_first(told: list[SentenceView], view: TextView) -> list[SentenceView]:
    """With the sentence that dates the meeting ahead first: "Leaders will advance their work. They will meet on May 24"."""
    if view.genre.kind in ("readout", "joint readout") or any(_happened(s, view) for s in told[:1]):
        return told
    for sentence in view.body[:_OPENING]:
        if tells_first(sentence) and told_ahead(sentence, view) and _same(sentence, told):
            return [sentence, *(s for s in told if s.start != sentence.start)]
    return told


def _happened(sentence: SentenceView, view: TextView) -> bool:
    return bool(_WAS.search(sentence.text)) or told_ahead(sentence, view)


def _same(sentence: SentenceView, told: Sequence[SentenceView]) -> bool:
    """Whether it is of those of whom the text has told, or tells of them without a name."""
    own = {m.code for s in told for m in s.parties}
    return not told or not sentence.parties or bool(own & {m.code for m in sentence.parties})
