"""Lists of those who took part: the lines below "Participants included:", each naming one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.people import PersonMention

_LIST_HEAD = Guarded(
    r"(?:\b(?:[Pp]articipants|[Aa]ttendees|[Dd]elegations?|[Pp]articipating|[Aa]ttended by|[Ii]n attendance|[Pp]resent|[Pp]articipated)\b[^.]{0,80}:?|\b(?:was|were|be) attended by[^.]*:|:)$"
)
_NAMES_LIST = Guarded(r"\b(?:participants|attendees|delegation|participating|attend(?:ed|ance)|present|participated)\b", re.I)  # fmt: skip


def people_listed(view: TextView) -> Iterator[PersonMention]:
    """People in the lines below "Participants included:" or a heading "Participants", each line naming one."""
    reading = False
    last = -1
    for sentence in view.body:
        text = sentence.text.strip()
        if _heads_list(text, bool(sentence.people)):
            reading, last = True, sentence.segment.paragraph
            continue
        if not reading:
            continue
        one_each = sentence.segment.paragraph <= last + 1 and sentence.people
        if not one_each and sentence.kind != "heading":
            reading = False
            continue
        last = sentence.segment.paragraph
        yield from sentence.people


def _heads_list(text: str, names_people: bool) -> bool:
    """Whether the lines below a sentence are of people; of one that names some itself, only with a colon behind what leads in."""
    if names_people or len(text) >= _HEAD:
        return bool(_LEADS_IN.search(text))
    return bool((_LIST_HEAD.search(text) and _NAMES_LIST.search(text)) or _LEADS_IN.search(text))


_HEAD = 160  # characters of a line that only heads a list
# "Joining the President were the following leaders:", "with the participation of Their Excellencies:".
_LEADS_IN = Guarded(
    r"\b(?:[Jj]oining\b[^.;:]{0,60}\b(?:was|were)|[Jj]oined by|participation of|[Ii]n attendance were|[Pp]resent (?:was|were)|[Pp]articipants (?:were|included)|[Aa]ttended by)\b[^.;:]{0,80}:$"
)


def people_of_lines(view: TextView) -> Iterator[PersonMention]:
    """People who with their office fill a line of their own: "The Honorable Anna Roe, Secretary of Trade"."""
    for sentence in view.body:
        first = sentence.people[0] if sentence.people else None
        if first and first.start - sentence.start <= _COURTESY and sentence.end - first.end <= 1:
            yield first


_COURTESY = 15  # characters before the name that are no part of it: "The Honorable"
