"""What a phrase in small letters holds that may make it one known thing: a date, an owner, "between" and names.

Each piece of evidence has a name; `described_references.yaml` says for each class of nouns which of them decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from entente.lexicon.described_references import described_words
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.ready import compiled
from entente.reading.references.forms import is_date, names_something
from entente.reading.references.tokens import Token
from entente.reading.references.words import DAYS, MONTHS, is_pair, place_names, word_set

_THEIRS = frozenset({"its", "his", "her", "their", "him", "them"})  # stand for a name
_PARTS = (["of", "understanding"], ["of", "cooperation"], ["of", "intent"])
_POINTS = compiled(r"(?:\d{1,2}|[a-z]+)-points?")
_DAY_OWNERS = frozenset({"yesterday's", "today's"})
# Evidence that a word before the noun gives by standing in a list of the lexicon: evidence → list.
_LISTS = {"told": "epithets", "recent": "recent", "conduct": "conduct", "visiting": "visiting", "manysided": "manysided", "pact": "pacts"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """The phrase `first:end` of a sentence's tokens around the noun at `head`, without its article."""

    tokens: Sequence[Token]
    first: int
    head: int
    end: int

    @property
    def before(self) -> Sequence[Token]:
        return self.tokens[self.first : self.head]

    @property
    def behind(self) -> Sequence[Token]:
        return self.tokens[self.head + 1 : self.end]

    def word(self, at: int) -> str:
        """The word at a place of the sentence, in small letters; "" outside."""
        return self.tokens[at].text.lower() if 0 <= at < len(self.tokens) else ""

    def named(self, first: int, end: int) -> bool:
        return any(names_something(self.tokens, i) for i in range(first, end))


def evidence_of(phrase: Phrase) -> frozenset[str]:
    """All evidence that the phrase holds; prepositions count only with a name or "the two sides" behind them."""
    before = [t.text.lower() for t in phrase.before]
    behind = [t.text for t in phrase.behind]
    held: set[str] = set()
    held |= {name for name, listed in _LISTS.items() if any(w in described_words(listed) for w in before)}
    held |= _names(phrase)
    held |= _leading(phrase)
    if _dated(phrase) and (phrase.before or _determined(phrase)):
        held.add("dated")
    if behind:
        held.add("behind")
    if len(before) > 1:
        held.add("long")
    if behind and behind[0] in described_words("matters") and not _no_matter(phrase):
        held.add("about")
    if behind[:1] == ["to"]:
        held.add("toward")
    if behind and behind[0] in described_words("made"):
        held.add("made")
    if any(map(_POINTS.fullmatch, before)):
        held.add("points")
    return frozenset(held)


def _names(phrase: Phrase) -> set[str]:
    """Names before the noun and behind prepositions."""
    tokens, first, head, end = phrase.tokens, phrase.first, phrase.head, phrase.end
    held: set[str] = set()
    if any(t.possessive and t.capital and not _of_day(t.text) for t in phrase.before):
        held.add("owner")
    if any(names_something(tokens, i) and not tokens[i].possessive for i in range(first, head)):
        held.add("adjective")
    if head > first and _of_place(" ".join(t.text for t in phrase.before), tokens[head - 1].text):
        held.add("beside")
    if any(is_pair(t.text) for t in phrase.before):
        held.add("pair")
    if any(t.text in described_words("assailants") for t in phrase.before):
        held.add("assailant")
    if any(t.text.endswith(tuple(described_words("mediated"))) for t in phrase.before):
        held.add("mediated")
    if phrase.named(first, head) or phrase.named(head + 1, end):
        held.add("named")
    marks = [i for i in range(head + 1, end) if tokens[i].text in described_words("prepositions")]
    for at, upto in pairwise([*marks, end]):
        if phrase.named(at + 1, upto) or any(
            t.text in described_words("tables") | _THEIRS for t in tokens[at:upto]
        ):
            held.add(tokens[at].text)
    titled = any(
        tokens[i].text in word_set("titles") and i + 1 < end and tokens[i + 1].capital
        for i in range(head + 1, end)
    )
    return held | ({"titled"} if titled else set())


def _of_day(owner: str) -> bool:
    """ "Tuesday's", "Today's": a day, no name."""
    return owner.removesuffix("'s") in DAYS or owner.lower() in _DAY_OWNERS


def _of_place(before: str, last: str) -> bool:
    """Whether a place, a nation or a pair of them ends the words before the noun."""
    pair = len(last.split("-")) > 1 and all(part[:1].isupper() for part in last.split("-"))
    return pair or last in place_names() or any(p.end == len(before) for p in find_parties(before))


def _leading(phrase: Phrase) -> set[str]:
    """What stands right before the phrase, and right behind it."""
    held: set[str] = set()
    article = phrase.word(phrase.first - 1)
    if article in described_words("definite"):
        held.add("definite")
    if article in ("its", "their"):
        held.add("own")
    if article in ("a", "an"):
        held.add("one")
    at = phrase.first - 1
    while phrase.word(at) in described_words("determiners"):
        at -= 1
    signed = phrase.word(at) in described_words("signed") or (
        phrase.word(at) == "of" and phrase.word(at - 1) in described_words("signing")
    )
    done = phrase.word(phrase.end) in ("was", "were") and phrase.word(phrase.end + 1) in described_words(
        "signed"
    )
    if signed or done:
        held.add("signed")
    if phrase.word(at) in ("in", "to") and article not in described_words("definite") and phrase.first > 0:
        held.add("source")
    groups = (t.text.lower().rstrip("'") for t in phrase.before if t.possessive)
    if article in ("their", "our") or any(g in described_words("tables") for g in groups):
        held.add("ours")
    following = phrase.word(phrase.end)
    if following in word_set("peoples"):
        held.add("people")
    if following == "to" and not phrase.behind:
        held.add("intended")
    return held


def _dated(phrase: Phrase) -> bool:
    for i in range(phrase.first, phrase.end):
        token = phrase.tokens[i]
        if i == phrase.head:
            continue
        bare = token.text.removesuffix("'s")
        if bare.rpartition("-")[2] in MONTHS or (
            is_date(token) and re.fullmatch(r"(?:19|20)\d\d", token.text)
        ):
            return True
        if token.text.lower() in _DAY_OWNERS or (bare in DAYS and bare != token.text):
            return True  # "Tuesday's train crash"
        if bare in described_words("times") and phrase.word(i - 1) in described_words("nearness"):
            return True
    return False


def _no_matter(phrase: Phrase) -> bool:
    """ "the launch | on | 31 October", "memoranda | of understanding": a day or a part of the noun, not a matter."""
    words = [t.text for t in phrase.behind]
    return words in _PARTS or (len(words) > 1 and is_date(phrase.behind[1]))


def _determined(phrase: Phrase) -> bool:
    """Whether an article stands before a bare noun, or it is a plural: "reached agreement on Friday" names none."""
    return phrase.tokens[phrase.first].text.endswith("s") or phrase.word(phrase.first - 1) in described_words(
        "determiners"
    )
