"""The features' sum, with the reasons in words.

The weights are those of a logistic regression over pairs of acts annotated as the same or not (`bench/alignment.py`), so
that a likeness is near to the share of such pairs that are the same. Given words and force, the subject adds nothing to
it: it is a reason to show, with no weight of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, log

from entente.analysis.likeness.actors import actor_likeness
from entente.analysis.likeness.claim import Claim
from entente.analysis.likeness.force import force_likeness
from entente.analysis.likeness.others import other_matter
from entente.analysis.likeness.terms import word_of
from entente.analysis.likeness.topic import topic_likeness
from entente.analysis.likeness.words import WordWeights, in_common, within

# What each feature weighs, and where the sum starts.
WORDS, WITHIN, FORCE, ACTORS, START = 6.3, 8.6, 3.2, 0.5, -8.8
# The more acts there are, the more of them are alike by chance: by how much, from how many on either side.
CROWD, FEW = -1.0, 11
OTHER_MATTER = -3.0  # set, not fitted: too few of the annotated pairs name other third parties
_SHOWN = 4  # words named in a reason


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two acts are, from 0 to 1, and of each feature how much."""

    score: float
    words: float
    within: float
    force: float
    actors: float
    topic: float
    reasons: tuple[str, ...] = ()


class Scale:
    """Compares acts of one set, in which it has counted how rare each word is."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        claims = tuple(claims)
        self._start = START + CROWD * log(max(FEW, len(claims)) / (2 * FEW))
        self._weights = WordWeights(claim.whole for claim in claims)
        self._totals = {claim.key: self._weights.total(claim.whole) for claim in claims}

    def weight(self, term: str) -> float:
        """How much a term tells."""
        return self._weights.of(term)

    def likeness(self, one: Claim, other: Claim, *, reasons: bool = True) -> Likeness:
        """How alike two acts are. Without `reasons` where many are compared and few are shown."""
        shared = one.whole & other.whole
        inside = within(self._weights.total(shared), self._total(one), self._total(other))
        words = in_common(one.said, other.said) if shared else 0.0
        force = force_likeness(one.act.force, other.act.force)
        actors = actor_likeness(one.parties, other.parties)
        topic = topic_likeness(one.subjects, other.subjects)
        if one.act.negated != other.act.negated:
            force /= 2
        total = self._start + WORDS * words + WITHIN * inside + FORCE * force + ACTORS * actors
        if other_matter(one.others - other.parties, other.others - one.parties):
            total += OTHER_MATTER
        why = self._reasons(one, other, shared, force, actors) if reasons else ()
        return Likeness(round(1 / (1 + exp(-total)), 4), words, inside, force, actors, topic, why)

    def _total(self, claim: Claim) -> float:
        known = self._totals.get(claim.key)
        return known if known is not None else self._weights.total(claim.whole)

    def _reasons(
        self, one: Claim, other: Claim, shared: frozenset[str], force: float, actors: float
    ) -> tuple[str, ...]:
        best = sorted(shared, key=lambda term: (-self._weights.of(term), term))[:_SHOWN]
        found = []
        if best:
            said = dict.fromkeys(word_of(term, one.act.content) for term in best)
            found.append(f"words in common: {', '.join(said)}")
        if force == 1.0:
            found.append(f"the same force: {one.act.force}")
        elif force:
            found.append(f"near forces: {one.act.force} and {other.act.force}")
        if actors == 1.0:
            found.append("the same actors")
        both = sorted(one.subjects & other.subjects)
        if both:
            found.append(f"the same subject: {', '.join(both[:2])}")
        return tuple(found)
