"""One sentence with its tree, as the finders of references see it."""

from __future__ import annotations

from functools import cache

from entente.model import Reference, Session
from entente.reading.parser import SentenceParser, lemma, load_parser
from entente.reading.references import read_references
from entente.reading.syntax.tree import Tree


@cache
def _parser() -> SentenceParser:
    return load_parser()


def references_of(
    sentence: str, base: str | None = "2024-05-02", main: Session | None = None
) -> tuple[Reference, ...]:
    """The references of a document of one sentence, written on the day `base`."""
    trees = [
        Tree.of(
            parsed, lemma, lambda starts, words: [(s, s + len(w)) for s, w in zip(starts, words, strict=True)]
        )
        for parsed in _parser().sentences([sentence])
    ]
    return read_references(sentence, [(0, len(sentence))], base, main=main, trees=trees)
