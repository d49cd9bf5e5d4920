"""Ordinals of sessions: "the first sub-ministerial session", "its second ministerial meeting", "the 8th round"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from entente.reading.dates.calendar_words import MONTH
from entente.reading.patterns.branches import Branches
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

_WORDS = {w: i for i, w in enumerate(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"], 1)}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_WORDS |= {f"{ten}-{one}": n + i for ten, n in _TENS.items() for one, i in list(_WORDS.items())[:9]}
_WORDS |= {"inaugural": 1, "first-ever": 1, "maiden": 1, "1st": 1}
# A count in small, as a branch of a pattern: where only that something is counted matters.
COUNT = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)"
_MEETING = r"(?:meeting|session|round|cycle(?= of)|summit|dialogue|consultations?|talks|engagement|call|gathering|conference|council|group|forum|ministerial|convening|plenary|committee|commission|consultation|trilateral|working group|joint commission|2\+2|roundtable|edition|ministerial|conversations?|discussions|cabinet)s?"
# What is counted, behind the count.
_COUNTED = (
    r"(?:\s+|(?<=\dth)(?=(?-i:[A-Z])))(?!(?:lady|century|vice minister|deputy (?:prime )?minister|secretary)\b)"
    rf"(?:(?!(?:and(?! (?-i:[A-Z]))|of|in|to)\b(?!-| Korea\b| China\b))[“\"]?[\w.’'&/()+–-]+\s+(?:[–-]\s+)?){{0,9}}?{_MEETING}\b"
)
# "the LII Summit", "II Binational Cabinet": a numeral of the Romans up to 99.
ROMAN = r"(?=[IVXL])(?!L\b)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_ROMAN_COUNT = rf"(?-i:{ROMAN}(?= (?:[A-Z][\w-]+ ){{0,3}}(?:Meeting|Session|Round|Summit|Dialogue|Joint|Conference|Consultations|Cabinet|Commission|Committee|Council|Forum)\b))"
_ORDINAL = Branches(
    (
        rf"\b(?P<ordinal>{'|'.join(sorted(_WORDS, key=len, reverse=True))}){_COUNTED}",
        rf"\b(?P<ordinal>{_ROMAN_COUNT}){_COUNTED}",
        rf"\b(?P<ordinal>\d{{1,4}} ?(?:st|nd|rd|th)){_COUNTED}",
    ),
    re.I,
)
_FIRST_TIME = Guarded(
    rf"\bfor the (?P<ordinal>{COUNT}) time\b(?! since| under| as| outside| at the same| in (?!(?-i:[A-Z])))",
    re.I,
)
# "the first such talks since July": a count within a stretch of time, not of the row.
_SINCE = compiled(
    r"[^.;]{0,60}?\b(?:since|in (?:\w+ )?(?:years|months|decades))\b|s? with (?:an?|any) (?:foreign|world|visiting|\w+ (?:leader|minister))\b|s? (?:abroad|as (?:an?|the|President|Prime))\b"
)
# "on the 16th held talks": the day of the month.
_DAY = Guarded(rf"\b[Oo]n (?:the )?$|\b(?:{MONTH}) (?:the )?$")
_NOT_COUNTED = compiled(
    r"(?:\d+(?:st|nd|rd|th)|[a-z]+th)[ -](?:anniversary|birthday)\b|\b(?:first|second)[ -](?:two|three|half|quarter|day|person|official|phone|lady|bilateral|step|vice(?!-minist)|call|conversation|visit|trip)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A count in the text, with the words up to the meeting that it counts."""

    start: int
    end: int
    value: int


def ordinals_in(text: str) -> Iterator[Ordinal]:
    """The counts of meetings in a sentence, in order."""
    for match in _ORDINAL.finditer(text):
        if _NOT_COUNTED.match(match.group()) or _SINCE.match(text, match.end()):
            continue
        if not (match.group()[0].isdigit() and _DAY.search(text[max(0, match.start() - 14) : match.start()])):
            yield Ordinal(match.start(), match.end(), _value(match.group("ordinal")))


def find_ordinal(text: str, *, times: bool = False) -> int | None:
    """The ordinal that the text gives a session; `times`: "for the first time" counts too."""
    first = next(ordinals_in(text), None)
    if first:
        return first.value
    again = _FIRST_TIME.search(text) if times else None
    return _value(again.group("ordinal")) if again else None


def _value(word: str) -> int:
    low = word.lower()
    return _WORDS.get(low) or _roman(word) or int(re.sub(r"\D", "", low))


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def _roman(word: str) -> int:
    """ "XIV" as a number; 0 for what is none."""
    if not set(word) <= _ROMAN.keys():
        return 0
    values = [_ROMAN[letter] for letter in word]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
