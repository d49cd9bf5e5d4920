"""Universal Dependencies treebanks (CoNLL-U) as plain sentences. Multiword tokens are kept as their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Sentence:
    """Words with Penn tags, heads (index of the head, the root its own) and UD labels; `spaces[i]`: a space follows."""

    words: list[str]
    tags: list[str]
    heads: list[int]
    deps: list[str]
    spaces: list[bool]
    lemmas: list[str]


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file, one after the other."""
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if line.strip():
            rows.append(line.split("\t"))
        elif rows:
            yield _sentence(rows)
            rows = []
    if rows:
        yield _sentence(rows)


def _sentence(rows: list[list[str]]) -> Sentence:
    joined: set[int] = set()
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            joined.update(range(first, last))
    words = [row for row in rows if row[0].isdigit()]
    heads = [int(row[6]) - 1 if row[6] != "0" else i for i, row in enumerate(words)]
    return Sentence(
        [row[1] for row in words],
        [row[4] for row in words],
        heads,
        [row[7] if row[6] != "0" else "ROOT" for row in words],
        ["SpaceAfter=No" not in row[9] and int(row[0]) not in joined for row in words],
        [row[2] for row in words],
    )
