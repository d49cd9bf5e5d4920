"""Gold trees, made ones and texts without trees, in the words of the tokenizer that ships, for teacher and student.

PYTHONPATH=training python training/teacher/material.py --treebanks FOLDER --texts FOLDER [--out build/teacher]

`texts`: documents that `entente read` reads. Their sentences must not be among those that readings are scored on.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import numpy as np
import spacy
from arrays import NOTHING, ROOT, UNKNOWN, Inventory, Kind, Trees

import grammar
import train
from augment import typeset, vary
from bank import Bank
from conllu import Sentence, read, simplified
from entente.errors import SourceError
from entente.reading.parser.embedding import shape
from entente.reading.parser.hashing import hash_keys, hash_text
from entente.reading.parser.loading import WEIGHTS
from entente.reading.parser.network import action_names
from entente.reading.parser.stored import stored, unpacked
from entente.reading.parser.tokenizer import Tokenizer, Word
from entente.reading.reader import whole_text
from entente.reading.sentences.segmentation import segment
from entente.sources import expand, read_source

MADE, SEED = 14_000, 7
OWN_COPIES = 3  # of our own trees, each with as many varied ones

Row = tuple[int, list[int], list[int], list[int], list[int]]  # kind, words, tags, heads, labels


class Collector:
    """Takes sentences one by one and numbers their words."""

    def __init__(self) -> None:
        self._nlp: spacy.Language = train.known(WEIGHTS)
        self._tokenizer = Tokenizer(unpacked(WEIGHTS / "tokenizer"))
        self._forms: dict[Word, int] = {}
        self._rows: list[Row] = []
        self.tags = list(self._nlp.get_pipe("tagger").labels)
        self.actions = action_names(WEIGHTS)
        self.labels = sorted({name.partition("-")[2] for name in self.actions if name[0] in "LR"})

    def tree(self, kind: Kind, sentence: Sentence) -> None:
        """A gold tree, without crossing arcs, where the tokenizer's words allow one; else it is left out."""
        example = train.example(self._nlp, sentence)
        if example is None:
            return
        words = self._tokenizer(example.predicted.text)[0]
        if [w.text for w in words] != [t.text for t in example.predicted] or len(words) > train.LONGEST:
            return
        heads, deps = example.get_aligned_parse(projectivize=True)
        place = [UNKNOWN if h is None or d is None else h for h, d in zip(heads, deps, strict=True)]
        place = [ROOT if h == i else h for i, h in enumerate(place)]
        if place.count(ROOT) > 1:
            return
        label = [
            self._label(d) if h >= 0 and d is not None else NOTHING for h, d in zip(place, deps, strict=True)
        ]
        tags = example.get_aligned("TAG", as_string=True)
        tag = [self.tags.index(t) if t in self.tags else NOTHING for t in tags]
        self._rows.append((kind, self._numbers(words), tag, place, label))

    def texts(self, texts: Iterable[str]) -> None:
        """Sentences without trees, each once."""
        seen: set[tuple[int, ...]] = set()
        for text in texts:
            words = self._tokenizer(text)[0]
            if 3 <= len(words) <= train.LONGEST:
                numbers = self._numbers(words)
                if tuple(numbers) not in seen:
                    seen.add(tuple(numbers))
                    none = [NOTHING] * len(words)
                    self._rows.append((Kind.TEXT, numbers, none, [UNKNOWN] * len(words), none))

    def _label(self, dep: str) -> int:
        plain = dep if dep in self.labels else dep.partition("||")[0]
        return self.labels.index(plain) if plain in self.labels else NOTHING

    def _numbers(self, words: Iterable[Word]) -> list[int]:
        return [self._forms.setdefault(word, len(self._forms)) for word in words]

    def trees(self) -> Trees:
        """All that was taken."""

        def column(place: int, kind: type) -> np.ndarray:
            return np.array([value for row in self._rows for value in row[place]], dtype=kind)

        words = column(1, np.int32)
        nought = np.zeros(len(words), np.uint8)
        kinds = np.array([row[0] for row in self._rows], np.int8)
        length = np.array([len(row[1]) for row in self._rows], np.int64)
        return Trees(
            kinds,
            length,
            words,
            column(2, np.int16),
            column(3, np.int16),
            column(4, np.int16),
            nought,
            nought,
        )

    def inventory(self) -> Inventory:
        """The words met, hashed as the weights hash them."""
        known = json.loads((WEIGHTS / "words.json").read_bytes())

        def key(text: str) -> int:
            number: int | None = known["numbers"].get(text)
            return hash_text(text) if number is None else number

        features = [
            (w.norm or known["norms"].get(w.text) or w.text.lower(), w.text[0], w.text[-3:], shape(w.text))
            for w in self._forms
        ]
        tables = stored(WEIGHTS / "tok2vec" / "model").named("hashembed")
        hashes = [
            hash_keys([key(f[column]) for f in features], table.attributes["seed"])
            for column, table in enumerate(tables)
        ]
        return Inventory(
            [w.text for w in self._forms], np.stack(hashes, axis=1).astype(np.uint32),
            [len(t.arrays["E"]) for t in tables], self.tags, self.labels, self.actions,
        )  # fmt: skip


def sentences(folder: Path) -> Iterator[str]:
    """The sentences of all documents, as the reader cuts them."""
    for item in expand([str(folder)]):
        if not isinstance(item, SourceError):
            for document in read_source(item):
                text, title = whole_text(document)
                yield from (text[s.start : s.end] for s in segment(text, len(title)))


def collect(treebanks: Path, texts: Path) -> Collector:
    """All kinds of sentences, in a fixed order."""
    found, r = Collector(), Random(SEED)
    gold = train.gold(treebanks, "train")
    for tree in gold:
        found.tree(Kind.GOLD, typeset(tree) if r.random() < 0.5 else tree)
    for tree in gold:
        if len(tree.words) > 6 and (other := vary(tree, r)):
            found.tree(Kind.VARIED, typeset(other) if r.random() < 0.5 else other)
    for tree in train.upsampled(train.own_trees(), OWN_COPIES, r):
        found.tree(Kind.OWN, tree)
    for tree in grammar.sentences(SEED, MADE, Bank(gold)):
        found.tree(Kind.MADE, tree)
    for kind in (Kind.EWT_DEV, Kind.GUM_DEV, Kind.EWT_TEST, Kind.GUM_TEST):
        for tree in read(treebanks / f"{kind.name.lower().replace('_', '-')}.conllu"):
            found.tree(kind, simplified(tree))
    for tree in train.own_trees(test=True):
        found.tree(Kind.OWN_TEST, tree)
    found.texts(sentences(texts))
    return found


def main() -> None:
    """Collect and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("build/teacher"))
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    found = collect(args.treebanks, args.texts)
    trees = found.trees()
    trees.save(args.out / "material.npz")
    found.inventory().save(args.out / "inventory.npz")
    print({Kind(k).name: int(n) for k, n in enumerate(np.bincount(trees.kind))})


if __name__ == "__main__":
    main()
