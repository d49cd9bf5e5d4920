"""How many: "all states" is stronger than "some states"; "must" binds more than "should"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from entente.analysis.strength.phrases import Phrases
from entente.analysis.strength.qualifiers import beside_shared
from entente.analysis.strength.vote import Vote, vote
from entente.analysis.strength.worded import Worded
from entente.lexicon.strength import strength_words

_MUST = 3  # the rank from which a modal tells even where the other wording has none
_PROMISING = frozenset({"commit", "agree"})
_BE = frozenset({"be", "is", "are"})
_HEAD = 6  # words of a content with which it begins
_PLAIN = 1  # of something named without a word of scope


def by_scope(before: Worded, after: Worded) -> Vote | None:
    """Of something that both name, all or some; a name without either stands between them."""
    ranks = strength_words().scope
    first, second = _ranked(before, after, _scopes(), ranks), _ranked(after, before, _scopes(), ranks)
    if not first and not second:
        return None
    one, other = first or ("", _PLAIN), second or ("", _PLAIN)
    return vote("scope", other[1] - one[1], _moved(one[0], other[0]))


def by_modality(before: Worded, after: Worded) -> Vote | None:
    """What is to be done must, should or may be done, of something that both name; "must" tells against nothing at all."""
    ranks = strength_words().modality
    first, second = _highest(before, after, ranks), _highest(after, before, ranks)
    one, other = ranks.get(first, 0), ranks.get(second, 0)
    if (not one or not other) and max(one, other) < _MUST:
        return None
    return vote("modality", other - one, _moved(first, second))


def _moved(gone: str, new: str) -> str:
    """From one word to another, or the one that went or came."""
    return f"{gone} → {new}" if gone and new else f"gone: {gone}" if gone else f"new: {new}"


def by_necessity(before: Worded, after: Worded) -> Vote | None:
    """That it must be done ("the need to …") is stronger than that it is there, or is spoken of."""
    first, second = _needed(before), _needed(after)
    if bool(first) == bool(second):
        return None
    because = f"{'new' if second else 'gone'}: {second or first}"
    if (before if second else after).claim.act.force in _PROMISING:  # what is promised is more than needed
        return vote("necessity", -1 if second else 1, because)
    return None if _must(before) or _must(after) else vote("necessity", 1 if second else -1, because)


def _needed(worded: Worded) -> str:
    """The words of necessity with which the content begins."""
    found = _necessity().within(worded.content[:_HEAD])
    return found[0].phrase if found and found[0].start <= 1 else ""


def _must(worded: Worded) -> bool:
    """Whether it says so in other words: "urged", "should", "must"."""
    modals = {f.phrase for f in _modals().within(worded.content) if "need" not in f.phrase}
    return worded.claim.act.force == "urge" or any(strength_words().modality[m] > 1 for m in modals)


def _ranked(
    worded: Worded, other: Worded, phrases: Phrases, ranks: Mapping[str, int]
) -> tuple[str, int] | None:
    found = [f.phrase for f in phrases.within(worded.whole) if beside_shared(f, worded, other)]
    return (found[0], ranks[found[0]]) if found else None


def _highest(worded: Worded, other: Worded, ranks: Mapping[str, int]) -> str:
    """The strongest modal before or behind a word that the other wording has too; also the "be" of "must be"."""
    words = worded.whole
    found = [
        f.phrase
        for f in _modals().within(words)
        if beside_shared(f, worded, other) or (words[f.end : f.end + 1] == ("be",) and _BE & other.stems)
    ]
    return max(found, key=lambda phrase: ranks[phrase], default="")


@cache
def _scopes() -> Phrases:
    return Phrases(strength_words().scope)


@cache
def _necessity() -> Phrases:
    return Phrases(strength_words().necessity)


@cache
def _modals() -> Phrases:
    return Phrases(strength_words().modality)
