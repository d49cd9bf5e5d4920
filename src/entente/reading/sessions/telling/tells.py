"""Whether a sentence tells that people met: "held talks", "was received by", "spoke by telephone".

The verbs and nouns are in the lexicon (meetings.yaml); here stand the forms in which they tell it, and the words around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.reading.patterns.branches import Branches
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_WORDS = meeting_words()


_NOUN = rf"(?:{any_of(_WORDS.nouns)})s?"
# Words between a verb and its meeting: none that begins another clause.
_BETWEEN = r"(?:(?!(?:that|since|to|which|who|after|before|until|about|against|accountable|responsible|for|by|and\s+will)\b)(?:[^\s,;.]|\.(?=[\w-]))+[.,]?\s+)"
# "spoke for half an hour on Tuesday with", "for the first time since taking office with".
_LASTING = r"for\s+(?:(?:over|about|around|nearly|almost|some|roughly|more\s+than|approximately)\s+)*(?:half\s+an?\s+|an\s+|[\w-]+\s+)(?:hours?|minutes)\b"
_HOW_LONG = rf"(?:{_LASTING}|for\s+the\s+(?:first|second|third|fourth)\s+time(?:\s+(?:since|in)\s+(?:[\w’'-]+\s+){{0,5}}?(?:[\w’'-]+))?)"
_FIRST = Guarded(  # a sentence with one of the forms below has one of these too
    r"\b(?:m[ee]ets?|met|meeting|spoke|spoken|speaks?|talk|conferred|phone|telephon|gather|conven|took\s+place|tak(?:e|es|ing)\s+place|to\s+(?:meet|host)|paid\s+a|will\s+|pays?\s+a|visit|arriv|travel|sat\s+down|consulted|session|round|during|"
    + any_of({w.split()[0] for w in (*_WORDS.hold, *_WORDS.receive, *_WORDS.passive)})
    + r")",
    re.I,
)
_FORMS = Branches(
    (
        rf"(?<!\bbe )(?<!\bbeen )\b(?:met|meets?|meeting)\s+(?:\w+ly\s+|again\s+|briefly\s+|today\s+|here\s+|{_HOW_LONG}\s+)*"
        rf"(?:with\s+(?!(?:{any_of(_WORDS.not_met)})\b)|in\b|at\b|on\b|outside\b|near\b|during\b|virtually\b|today\b(?![’'])|yesterday\b|tomorrow\b|via\b|by\s+video|online\b|this\s+(?:week|morning|afternoon|evening)|last\s+week|for\s+(?:the|a|an|talks)\b|under\b|between\b"
        r"|(?:the|his|her|their|a)\s+(?:visiting\s+|\w+\s+)?(?:(?-i:[A-Z])|counterparts?|delegation|leaders?|ministers?)|(?:visiting\s+|outgoing\s+|incoming\s+)?(?-i:(?!The\b|Our\b|All\b)[A-Z]))",
        rf"\b(?:met|spoke|talked|conferred)\s+{_LASTING}",
        rf"\b(?:spoke|spoken|speaks?|talked|talks?|conferred|consulted)\s+(?:{_HOW_LONG}\s+|\w+ly\s+|again\s+|today\s+|yesterday\s+|this\s+\w+\s+|on\s+\w+day\s+|one-on-one\s+|face-to-face\s+|one-to-one\s+|tête-à-tête\s+|in\s+private\s+)*(?:with|(?:by|over|on|via)\s+(?:the\s+|secure\s+)?(?:tele)?(?:phone|video)|in\s+person|to\s+(?:his\s|her\s|the\s+)?(?-i:[A-Z]))",
        r"\b(?:met|meets|conferred|consulted|spoke|talked)\s+(?:(?:on|in|at|here|today|yesterday|this|earlier|separately|briefly|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|his|her|the|office|morning|afternoon|evening|with)\s+){1,6}(?:(?:the|his|her)\s+)?(?-i:[A-Z])",
        rf"(?<!\bbe )(?<!\bbeen )(?<!\bare )(?<!\bis )(?<!\bwas )(?<!\bwere )(?<!\bbeing )(?<!\bnot )(?<!ly )\bmet(?:\s+to\s+(?:\w+ly\s+)?(?:{any_of(_WORDS.deliberate)})\b|\s+and\s+(?:{any_of(_WORDS.deliberate)})|\s*[.]?$)",
        r"\btelephoned\b",
        r"\b(?:tele)?phone\s+(?:call|conversation|talk|discussion)s?\b",
        r"\bon\s+the\s+(?:tele)?phone\s+with\b",
        r"\bphoned\s+(?:his|her|(?-i:[A-Z]))",
        rf"\b(?:{any_of(_WORDS.hold)})\s+(?!of\b){_BETWEEN}{{0,12}}?(?<!\bport )(?<!\bship ){_NOUN}\b(?!\s+(?:members?|chair\w*|statements?|office)\b|(?<=events)\s+of\b|(?:\s+on\s+[\w\s]{{3,40}}?)?\s+(?:announced|established|created|formed)\s+(?:by|at|in|on)\b)",
        r"(?<!who )\b(?:is|are)\s+(?:meeting|gathering|convening)\s+(?:in|on|at|for|with|today|tomorrow|virtually|here|this)\b",
        r"\b(?:is|are)\s+(?:due\s+|set\s+|expected\s+|scheduled\s+)?to\s+(?:visit|travel\s+to|meet|host)\b",
        r"\bwill\s+(?:\w+\s+)?(?:visit|travel\s+to|be\s+received|host|meet)\b",
        rf"\bfor\s+(?:(?:a|an|the)\s+)?(?:[\w-]+\s+){{0,3}}?{_NOUN}\s+with\b",
        rf"\b(?:led|leads|will\s+lead|heads|headed)\s+(?:an?|the|his|her|its)\s+(?:[\w’'.-]+\s+){{0,4}}?delegation\s+to\b[^;]{{0,60}}?\bfor\s+(?:an?|the|his|her)\s+[^.;]{{0,60}}?\b{_NOUN}\b",
        r"\barriv(?:ed|es|ing)\s+(?:in|at|here)\b[^.;]{0,60}\b(?:visit|talks|trip|tour|meeting|summit)\b",
        r"\bfor\s+(?:\w+\s+){0,2}?(?:meetings|talks|consultations)\s+(?:on\s+[^.;]{0,60}?)?with\b",
        rf"\b{_NOUN}\b(?:[^.;]{{0,160}}?)\b(?:was|were|will\s+be|is\s+being|has\s+been|had\s+to\s+be|is|are)\s+(?:\w+ly\s+|also\s+|then\s+|to\s+be\s+)?(?:{any_of(_WORDS.passive)})\b",
        rf"\b{_NOUN}\b[^.;]{{0,160}}?\b(?:took|takes|taking|will\s+take)\s+place\b",
        r"\b(?:gather|gathers|gathered|convene|convenes|convened|assembled)\s+(?:in|at|on|for|to|today|here|virtually|with|under|via|this)\b",
        rf"\b{_NOUN}\b[^.;]{{0,80}}?\b(?:concluded|concludes|commenced|commences|began|begins|opened|opens|ended|ends|kicked\s+off|got\s+under\s+way|started|wrapped\s+up)\s+(?:in|at|on|here|today|yesterday|this|with)\b",
        r"\b(?:was|were|is|are|been|be)\s+(?:(?:\w+ly|also|later|then|earlier|first|today|afterwards)\s+)*(?:received|hosted|greeted|summoned|called\s+in)\b[^.;]{0,80}?\bby\s+(?:(?:the|his|her|acting|caretaker|then|interim|outgoing)\s+)*(?-i:[A-Z])",
        r"\b(?:ambassador|chargé|envoy|commissioner|nuncio|representative)\b[^.;]{0,80}?\b(?:was|were|has\s+been|had\s+been)\s+(?:\w+\s+)?(?:summoned|called\s+in|convoked)\b",
        r"\b(?:paid|pays|pay|paying)\s+(?:a|an|his|her)\s+(?:[\w-]+\s+){0,5}?(?:visit|call)\b",
        rf"\b(?:after|following|upon)\s+(?:meeting|hosting|receiving|visiting|(?:co-)?chairing|(?:holding|attending|concluding|co-hosting|leading|opening)\s+{_BETWEEN}{{0,8}}?{_NOUN})\s+(?:with\s+)?(?=(?:(?:the|his|her|a|an)\s+)?(?:(?:[\w-]+\s+){{0,2}}(?:counterpart|delegation)|\d|(?-i:[A-Z])))",
        r"\b(?:during|in|after|following)\s+(?:[\w-]+\s+)?talks\s+(?:at|in|with|between|held|here|lasting|that\s+(?:lasted|ran))\b",
        rf"\b(?:during|in|at|after|following)\s+(?:the|their|his|her|a|today[’']s)\s+(?:[\w’'-]+\s+){{0,6}}?{_NOUN}\s+(?:with|between|in|held|on|today|yesterday|\w+day)\b",
        rf"\b(?:during|in)\s+(?:an?\s+|their\s+)?(?:(?:tele)?phone|telephonic|video|virtual|face-to-face)\s+{_NOUN}\b",
        rf"\b(?:during|in|at)\s+(?:(?:separate|individual|bilateral|back-to-back|one-on-one|phone|telephone)\s+)+{_NOUN}\s+with\b",
        rf"\b(?:during|in|at)\s+their\s+(?:[\w’'-]+\s+){{0,4}}?{_NOUN}\b",
        r"\b(?:at|during|in)\s+(?:an?|the)\s+(?:\w+\s+){0,2}(?:session|meeting|round)\s+of\s+(?:the|their)\s+(?-i:[A-Z])",
    ),
    re.I,
)
_RECEIVE = Guarded(rf"\b(?:{any_of(_WORDS.receive)}|met|meets|met\s+with|meets\s+with)\s+", re.I)
_GUEST = compiled(
    r"(?:(?:the|a|an|his|her|their|visiting|today|here|yesterday|senior|in\s+\w+|on\s+\w+day)\s+|(?-i:[A-Z])[\w.’'-]+\s+(?:and\s+)?)*"
    rf"(?:{any_of(_WORDS.guests)})\b(?![’']s?\s)|(?:a\s+|the\s+)?(?:tele)?(?:phone\s+)?calls?\s+from\b",
    re.I,
)
_BEHIND = Guarded(
    rf"\b(?:{any_of(_WORDS.behind)})\b[^,;]*$|\bas\s+[^,]*\b(?:said|emphasized|stressed|made\s+clear|noted)\s[^,]*$",
    re.I,
)
_REACH = 45  # characters from the verb to a guest's name: titles and honorifics stand between


def tellings(sentence: SentenceView) -> Iterator[tuple[int, int]]:
    """The words of the sentence that tell of a meeting: where they begin and end."""
    text = sentence.text
    yield from (span for span in _forms_in(text) if not is_asked_for(text, span[0]))
    for start, end in _receiving_in(text):
        at = sentence.start + end
        guest = next((p.start for p in sentence.people if at <= p.start <= at + _REACH), None)
        named = guest is not None and not _THING.search(text[end : guest - sentence.start])
        if named or _GUEST.match(text, end):
            yield start, end


@lru_cache(maxsize=1024)  # several finders ask for all sentences of a text
def _receiving_in(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _RECEIVE.finditer(text))


@lru_cache(maxsize=1024)
def _forms_in(text: str) -> tuple[tuple[int, int], ...]:
    found = tuple(match.span() for match in _FORMS.finditer(text))
    return found if found and _FIRST.search(text) else ()


# "welcomed the upcoming visit by President Roe": not him.
_THING = Guarded(rf"\b(?:{any_of(_WORDS.welcomed_things)}|(?<!led )(?<!headed )by)\b")


def tells(sentence: SentenceView) -> bool:
    """Whether the sentence tells of a meeting at all."""
    return next(tellings(sentence), None) is not None


def tells_first(sentence: SentenceView) -> bool:
    """Whether it tells of one for its own sake: not "since the summit", not "as she said during her visit"."""
    return any(not is_behind(sentence.text, at) for at, _ in tellings(sentence))


def is_unreal(text: str, at: int) -> bool:
    """Whether the words before the telling at `at` deny it or leave it open: "refused to meet", "a plan to hold talks"."""
    return bool(_UNREAL.search(text[:at]) or _IN_GENERAL.search(text[:at]))


# "the importance of contacts, including | phone calls between Presidents Roe and Doe": none of them is told.
_IN_GENERAL = Guarded(
    r"\b(?:importance|need|value|significance|usefulness) (?:of|for) [^.;]*\b(?:including|such as|like)(?: through)? (?:\w+ ){0,2}$"
)
# "may" in small letters: "on 8 May she met" is real.
_UNREAL = Guarded(rf"\b(?:{any_of(w for w in _WORDS.unreal if w != 'may')}|(?-i:may))\b[^,;]{{0,20}}$", re.I)


def is_resolved(text: str, at: int) -> bool:
    """Whether what is told at `at` is what others agreed or called for: "agreed that a summit will be held"."""
    return bool(_RESOLVED.search(text[:at]))


_RESOLVED = Guarded(rf"\b(?:{any_of(_WORDS.resolve)})\b[^;]*$", re.I)


def is_behind(text: str, at: int) -> bool:
    """Whether the words before the telling at `at` make it another meeting's: "building on the talks held in"."""
    return bool(_BEHIND.search(text[max(0, at - 70) : at + 12]) or _MADE_THERE.search(text[:at]))


def is_asked_for(text: str, at: int) -> bool:
    """Whether others are asked to meet: "urged Iran to resume cooperation and engage in direct talks", "called on both to meet in Oslo"."""
    if not (_BASE.match(text, at) or _BASE_BEFORE.search(text[:at])):
        return False
    return bool(_ASKED.search(text[:at]))


_BASES = rf"(?:{any_of(_WORDS.asked_to)})"
_BASE = compiled(rf"{_BASES}\b", re.I)
_BASE_BEFORE = compiled(rf"\b{_BASES}\s+(?:\w+ly\s+)?$", re.I)
_ASKED = Guarded(
    rf"\b(?:{any_of(_WORDS.asked)})\b(?:[^.;]|(?<=\b(?-i:[A-Z]))\.)*\bto\b(?:[^.;]|(?<=\b(?-i:[A-Z]))\.)*$",
    re.I,
)


# "fulfilled commitments made by Roe and Doe at the Summit".
_MADE_THERE = Guarded(
    r"\b(?:commitments?|pledges?|decisions?|promises|announcements?|agreements?|consensus) (?:that \w+ )?(?:made|taken|reached|announced)\b[^;]*$"
)
