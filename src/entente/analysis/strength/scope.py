"""How many: "all states" is stronger than "some states"; "must" binds more than "should"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from entente.analysis.strength.phrases import Phrases
from entente.analysis.strength.qualifiers import beside_shared
from entente.analysis.strength.vote import Vote, vote
from entente.analysis.strength.worded import Worded, alike
from entente.lexicon.strength import strength_words

_ALIKE = 0.35  # of the words of both, for a scope to be of the same thing
_MUST = 3  # the rank from which a modal tells even where the other wording has none
_SHOULD = 2
_BE = frozenset({"be", "is", "are"})
_PLAIN = 1  # of something named without a word of scope


def by_scope(before: Worded, after: Worded) -> Vote | None:
    """Of something that both name, all or some; a name without either stands between them."""
    if "discuss" in (before.kind, after.kind):  # "a number of issues" were talked of: how many binds nobody
        return None
    if not alike(before, after, _ALIKE):
        return None
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
    if (first and not second and _says(after, first)) or (second and not first and _says(before, second)):
        return None  # both have it, of whatever
    one, other = ranks.get(first, 0), ranks.get(second, 0)
    if (not one or not other) and max(one, other) < _MUST:
        return None
    return vote("modality", other - one, _moved(first, second))


def by_binding(before: Worded, after: Worded) -> Vote | None:
    """That one says what should or must be, of whatever: too little to tell, and enough to speak against."""
    ranks = strength_words().modality
    one, other = (
        max((ranks[f.phrase] for f in _modals().within(w.whole)), default=0) for w in (before, after)
    )
    if min(one, other) < _SHOULD and max(one, other) < _MUST:
        return None
    return vote("modality", other - one, "should or must")


def _says(worded: Worded, modal: str) -> bool:
    return any(found.phrase == modal for found in _modals().within(worded.whole))


def _moved(gone: str, new: str) -> str:
    """From one word to another, or the one that went or came."""
    return f"{gone} → {new}" if gone and new else f"gone: {gone}" if gone else f"new: {new}"


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
def _modals() -> Phrases:
    return Phrases(strength_words().modality)
