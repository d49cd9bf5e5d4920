"""Mentions of meetings besides the reported one: the noun or verb, its words to the left and to the right.

"the first NCG meeting in July": head "meeting", before it "the first NCG", behind it "in July". "agreed to meet in
Tokyo": head "meet", before it "agreed to". What stands there decides whether the text places the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from entente.reading.guarded import Guarded

_NOUN = Guarded(
    r"\b(?P<head>meetings?|summits?|sessions?|talks|consultations?|dialogues?|rounds?|ministerials?|conversations?|calls?(?! (?:for|to|on|upon|out)\b)|roundtables?"
    r"|engagements?|interactions|convenings?|gatherings?|visits?|trips?|exchanges)\b(?!-)",
    re.I,
)
_VERB = Guarded(
    r"\b(?P<head>meet|reconvene|convene|gather|travel to|visit|met|spoke|convened|gathered)\b(?= (?:again|next|in|on|at|with|for|this|last|later|early|virtually|[A-Z]))"
)
# Words that end the noun phrase of a meeting to the left: what stands before them is not about it.
_LEFT_STOP = re.compile(
    r"(?:[,;:(]\s+|\b(?:in|on|at|for|to|with|during|after|before|following|since|by|from|that|and|of|hold|held|host|hosted|convene"
    r"|convened|attend|attended|joined|preparing|scheduled|announced|welcomed|until|under|between|will be|is|was|were)\s+)(?!.*(?:[,;:(]\s+|\b(?:in|on|at|for|to|with|during"
    r"|after|before|following|since|by|from|that|and|of|hold|held|host|hosted|convene|convened|attend|attended|joined|preparing|scheduled|announced|welcomed|until|under|between|will be|is|was|were)\s+))",
    re.I | re.S,
)
# Where the words behind a meeting stop telling when, where and between whom it is.
_RIGHT_STOP = re.compile(
    r";|: |\.\s|\.$|\bwhich\b|\bthat\b|\b(?:to|and) (?!(?:in|on|at|between|among|with)\b)[a-z]+ (?:the|a|an|our|their|on|in|its|his|progress|ways|how)\b"
    r"|, (?:and )?(?:the (?:two|leaders|sides)|they|both|he|she|we)\b|\b(?:discussed|reaffirmed|agreed|welcomed|noted|reviewed|expressed)\b"
)
_DETERMINER = re.compile(
    r"\b(?:the|an?|their|our|its|his|her|this|these|those|last|[A-Z][\w-]+(?: [A-Z][\w-]+)?[’']s?)\s", re.I
)
_WILL_BE_HELD = re.compile(
    r"\s*(?:will (?:be (?:held|convened|hosted)|take place)|is (?:scheduled|due|expected)|to be held)\b"
)
REACH = 170  # characters to the right


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """Offsets in the sentence, half-open: of the phrase before the head, the head, and the words behind it."""

    begin: int
    start: int
    end: int
    finish: int
    head: str
    verbal: bool
    text: str

    @property
    def before(self) -> str:
        return self.text[self.begin : self.start]

    @property
    def behind(self) -> str:
        return self.text[self.end : self.finish]

    @property
    def lead(self) -> str:
        """The clause up to the phrase: where "agreed to hold" and "following" stand."""
        return self.text[max(0, self.begin - 90) : self.begin]


def meeting_mentions(text: str) -> Iterator[MeetingMention]:
    """The mentions of meetings in a sentence, in order, without overlaps of their left sides."""
    done = 0
    matches = sorted([*_NOUN.finditer(text), *_VERB.finditer(text)], key=lambda m: m.start())
    for match in matches:
        if match.start() < done:
            continue
        verbal = match.re is _VERB.compiled
        begin = match.start() if verbal else _left(text, match.start())
        finish = _right(text, match.end())
        yield MeetingMention(
            begin, match.start(), match.end(), finish, match.group("head").lower(), verbal, text
        )
        done = match.end()


def _left(text: str, start: int) -> int:
    window = max(0, start - 110)
    stop = _LEFT_STOP.search(text[window:start])
    begin = window + stop.end() if stop else window
    if (
        stop
        and stop.group().strip().lower() in ("and", "of")
        and _named_between(text[window + stop.end() : start])
    ):
        begin = window + stop.start()  # "the Trade and Technology Council meeting"
        earlier = re.search(r"(?:\bthe|\ba|\btheir|\bour|\bits)\s[^,;]*$", text[window:begin])
        begin = window + earlier.start() if earlier else begin
    determiners = list(_DETERMINER.finditer(text, begin, start))
    return determiners[-1].start() if determiners else begin


def _named_between(words: str) -> bool:
    return bool(re.match(r"[A-Z][\w-]+ (?:[A-Z][\w-]* )*$", words))


def _right(text: str, end: int) -> int:
    held = _WILL_BE_HELD.match(text[end:])
    first = end + held.end() if held else end
    window = text[first : first + REACH]
    stop = _RIGHT_STOP.search(window)
    return first + (stop.start() if stop else len(window))
