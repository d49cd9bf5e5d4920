"""The acting clauses of one sentence, as the rooms of `clauses/` find them: the force, the mode and the content of each."""

from __future__ import annotations

from functools import cache

from entente.reading.clauses import ClauseFinder
from entente.reading.parser import SentenceParser, lemma, load_parser
from entente.reading.syntax.tree import Tree


@cache
def _parser() -> SentenceParser:
    return load_parser()


def tree_of(sentence: str) -> Tree:
    """The sentence as the bundled parser sees it."""
    (parsed,) = _parser().sentences([sentence])
    return Tree.of(
        parsed, lemma, lambda starts, words: [(s, s + len(w)) for s, w in zip(starts, words, strict=True)]
    )


def clauses_of(sentence: str, *, press: bool = False, told: bool = False) -> list[tuple[str, str, str]]:
    """Force, mode and content of each clause that acts."""
    tree = tree_of(sentence)
    return [
        (c.predicate.force, c.mode, sentence[tree.start[c.content[0]] : tree.end[c.content[1] - 1]])
        for c in ClauseFinder(tree, press=press, told=told).find()
        if c.content[0] < c.content[1]
    ]
