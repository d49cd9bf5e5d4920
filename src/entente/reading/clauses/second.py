"""A second noun that acts under one light verb: "expressed support for the talks | and readiness to host them"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from entente.lexicon.verbs import verb_lexicon
from entente.reading.clauses.clause import Found
from entente.reading.syntax.tree import Tree

_COMPLEMENTS = frozenset("for to at over about with of on in that regarding".split())
_BEFORE_NOUN = frozenset("DT PRP$ JJ RB NN NNP POS VBG VBN".split())


def second_noun(tree: Tree, first: Found) -> Iterator[Found]:
    """The act of a noun set beside the first where each has words of its own and they differ in force."""
    nouns, noun = verb_lexicon().nouns, first.predicate.noun
    if noun is None or first.predicate.entry is not None or first.predicate.at > noun:
        return
    for k in range(noun + 2, len(tree) - 1):
        attitude = nouns.get(tree.lemma[k])
        if attitude is None or attitude.force == first.predicate.force or tree.tag[k] not in ("NN", "NNS"):
            continue
        joint = _joint(tree, noun, k)
        if joint is None or not _COMPLEMENTS & set(tree.lower[noun + 1 : joint]):
            continue
        matter = next((m for m in range(k + 1, min(k + 6, len(tree))) if tree.lower[m] in _COMPLEMENTS), None)
        if matter is None:
            continue
        begin = joint + 1 if attitude.kept else matter + 1
        second = replace(
            first.predicate, force=attitude.force, noun=k, content=begin, promise=attitude.promise,
            phrase=f"{tree.lemma[first.predicate.at]} {tree.lemma[k]}",
        )  # fmt: skip
        yield replace(first, predicate=second, own_subject=False, continues=joint)
        return


def _joint(tree: Tree, first: int, second: int) -> int | None:
    """The "and" that sets the second noun with its determiners beside the first."""
    k = second - 1
    while k > first and tree.tag[k] in _BEFORE_NOUN:
        k -= 1
    beside = (
        tree.head[second] == first
        or tree.lower[k + 1 : k + 2]
        and tree.lower[k + 1] in ("his", "her", "their", "its", "the")
    )
    return k if k > first and tree.lower[k] == "and" and beside else None
