"""Dates in a promised action that are of something else than its due date: of what was done, of a paper, of how quickly a
thing works."""

from __future__ import annotations

import re

from entente.lexicon.called_off import called_off_words
from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.reading.dates.mention import DateMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

_UP_TO = compiled(r"(?:by|before|(?:by )?no later than|until|through)\b", re.I)
_UP_TO_NOW = compiled(r"(?:by|(?:by )?no later than)\b", re.I)
_CAUSES = compiled(r"(?:have|get|see)\b")  # "have the treaty signed in May"
_YEAR = compiled(r"\b20\d\d\b")
_ON_THE_DAY = compiled(
    r"(?:also |jointly )?(?:meet|host|co-host|hold|convene|speak|travel|visit|attend|participate|chair|launch|sign|announce|release|publish|welcome|receive|call|brief|deliver|issue)\b"
)
_EXPIRES = compiled(r"\bexpires?\s*$")
_PAST = compiled(
    r"\b(?:announced|launched|unveiled|suffered|suffering|attack|assault|invasion|following|since)\b(?:(?!\bto be\b)[^,;:]){0,60}$"
)
# "meet regularly in preparation for the Summit, scheduled | for September": the day of what is prepared.
_PREPARED = Guarded(
    rf"\b(?:in preparation for|preparations for|to prepare(?: for)?|preparing(?: for)?)\b[^;:]*\b(?:{any_of(meeting_words().nouns)})s?\b[^;:]*$",
    re.I,
)
# "call off the Dialogue that was to be held | on 3 May", "postpone the talks | from 3 May to 5 June": when it was, or is, to be held.
_WAS_TO = Guarded(r"\b(?:was|were|had been) (?:\w+ly )?(?:to|due|scheduled|planned|set|slated)\b[^;]*$")
_PUTS_OFF = compiled(
    rf"(?:{any_of(w for w in called_off_words().do if not w.endswith(('ed', 'ing', 's', '*')))}|bring forward|move)\b(?:(?!\b(?:debts?|payments?|loans?)\b)[^;])*\b(?:{any_of(meeting_words().nouns)})s?\b",
    re.I,
)
# "the commitments | made in May", "the talks held | on 3 May": done then, unless "is to be held".
_DONE = compiled(
    r"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bget )\b(?:held|hosted|convened|made|taken|reached|agreed|adopted|signed|concluded|endorsed|issued|published|released|presented|outlined|"
    r"cited|established|created|put forth|set out|laid out|frozen|seized|destroyed|damaged|displaced|elected)\s(?!up\b)(?:(?!\bto be\b|\bwill\b)[^,;:]){0,60}$"
)
_OF_THAT = compiled(
    r"from the (?!(?:end|start|beginning|middle|1st|first)\b)"
)  # "the outcomes | from the June summit"
_IN_THE = compiled(r"in the\b")
_PAPER = compiled(
    r"\s(?:[A-Z][\w’'-]+\s){0,3}(?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu[eé]|[Rr]esolution|[Dd]ecision)\b"
)
# How quickly something is to work: "a mission to have vaccines available | within 100 days".
_SPEED = compiled(
    r"(?:^(?:accelerate|speed up|shorten)\b|^(?:cut|reduce) the time\b|\b(?:mission|ambition|capability|capacity|ability|capable|ready|readiness)\b[\s—–-]+(?:to|of)\b"
    r"|\bto have\b[^;]*\bavailable\b)[^;]{0,120}$",
    re.I,
)
_WITHIN = compiled(r"within (?:(?!the (?:next|coming)\b)[\w-]+ ){1,3}(?:hours|days|weeks)\b", re.I)


def no_deadline(action: str, start: int, mention: DateMention) -> bool:
    """Whether a date is that of something else: when a thing ends or has happened, or "today" for these times."""
    if mention.text.lower() == "today":
        return not _ON_THE_DAY.match(action)
    past = not _YEAR.search(mention.text) and (
        _PAST.search(action, 0, start) or _is_done(action, start, mention.end)
    )
    of_paper = _IN_THE.match(action, start) and _PAPER.match(action, mention.end)
    of_meeting = _WAS_TO.search(action, 0, start) or (
        _PUTS_OFF.match(action) and not _UP_TO_NOW.match(action, start)
    )
    of_else = of_meeting or _EXPIRES.search(action, 0, start) or _PREPARED.search(action, 0, start)
    return bool(past or of_paper or of_else)


def _is_done(action: str, start: int, end: int) -> bool:
    """Whether what stands there was done then, or comes from then: a date in the past, whatever year is taken for it."""
    if _OF_THAT.match(action, start):
        return action[end : end + 1] == " "
    return (
        not _UP_TO.match(action, start)
        and not _CAUSES.match(action)
        and _DONE.search(action, 0, start) is not None
    )


def is_speed(action: str, start: int, text: str) -> bool:
    """Whether a span of time is that in which something is to work, not that in which the promise is kept."""
    return bool(_WITHIN.match(text) and _SPEED.search(action, 0, start))
