"""Which acts of one list are those of another: by meaning, not by position.

The most alike pair is taken first, then the most alike of what is left, down to a threshold. What is left over may be
a part of an act already taken (an account splits what another says in one sentence). A person's ruling on two acts
goes before all of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from entente.analysis.likeness.claim import Claim
from entente.analysis.likeness.sums import Likeness, Scale

Ruled = Mapping[
    tuple[str, str], bool
]  # two acts ("document:a3"), the lesser first → whether they are the same

ENOUGH = 0.16  # from here two acts are taken to be the same
PART = 0.7  # from here what is left over is taken to be a part of an act that has its partner already
_TELLS = 0.15  # a word must tell so much for its acts to be compared at all


@dataclass(frozen=True, slots=True)
class Match:
    """Two acts taken to be the same. `ruled`: by a person; `part`: one side says in several acts what the other says in one."""

    one: Claim
    other: Claim
    likeness: Likeness
    ruled: bool = False
    part: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two lists have in common, in the order of the first, and what only one has, in its own order."""

    matches: tuple[Match, ...]
    only_one: tuple[Claim, ...]
    only_other: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which likeness on two acts are the same."""

    enough: float = ENOUGH
    part: float = PART


def align(
    one: Sequence[Claim],
    other: Sequence[Claim],
    ruled: Ruled | None = None,
    thresholds: Thresholds = Thresholds(),
    scale: Scale | None = None,
) -> Alignment:
    """The best matching of two lists of acts. `scale` where the rarity of words is known from more acts than these."""
    scale = scale or Scale([*one, *other])
    ruled = ruled or {}
    scored = _scored(one, other, scale, ruled, thresholds.enough)
    taken_one: set[int] = set()
    taken_other: set[int] = set()
    matched: dict[tuple[int, int], Match] = {}
    for rank, i, j in scored:
        is_ruled = rank > 1.0
        if not is_ruled and (i in taken_one or j in taken_other):
            continue
        matched[i, j] = _match(scale, one[i], other[j], is_ruled, part=i in taken_one or j in taken_other)
        taken_one.add(i)
        taken_other.add(j)
    for rank, i, j in scored:  # what is left over, to the partner that it is most like
        if (i in taken_one) != (j in taken_other) and rank >= thresholds.part:
            matched[i, j] = _match(scale, one[i], other[j], False, part=True)
            taken_one.add(i)
            taken_other.add(j)
    return Alignment(
        tuple(matched[key] for key in sorted(matched)),
        tuple(claim for i, claim in enumerate(one) if i not in taken_one),
        tuple(claim for j, claim in enumerate(other) if j not in taken_other),
    )


def pair_key(one: str, other: str) -> tuple[str, str]:
    """The key of two acts among rulings."""
    return (one, other) if one < other else (other, one)


def _match(scale: Scale, one: Claim, other: Claim, ruled: bool, *, part: bool) -> Match:
    return Match(one, other, scale.likeness(one, other), ruled, part)


def _scored(
    one: Sequence[Claim], other: Sequence[Claim], scale: Scale, ruled: Ruled, enough: float
) -> list[tuple[float, int, int]]:
    """Pairs that are alike enough, most alike first, then by place. Those ruled to be the same rank above 1."""
    found = []
    for i, j in _candidates(one, other, scale):
        verdict = ruled.get(pair_key(one[i].key, other[j].key)) if ruled else None
        if verdict is None:
            score = scale.likeness(one[i], other[j], reasons=False).score
            if score >= enough:
                found.append((score, i, j))
    places = {claim.key: i for i, claim in enumerate(one)}
    others = {claim.key: j for j, claim in enumerate(other)}
    for (a, b), same in ruled.items():
        for x, y in ((a, b), (b, a)):
            if same and x in places and y in others:
                found.append((2.0, places[x], others[y]))
    return sorted(found, key=lambda entry: (-entry[0], abs(entry[1] - entry[2]), entry[1], entry[2]))


def _candidates(one: Sequence[Claim], other: Sequence[Claim], scale: Scale) -> Iterable[tuple[int, int]]:
    """Pairs that share a word which tells: the others cannot be the same, and are not compared."""
    holding: dict[str, list[int]] = defaultdict(list)
    for j, claim in enumerate(other):
        for term in claim.whole:
            holding[term].append(j)
    for i, claim in enumerate(one):
        seen: set[int] = set()
        for term in claim.whole:
            if term in holding and scale.weight(term) >= _TELLS:
                seen.update(holding[term])
        for j in sorted(seen):
            yield i, j
