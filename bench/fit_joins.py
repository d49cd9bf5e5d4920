"""Fits the weights of `topic_joins.yaml`: `python bench/fit_joins.py DOCS:GOLD ...`, the folders of each annotated set.

A logistic regression (ridge) over all commas and "and"s in what was discussed of which the annotation says whether they
part two topics ("cut"), stand inside one ("keep"), or follow the last ("end"). The examples of the lexicon are one set
more. What it is worth is said by leaving one set out: its marks are told with weights from all others. Prints the
figures, and the lines for the lexicon.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from entente.lexicon import topic_joins
from entente.model import SourceText
from entente.reading import Reader
from entente.reading.topics import cutting
from entente.reading.topics.coordination import Coordination
from entente.reading.topics.joins import Join
from entente.sources import read_source

_VERDICTS = ("keep", "cut", "end")
_RIDGE, _STEPS, _RATE = 3.0, 3000, 1.0
_FEW = 5  # evidence that fewer marks hold is not weighed
_OPENING = "Foreign Minister Jane Roe of Canada and Foreign Minister Taro Sato of Japan met in Tokyo today. "
Floats = npt.NDArray[np.float64]


class Marks(Coordination):
    """Asks the annotation which marks part two topics, and keeps what each mark holds and what is right."""

    held: ClassVar[dict[tuple[int, int], tuple[frozenset[str], str]]] = {}
    spans: ClassVar[list[tuple[int, int]]] = []

    def verdict(self, join: Join) -> str:
        told, right = super().verdict(join), self._right(join)
        if right is None:
            return told
        if self.certain(join) is None:
            self.held.setdefault((join.mark.at, join.mark.behind), (self.evidence.of(join), right))
        return right

    def _right(self, join: Join) -> str | None:
        at, behind = join.mark.at, join.mark.behind
        if any(a < at and behind < b for a, b in self.spans):
            return "keep"
        if any(behind <= a + 1 and a <= join.end for a, _ in self.spans):
            return "cut"
        return "end" if any(abs(b - at) <= 1 for _, b in self.spans) else None


Rows = list[tuple[frozenset[str], str]]


def main() -> None:
    """Fit, check, print."""
    cutting.Coordination = Marks  # type: ignore[misc]
    reader = Reader()
    sets = {"examples": list(_examples(reader))}
    for argument in sys.argv[1:]:
        docs, _, gold = argument.partition(":")
        sets[argument] = list(_annotated(reader, Path(docs), Path(gold)))
    rows = [row for of in sets.values() for row in of]
    right = 0
    for name, of in sets.items():
        weights = fitted([row for other, rest in sets.items() if other != name for row in rest])
        told = sum(_told(weights, held) == verdict for held, verdict in of)
        right += told
        print(f"left out: {told} of {len(of)} right, {name}")
    print(f"left out, all: {right} of {len(rows)}")
    weights = fitted(rows)
    print(f"seen: {sum(_told(weights, held) == verdict for held, verdict in rows)} of {len(rows)}")
    for name, (cut, end) in weights.items():
        print(f"  {name}: {{cut: {cut:+.2f}, end: {end:+.2f}}}")


def fitted(rows: Rows) -> dict[str, tuple[float, float]]:
    """The weights of all evidence that is not rare, against "keep"."""
    counts = Counter(name for held, _ in rows for name in held)
    names = ["always", *sorted(name for name, n in counts.items() if n >= _FEW)]
    x = np.array([[float(name == "always" or name in held) for name in names] for held, _ in rows])
    y = np.array([[float(verdict == v) for v in _VERDICTS] for _, verdict in rows])
    w: Floats = np.zeros((len(names), len(_VERDICTS)))
    decay = np.full((len(names), 1), _RIDGE)
    decay[0] = 0.0
    for _ in range(_STEPS):
        z = x @ w
        p = np.exp(z - z.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        w -= _RATE / len(rows) * (x.T @ (p - y) + decay * w)
    return {
        name: (float(line[1] - line[0]), float(line[2] - line[0]))
        for name, line in zip(names, w, strict=True)
    }


def _told(weights: dict[str, tuple[float, float]], held: frozenset[str]) -> str:
    return topic_joins.weighed(held, weights)


def _annotated(reader: Reader, docs: Path, gold: Path) -> Iterator[tuple[frozenset[str], str]]:
    for path in sorted(gold.glob("*.json")):
        if (docs / f"{path.stem}.md").exists():
            told = json.loads(path.read_text(encoding="utf-8"))
            for source in read_source(str(docs / f"{path.stem}.md")):
                yield from _marks(
                    reader, source, [t["label"] for t in told["topics"]], told.get("annotated_to")
                )


def _examples(reader: Reader) -> Iterator[tuple[frozenset[str], str]]:
    for example in topic_joins.examples():
        source = SourceText(
            text=_OPENING + example["text"], source="", title="Joint Statement of Canada and Japan"
        )
        yield from _marks(reader, source, example["topics"], None)


def _marks(
    reader: Reader, source: Any, labels: list[str], upto: int | None
) -> Iterator[tuple[frozenset[str], str]]:
    """The marks of a document; beyond `upto` it is not annotated."""
    text = reader.draft(source).document.text
    found = (re.finditer(r"\s+".join(map(re.escape, label.split())), text) for label in labels)
    Marks.spans, Marks.held = [m.span() for of in found for m in of], {}
    reader.read(source)
    yield from (row for (at, _), row in sorted(Marks.held.items()) if upto is None or at < upto)


if __name__ == "__main__":
    main()
