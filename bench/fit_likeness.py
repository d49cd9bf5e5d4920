"""Fits the weights of likeness: `python bench/fit_likeness.py GOLD TEXTS`, GOLD with the folders accounts/ and changes/.

A logistic regression (ridge) over all pairs of acts that annotators saw. What it is worth is said by cross-validation:
each pair of documents is matched with weights, and with thresholds, from all the others. Prints the figures, and the
lines for `likeness_words.yaml`, which a person puts there.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict
from itertools import product
from pathlib import Path

import numpy as np

from alignment import Pairs, Score
from entente.analysis.alignment import align
from entente.analysis.likeness.sums import Scale, crowd, features_of
from entente.lexicon.likeness import Thresholds, Weights, likeness_words
from gold_pairs import GoldPair, gold_pairs

FITTED = ("words", "both", "within", "force", "actors", "crowd")
_RIDGE = 5.0
_ROUNDS = 50  # of Newton's method: it is done in some ten
GRID = tuple(Thresholds(*t, 0.3) for t in product((0.15, 0.2, 0.25), (0.15, 0.25, 0.35), (0.03, 0.06, 0.1)))


def main() -> None:
    """Fit, check, print."""
    gold, texts = Path(sys.argv[1]), Path(sys.argv[2])
    kinds = ("accounts", "changes")
    pairs = [(kind, pair) for kind in kinds for pair in gold_pairs(gold / kind, texts, "all")]
    rows = [list(_rows(pair)) for _, pair in pairs]
    wanted = [_wanted(pair) for _, pair in pairs]
    print(
        f"{len(pairs)} pairs of documents, {sum(map(len, rows))} pairs of acts, {sum(map(len, wanted))} the same"
    )
    found = []  # by pair of documents, by thresholds: what is matched with weights from the other pairs
    for n, (_, pair) in enumerate(pairs):
        weights = fitted([row for m, of in enumerate(rows) if m != n for row in of])
        found.append([_matched(pair, weights, bounds) for bounds in GRID])
    whole = {kind: Score() for kind in kinds}
    for n, (kind, _) in enumerate(pairs):
        others = [m for m in range(len(pairs)) if m != n]
        best = max(range(len(GRID)), key=lambda g: _f1(found, wanted, others, g))
        _count(found[n][best], wanted[n], whole[kind])
    for kind in kinds:
        print(f"cross-validated, {kind:9} {whole[kind].line()}")
    best = max(range(len(GRID)), key=lambda g: _f1(found, wanted, range(len(pairs)), g))
    print("weights:", {k: round(v, 2) for k, v in asdict(fitted([row for of in rows for row in of])).items()})
    print("thresholds:", asdict(GRID[best]))


def fitted(rows: list[tuple[list[float], bool]]) -> Weights:
    """The weights, from features and whether the acts are the same. That of other third parties is set: too few name any."""
    x = np.array([[1.0, *features] for features, _ in rows])
    y = np.array([float(same) for _, same in rows])
    scale = np.r_[1.0, x[:, 1:].std(axis=0) + 1e-9]
    x = x / scale
    ridge = np.eye(x.shape[1]) * _RIDGE
    ridge[0, 0] = 1e-6
    w = np.zeros(x.shape[1])
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + ridge, x.T @ (p - y) + ridge @ w)
    start, *found = (w / scale).tolist()
    other = likeness_words().weights.other_matter
    return Weights(start=start, **dict(zip(FITTED, found, strict=True)), other_matter=other)


def _rows(pair: GoldPair) -> Iterator[tuple[list[float], bool]]:
    """Features of all pairs of acts that the annotator saw, and whether they are the same."""
    one, other = pair.claims
    wanted, acts = _wanted(pair), crowd(sum(pair.acts))
    for i, j in product(*(sorted(n for n in pair.known(side) if n < pair.acts[side]) for side in (0, 1))):
        f = features_of(one[i], other[j])
        if not f.other_matter or (i, j) in wanted:
            yield [f.words, f.both, f.within, f.force, f.actors, acts], (i, j) in wanted


def _wanted(pair: GoldPair) -> Pairs:
    places = ((pair.act_at(0, e["a"]), pair.act_at(1, e["b"])) for e in pair.raw["aligned"])
    return {(i, j) for i, j in places if i is not None and j is not None and pair.has_acts(i, j)}


def _matched(pair: GoldPair, weights: Weights, bounds: Thresholds) -> Pairs:
    """What Entente matches with these numbers, of the acts that the annotator saw."""
    one, other = (claims[:n] for claims, n in zip(pair.claims, pair.acts, strict=True))
    places = [{claim.key: n for n, claim in enumerate(claims)} for claims in pair.claims]
    found = align(one, other, scale=Scale([*one, *other], weights), thresholds=bounds)
    known = pair.known(0), pair.known(1)
    pairs = {(places[0][m.one.key], places[1][m.other.key]) for m in found.matches}
    return {(i, j) for i, j in pairs if i in known[0] and j in known[1]}


def _f1(
    found: list[list[Pairs]], wanted: list[Pairs], of: Iterator[int] | list[int] | range, g: int
) -> float:
    score = Score()
    for n in of:
        _count(found[n][g], wanted[n], score)
    return 2 * score.right / max(1, score.found + score.wanted)


def _count(found: Pairs, wanted: Pairs, score: Score) -> None:
    score.right += len(found & wanted)
    score.found += len(found)
    score.wanted += len(wanted)


if __name__ == "__main__":
    main()
