"""Whether a sentence tells that a meeting was called off or put off: "has been cancelled", "agreed to postpone the visit".

The words are in the lexicon (called_off.yaml); here stand the forms in which they tell it: what was done to the meeting
(behind its noun), what somebody did to it (before its noun), and what leaves it open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from entente.lexicon.called_off import called_off_words
from entente.lexicon.patterns import any_of
from entente.reading.dates.calendar_words import MONTH, WEEKDAYS
from entente.reading.mentions.mechanisms import find_mechanisms
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sessions.telling.mentions import meeting_mentions
from entente.reading.sessions.telling.moved import MAY_MOVE, told_moved

_WORDS = called_off_words()
_PARTED = tuple(word.split(" * ") for word in _WORDS.do if "*" in word)
_WHOLE = any_of(word for word in _WORDS.do if "*" not in word)


@dataclass(frozen=True, slots=True)
class CallOff:
    """A meeting called off, and the words that do it. Offsets in the sentence, half-open."""

    start: int
    end: int
    told: int
    told_end: int
    real: bool = True  # not denied, and not left open
    new: tuple[int, int] = (-1, -1)  # where the new day stands, of one moved: "will now be held | on 9 July"


def call_offs(text: str, headline: bool = False) -> tuple[CallOff, ...]:
    """The meetings that a sentence calls off, in its order. A headline does without "was" and "has been"."""
    return tuple(off for off in _told(text, headline) if off.real)


def leaves_open(text: str) -> bool:
    """Whether a sentence only speaks of a meeting as one that may be, or was not, called off."""
    told = _told(text, False)
    return bool(told) and not any(off.real for off in told)


@lru_cache(maxsize=1024)  # all who look for sessions ask it of the same sentences
def _told(text: str, headline: bool) -> tuple[CallOff, ...]:
    if not (_ANY.search(text) or MAY_MOVE.search(text)):
        return ()
    found: list[CallOff] = []
    for begin, start, end in _meetings(text):
        off = (
            _told_behind(text, begin, start, end, headline)
            or _told_before(text, start, end)
            or _moved(text, begin, start, end)
            or _goes_not(text, start, end)
        )
        if off and not any(o.told == off.told for o in found):
            found.append(off)
    return tuple(found)


def called_off_at(text: str, start: int, end: int, headline: bool = False) -> CallOff | None:
    """The telling by which the meeting whose noun stands from `start` to `end` is called off."""
    return next((o for o in call_offs(text, headline) if o.start < end and start < o.end), None)


def _meetings(text: str) -> Iterator[tuple[int, int, int]]:
    """Where the phrases of meetings begin, and where their nouns stand; names of consultations among them."""
    mentions = [(m.begin, m.start, m.end) for m in meeting_mentions(text)]
    named = [(m.start, m.start, m.end) for m in find_mechanisms(text)]
    inside = [n for n in named if not any(n[1] < end and start < n[2] for _, start, end in mentions)]
    yield from sorted([*mentions, *inside])


_ANY = Guarded(
    rf"\b(?:{any_of((*_WORDS.done, *_WORDS.deeds, *_WORDS.gone, *_WORDS.leaves, *_WORDS.goes_not))}|{_WHOLE}|{any_of(parts[-1] for parts in _PARTED)})\b",
    re.I,
)
_CONDITION = compiled(r"(?:If|Unless|Should)\b")
_OPEN = compiled(
    rf"\s+(?:(?:\w+\s+){{0,4}}?(?:{any_of(_WORDS.open)})|(?:{any_of(_WORDS.elsewhere)})|[^,;.]{{0,40}}?\b(?:{any_of(_WORDS.elsewhere[:2])}))\b",
    re.I,
)
# "may" in small letters: "on 8 May the visit was cancelled" is real.
_UNREAL = Guarded(rf"\b(?:{any_of(_WORDS.unreal)}|(?-i:may))\b[^,;]*$", re.I)


# What was done to it: "the visit, planned for May, has been cancelled", "the summit will not take place".
_ADVERBS = r"(?:(?:also|now|again|thus|therefore|since|then|been|once|\w+ly)\s+)*"
_BE = rf"(?:(?:was|were|is|are)\s+{_ADVERBS}(?:being\s+)?|(?:has|have|had|having)\s+{_ADVERBS}been\s+|(?:will|would|(?:has|have|had|is|are|was|were)\s+to)\s+{_ADVERBS}be\s+)"
_DONE = rf"(?P<told>{_BE}{_ADVERBS}(?:{any_of(_WORDS.done)})|{any_of(_WORDS.gone)})\b"
_BEHIND = compiled(rf"(?P<between>[^;]{{0,220}}?)(?:\b|(?<=[\s)])){_DONE}", re.I)
_HEADLINE = compiled(
    rf"(?P<between>[^;]{{0,120}}?)\s(?P<told>{any_of(_WORDS.done)})\b(?=\s*$|[,:.]|\s+(?:until|till|due|amid|over|after|as|by|indefinitely|because|again|following|to|for|at)\b)",
    re.I,
)
_PREPOSITIONS = "of|between|among|with|to|in|on|at|for|by|from|under"
_DAY = rf"(?:{MONTH}|{'|'.join(WEEKDAYS)}|\d)"
_FORMERLY = rf"(?:(?:{any_of(_WORDS.formerly)})\s+)?"
# "The visit | had been set for 3 May and | was postponed".
_WAS_TO = rf"\s+(?:was|were|is|are|had|has|have)\s+(?:been\s+)?(?:\w+ly\s+)?(?:{any_of(_WORDS.planned)}|to)\b"
_GOES_ON = compiled(
    rf"\s*$|[’']s?\s+$|\s*\([^)]{{1,60}}\)|,?\s+(?:{_PREPOSITIONS}|which|that|{_FORMERLY}(?:{any_of(_WORDS.planned)})|this|next|tomorrow|today)\b|,?\s+{_DAY}|,\s+(?:the|a|an)\s+[^,]{{3,80}},\s+$|{_WAS_TO}[^,;]*,?\s+(?:and|but)\s+$",
    re.I,
)
_NOT_ITS_OWN = Guarded(rf"\b(?:{any_of(_WORDS.not_its_own)})\b|:\s|\b(?:which|that|who)\s+[a-z]+ed\b", re.I)
_PLAN = rf"(?:[\w.’' -]{{1,60}}\s)?(?:was|were|is|are|has|have|had)\s+(?:\w+ly\s+|first\s+)?(?:been\s+)?(?:\w+ly\s+)?(?:{any_of(_WORDS.planned)}|due|to)\b"
_RELATIVE = compiled(rf"\b(?:which|that|who)\b(?!\s+{_PLAN})", re.I)
# "the meeting with Chile that | was cancelled": what stands between is only with whom, where and when.
_PLAIN = compiled(
    r"(?:\s+(?:with|in|at|on|of|between|for)\s+(?:the\s+)?(?:[A-Z\d][\w.’'-]*,?\s*(?:and\s+)?)+)*,?\s*(?:which|that)\s+$"
)
_NO_SUBJECT = compiled(rf"(?:^|.*\b)(?:{any_of(_WORDS.no_subject)})\s+$", re.I | re.S)
# "The date of | the Dialogue has been changed", "The opening of | the summit has been delayed".
_ITS_DAY = Guarded(rf"^(?:The\s+|.*,\s+the\s+)(?:{any_of(_WORDS.dates_of)})\s+$", re.S)


def _told_behind(text: str, begin: int, start: int, end: int, headline: bool) -> CallOff | None:
    if not _may_be_subject(text, begin):
        return None
    for form in (_BEHIND, *((_HEADLINE,) if headline else ())):
        found = form.match(text, end)
        if found and _is_of_the_meeting(found["between"]):
            return _as_told(text, (start, end), found.span("told"), begin)
    return None


def _may_be_subject(text: str, begin: int) -> bool:
    """Whether the meeting, or its day, is what the sentence tells of: not "at the summit, debts were cancelled"."""
    if _DOES.match(text, begin):
        return False
    return not _NO_SUBJECT.match(text[:begin]) or _ITS_DAY.search(text[:begin]) is not None


def _moved(text: str, begin: int, start: int, end: int) -> CallOff | None:
    """ "The summit of 5 June | will now be held on 9 July", "will be held on 9 July | instead of 5 June"."""
    moved = told_moved(text, start, end)
    if moved and moved.told[0] >= end and not _may_be_subject(text, begin):
        return None
    if moved is None or (moved.between and not _is_of_the_meeting(moved.between)):
        return None
    off = _as_told(text, (start, end), moved.told, min(begin, moved.told[0]))
    return replace(off, new=moved.new)


def _is_of_the_meeting(between: str) -> bool:
    """Whether the words between the noun and what was done only say which meeting it is."""
    if not _GOES_ON.match(between):
        return False
    if between.rstrip().endswith(("which", "that")):
        return bool(_PLAIN.fullmatch(between))
    return not _NOT_ITS_OWN.search(between) and not _RELATIVE.search(between)


# What somebody did to it: "agreed to call off | the first Ruritania–Freedonia Dialogue", "the cancellation of | the talks".
_NAME = r"[A-Z\d][\w.’'&/+–-]*,?\s+(?:(?:of|for|and|on)\s+(?:the\s+)?(?=[A-Z]))?"
_SMALL = rf"(?!(?:{_PREPOSITIONS}|until|after|before|during|because|and|or|that|which|who|whose|was|were|agreed|reached|ahead)\b)[a-z][\w.’'–-]*,?\s+"
_PHRASE = rf"(?:{_NAME}|{_SMALL}){{0,12}}"
_VERB = rf"(?:(?<!be\s)(?<!been\s)(?<!was\s)(?<!were\s)(?<!is\s)(?<!are\s)|(?=\w+ing\b))\b(?P<told>{_WHOLE})(?:\s+indefinitely)?"
_BEFORE = compiled(
    rf"(?:.*[\s(“])?(?:{_VERB}\s+(?:(?:its|his|her|their|the)\s+)?(?:(?:{any_of((*_WORDS.plans, *_WORDS.dates_of))})\s+)?|(?P<leaves>{any_of(_WORDS.leaves)})\s+|(?P<deed>(?:{any_of(_WORDS.deeds)})\s+of)\s+)(?P<between>{_PHRASE})$",
    re.S,
)
_PARTS = tuple(
    (
        compiled(
            rf"(?:.*\s)?(?P<told>{re.escape(verb)})\s+(?:(?:the\s+)?(?:{any_of(_WORDS.dates_of)})\s+)?{_PHRASE}$",
            re.I | re.S,
        ),
        compiled(rf"\s+{re.escape(particle)}\b"),
    )
    for verb, particle in _PARTED
)
_DEED_BEHIND = compiled(rf"[’']s?\s+(?P<told>{any_of(_WORDS.deeds)})\b")
# The noun is the head of what is called off: "the meeting room" is none.
_IS_HEAD = compiled(
    rf"\s*(?:[,.;:()—–!?\"”’']|$)|\s+(?:{_PREPOSITIONS}|that|which|who|{any_of(_WORDS.planned)}|until|till|because|after|amid|over|following|ahead|due|this|next|last|later|tomorrow|today|tonight|yesterday|and|or|as|when|while|without|citing|but|here|was|were|had|has|have|will|is|are|would|could|\w+ly|\d\S*|{_DAY}\w*)\b",
    re.I,
)
_SUBJECT_OF_IT = compiled(r"(?:the|a|an|its|their|his|her|previously|recently)\s+$", re.I)


def _told_before(text: str, start: int, end: int) -> CallOff | None:
    for verb, particle in _PARTS:
        parted = particle.match(text, end)
        if parted and (found := verb.match(text[:start])):
            return _as_told(text, (start, end), (found.start("told"), parted.end()), found.start("told"))
    if deed := _DEED_BEHIND.match(text, end):
        return _as_told(text, (start, end), deed.span("told"), start)
    found = _BEFORE.match(text[:start])
    if found is None or not _IS_HEAD.match(text, end):
        return None
    group = next(name for name in ("told", "leaves", "deed") if found[name])
    at = found.start(group)
    if group == "leaves" and not (
        _OF_TWO.match(text, end) or _PAIR.search(found["between"] + text[start:end])
    ):
        return None
    if group == "told" and _SUBJECT_OF_IT.search(text[:at]):
        return None  # "the postponed visit": what came of it is told elsewhere
    return _as_told(text, (start, end), found.span(group), at)


# Who does not go: "will no longer | visit Peru", "will not | travel to Peru on 3 May as planned".
_DOES = compiled(r"(?:visit|travel to|meet|convene|reconvene|gather|met|spoke|speak)\b")
_GOES_NOT = compiled(rf"(?:.*\s)?(?P<told>{any_of(_WORDS.goes_not)})\s+(?:\w+ly\s+)?$", re.S)
_NO_LONGER = compiled(r".*no longer", re.S)
_AFTER_ALL = Guarded(rf"\b(?:{any_of(_WORDS.after_all)})\b")
# Of the meeting of two: "the talks | with Peru", "the Peru-Chile | Dialogue".
_OF_TWO = compiled(r"[^,;]{0,60}?\b(?:with|between)\b")
_PAIR = Guarded(r"\b[A-Z][\w.]+[-–—][A-Z]\w+")


def _goes_not(text: str, start: int, end: int) -> CallOff | None:
    found = _GOES_NOT.match(text[:start]) if _DOES.match(text, start) else None
    if found is None or not (_NO_LONGER.match(found["told"]) or _AFTER_ALL.search(text, end)):
        return None
    return _as_told(text, (start, end), found.span("told"), found.start("told"))


def _as_told(text: str, noun: tuple[int, int], told: tuple[int, int], clause: int) -> CallOff:
    """The telling, real unless words before its clause or behind it deny it or leave it open."""
    elsewhere = _MOVED.search(text, *told) and not _DAY_BEHIND.match(text, told[1])
    doubted = (
        elsewhere or _UNREAL.search(text[:clause]) or _OPEN.match(text, told[1]) or _CONDITION.match(text)
    )
    return CallOff(*noun, *told, real=not doubted)


# "has been moved from | 3 May to 5 June": to another town ("from | Oslo to Nairobi") it is not put off.
_MOVED = compiled(r"\b(?:mov|chang|shift)(?:e|es|ed|ing)\b.* (?:from|to)$", re.S)
_DAY_BEHIND = compiled(rf"\s+(?:(?:the|early|mid|late)\s+)?{_DAY}", re.I)


def is_called_off_again(text: str) -> bool:
    """ "It has been cancelled": the meeting of which the sentence before has told."""
    return bool(
        _IT_IS.match(text) or _AGREED_ON.match(text) or (MAY_MOVE.search(text) and _IT_MOVES.match(text))
    )


_IT = r"(?:It|They|This|These|Both|The event)\s+(?:\w+ly\s+)?"
_IT_IS = compiled(rf"{_IT}{_DONE}", re.I)
_IT_MOVES = compiled(rf"{_IT}(?:{any_of((*_WORDS.now, *(w for w in _WORDS.anew if ' now ' in w)))})\b", re.I)
# Behind "It was to have been held on 5 June".
_AGREED_ON = compiled(
    rf"(?:They|The\s+(?:two\s+)?(?:parties|sides|countries|governments))\s+have\s+now\s+(?:agreed|settled)\s+on\s+(?:the\s+)?{_DAY}",
    re.I,
)
_NEW_DAY = compiled(
    rf"(?:.*[\s,])?(?:{any_of(_WORDS.new_day)})\s+(?:(?:the|early|late|on|in|at|for|least)\s+)*$", re.I | re.S
)


def is_new_day(text: str, off: CallOff, at: int) -> bool:
    """Whether the date at `at` is the new one to which the meeting is put off."""
    if off.new != (-1, -1):
        return off.new[0] <= at < off.new[1]
    if at < off.told_end or _WAS_PLANNED.search(text, off.told_end, at):
        return False
    return bool(_NEW_DAY.match(text[off.told : at]))


_WAS_PLANNED = Guarded(
    r"\b(?:planned|scheduled|slated|due|set|foreseen|originally|initially|previously|was to|were to)\b", re.I
)
