"""Phrases lifted from gold trees, to be set into the sentences of the grammar: natural words around operative verbs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from conllu import Sentence
from tree import Node, node_of

LONGEST = 14  # words
_UNFIT = frozenset("dep discourse list parataxis vocative flat:foreign dislocated reparandum".split())
_PLAIN_PUNCT = frozenset([",", "-"])


class Bank:
    """Noun phrases, finite clauses, infinitives and gerunds of a treebank, without what introduces them."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        self.nouns: list[Node] = []
        self.clauses: list[Node] = []
        self.infinitives: list[Node] = []
        self.gerunds: list[Node] = []
        for sentence in sentences:
            if len(sentence.words) < 60:
                self._collect(sentence)

    def _collect(self, sentence: Sentence) -> None:
        for i, dep in enumerate(sentence.deps):
            kind = self._kind(sentence, i, dep)
            if kind is None:
                continue
            node = node_of(sentence, i)
            if _fits(node):
                node.left = [c for c in node.left if c.dep not in ("case", "mark", "cc", "punct")]
                kind.append(node)

    def _kind(self, sentence: Sentence, i: int, dep: str) -> list[Node] | None:
        tag = sentence.tags[i]
        if dep in ("obj", "obl", "nmod", "nsubj", "conj") and tag in ("NN", "NNS"):
            return self.nouns
        if dep == "ccomp" and tag in ("VBD", "VBZ", "VBP", "VB", "JJ", "NN"):
            return self.clauses
        if dep in ("xcomp", "advcl", "acl") and tag == "VB":
            return self.infinitives
        if dep in ("advcl", "acl", "ccomp") and tag == "VBG":
            return self.gerunds
        return None

    def draw(self, kind: list[Node], random: Random, dep: str) -> Node:
        """One phrase, copied, under the label `dep`."""
        return random.choice(kind).copy(dep)


def _fits(node: Node) -> bool:
    nodes = list(_all(node))
    if not 1 <= len(nodes) <= LONGEST or any(n.dep in _UNFIT for n in nodes):
        return False
    if any(n.dep == "punct" and n.word not in _PLAIN_PUNCT for n in nodes):
        return False
    kids = [*node.left, *node.right]
    if node.tag == "VB" and node.dep != "ccomp" and not any(n.tag == "TO" for n in kids):
        return False
    if node.dep == "ccomp" and node.tag != "VBG":
        return _finite(node)
    return not (node.right and node.right[-1].dep == "punct")


def _finite(node: Node) -> bool:
    """A statement with a subject before its verb and no question word."""
    subject = any(n.dep.startswith("nsubj") and n.tag not in ("WP", "WDT") for n in node.left)
    verb = node.tag in ("VBD", "VBZ", "VBP") or any(n.tag in ("MD", "VBD", "VBZ", "VBP") for n in node.left)
    return subject and verb and not any(n.tag in ("WRB", "WP", "WDT", "UH") for n in node.left)


def _all(node: Node) -> Iterator[Node]:
    for child in node.left:
        yield from _all(child)
    yield node
    for child in node.right:
        yield from _all(child)
