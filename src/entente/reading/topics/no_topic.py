"""What is no topic, though it stands where topics do: a day, those with whom one talked, what should be done."""

from __future__ import annotations

import re

from entente.lexicon.parties import is_organisation
from entente.reading.dates.calendar_words import MONTH, WEEKDAYS
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.topics.aims import aimed, next_aim
from entente.reading.topics.cutting import Cutter
from entente.reading.topics.marks import TO_DO_NEXT
from entente.reading.topics.regions import Region
from entente.reading.topics.words import bare

# What no discussion is about: an infinitive, those with whom something is done, a date, a delegation.
_NO_TOPIC = compiled(
    r"(?:which|who|whose|as|by|from|of|at|amid|amidst|into|through|under|known|in\s+(?:accordance|line|conformity|keeping)\s+with|accordance\s+with|consistent\s+with|subject\s+to|such\s+as|that)\s|the\s(?:tele)?phone\b|to\s+\w|(?:their|our|his|her)\s(?:[a-z]+,?\s(?:and\s)?){0,4}(?:conversations?|discussions?|talks)\b(?!\son\b)|beyond$|included?$|(?:in|at|during|after|before|by|from)\s+(?:the|a|an|their|his|her|its|our)\s|(?:with|alongside|together\s+with)\s|(?:the\s+)?[\w.-]+\s+side$|(?:the\s+)?[\w-]+\s+side['’]s\s+(?:initiative|request|invitation)|"
    rf"(?:{MONTH})\b|(?:{'|'.join(WEEKDAYS)})\b(?![’']s)|today\b(?![’']s)|\d|the\s(?:sidelines|margins|occasion|eve)\b|condition\sof\sanonymity|available\s(?:at|on|from)\b|[a-z]+(?:ed|ilt)\s(?:on|upon|by)\s",
    re.I,
)
# What begins no list at all: a day, or what somebody is to do ("spoke on May 7 with ...", "parties concerned to stay calm, ...").
NO_LIST = compiled(rf"to\s+[a-z]+\s|(?:{MONTH})\b|\d|today\b(?![’']s)|yesterday\b", re.I)
# A clause: what should be done, said and not discussed.
_SHOULD = compiled(
    r"\S.*\s(?:should(?!\s(?:it|they|he|she|the|there|any)\b)|must|ought\sto)\s(?:not\s)?[a-z]+"
)
_NOUN = compiled(r"[\w-]+\s+(?:for|of|to|in|on|between|with|from)\s")  # "support for ...", "work of ..."
_FINITE = frozenset({"VB", "MD", "TO"})


def is_no_topic(start: int, end: int, region: Region, cutter: Cutter, upto: int) -> bool:
    """Whether the words between, a piece of the region that ends at `upto`, name no topic."""
    text, sentence = cutter.text, region.sentence
    label = text[start:end]
    if _NO_TOPIC.match(label) or bare().fullmatch(label) or _SHOULD.match(label):
        return True
    return _where(text, start, end, sentence) or _begins_as_none(start, label, region, cutter, upto)


def _begins_as_none(start: int, label: str, region: Region, cutter: Cutter, upto: int) -> bool:
    """ "Moreover"; a verb that begins a clause, but for one that says what is to be done next."""
    tag = cutter.tagged.at(start)
    if " " not in label:
        return tag == "RB"
    if tag not in _FINITE or _NOUN.match(label):
        return False
    again = TO_DO_NEXT.search(cutter.text, region.start, start)
    if again and aimed(cutter.text, cutter.tagged, region.start, again.start()):
        return False
    return not next_aim(cutter.text, cutter.tagged, region.start, start, upto)


def _where(text: str, start: int, end: int, sentence: SentenceView) -> bool:
    """ "Cooperation, including in | the Security Council": the body in which it takes place is no topic."""
    if not _IN_WHICH.search(text, sentence.start, start):
        return False
    return any(is_organisation(m.code) and m.end == end and m.start - start <= 4 for m in sentence.parties)


_IN_WHICH = compiled(r"\bincluding\s(?:in|at|within)\s$")


_WITH_OTHERS = compiled(
    r"\s+with\s+(?:both|him|her|them|each(?:\s+other)?|(?:his|her|their)\s(?:[\w-]+\s){0,3}?(?:counterparts?|colleagues?|interlocutors?|hosts?|guests?)(?:,?\s[A-Z][\w.’'-]*){0,4}(?:\s(?:in|at|during|over|on\sthe|by)\s[^;,]*)?|[A-Z][\w-]+\s(?:counterparts?|colleagues?)|the\s(?:[A-Z][a-z]+\s){0,3}?(?:President|Minister|Chancellor|King|Emir|Sultan|Secretary|Secretary-General|Director-General|Premier))(?:\s(?:today|yesterday))?$"
)


# "discussed | in a phone call with his counterpart Roe | the truce": how and with whom one talked, before the topic.
_HOW = compiled(
    r"(?:(?:in|during|over|by|via)\s+)?(?:(?:an?|the|their)\s+)?(?:[\w-]+\s+)?(?:(?:tele)?phone\s+(?:call|conversation)|call|conversation|meeting|videoconference|talks)\s+with\s+|with\s+"
)


def behind_interlocutor(text: str, start: int, end: int, sentence: SentenceView) -> int:
    """The start of a topic behind those with whom it was discussed: "in a call with President Roe | debt relief"."""
    how = _HOW.match(text, start, end)
    met = next((p for p in sentence.people if how and how.end() <= p.name_start < end), None)
    if (
        met is None
        or how is None
        or text.find(",", how.end(), met.start) >= 0
        or met.start - how.end() > _NEAR
    ):
        return start
    behind = _OBJECT.match(text, met.end, end)
    return behind.end() if behind else start


_NEAR = 60  # characters: "his Peruvian counterpart"
_OBJECT = compiled(
    r",?\s+(?=(?:the|an?|ways|means|bilateral|regional|recent|latest|current|developments|efforts|relations|cooperation|issues)\b)"
)


def without_interlocutor(text: str, start: int, end: int, sentence: SentenceView) -> int:
    """The end of a topic without those with whom it was discussed: "debt relief | with President Roe"."""
    others = _WITH_OTHERS.search(text, start, end)
    if others:
        return others.start()
    for person in sentence.people:
        behind = (
            _CIRCUMSTANCE.match(text, person.end, end) if start < person.start < person.end < end else None
        )
        if not (behind or 0 <= person.end - end <= 1):
            continue
        with_him = _WITH.search(text, start, person.start)
        if with_him:
            return with_him.start()
    return end


_WITH = compiled(
    r"\s+with\s(?:the\s|(?:his|her|their)\s(?:[\w-]+\s){0,3}?(?:counterparts?|colleagues?|hosts?|guests?),?\s)?$"
)
# Behind a name: when, where or how one talked with him, and nothing else.
_CIRCUMSTANCE = compiled(
    r",?\s(?:(?:in|at|during|over|by|via|on\sthe\s(?:side-?lines|margins|fringes|occasion|phone)|on\s(?:\w+day|\d|[A-Z][a-z]+\s\d)|here|today|yesterday|tonight|earlier|this\s(?:morning|afternoon|evening|week)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b[^;]*)$"
)
