"""The parties of a telling by its words alone: "with her Indian counterpart", "Indonesia and Norway held talks"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.lexicon.meetings import meeting_words
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.encounters import Encounter

_WORDS = meeting_words()
_SENSES = ("name", "adjective", "body", "contextual")

# Where the naming of those met ends; what stands in the name of a person is passed over.
_ENDS = compiled(
    r"[;:]|\b(?:on|in|at|during|over|about|amid|for|to|here|where|when|which|who|as|that|after|before|following|ahead|by"
    r"|this|last|today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|,? (?:and )?(?:\w+ly )?(?:\w+ing|\w+ed|told|held|said|spoke)\b|, (?:the|they|both|he|she|it)\b"
)
_UP_TO_WITH = compiled(r"[^.;:]{0,50}?\b(?:with|between|involving|among)\s", re.I)
# "At the meeting with Peru, ASEAN ministers welcomed": who acts behind the comma met those before it.
_MAIN_CLAUSE = compiled(
    r", (?P<who>(?:[Tt]he |both |an? )?[^,;]{2,70}?) (?:also |then |all |had |have |has )*(?:[a-z]+ed|said|told|spoke|held|took|gave|made|sought|saw)\b"
)
_NOUN = compiled(r"(?:in|at|with|during|after|following|meeting)\b", re.I)


def by_noun(encounter: Encounter) -> bool:
    """Whether a phrase tells of the meeting, not a clause of its own: "in her talks with Doe"."""
    return bool(_NOUN.match(encounter.sentence.text, encounter.verb))


def unnamed_guests(encounter: Encounter) -> tuple[str, ...]:
    """ "With her Indian counterpart", "with the minister from Peru"."""
    sentence, text, begin = encounter.sentence, encounter.sentence.text, encounter.end
    if not encounter.guests and not re.search(r"\b(?:with|between)\s*$", text[:begin]):
        lead = _UP_TO_WITH.match(text, begin)
        if lead is None and by_noun(encounter) and _WHERE.match(text[encounter.verb : begin]):
            return ()  # "At a meeting in | Munich, southern Germany, they agreed"
        begin = lead.end() if lead else begin
    clause = _MAIN_CLAUSE.search(text, begin) if by_noun(encounter) else None
    end = min(_end_of_naming(sentence, begin), clause.start() if clause else len(text))
    return tuple(m.code for m in outside_people(sentence, begin, end) if m.sense in _SENSES)


_WHERE = compiled(r".*\b(?:in|at)\s*$", re.S)


def unnamed_hosts(encounter: Encounter) -> list[str]:
    """ "Indonesia and Norway held talks", "the ministers of A and B met", "at the talks with A, the ministers of B said"."""
    sentence, text = encounter.sentence, encounter.sentence.text
    clause = _MAIN_CLAUSE.search(text, encounter.end) if by_noun(encounter) else None
    if clause is not None:
        first, last = clause.span("who")
    else:
        first = max(text.rfind(", ", 0, encounter.verb), encounter.verb - 90, 0)
        last = encounter.verb
    return [
        m.code
        for m in outside_people(sentence, first, last)
        if m.sense in _SENSES and not _GOVERNED.search(text[: m.start - sentence.start])
    ]


_GOVERNED = Guarded(r"\b(?:in|at|on|to|from|against|over|about|by|for|near)\s+(?:the\s+)?$")


def _end_of_naming(sentence: SentenceView, begin: int) -> int:
    text, place = sentence.text, begin
    spans = [(p.start - sentence.start, p.end - sentence.start) for p in sentence.people]
    while match := _ENDS.search(text, place):
        inside = next((e for s, e in spans if s <= match.start() < e), None)
        if inside is None:
            return match.start()
        place = inside
    return len(text)


_TOWN = compiled(
    r" (?:[a-z-]+ )?(?:capital|city|town|port|resort|village|island|border)\b"
)  # "met in the Peruvian capital"


# "in a meeting on the margins of the | APEC Summit": who met there is not the grouping.
_BESIDE = compiled(r"\b(?:[Mm]argins?|[Ss]ide-?lines?|[Ff]ringes) of (?:the |an? )?(?:[\w-]+ ){0,3}$")
_IN_TOWN = compiled(
    r"\b(?:in|at|near|to|from) (?:[A-Z][\w’'-]+ ?){1,3}, (?:the )?$"
)  # "in Munich, | Germany"


def outside_people(sentence: SentenceView, begin: int, end: int) -> Iterator[PartyMention]:
    """The parties named between two offsets of the sentence, but in the naming of a person or of a town."""
    for mention in sentence.parties:
        at = mention.start - sentence.start
        if mention.sense == "adjective" and _TOWN.match(sentence.text, mention.end - sentence.start):
            continue
        if mention.sense == "name" and _IN_TOWN.search(sentence.text[:at]):
            continue
        if _BESIDE.search(sentence.text[:at]):
            continue
        if begin <= at < end and not any(p.start <= mention.start < p.end for p in sentence.people):
            yield mention


_GATHERING = compiled(
    r"(?:(?:Meanwhile|Earlier|Later|Separately),? )?(?:[Aa]t|[Ii]n|[Dd]uring) (?:the|a|an|their|[Tt]oday[’']s|this \w+[’']s) [^,;.]{0,70}?\b"
    rf"(?:{any_of(_WORDS.nouns)})s?\b(?! with\b)(?:[^,;.]{{0,60}}?(?=,))?"
)


def grouping(sentence: SentenceView) -> str | None:
    """ "At the two-day meeting of the G7 foreign ministers, ...": the grouping that met."""
    match = _GATHERING.match(sentence.text)
    if match is None:
        return None
    codes = {m.code for m in outside_people(sentence, 0, match.end()) if m.sense in ("name", "body")}
    code = codes.pop() if len(codes) == 1 else None
    return code if code and is_organisation(code) else None
