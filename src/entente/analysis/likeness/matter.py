"""Whether two acts have a matter in common, and not only whom they name and how they speak."""

from __future__ import annotations

from functools import cache

from entente.analysis.likeness.claim import Claim
from entente.analysis.likeness.terms import terms_of
from entente.lexicon.verbs import verb_lexicon

_TALK = "discuss"  # what is talked of may be a party alone: "the situation in North Korea"


def without_matter(one: Claim, other: Claim) -> bool:
    """Whether parties and words of attitude ("commitment", "support") are all that both say, where each says more: to refuse to accept
    North Korea as a nuclear power is not to support dialogue with North Korea."""
    shared = one.whole & other.whole
    if not shared or _TALK in (one.act.force, other.act.force):
        return False
    return not _matter(shared) and all(_matter(claim.whole) for claim in (one, other))


def _matter(terms: frozenset[str]) -> bool:
    return any(not term.startswith("@") and term not in _attitudes() for term in terms)


@cache
def _attitudes() -> frozenset[str]:
    """The terms of nouns that act where a verb carries them."""
    return frozenset(t for word in verb_lexicon().nouns for t in terms_of(word))
