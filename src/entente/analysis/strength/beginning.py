"""Wordings of which one begins the other: word for word, as far as it goes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from entente.analysis.likeness.terms import spelled
from entente.analysis.strength.phrases import Phrases
from entente.analysis.strength.vote import Direction
from entente.analysis.strength.worded import Worded
from entente.lexicon.strength import strength_words

# Words that change with who speaks.
_SMALL = frozenset(
    {
        ",",
        "the",
        "a",
        "an",
        "our",
        "their",
        "its",
        "also",
        "that",
        "fact",
        "today",
        "again",
        "both",
        "his",
        "her",
        "we",
        "they",
        "he",
        "she",
    }
)
_TENSE = {"would": "will", "was": "is", "were": "are", "had": "has", "have": "has"}
_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)$"
)
_REMAIN = re.compile(r"^(?:remain|stay) ")
_DAY, _YEAR = re.compile(r"\d{1,2}$"), re.compile(r"(?:19|20)\d\d$")
_MATTER = 6  # words after "and" that are more than another item of a list


@dataclass(frozen=True, slots=True)
class Rest:
    """What one of two wordings says beyond the other: the later one (1) or the earlier one (-1)."""

    direction: Direction
    words: tuple[str, ...]

    @property
    def is_another_matter(self) -> bool:
        """Whether it goes on to something else: "and …", "as well as …"."""
        found = _apart().within(self.words)
        return bool(found) and not found[0].start and (len(self.words) > _MATTER or len(found[0].phrase) > 3)

    @property
    def is_of_it(self) -> bool:
        """Whether it says more of the same: "which …"."""
        found = _of_it().within(self.words)
        return bool(found) and not found[0].start


def bare(worded: Worded) -> tuple[str, ...]:
    """The words but for marks, spelling, dates and those that change with who speaks."""
    said = spelled(f"{' '.join(worded.addressed)} {worded.claim.act.content}")
    small = _SMALL | {f"@{party}" for party in worded.claim.parties}
    return tuple(_TENSE.get(w, w) for n, w in enumerate(said) if w not in small and not _is_date(said, n))


def _is_date(words: tuple[str, ...], at: int) -> bool:
    """A year, a month, and a number beside a month."""
    word = words[at]
    beside = (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])
    return bool(
        _YEAR.match(word) or _MONTH.match(word) or _DAY.match(word) and any(map(_MONTH.match, beside))
    )


def same_act(one: Worded, other: Worded) -> bool:
    """Whether they have the same verb of the same kind, denied or not."""
    a, b = one.claim.act, other.claim.act
    return (_plain(a.verb), a.force, a.negated) == (_plain(b.verb), b.force, b.negated)


def _plain(verb: str | None) -> str | None:
    """In one spelling; "remain committed" is "be committed" said again."""
    return verb and " ".join(spelled(_REMAIN.sub("be ", verb)))


def rest_of(before: Worded, after: Worded) -> Rest | None:
    """What is said beyond, where one begins the other; None where it does not, or both say the same."""
    one, other = bare(before), bare(after)
    if not same_act(before, after) or not one or not other or len(one) == len(other):
        return None
    short, long = sorted((one, other), key=len)
    if long[: len(short)] != short:
        return None
    return Rest(1 if long is other else -1, long[len(short) :])


@cache
def _apart() -> Phrases:
    return Phrases(strength_words().apart)


@cache
def _of_it() -> Phrases:
    return Phrases(strength_words().of_it)
