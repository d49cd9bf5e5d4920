"""Fits the weights of likeness: `python bench/fit_likeness.py TEXTS GOLD…`, each GOLD with folders accounts/ and changes/.

A logistic regression (ridge) over all pairs of acts, and of an act and a passage, that annotators saw. What it is worth is
said by cross-validation: each GOLD (what one or several people annotated of the same papers) is matched with weights, and with
thresholds, from all the others. Prints the figures, and the lines for `likeness_words.yaml`, which a person puts there.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, astuple, dataclass
from itertools import chain, product
from pathlib import Path

import numpy as np

from alignment import Pairs, Score, by_diff, by_words
from entente.analysis.alignment import align
from entente.analysis.likeness.sums import Scale, crowd, features_of
from entente.analysis.likeness.telling import Telling
from entente.lexicon.likeness import Thresholds, Weights
from gold_pairs import GoldPair, gold_pairs

Row = tuple[list[float], bool]  # features of two acts, and whether they are the same
KINDS = ("accounts", "changes")
FITTED = (
    "words", "both", "within", "rarest", "head", "alone", "force", "actors", "passage", "named", "crowd",
)  # fmt: skip
_RIDGE = 5.0
_ROUNDS = 50  # of Newton's method: it is done in some ten
GRID = tuple(Thresholds(*t, 0.3, 0.9) for t in product((0.15, 0.2), (0.1, 0.15), (0.1, 0.15)))


@dataclass(frozen=True)
class Case:
    """A pair of documents: of which set, of which kind, what annotators matched, and the features of its pairs of acts."""

    of: Path
    kind: str
    pair: GoldPair
    wanted: Pairs
    lost: int
    rows: list[Row]


def main() -> None:
    """Fit, check, print."""
    texts, *sets = map(Path, sys.argv[1:])
    cases = [case for gold in sets for case in _cases(gold, texts)]
    rows = [row for case in cases for row in case.rows]
    print(f"{len(cases)} pairs of documents, {len(rows)} pairs, {sum(same for _, same in rows)} the same")
    found: dict[tuple[int, Thresholds], Pairs] = {}
    for gold in sets:
        weights = fitted([row for case in cases if case.of != gold for row in case.rows])
        for n, case in enumerate(cases):
            if case.of == gold:
                found |= {(n, bounds): _matched(case.pair, weights, bounds) for bounds in GRID}
    for kind in KINDS:
        whole = Score()
        for gold in sets:
            best = _best(cases, found, [n for n, case in enumerate(cases) if case.of != gold])
            for n, case in enumerate(cases):
                if case.of == gold and case.kind == kind:
                    _count(found[n, best], case, whole)
        print(f"cross-validated, {kind:9} {whole.line()}")
        for name, method in (("words alone", by_words), ("word diff", by_diff)):
            whole = Score()
            for case in cases:
                if case.kind == kind:
                    _count(_seen(case.pair, method(case.pair)), case, whole)
            print(f"{name + ',':16} {kind:9} {whole.line()}")
    print("weights:", {k: round(v, 2) for k, v in asdict(fitted(rows)).items()})
    print("thresholds:", asdict(_best(cases, found, range(len(cases)))))


def _cases(gold: Path, texts: Path) -> Iterator[Case]:
    for kind in KINDS:
        for folder in sorted(gold.glob(f"**/{kind}")):
            for pair in gold_pairs(folder, texts, "all"):
                places = [(pair.act_at(0, e["a"]), pair.act_at(1, e["b"])) for e in pair.raw["aligned"]]
                wanted = {(i, j) for i, j in places if i is not None and j is not None}
                lost = sum(None in place for place in places)
                yield Case(gold, kind, pair, wanted, lost, list(_rows(pair, wanted)))


def fitted(rows: list[Row]) -> Weights:
    """The weights, from features and whether the acts are the same."""
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
    return Weights(start=start, **dict(zip(FITTED, found, strict=True)))


def _rows(pair: GoldPair, wanted: Pairs) -> Iterator[Row]:
    """Features of all pairs that the annotator saw, one of them an act, and whether they are the same."""
    (one, other), acts = pair.claims, crowd(sum(pair.acts))
    telling = Telling(claim.whole for claims in pair.claims for claim in claims)
    for i, j in product(sorted(pair.known(0)), sorted(pair.known(1))):
        f = features_of(one[i], other[j], telling)
        if not (one[i].is_passage and other[j].is_passage):
            beside = [f.force, f.actors, float(f.passage), f.named, acts]
            yield [f.words, *astuple(f.shared), *beside], (i, j) in wanted


def _matched(pair: GoldPair, weights: Weights, bounds: Thresholds) -> Pairs:
    """What Entente matches with these numbers, of what the annotator saw."""
    (one, other), (first, second) = pair.claims, pair.acts
    beside = one[first:], other[second:]
    scale = Scale([*one[:first], *other[:second]], chain(*beside), weights)
    places = [{claim.key: n for n, claim in enumerate(claims)} for claims in pair.claims]
    found = align(one[:first], other[:second], scale=scale, thresholds=bounds, passages=beside)
    return _seen(pair, {(places[0][m.one.key], places[1][m.other.key]) for m in found.matches})


def _seen(pair: GoldPair, pairs: Pairs) -> Pairs:
    """Those of which the annotator saw both."""
    known = pair.known(0), pair.known(1)
    return {(i, j) for i, j in pairs if i in known[0] and j in known[1]}


def _best(cases: list[Case], found: dict[tuple[int, Thresholds], Pairs], of: Iterable[int]) -> Thresholds:
    """The thresholds by which these pairs of documents are matched best (F1)."""
    chosen = list(of)

    def f1(bounds: Thresholds) -> float:
        score = Score()
        for n in chosen:
            _count(found[n, bounds], cases[n], score)
        return 2 * score.right / max(1, score.found + score.wanted + score.lost)

    return max(GRID, key=f1)


def _count(found: Pairs, case: Case, score: Score) -> None:
    score.right += len(found & case.wanted)
    score.found += len(found)
    score.wanted += len(case.wanted)
    score.lost += case.lost


if __name__ == "__main__":
    main()
