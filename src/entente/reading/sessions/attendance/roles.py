"""What part somebody had in a meeting: its chair, its host, the head of a delegation, or one of those present.

A role is said by a verb and belongs to those who do it: behind "chaired by", before "co-chaired". Its object decides what
"led" means: the head of "the Kenyan delegation", the chair of "the talks", neither of "efforts".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.lexicon.attendance import attendance_words
from entente.lexicon.leading import leading_words
from entente.lexicon.patterns import any_of
from entente.model import Role
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.sentences.sentence import SentenceView

_WORDS = leading_words()
_LEADING = Guarded(
    rf"\b(?:(?P<leads>{any_of(_WORDS.leads)})|(?P<chairs>{any_of(_WORDS.chairs)})|(?<!-)(?P<hosts>{any_of(_WORDS.hosts)})|(?P<stands>{any_of(_WORDS.stands_for)})|(?P<welcomes>welcom(?:e[sd]?|ing)))\b",
    re.I,
)
_SIDES = any_of(_WORDS.sides)
_MEETINGS = rf"(?:{any_of(attendance_words().meetings)})s?"
# "was chaired by", "was co-chaired in a virtual format by", "was led on the Kenyan side by".
_BY = compiled(
    r"\s+(?:(?:jointly|virtually|today|together|remotely|online|respectively)\s+|(?:in|on|at|from|via|for) (?:an? |the )?(?:[\w’'-]+ ){1,3})?by\b|(?<= of)"
)
# Before "by": whether it is a delegation or a meeting that was led; behind "led": what its object is.
_OF_SIDE = compiled(rf"\b(?:{_SIDES})\b[^;]{{0,70}}$", re.I)
_OF_MEETING = compiled(rf"\b(?:{_MEETINGS}|it)\b[^;]{{0,90}}$|^\s*$", re.I)
_SIDE = compiled(rf"[^;]{{0,60}}?\b(?:{_SIDES})\b", re.I)
# "Roe led the Kenyan delegation, while Doe led that of his country".
_THAT_OF = compiled(r"(?:^|\b)\s*that of (?:the )?[\w’'-]+(?: [\w’'-]+){0,3}?(?=[.,;]| (?:was|were|is) $|$)")
_OF_SIDE_BEFORE = compiled(rf"\b(?:{_SIDES})\b", re.I)
_MEETING = compiled(rf"(?:\s+[\w’'.-]+){{1,6}}?\s+{_MEETINGS}\b", re.I)
_PARTED = Guarded(
    rf"[;:]|\b(?:in|on|last|earlier this) [^,;]*,\s+$|\bthe {_MEETINGS}\b|\b(?:{any_of(_WORDS.joined_by)})\b"
)
_FAR = 160  # characters between the verb and those who do it
_TO_PLACE = compiled(r"[^.;]{0,160}?\s(?:to|at)\s+(?:the\s+|his\s+|her\s+)?[A-Z]")
_NOT_NOW = compiled(r"\b(?:when|who|as|which|year|where|recently|following|after)\b[^,.;]{0,60}$")
_HIS_CO_CHAIR = compiled(r"\bwith (?:his|her|their) co-chairs?,?\s*$", re.I)
_CO_CHAIR = compiled(r"\bco-chairs?,?\s*$", re.I)  # "the co-chairs, Minister Roe and Minister Doe,"
# "were joined by EU Co-Chairs Commissioner Roe and Commissioner Doe": said before the office, of this meeting.
_AS_CO_CHAIR = Guarded(r"(?:^|\s)[Cc]o-[Cc]hairs?,? (?!of\b|for\b)(?=[A-Z])")
_THE_MEETING = compiled(rf"\s+(?:this|the)\s+{_MEETINGS}\b", re.I)
_CHAIR_IN_BRACKETS = compiled(r"\s*\((?:Co-)?[Cc]hair(?:man|person)?\)")


def role_in(sentence: SentenceView, mention: PersonMention, meets: bool) -> Role | None:
    """The role that `sentence` gives to the person; `meets` where it tells of the meeting itself. None: it gives none."""
    text = _without_people(sentence)
    people = sorted(sentence.people, key=lambda p: p.start)
    if _CHAIR_IN_BRACKETS.match(sentence.text, mention.end - sentence.start):
        return "chair"
    if _called_chair(mention, sentence, text, meets) or _beside_chair(mention, people, sentence, text, meets):
        return "chair"
    for match in _LEADING.finditer(text):
        by = _BY.match(text, match.end())
        role = _role(match, by is not None, sentence, text, meets)
        if role is None:
            continue
        at = sentence.start + (by.end() if by else match.start())
        doers = _behind(people, at, sentence, text) if by else _ahead(people, at, sentence, text)
        if mention in doers or (by and mention in _on_other_side(people, at, sentence, text)):
            return role
    return None


def _role(match: re.Match[str], by: bool, sentence: SentenceView, text: str, meets: bool) -> Role | None:
    """What the verb makes of those who do it."""
    before, behind = text[: match.start()], text[match.end() :]
    if match.group("stands"):
        at = sentence.start + match.end()
        party = any(at < m.start <= at + len(" the ") for m in sentence.parties)
        return "head of delegation" if by or party else None
    of_side = (_OF_SIDE.search(before) or _OTHER_SIDE.search(behind)) if by else _SIDE.match(behind)
    if (_THAT_OF.search(before) if by else _THAT_OF.match(behind)) and _OF_SIDE_BEFORE.search(before):
        return "head of delegation"
    if match.group("leads"):
        if of_side:
            return "head of delegation"
        led = _OF_MEETING.search(before) if by else _MEETING.match(behind)
        return "chair" if led and meets else None
    if match.group("chairs") and not by and _THE_MEETING.match(behind):
        return "chair"
    if not meets or (not by and _NOT_NOW.search(before)):
        return None
    if (
        match.group("chairs")
        and not by
        and not re.match(r"\s+(?!today|yesterday|on\b|in\b|to\b|at\b|for\b|virtually|here\b)\w", behind)
    ):
        return None  # "The leaders convened."
    if match.group("welcomes"):
        return "host" if not by and _TO_PLACE.match(behind) and _GUEST.match(behind) else None
    return "chair" if match.group("chairs") else "host"


_GUEST = compiled(r"\s{2,}|\s+(?:(?:a|the|representatives|his|her|its)\s+|[\w-]+\s+){0,4}?(?:\s|delegation|representatives|leaders|ministers|officials|counterparts?)", re.I)  # fmt: skip


def _called_chair(mention: PersonMention, sentence: SentenceView, text: str, meets: bool) -> bool:
    """Whether "co-chairs" introduces the person: of the meeting where that is told, else "his co-chairs, Minister Roe"."""
    ahead = text[: mention.start - sentence.start]
    named = sentence.text[mention.start - sentence.start : mention.name_start - sentence.start]
    if meets and (_CO_CHAIR.search(ahead) or _AS_CO_CHAIR.search(named)):
        return True
    return _HIS_CO_CHAIR.search(ahead) is not None


def _beside_chair(
    mention: PersonMention, people: Sequence[PersonMention], sentence: SentenceView, text: str, meets: bool
) -> bool:
    """Whether the person is joined to one whom "co-chairs" introduces."""
    for first, other in enumerate(people):
        if other.start < mention.start and _called_chair(other, sentence, text, meets):
            if mention in tuple(_chain(people[first:], sentence, text)):
                return True
    return False


def _on_other_side(
    people: Sequence[PersonMention], at: int, sentence: SentenceView, text: str
) -> Sequence[PersonMention]:
    """ "led by Roe and the Peruvian side by Doe": those of whom the verb is not said again."""
    gap = _OTHER_SIDE.search(text, at - sentence.start)
    return _behind(people, sentence.start + gap.end(), sentence, text) if gap else ()


# ", while | the Peruvian side by", "and on behalf of Peru by".
_OTHER_SIDE = Guarded(
    rf"(?:\band|\bwhile|\bwhereas|[,;])\s+(?:(?:on|for|from)\s+)?(?:(?:the|that\s+of)\s+)?(?:[\w.’'-]+\s+){{0,4}}?(?:{_SIDES})(?:\s+of\s+(?:[\w.’'-]+\s+){{0,3}}?[\w.’'-]+)?\s+(?:was\s+|were\s+)?by\b"
    r"|(?:\band|\bwhile|[,;])\s+that\s+of\s+(?:[\w.’'-]+\s+){1,4}?by\b"
)


def _behind(
    people: Sequence[PersonMention], at: int, sentence: SentenceView, text: str
) -> Sequence[PersonMention]:
    """Those right behind "by", as far as they are joined to each other."""
    after = [p for p in people if p.start >= at]
    if not after or after[0].start - at > _FAR or _PARTED.search(text[at - sentence.start : after[0].start - sentence.start]):  # fmt: skip
        return ()
    if _by_a_party(at, after[0].start, sentence, text):
        return ()
    return tuple(_chain(after, sentence, text))


def _by_a_party(at: int, first: int, sentence: SentenceView, text: str) -> bool:
    """ "hosted by | the US in Delaware, brought together President Roe and Prime Minister Doe": nobody who is named did it."""
    party = next((m for m in sentence.parties if 0 <= m.start - at <= len(" the ")), None)
    if party is None or party.end >= first:
        return False
    return bool(_GOES_ON.search(text[party.end - sentence.start : first - sentence.start]))


_GOES_ON = compiled(r"\b(?!(?:and|the|of|represented|by)\b)[a-z]{2,}")


def _ahead(
    people: Sequence[PersonMention], at: int, sentence: SentenceView, text: str
) -> Sequence[PersonMention]:
    """The subject of the verb: the nearest before it, with those joined to it."""
    before = [p for p in reversed(people) if p.end <= at]
    if not before or at - before[0].end > _FAR or ";" in text[before[0].end - sentence.start : at - sentence.start]:  # fmt: skip
        return ()
    return tuple(_chain(before, sentence, text))


def _chain(people: Sequence[PersonMention], sentence: SentenceView, text: str) -> Iterator[PersonMention]:
    last = None
    for mention in people:
        if last is not None:
            first, second = sorted((last, mention), key=lambda m: m.start)
            between = text[first.end - sentence.start : second.start - sentence.start]
            together = between.strip(" ,") in ("together with", "along with", "jointly with")
            if not together and (_PARTED.search(between) or not re.search(r"\band\b|,|&", between)):
                return
        yield mention
        last = mention


def _without_people(sentence: SentenceView) -> str:
    """The sentence with blanks for its people: "Co-chair" in an office is no word of the session."""
    text = sentence.text
    for p in sentence.people:
        start, end = p.start - sentence.start, p.end - sentence.start
        text = text[:start] + " " * (end - start) + text[end:]
    return text
