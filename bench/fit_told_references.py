"""Fits the points of `told_references.yaml`: `python bench/fit_told_references.py DOCS:GOLD ...`, the folders of each annotated set.

A logistic regression over all phrases in small letters whose noun the lexicon has: is it a reference by the annotation?
It begins from the points as they stand and leaves them only as far as the sets ask for it (a ridge around them), so a
noun or evidence that they hardly have keeps its points. What it is worth is said by leaving one set out: its phrases
are told with points from all others, beside the points as they stand. Prints the figures, and the points that would change.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from entente.lexicon import told_references as table
from entente.model import Reading
from entente.reading import Reader, references
from entente.reading.references import merging
from entente.reading.references.mention import Mention
from entente.reading.references.told import find_told
from entente.reading.references.told_evidence import told_evidence
from entente.reading.references.told_extents import Told, phrases_of
from entente.reading.syntax.tree import Tree
from entente.sources import read_source
from scoring.wording import shared

_RIDGE, _STEPS, _RATE = 2.0, 4000, 1.0
_ALIKE = 0.6  # words that a phrase shares with the label of a reference
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """A phrase: what it holds (its evidence, what counts together, its noun), the points as they stand, and whether it is a reference."""

    held: frozenset[str]
    points: int
    right: bool
    text: str


Rows = list[Row]


def main() -> None:
    """Fit, check, print."""
    reader = Reader()
    sets: dict[str, Rows] = {}
    for argument in sys.argv[1:]:
        docs, _, gold = argument.partition(":")
        sets[argument] = list(_annotated(reader, Path(docs), Path(gold)))
    rows = [row for of in sets.values() for row in of]
    left_out: list[tuple[Row, int]] = []
    for name, of in sets.items():
        change = fitted([row for other, rest in sets.items() if other != name for row in rest])
        told_now = [(row, row.points + _rounded(change, row)) for row in of]
        left_out += told_now
        print(
            f"left out: {_figures(told_now)}; as it stands: {_figures([(r, r.points) for r in of])}, {name}"
        )
    print(f"left out, all: {_figures(left_out)}; as it stands: {_figures([(r, r.points) for r in rows])}")
    change = fitted(rows)
    print(f"seen: {_figures([(r, r.points + _rounded(change, r)) for r in rows])}")
    counts = Counter(name for row in rows for name in row.held)
    for name, by in sorted(change.items(), key=lambda c: -abs(c[1])):
        if round(by):
            print(f"  {name}: {by:+.1f} ({counts[name]} phrases)")


def fitted(rows: Rows) -> dict[str, float]:
    """By how much the points of each piece should change."""
    names = sorted({name for row in rows for name in row.held})
    at = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for i, row in enumerate(rows):
        x[i, [at[name] for name in row.held]] = 1.0
    base = np.array([row.points + 0.5 for row in rows])  # from nought on it is a reference
    y = np.array([float(row.right) for row in rows])
    change: Floats = np.zeros(len(names))
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-(base + x @ change)))
        change -= _RATE / len(rows) * (x.T @ (p - y) + _RIDGE * change)
    return dict(zip(names, change.tolist(), strict=True))


def _rounded(change: dict[str, float], row: Row) -> int:
    return sum(round(change.get(name, 0.0)) for name in row.held)


def _figures(told_as: Iterable[tuple[Row, int]]) -> str:
    told_as = list(told_as)
    hit = sum(row.right and points >= 0 for row, points in told_as)
    found, right = sum(points >= 0 for _, points in told_as), sum(row.right for row, _ in told_as)
    return f"F1 {2 * hit / (found + right) if found + right else 1:.3f} ({hit}/{found}/{right})"


def _annotated(reader: Reader, docs: Path, gold: Path) -> Iterator[Row]:
    for path in sorted(gold.glob("*.json")):
        if (docs / f"{path.stem}.md").exists():
            annotation = json.loads(path.read_text(encoding="utf-8"))
            for source in read_source(str(docs / f"{path.stem}.md")):
                yield from _rows(reader, source, annotation)


def _rows(reader: Reader, source: Any, annotation: dict[str, Any]) -> Iterator[Row]:
    """The phrases of a document; beyond `annotated_to` it is not annotated."""
    seen: list[Told] = []

    def watched(trees: Iterable[Tree], text: str) -> Iterator[Mention]:
        kept = list(trees)
        seen.extend(phrase for tree in kept for phrase in phrases_of(tree))
        return find_told(kept, text)

    references.find_told = watched  # type: ignore[attr-defined]
    reading = reader.read(source)
    upto, text = annotation.get("annotated_to"), reading.document.text
    for phrase in seen:
        noun = table.told_noun(phrase.tree.lower[phrase.head])
        if noun is None or _taken(reading, phrase, noun.kind) or (upto is not None and phrase.start >= upto):
            continue
        words = text[phrase.start : phrase.end]
        own = phrase.tree.lower[phrase.head]
        labels = [r["label"] for r in annotation["references"]]
        alike = max((shared(label, words) for label in labels if own in label.lower().split()), default=0.0)
        if alike < _ALIKE and _inside(labels, words):
            continue  # part of one, or told otherwise: whether, not how far, is asked here
        held = told_evidence(phrase)
        together = {
            ", ".join(sorted(pieces)) for pieces, _ in table._together() if pieces <= held | {noun.kind}
        }
        yield Row(
            frozenset({*held, *together, f"noun {table.single(phrase.tree.lower[phrase.head])}", noun.kind}),
            table.points_of_told(noun, held),
            alike >= _ALIKE,
            words,
        )


def _inside(labels: list[str], words: str) -> bool:
    return any(
        words in label or label in words or shared(label, words) >= _ALIKE or merging.one_war(words, label)
        for label in labels
    )


def _taken(reading: Reading, phrase: Told, kind: str) -> bool:
    """Whether the phrase is taken otherwise: as a session, or as part of a longer name."""
    sessions = [e for s in reading.sessions for e in s.evidence] if kind == "meeting" else []
    return any(e.start < phrase.end and phrase.start < e.end for e in sessions)


if __name__ == "__main__":
    main()
