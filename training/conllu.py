"""Universal Dependencies treebanks (CoNLL-U) as plain sentences. Multiword tokens are kept as their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

# Labels too rare to learn, or drawn too finely for the rules: fewer labels parse faster.
MERGED = {
    "nsubj:outer": "nsubj", "csubj:outer": "csubj", "csubj:pass": "csubj", "obl:npmod": "obl:unmarked", "obl:tmod": "obl:unmarked",
    "nmod:npmod": "nmod:unmarked", "det:predet": "det", "cc:preconj": "cc", "advcl:relcl": "advcl", "goeswith": "flat",
    "reparandum": "dep", "dislocated": "dep", "orphan": "dep",
}  # fmt: skip


@dataclass(frozen=True)
class Sentence:
    """Words with Penn tags, heads (index of the head, the root its own) and UD labels; `spaces[i]`: a space follows."""

    words: list[str]
    tags: list[str]
    heads: list[int]
    deps: list[str]
    spaces: list[bool]


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


def simplified(sentence: Sentence) -> Sentence:
    """The sentence with merged labels; who is urged or asked to do something is an object, not an indirect one."""
    deps = [MERGED.get(dep, dep) for dep in sentence.deps]
    for i, dep in enumerate(deps):
        if dep == "iobj":
            siblings = {deps[k] for k, head in enumerate(sentence.heads) if head == sentence.heads[i]}
            if siblings & {"xcomp", "ccomp"} and "obj" not in siblings:
                deps[i] = "obj"
    return replace(sentence, deps=deps)


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
    )
