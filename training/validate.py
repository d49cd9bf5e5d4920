"""What a hand-made tree must hold to be trained on: one root, no cycle, no crossing arcs, known tags and labels.

python training/validate.py [FILE ...]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from conllu import Sentence, read

TREES = Path(__file__).parent / "trees"
TAGS = frozenset(
    """$ '' , -LRB- -RRB- . : `` ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP
    SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB""".split()
)
LABELS = frozenset(
    """ROOT acl acl:relcl advcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop csubj
    csubj:pass dep det discourse expl fixed flat iobj mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj
    obl obl:agent obl:unmarked orphan parataxis punct vocative xcomp""".split()
)
FUNCTION = frozenset(["aux", "aux:pass", "case", "cop", "det", "mark", "punct"])
BELOW_FUNCTION = frozenset(["advmod", "fixed", "punct"])
BACKWARD = frozenset(["acl", "acl:relcl", "appos", "conj", "fixed", "flat"])
ONCE = ("nsubj", "obj", "iobj", "expl")


def problems(sentence: Sentence) -> Iterator[str]:
    """Each way in which the tree is malformed, in words."""
    heads, deps = sentence.heads, sentence.deps
    roots = [i for i, head in enumerate(heads) if head == i]
    if len(roots) != 1:
        yield f"{len(roots)} roots"
    if any(not _reaches_root(heads, i) for i in range(len(heads))):
        yield "a cycle"
    yield from (f"unknown tag {t!r}" for t in sentence.tags if t not in TAGS)
    yield from (f"unknown label {d!r}" for d in deps if d not in LABELS)
    yield from (f"arcs over {w!r} cross" for w in _crossed(sentence))
    for i, dep in enumerate(deps):
        word, over = sentence.words[i], heads[i]
        if deps[over] in FUNCTION and over != i and dep not in BELOW_FUNCTION:
            yield f"{word!r} hangs on the function word {sentence.words[over]!r}"
        if dep in BACKWARD and over > i:
            yield f"{word!r} is {dep} of a later word"
        if dep in ("cc", "det", "case") and sentence.tags[i] != "POS" and over < i and word.lower() != "all":
            yield f"{word!r} is {dep} of an earlier word"
    for i in range(len(heads)):
        of = [deps[k] for k, head in enumerate(heads) if head == i]
        yield from (f"{sentence.words[i]!r} has two {d}" for d in ONCE if of.count(d) > 1)


def _reaches_root(heads: list[int], i: int) -> bool:
    for _ in heads:
        if heads[i] == i:
            return True
        i = heads[i]
    return False


def _crossed(sentence: Sentence) -> Iterator[str]:
    arcs = [(min(i, h), max(i, h)) for i, h in enumerate(sentence.heads) if i != h]
    for a, b in arcs:
        if any(a < c < b < d for c, d in arcs):
            yield sentence.words[b]


def main() -> None:
    """Prints what is wrong; exit status 1 if anything is."""
    wrong = 0
    for path in [Path(a) for a in sys.argv[1:]] or sorted(TREES.glob("*.conllu")):
        for number, sentence in enumerate(read(path), 1):
            for problem in problems(sentence):
                print(f"{path.name} {number}: {problem}")
                wrong += 1
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
