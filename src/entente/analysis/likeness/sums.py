"""The features' sum, with the reasons in words.

The weights are those of a logistic regression over pairs of acts annotated as the same or not (`likeness_words.yaml`), so
that a likeness is near to the share of such pairs that are the same. Given words and force, the subject adds nothing to
it: it is a reason to show, with no weight of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import exp, log

from entente.analysis.likeness.actors import actor_likeness
from entente.analysis.likeness.claim import Claim
from entente.analysis.likeness.force import force_likeness
from entente.analysis.likeness.matter import without_matter
from entente.analysis.likeness.others import otherwise_named
from entente.analysis.likeness.telling import Shared, Telling
from entente.analysis.likeness.terms import stem, weight, word_of
from entente.analysis.likeness.words import in_common
from entente.lexicon.likeness import Weights, likeness_words
from entente.lexicon.parties import country_name

FEW = 22  # acts, of both sides: the more there are beyond, the more are alike by chance
_ANOTHER = (
    0.5  # of what differs, from which on names tell two acts apart, however alike the rest: Peru, Chile
)
_SHOWN = 4  # words named in a reason


@dataclass(frozen=True, slots=True)
class Features:
    """What is compared. `words`: how alike they read; `shared`: the words in common, by what they tell among these acts;
    `passage`: whether one of them is no act but a passage; `named`: how much of what differs is names, where
    each names parties that do not act, or things, and none of the other's."""

    words: float
    shared: Shared
    force: float
    actors: float
    passage: bool
    named: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two acts are, from 0 to 1, by which features, and why."""

    score: float
    features: Features
    reasons: tuple[str, ...] = ()


def features_of(one: Claim, other: Claim, telling: Telling) -> Features:
    """The features of two acts; `telling`: what words tell among all that are compared."""
    shared = telling.shared(one, other)
    force = force_likeness(one.act.force, other.act.force)
    return Features(
        words=in_common(one.said, other.said) if shared.rarest else 0.0,
        shared=shared,
        force=force if one.act.negated == other.act.negated else force / 2,
        actors=actor_likeness(one.parties, other.parties),
        passage=one.is_passage or other.is_passage,
        named=otherwise_named(one, other),
    )


class Scale:
    """Compares acts, and passages beside them, of one set: by its size and its words, with the lexicon's weights or others."""

    def __init__(
        self, acts: Sequence[Claim], passages: Iterable[Claim] = (), weights: Weights | None = None
    ) -> None:
        self._weights = weights or likeness_words().weights
        self._start = self._weights.start + self._weights.crowd * crowd(len(acts))
        self._telling = Telling(claim.whole for claim in chain(acts, passages))

    def likeness(self, one: Claim, other: Claim, *, reasons: bool = True) -> Likeness:
        """How alike two acts are. Without `reasons` where many are compared and few are shown."""
        f, w = features_of(one, other, self._telling), self._weights
        total = self._start + w.words * f.words + w.force * f.force + w.actors * f.actors
        total += w.both * f.shared.both + w.within * f.shared.within + w.rarest * f.shared.rarest
        total += w.head * f.shared.head + w.alone * f.shared.alone
        total += w.passage * f.passage + w.named * f.named
        score = 0.0 if f.named > _ANOTHER or without_matter(one, other) else 1 / (1 + exp(-total))
        why = _reasons(one, other, f) if reasons else ()
        return Likeness(round(score, 4), f, why)


def crowd(acts: int) -> float:
    """How many acts there are, as it is weighed."""
    return log(max(FEW, acts) / FEW)


def _both_words(term: str, one: Claim, other: Claim) -> str:
    """A term as the first wording has it, and behind it as the second has it where that is another word; a party by its name."""
    if term.startswith("@"):
        return country_name(term[1:])
    first, second = (word_of(term, claim.act.content) for claim in (one, other))
    return first if stem(first.lower()) == stem(second.lower()) else f"{first} ({second})"


def _reasons(one: Claim, other: Claim, features: Features) -> tuple[str, ...]:
    found = []
    if best := sorted(one.whole & other.whole, key=lambda term: (-weight(term), term))[:_SHOWN]:
        said = dict.fromkeys(_both_words(term, one, other) for term in best)
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
