"""The features' sum, with the reasons in words.

The weights are those of a logistic regression over pairs of acts annotated as the same or not (`likeness_words.yaml`), so
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
from entente.analysis.likeness.others import other_matter, other_names
from entente.analysis.likeness.terms import weight, word_of
from entente.analysis.likeness.words import SLACK, in_common, related_in, weight_of
from entente.lexicon.likeness import Weights, likeness_words

FEW = 22  # acts, of both sides: the more there are beyond, the more are alike by chance
_SHOWN = 4  # words named in a reason


@dataclass(frozen=True, slots=True)
class Features:
    """What is compared. `words`: how alike they read; `both`: of what both say, the share that both say; `within`: of
    what one says, the share that the other says too, whichever is more."""

    words: float
    both: float
    within: float
    force: float
    actors: float
    other_matter: bool


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two acts are, from 0 to 1, by which features, and why."""

    score: float
    features: Features
    reasons: tuple[str, ...] = ()


def features_of(one: Claim, other: Claim) -> Features:
    """The features of two acts."""
    shared, fields = one.whole & other.whole, one.fields & other.fields
    mine = theirs = weight_of(shared)
    if fields:
        mine += related_in(one.whole - shared, fields)
        theirs += related_in(other.whole - shared, fields)
    total = one.heavy + other.heavy
    force = force_likeness(one.act.force, other.act.force)
    return Features(
        words=in_common(one.said, other.said) if mine else 0.0,
        both=(mine + theirs) / total if total else 0.0,
        within=max(mine / (one.heavy + SLACK), theirs / (other.heavy + SLACK)),
        force=force if one.act.negated == other.act.negated else force / 2,
        actors=actor_likeness(one.parties, other.parties),
        other_matter=other_matter(one.others - other.parties, other.others - one.parties)
        or other_names(one.names, one.whole, other.names, other.whole),
    )


class Scale:
    """Compares acts of one set, by its size, with the lexicon's weights or others."""

    def __init__(self, claims: Iterable[Claim], weights: Weights | None = None) -> None:
        self._weights = weights or likeness_words().weights
        self._start = self._weights.start + self._weights.crowd * crowd(sum(1 for _ in claims))

    def likeness(self, one: Claim, other: Claim, *, reasons: bool = True) -> Likeness:
        """How alike two acts are. Without `reasons` where many are compared and few are shown."""
        f, w = features_of(one, other), self._weights
        total = self._start + w.words * f.words + w.both * f.both + w.within * f.within
        total += w.force * f.force + w.actors * f.actors
        if f.other_matter:
            total += w.other_matter
        why = _reasons(one, other, f) if reasons else ()
        return Likeness(round(1 / (1 + exp(-total)), 4), f, why)


def crowd(acts: int) -> float:
    """How many acts there are, as it is weighed."""
    return log(max(FEW, acts) / FEW)


def _reasons(one: Claim, other: Claim, features: Features) -> tuple[str, ...]:
    found = []
    if best := sorted(one.whole & other.whole, key=lambda term: (-weight(term), term))[:_SHOWN]:
        said = dict.fromkeys(word_of(term, one.act.content) for term in best)
        found.append(f"words in common: {', '.join(said)}")
    if one.act.force == other.act.force:
        found.append(f"the same force: {one.act.force}")
    elif features.force:
        found.append(f"near forces: {one.act.force} and {other.act.force}")
    if features.actors == 1.0:
        found.append("the same actors")
    if both := sorted(one.subjects & other.subjects):
        found.append(f"the same subject: {', '.join(both[:2])}")
    return tuple(found)
