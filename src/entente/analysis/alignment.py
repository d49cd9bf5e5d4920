"""Which acts of one list are those of another: by meaning, not by position.

The most alike pair is taken first, then the most alike of what is left, down to a threshold. What is left over may be a
part of an act already taken (an account splits what another says in one sentence): where it says what the partner of that
act leaves unsaid of it. A person's ruling on two acts goes before all of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from entente.analysis.likeness.claim import Claim
from entente.analysis.likeness.sums import Likeness, Scale
from entente.analysis.likeness.words import SLACK, weight_of
from entente.lexicon.likeness import Thresholds, likeness_words

Ruled = Mapping[
    tuple[str, str], bool
]  # two acts ("document:a3"), the lesser first → whether they are the same
Passages = tuple[Sequence[Claim], Sequence[Claim]]  # what either paper says without an act
Place = tuple[int, int]  # of an act in the one list and one in the other
Scored = tuple[float, int, int]  # how alike two are, and their places
_RULED = 2.0  # ranks above every likeness


@dataclass(frozen=True, slots=True)
class Match:
    """Two acts taken to be the same. `ruled`: by a person; `part`: one side says in several acts, or again, what the other
    says in one."""

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


def align(
    one: Sequence[Claim],
    other: Sequence[Claim],
    ruled: Ruled | None = None,
    scale: Scale | None = None,
    thresholds: Thresholds | None = None,
    passages: Passages = ((), ()),
) -> Alignment:
    """The best matching of two lists of acts. `scale` where they are compared among more acts than these.

    `passages`: what either paper says without an act. An act may have one of them as its partner; by itself it is nothing.
    """
    scale = scale or Scale([*one, *other], chain(*passages))
    bounds = thresholds or likeness_words().thresholds
    sides = ((*one, *passages[0]), (*other, *passages[1]))
    scored = _scored(*sides, scale, ruled or {}, bounds)
    found = _Taken(*sides)
    for rank, i, j in scored:
        if rank >= _RULED or (rank >= bounds.enough and found.both_free(i, j)):
            found.take(i, j, part=not found.both_free(i, j), ruled=rank >= _RULED)
    unruled = [(rank, i, j) for rank, i, j in scored if rank < _RULED]
    found.take_parts(unruled, bounds)
    found.take_again(unruled, bounds)
    return Alignment(
        tuple(
            Match(sides[0][i], sides[1][j], scale.likeness(sides[0][i], sides[1][j]), ruled=ruled, part=part)
            for (i, j), (part, ruled) in sorted(found.pairs.items())
        ),
        tuple(claim for i, claim in enumerate(one) if i not in found.sides[0]),
        tuple(claim for j, claim in enumerate(other) if j not in found.sides[1]),
    )


def pair_key(one: str, other: str) -> tuple[str, str]:
    """The key of two acts among rulings."""
    return (one, other) if one < other else (other, one)


class _Taken:
    """The pairs taken so far, and of each act what its partners leave unsaid of it."""

    def __init__(self, one: Sequence[Claim], other: Sequence[Claim]) -> None:
        self._claims = (one, other)
        self._settled: tuple[set[int], set[int]] = (set(), set())  # what a person ruled on
        self.pairs: dict[Place, tuple[bool, bool]] = {}
        self.sides: tuple[dict[int, frozenset[str]], dict[int, frozenset[str]]] = ({}, {})

    def both_free(self, i: int, j: int) -> bool:
        """Whether neither has a partner."""
        return i not in self.sides[0] and j not in self.sides[1]

    def take(self, i: int, j: int, *, part: bool, ruled: bool = False) -> None:
        """Take two acts to be the same."""
        self.pairs[i, j] = (part, ruled)
        if ruled:
            self._settled[0].add(i)
            self._settled[1].add(j)
        first, second = self._claims[0][i].whole, self._claims[1][j].whole
        self.sides[0][i] = self.sides[0].get(i, first) - second
        self.sides[1][j] = self.sides[1].get(j, second) - first

    def take_parts(self, scored: Iterable[Scored], bounds: Thresholds) -> None:
        """What is left over joins the act of which it says most of what is yet unsaid, the surest first."""
        left = [entry for entry in scored if self._is_left(entry)]
        while left:
            shares = [(self._share(i, j), rank, i, j) for rank, i, j in left]
            share, _, i, j = max(shares, key=lambda s: (s[0], s[1], -s[2], -s[3]))
            if share < bounds.part:
                return
            self.take(i, j, part=True)
            left = [entry for entry in left if self._is_left(entry)]

    def take_again(self, scored: Iterable[Scored], bounds: Thresholds) -> None:
        """An act still left over joins its nearest, the most alike first, where it is clearly like it."""
        for entry in scored:
            rank, i, j = entry
            if rank >= bounds.again and self._is_left(entry) and not self._left(i, j).is_passage:
                self.take(i, j, part=True)

    def _is_left(self, entry: Scored) -> bool:
        """Whether one of the two has a partner, by no ruling, and the other has none."""
        _, i, j = entry
        settled = i in self._settled[0] or j in self._settled[1]
        return not settled and (i in self.sides[0]) != (j in self.sides[1])

    def _left(self, i: int, j: int) -> Claim:
        """Of two, the one without a partner."""
        return self._claims[1][j] if i in self.sides[0] else self._claims[0][i]

    def _share(self, i: int, j: int) -> float:
        """Of the one without a partner, how much stands in what is unsaid of the other."""
        small = self._left(i, j)
        unsaid = self.sides[0][i] if i in self.sides[0] else self.sides[1][j]
        return weight_of(small.whole & unsaid) / (small.heavy + SLACK)


def _scored(
    one: Sequence[Claim], other: Sequence[Claim], scale: Scale, ruled: Ruled, bounds: Thresholds
) -> list[Scored]:
    """Pairs that are alike at least so much, most alike first, then by place. Those ruled to be the same rank above all."""
    found = []
    for i, j in _candidates(one, other):
        verdict = ruled.get(pair_key(one[i].key, other[j].key)) if ruled else None
        if verdict is None:
            score = scale.likeness(one[i], other[j], reasons=False).score
            unread = one[i].is_passage and other[j].is_passage
            if score >= (bounds.passages if unread else bounds.part_likeness):
                found.append((score, i, j))
    found += [(_RULED, i, j) for i, j in _ruled_same(one, other, ruled)]
    return sorted(found, key=lambda entry: (-entry[0], abs(entry[1] - entry[2]), entry[1], entry[2]))


def _ruled_same(one: Sequence[Claim], other: Sequence[Claim], ruled: Ruled) -> Iterator[Place]:
    places = {claim.key: i for i, claim in enumerate(one)}
    others = {claim.key: j for j, claim in enumerate(other)}
    for (a, b), same in ruled.items():
        for x, y in ((a, b), (b, a)):
            if same and x in places and y in others:
                yield places[x], others[y]


def _candidates(one: Sequence[Claim], other: Sequence[Claim]) -> Iterator[Place]:
    """Pairs that share a word: the others cannot be the same, and are not compared."""
    holding: dict[str, list[int]] = defaultdict(list)
    for j, claim in enumerate(other):
        for term in claim.whole:
            holding[term].append(j)
    for i, claim in enumerate(one):
        seen = {j for term in claim.whole for j in holding.get(term, ())}
        yield from ((i, j) for j in sorted(seen))
