"""Whose day a date is: of the reported session, of another one, of when it was told."""

from __future__ import annotations

import re

from entente.reading.dates import DateMention
from entente.reading.mentions.ordinals import ordinals_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.dateline import find_dateline
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.background import OPENED_THEN
from entente.reading.sessions.telling.lead_in import end_of_lead_in
from entente.reading.sessions.time_and_place.named_places import AFTER_BOTH, FOLLOW_UP, MADE

# "the ministry said Monday", "announced on May 3": the day on which it was told.
TOLD_ON = compiled(
    r"(?<!\bnot, as )\b(?:said|says|announced|released|issued|published|reported|added|confirmed|disclosed|revealed|(?<!\bI )(?<!\b[Ww]e )told (?:\w+ ){0,2}\w+(?: in [A-Z]\w+)?|according to [^,.;]{3,50})(?: (?:here|late|early))?(?: in a (?:statement|press release))?,? (?:on )?$"
)


_DATED = compiled(r"[A-Z][a-z]+ \d{1,2}, \d{4} \([A-Z]")  # "October 3, 2024 (PORT SUDAN) – "


def of_another_count(sentence: SentenceView, told: list[SentenceView]) -> bool:
    """ "The first session was held in May 2031", behind one on the second."""
    own, reported = ({o.value for o in ordinals_in(s.text)} for s in (sentence, told[0]))
    return bool(own and reported) and own.isdisjoint(reported)


def of_writing(sentence: SentenceView, mention: DateMention) -> bool:
    """ "SEOUL, April 15 (agency) -- ": the day on which the report was written."""
    if TOLD_ON.search(sentence.text[: mention.start - sentence.start]):
        return True
    if _DATED.match(sentence.text, 0, mention.end - sentence.start + 25) and mention.start == sentence.start:
        return True
    dateline = find_dateline(sentence.text)
    return dateline is not None and mention.end - sentence.start <= dateline.end


# "the Groups, which were established in September 2021": when the body that met was made.
_FOUNDED = compiled(
    r"\b(?:(?:which|that)\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?|,\s*(?:first\s+)?)(?:established|launched|started|begun|created|founded|formed|set\s+up|initiated|announced)\b[^;]{0,80}$"
)


# "the first since the inauguration on May 10": when something else began.
_SINCE = compiled(
    r"\bsince\b[^,;]{0,80}$|\b(?:inaugurat|elect(?:ion|ed)|appoint|took office|taking office|attack|invasion|earthquake|launch(?:ed)? of|test(?:s|ed)? of)\w*\b[^,;]{0,40}$"
)


# "the commitments agreed on during the Prime Minister's visit in October": another time.
_AGREED_THEN = compiled(
    r"\b(?:agreed(?: on| upon)?|signed|made|reached|announced|adopted|launched)\s+(?:during|at)\b[^,;]{0,70}$"
)


# "The summit was preceded by a meeting of ministers on May 22 and": the days of other meetings.
_PRECEDED = Guarded(r"\bpreceded by\b[^.;]*$")


# "The Dialogue, postponed from 5 March, was held on 17 May", "originally scheduled for": the day for which it had been planned.
_OLD_DAY = Guarded(
    r"\b(?:(?:postponed|re-?scheduled|moved|delayed|deferred|brought forward|put off|pushed back|put back) from|(?:originally|initially|previously) (?:\w+ )?(?:scheduled|planned|due|set|slated|foreseen|announced|to)|had (?:\w+ )?been (?:\w+ )?(?:scheduled|planned|set|slated|due))\b[^,;]{0,60}$"
)


def belongs_elsewhere(sentence: SentenceView, mention: DateMention) -> bool:
    """ "building on the November 2022 meeting": another session's date."""
    before = sentence.text[: mention.start - sentence.start]
    if len(before) < end_of_lead_in(sentence.text):
        return True
    after = sentence.text[mention.end - sentence.start : mention.end - sentence.start + 60]
    if any(
        made.search(before)
        for made in (
            MADE,
            _PRECEDED,
            _OLD_DAY,
            OPENED_THEN,
            _FOUNDED,
            _SINCE,
            _AGREED_THEN,
            FOLLOW_UP,
            AFTER_BOTH,
        )
    ):
        return True
    return bool(
        re.search(
            r"\b(?:since|following|building on|(?<!held )(?<!had )(?<!hold )(?<!during )(?<!of )(?<!in )(?<!between )(?<!with )their|follow(?:ed|s|ing)? (?:up )?on|in line with|pursuant to|after|announced|ahead of|before|prior to|due to take office|last)\s+(?:the\s+|their\s+|our\s+)?(?:\w+\s+){0,4}$",
            before,
            re.I,
        )
    ) or bool(
        re.match(
            r"\s+(?:Washington Declaration|Joint Statement|Declaration|statement|attacks?|election)", after
        )
    )
