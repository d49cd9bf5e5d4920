"""Sentences and trees as flat arrays: what the steps of the distillation hand to each other, in .npz files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT, UNKNOWN = -1, -2  # in place of a head
NOTHING = -1  # no label, or no tag, is known


class Kind(IntEnum):
    """Where a sentence comes from."""

    GOLD = 0
    VARIED = 1  # gold with other verbs and names
    OWN = 2
    MADE = 3  # by the grammar
    EWT_DEV = 4
    GUM_DEV = 5
    EWT_TEST = 6
    GUM_TEST = 7
    OWN_TEST = 8
    TEXT = 9  # without a tree
    SURE_VARIANT = 10  # made by the teacher from the others, and parsed by it
    UNSURE_VARIANT = 11


MEASURED = (Kind.EWT_DEV, Kind.GUM_DEV, Kind.EWT_TEST, Kind.GUM_TEST, Kind.OWN_TEST)


@dataclass(frozen=True)
class Trees:
    """Sentences one behind the other. `kind` and `length`: a row a sentence; all else: a row a word.

    `head`: place in the sentence, `ROOT` or `UNKNOWN`. `sure_head`, `sure_label`: how probable, from 0 to 255.
    """

    kind: NDArray[np.int8]
    length: NDArray[np.int64]
    word: NDArray[np.int32]
    tag: NDArray[np.int16]
    head: NDArray[np.int16]
    label: NDArray[np.int16]
    sure_head: NDArray[np.uint8]
    sure_label: NDArray[np.uint8]

    @property
    def start(self) -> NDArray[np.int64]:
        """Where each sentence begins."""
        return np.concatenate([[0], np.cumsum(self.length)[:-1]]).astype(np.int64)

    @property
    def kind_of_word(self) -> NDArray[np.int8]:
        """The kind of the sentence of each word."""
        return np.repeat(self.kind, self.length)

    def save(self, path: Path) -> None:
        """Writes all arrays."""
        np.savez_compressed(path, **self.__dict__)

    @classmethod
    def load(cls, path: Path) -> Trees:
        """What `save` wrote."""
        with np.load(path) as stored:
            return cls(**{name: stored[name] for name in cls.__dataclass_fields__})

    def of(self, *kinds: Kind) -> Trees:
        """Only the sentences of these kinds."""
        rows, words = np.isin(self.kind, kinds), np.isin(self.kind_of_word, kinds)
        return Trees(*(a[rows if n in ("kind", "length") else words] for n, a in self.__dict__.items()))


@dataclass(frozen=True)
class Inventory:
    """The word forms with their hashes, and the tags, labels and actions of the weights that ship."""

    forms: list[str]
    hashes: NDArray[np.uint32]  # form, table, one of four rows: before the modulus
    table_rows: list[int]
    tags: list[str]
    labels: list[str]
    actions: list[str]

    def save(self, path: Path) -> None:
        """Writes the inventory."""
        rest = {name: value for name, value in self.__dict__.items() if name != "hashes"}
        np.savez_compressed(path, hashes=self.hashes, rest=np.array(json.dumps(rest)))

    @classmethod
    def load(cls, path: Path) -> Inventory:
        """What `save` wrote."""
        with np.load(path) as stored:
            return cls(hashes=stored["hashes"], **json.loads(stored["rest"].item()))

    def moves(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Of each action the move (0 shift, 1 reduce, 2 left, 3 right; -1: never) and the number of its label."""
        move = [{"S": 0, "D": 1, "L": 2, "R": 3}.get(name[0], -1) for name in self.actions]
        label = [self.labels.index(n.partition("-")[2]) if n[0] in "LR" else NOTHING for n in self.actions]
        return np.array(move), np.array(label)

    def plain_labels(self) -> NDArray[np.int64]:
        """Of each label the one without what kept its tree free of crossing arcs ("obj" for "obj||xcomp")."""
        plain = [label.partition("||")[0] for label in self.labels]
        return np.array([self.labels.index(p) if p in self.labels else i for i, p in enumerate(plain)])


@dataclass(frozen=True)
class Score:
    """Heads right, heads and labels right, in percent of words but punctuation, and tags right."""

    attached: float
    labelled: float
    tagged: float

    def __str__(self) -> str:
        return f"{self.attached:.1f}/{self.labelled:.1f}/{self.tagged:.1f}"


def score(
    gold: Trees, tag: NDArray[np.int_], head: NDArray[np.int_], label: NDArray[np.int_], known: Inventory
) -> Score:
    """How well tags, heads and labels agree with gold trees, as spaCy's scorer counts."""
    plain = known.plain_labels()
    asked = (gold.head != UNKNOWN) & (gold.label != known.labels.index("punct"))
    right = gold.head == head
    labelled = right & ((gold.head == ROOT) | (plain[label] == plain[gold.label]))
    tags = tag == gold.tag
    return Score(100 * right[asked].mean(), 100 * labelled[asked].mean(), 100 * tags[gold.tag >= 0].mean())
