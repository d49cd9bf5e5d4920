"""Where a report counts the session: behind a lead that only says who met and where."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.document.text_view import TextView
from entente.reading.mentions.ordinals import find_ordinal
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.words import PLANNED

# "The statement noted that they held their fourth Dialogue in Lima", "a photo prior to the 10th meeting in Lima".
_COUNTED = Guarded(
    r"\b(?:held|holds?|during|attend\w*|prior to|ahead of|convened|co-chaired)\s+(?:the|their|its)\s+(?:\d{1,3}(?:st|nd|rd|th)|[a-z-]+(?:th|nd|rd|st|first)|inaugural)\s"
)
_ANOTHER_TIME = Guarded(r"\b(?:last (?:year|month|week)|previous\w*|ago|since|earlier|will|next)\b")
_COUNTED_IN = 4  # sentences


# "The first ministerial session carries out the decision ...", right behind the sentence that says who met.
_THIS_ONE = compiled(
    r"(?:The|This) [\w-]+ (?:[\w-]+ ){0,2}?(?:session|meeting|round|dialogue|consultations?) "
    r"(?:carries|carried|was|is|follows|followed|marks|marked|took|comes|came|focused|covered|brought|concluded|built|builds)\b"
)


# "This was the 27th ABM", "It was their fourth telephone conversation": whatever sentence says so; "their first since March" is no count.
_THIS_WAS = compiled(
    r"(?:\d+\. )?(?:This|It) (?:was|is|marks|marked) (?:also )?(?:the|their) (?!first\b[^.;]*\b(?:since|in|this|for|under)\b)(?P<count>[\w-]+) "
    r"(?:(?:[A-Za-z][\w-]* ){0,2}?(?:session|meeting|round|conversation|call|consultations|talks)|[A-Z][A-Z+-]{2,})\b(?! of the (?:year|month))"
)


def counted_next(told: Sequence[SentenceView], view: TextView) -> int | None:
    """The count that the sentence behind the first telling one gives the session."""
    behind = next((s for s in view.body if told and s.start > told[0].start), None)
    if behind is None or PLANNED.search(behind.text):
        return None
    match = _THIS_ONE.match(behind.text)
    if match and (count := find_ordinal(match.group())):
        return count
    said = (m for s in view.body if s.kind != "heading" and (m := _THIS_WAS.match(s.text)))
    return next((count for m in said if (count := find_ordinal(f"{m['count']} meeting"))), None)


def counted_again(told: Sequence[SentenceView], view: TextView) -> SentenceView | None:
    """The sentence of a report that counts the session, behind a lead that only says who met and where."""
    if view.genre.voice != "third-party" or not told:
        return None
    places = {m.code for s in told for m in s.parties}
    for sentence in view.body[:_COUNTED_IN]:
        counted = sentence not in told and _COUNTED.search(sentence.text)
        if not counted or PLANNED.search(sentence.text) or _ANOTHER_TIME.search(sentence.text):
            continue
        named = {p.name for m in sentence.people if (p := view.cast.of(m))}
        met = {p.name for s in told for m in s.people if (p := view.cast.of(m))}
        if len(named & met) > 1 or (not named and places <= {m.code for m in sentence.parties}):
            return sentence
    return None
