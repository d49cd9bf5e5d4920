"""A second act under one verb, which is not said again (gapping).

Under a light verb a second noun: "expressed support for the talks | and readiness to host them"; under another a second
clause: "stressed that A grows, | and that B falls".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from entente.lexicon.verbs import verb_lexicon
from entente.reading.clauses.clause import Found, Mode
from entente.reading.clauses.search import Search
from entente.reading.clauses.shapes import after_and
from entente.reading.clauses.words import SUBJECTS
from entente.reading.predicates import Predicate, predicate_at
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
        if "POS" in tree.tag[joint:k] and "POS" not in tree.tag[first.predicate.at : noun]:
            return  # "expressed concern about the raids and | Freedonia's support for them"
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


def second_that(
    search: Search, predicate: Predicate, mode: Mode, subject: int | None, source: int | None
) -> None:
    """Clauses that each have their own "that" under one verb are acts of their own."""
    tree, begin = search.tree, predicate.content
    if begin < 1 or begin >= len(tree):
        return
    first = "that" in tree.lower[begin - 1 : begin + 1]
    if not first and not _may_go_on_with_that(tree, predicate):
        return
    for mark in range(begin + 1, len(tree)):
        if tree.lower[mark] != "that" or not after_and(tree, mark):
            continue
        clause = _opened_by(tree, mark, first=first)
        if not first and tree.lower[mark - 1] != "and":
            continue  # "agreed to end it and | that ..."
        if clause is None or clause < mark or _otherwise_governed(search, clause, predicate.at):
            continue
        search.seen.update(tree.subtree(clause))
        again = replace(predicate, content=mark + 1)
        search.found.append(Found(again, mode, subject, False, source, None, continues=mark))


def _may_go_on_with_that(tree: Tree, predicate: Predicate) -> bool:
    """ "agreed their teams would meet, and | that ...", "agreed to end it and | that ...": behind no "that" of its own."""
    begin, at = predicate.content, predicate.at
    objects = (k for k in tree.kids(at, "obj") if k >= begin)
    if any(tree.lower[k + 1 : k + 2] == ["that"] for k in objects):
        return False  # "underscored his belief | that A, that B, and that C": held in one noun
    if tree.kids(at, "ccomp"):
        return True
    told = tree.kid(at, "mark") is not None  # "said that they agreed to end it and that ..."
    return not told and not {"to", "on"}.isdisjoint(tree.lower[begin - 1 : begin + 2])


def _opened_by(tree: Tree, mark: int, *, first: bool) -> int | None:
    """The clause that "that" opens, also where the parser took it for an article: "..., and | that decisions rest on"."""
    head = tree.head[mark]
    if tree.dep[mark] == "det" and first and tree.lower[mark - 2 : mark] == [",", "and"]:
        return tree.head[head] if tree.dep[head] in SUBJECTS else None
    return head if tree.dep[mark] == "mark" else None


def _otherwise_governed(search: Search, clause: int, at: int) -> bool:
    """Whether a that-clause stands under another operative verb than the one at `at`."""
    tree = search.tree
    over = tree.head[clause]
    while over not in (at, tree.head[over]):
        if (
            over > at
            and tree.is_verb(over)
            and tree.dep[over] in ("conj", "parataxis")
            and predicate_at(tree, over)
        ):
            return tree.head[over] == at or over not in search.seen
        over = tree.head[over]
    return False
