"""What takes away: conditions, and words by which something is worked at instead of done."""

from __future__ import annotations

import re
from functools import cache

from entente.analysis.likeness.terms import stem
from entente.analysis.strength.phrases import Found, Phrases, words_of
from entente.analysis.strength.qualifiers import beside_shared
from entente.analysis.strength.stages import stage_of
from entente.analysis.strength.vote import Vote, vote
from entente.analysis.strength.worded import Worded, alike
from entente.lexicon.stems import stem as is_content
from entente.lexicon.strength import strength_words

_OF_DOING = frozenset({"commit", "affirm", "agree"})  # kinds of act that say what will be done
_TO_BE_DONE = _OF_DOING | {"urge"}
_BEGINS = 8  # words of a plain sentence among which its verb stands: "We seek to"
# Behind these "work" is a noun.
_OF_NOUN = frozenset(
    {
        "the",
        "our",
        "their",
        "its",
        "ongoing",
        "joint",
        "important",
        "critical",
        "continued",
        "this",
        "that",
        "of",
    }
)
_OTHERS = frozenset({"who", "which", "that"})  # behind these it is the effort of others: "those who seek to"
_NOUNS = (
    "ion",
    "ions",
    "ment",
    "ments",
    "ance",
    "ence",
    "al",
    "ity",
)  # endings of nouns that tell of a doing
_HEAD = 6  # words with which a content begins
_ALIKE = 0.3  # of the words of both, for a deadline to be of the same thing
_YEAR = re.compile(r"\b20\d\d\b")
_BY_DAY = re.compile(
    r"\bby\s(?:\d{1,2}\s)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|20\d\d\b)"
)


def by_condition(before: Worded, after: Worded) -> Vote | None:
    """A condition that comes makes softer, one that goes makes stronger."""
    first, second = _bound(before, after), _bound(after, before)
    return _loss("condition", first - second, second - first)


def by_deadline(before: Worded, after: Worded) -> Vote | None:
    """That it is to be done by a day is stronger, where both say that much the same is to be done."""
    if not {before.claim.act.force, after.claim.act.force} <= _TO_BE_DONE or not alike(before, after, _ALIKE):
        return None
    first, second = _deadline(before), _deadline(after)
    if bool(first) == bool(second) or _years(before) & _years(after):
        return None
    return vote("deadline", 1 if second else -1, f"{'new' if second else 'gone'}: {second or first} …")


def _years(worded: Worded) -> set[str]:
    return set(_YEAR.findall(worded.claim.act.proof.quote))


def _deadline(worded: Worded) -> str:
    """The words before a day by which it is to be done, or "by March 2023"."""
    quote = worded.claim.act.proof.quote
    found, day = _deadlines().within(words_of(quote)), _BY_DAY.search(quote)
    return found[0].phrase if found else day[0] if day else ""


def by_effort(before: Worded, after: Worded) -> Vote | None:
    """ "Will reduce" is stronger than "will work to reduce", where both name what is done."""
    if not alike(before, after, _ALIKE):
        return None
    return _loss("effort", _efforts(before, after), _efforts(after, before))


def _efforts(worded: Worded, other: Worded) -> set[str]:
    words = worded.whole
    if not (_plainly_tried(worded, other) or _one_kind(worded, other) or _both_promise(worded, other)):
        return set()
    if _tried(other):
        return set()  # both only work at it: which is more cannot be said
    said = {f.phrase for f in _effort().within(other.whole)}  # of others too: "those who seek to"
    return {
        f.phrase
        for f in _tried(worded)
        if f.phrase not in said
        and any(
            len(word) > 3 and is_content(word) and _does(other, stem(word))
            for word in words[f.end : f.end + 1]
        )
    }


def _does(worded: Worded, what: str) -> bool:
    """Whether what the other works at is done here: "to reduce", "reducing", and not "support the reduction"."""
    return any(stem(word) == what and not word.endswith(_NOUNS) for word in worded.whole)


def by_trying(before: Worded, after: Worded) -> Vote | None:
    """That one begins by what is worked at, whatever the words behind: too little to tell, and enough to speak against."""
    return _loss("effort", _trying(before), _trying(after))


def _trying(worded: Worded) -> set[str]:
    return {
        f.phrase
        for f in (*_tried(worded), *_joint().within(worded.whole))
        if f.start < len(worded.verbal) + _HEAD
    }


def _tried(worded: Worded) -> list[Found]:
    """Phrases of effort but for the verb of the act itself ("intend to"), of which own doing tells."""
    verb = stem((worded.claim.act.verb or "").partition(" ")[0])
    words = worded.whole
    found = [f for f in _effort().within(words) if stem(f.phrase.partition(" ")[0]) != verb]
    return [
        f
        for f in found
        if not set(words[f.start - 1 : f.start]) & (_OF_NOUN if f.phrase == "work to" else _OTHERS)
    ]


def _plainly_tried(worded: Worded, other: Worded) -> bool:
    """Whether a plain sentence begins by what is tried ("We seek to"), and the other act promises."""
    kinds = (worded.claim.act.force, other.claim.act.force)
    return kinds == ("assert", "commit") and bool(_effort().within(worded.whole[:_BEGINS]))


def _both_promise(one: Worded, other: Worded) -> bool:
    return {one.claim.act.force, other.claim.act.force} <= _OF_DOING or stage_of(one) == stage_of(
        other
    ) == "to be done"


def _one_kind(one: Worded, other: Worded) -> bool:
    return one.claim.act.force == other.claim.act.force


def _bound(worded: Worded, other: Worded) -> set[str]:
    """Conditions beside something that both wordings name."""
    words = worded.whole
    found = (_with_comma(f, words) for f in _conditions().within(words))
    return {f.phrase for f in found if beside_shared(f, worded, other)}


def _with_comma(found: Found, words: tuple[str, ...]) -> Found:
    """The phrase with the comma before it, so that what stands before that is beside it."""
    at = found.start - 1 if found.start and words[found.start - 1] == "," else found.start
    return Found(found.phrase, at, found.end)


def _loss(rule: str, gone: set[str], new: set[str]) -> Vote | None:
    if bool(gone) == bool(new):
        return None
    phrase = min(gone or new)
    return vote(rule, 1 if gone else -1, f"gone: {phrase}" if gone else f"new: {phrase}")


@cache
def _conditions() -> Phrases:
    return Phrases(strength_words().conditions)


@cache
def _deadlines() -> Phrases:
    return Phrases(strength_words().deadlines)


@cache
def _joint() -> Phrases:
    return Phrases(strength_words().joint_effort)


@cache
def _effort() -> Phrases:
    return Phrases(strength_words().effort)
