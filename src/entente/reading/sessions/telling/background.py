"""What a text only tells to say how it came to the reported session: earlier meetings, summits of long ago."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from entente.reading.dates import parse_base
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.tells import tellings
from entente.reading.sessions.telling.words import PLANNED

# "It follows their meeting last month": what went before is said to have gone before.
_FOLLOWS = compiled(r"(?:It|This|These) (?:also )?(?:follows?|followed|comes? after)\b")
_LAST_MET = Guarded(
    r"\blast (?:met|spoke|talked|held)\b|\bhad (?:also |already |earlier |previously )?(?:met|spoken)\b"
)
_FOLLOWED_UP = Guarded(r"^(?:The|This|Their) (?:\w+ ){1,6}?(?:was|is|comes as) a follow-?up (?:on|to)\b")
# "Following her meetings in Lima, she directed her adviser to travel to Oslo": he met those there.
_SENT_AFTER = compiled(
    r"(?:Following|After|Building on)\b[^.;]*?, (?:[\w’'.-]+ ){1,6}?(?:has |had )?(?:directed|asked|instructed|sent|dispatched|tasked|requested)\b"
)
# "Fourteen years ago, the leaders met for the first time".
_YEARS_AGO = compiled(
    r"(?:[\w-]+ ){1,3}?(?:and a half )?(?:years?|decades?|months) ago\b|A (?:year|decade)[\w -]* ago\b"
)
# "At the Summit on January 9, the leaders instructed ...": where a paper on later work begins its story.
_ONCE_AT = compiled(r"(?:At|During|In|Since|Following|After)\b")
_LONG_AGO = 30  # days
# "the first round of a dialogue opened in | January": when the row of talks began, of which this session is one.
OPENED_THEN = Guarded(
    r"\b(?:of|for)\s+(?:an?|the|their)\s+(?:[\w’'.-]+\s+){0,5}?(?:[Dd]ialogue|[Cc]onsultations?|[Mm]echanism|[Ff]ormat|[Pp]rocess|[Ff]ramework|[Ff]orum)"
    r"\s+(?:established|launched|started|begun|created|founded|formed|set\s+up|initiated|announced|opened|inaugurated|agreed(?:\s+on)?)\b[^;,]{0,60}$"
)


def without_background(found: list[SentenceView], view: TextView) -> list[SentenceView]:
    """Without what only tells how it came to the reported session."""
    rest = [s for s in found if not _FOLLOWED_UP.search(s.text) and not _LAST_MET.search(s.text)] or found
    rest = [
        s
        for s in rest
        if not _FOLLOWS.match(s.text) and not _YEARS_AGO.match(s.text) and not _happened_long_ago(s, view)
    ]
    rest = [s for s in rest if not _SENT_AFTER.match(s.text)] or rest
    while (
        len(rest) > 1
        and long_ago(rest[0], view)
        and (_ONCE_AT.match(rest[0].text) or (_began_then(rest[0]) and _of_now(rest[1], view)))
    ):
        rest = rest[1:]
    if len(rest) > 1 and _began_at_another(rest[0], rest[1], view):
        rest = rest[1:]
    return rest


# "This photo, provided by the ministry, shows Minister Roe before talks in Lima on May 3", "(File photo: ...)".
_PICTURE = compiled(
    r"\W*(?:(?:This|The|A|In this) )?(?:(?:file|handout|undated) )?(?:photo|photograph|picture|image)s?\b",
    re.I,
)
_ON_FILE = Guarded(r"\bfile (?:photo|photograph|picture|image)\b", re.I)
_FRESH = 2  # days before the report on which a picture of its meeting may have been taken


def of_an_earlier_picture(sentence: SentenceView, view: TextView) -> bool:
    """Whether it says what a picture shows that was taken days before the text was written."""
    if not _PICTURE.match(sentence.text):
        return False
    today = parse_base(view.date)
    days = [d for m in sentence.dates(view.date, "past") if m.edtf and (d := _last_day(m.edtf))]
    old = bool(today and days) and all(today and (today - d).days > _FRESH for d in days)
    return old or bool(_ON_FILE.search(sentence.text))


def _began_at_another(sentence: SentenceView, following: SentenceView, view: TextView) -> bool:
    """ "At the Summit, A and B established the Council. Minister Doe will host its first meeting on May 3": of others, before."""
    if not (_ONCE_AT.match(sentence.text) and _began_then(sentence) and not PLANNED.search(sentence.text)):
        return False
    ahead = [
        d.edtf for d in following.dates(view.date, "future") if d.edtf and view.date and d.edtf > view.date
    ]
    before = {p.name for m in sentence.people if (p := view.cast.of(m))}
    there = {p.name for m in following.people if (p := view.cast.of(m))}
    return bool(ahead and before and PLANNED.search(following.text)) and len(there - before) > 1


_THEN = compiled(r"(?:at|during|in|after|following)\b", re.I)


def _happened_long_ago(sentence: SentenceView, view: TextView) -> bool:
    """ "That is why at the June Summit in Oslo, leaders launched ...": in a text of November."""
    spans = list(tellings(sentence)) if view.joint and long_ago(sentence, view) else []
    return bool(spans) and all(_THEN.match(sentence.text, at) for at, _ in spans)


_BEGAN = Guarded(r"\b(?:launched|established|created|formed|initiated|founded|inaugurated)\b")


def _began_then(sentence: SentenceView) -> bool:
    """ "They launched the dialogue in July": not "they recently held meetings of the groups established in July"."""
    return bool(_BEGAN.search(sentence.text)) and not _LATELY.search(sentence.text)


_LATELY = Guarded(r"\b(?:recently|today|yesterday|this week)\b", re.I)


def _of_now(sentence: SentenceView, view: TextView) -> bool:
    """Whether a sentence names days, and of these days."""
    return bool(sentence.dates(view.date, "past")) and not long_ago(sentence, view)


def _last_day(edtf: str) -> date | None:
    """The day, or the last that every month has."""
    return parse_base(f"{edtf}-28" if len(edtf) == 7 and edtf[5:].isdigit() and edtf[5:] <= "12" else edtf)


def long_ago(sentence: SentenceView, view: TextView) -> bool:
    """Whether all days that the sentence names lie more than a month before the text's own."""
    today = parse_base(view.date)
    days = [_last_day(m.edtf) for m in sentence.dates(view.date, "past") if m.edtf]
    return bool(today and days) and all(
        d is not None and today and (today - d).days > _LONG_AGO for d in days
    )


def another_day(sentence: SentenceView, told: Sequence[SentenceView], view: TextView) -> bool:
    """ "They had on Monday co-chaired ...": a session of another day than the one that is told."""
    own = {d.edtf for s in told for d in s.dates(view.date, "past") if d.edtf}
    days = {d.edtf for d in sentence.dates(view.date, "past") if d.edtf and _DAY_OR_MONTH.match(d.edtf)}
    same = any(day.startswith(other) or other.startswith(day) for day in days for other in own)
    return bool(own and days) and not same


_DAY_OR_MONTH = compiled(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?$")
