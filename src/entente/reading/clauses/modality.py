"""What a modal makes of a verb: "should" is wished for, "must" demanded or said all the same, "would" told to come."""

from __future__ import annotations

from entente.reading.clauses.search import Search
from entente.reading.clauses.shapes import is_deed, subject_of
from entente.reading.clauses.words import WORDS
from entente.reading.predicates import Predicate, is_plain_saying, predicate_at
from entente.reading.predicates.future import under_will, with_will
from entente.reading.syntax.tree import Tree

_CAN = frozenset(["can", "ca", "cannot"])
_CONDITIONS = frozenset(["if", "unless", "otherwise"])
_STATES = frozenset(["know", "remain", "have", "continue"])


def done(search: Search, i: int, source: int | None) -> Predicate | None:
    """The act of word `i`; None for what ought to be ("the two sides should support each other")."""
    tree = search.tree
    told = (tree.dep[i] == "ccomp" and source is not None) or (search.told and i in tree.roots)
    for k in tree.kids(i, "aux"):
        if tree.lower[k] in WORDS.modals:
            return _must(search, i) if tree.lower[k] == "must" else None
        if told and tree.lower[k] == "would":
            return _would(tree, i)
    found = predicate_at(tree, i)
    if found and found.entry and found.entry.own and not (search.own and is_deed(tree, i)):
        found = None
    if found and found.force != "oppose" and any(tree.lower[k] in _CAN for k in tree.kids(i, "aux")):
        return None  # "cannot consider sending troops"
    return with_will(tree, i, found) if under_will(tree, i) else found


def _must(search: Search, i: int) -> Predicate | None:
    """ "I must stress the need", "I must remind all": what one says that one has to say is said."""
    tree, subject = search.tree, subject_of(search.tree, i)
    if subject is not None and tree.tag[subject][:2] == "NN" and not search.press and not search.told:
        return _demanded(tree, i, subject)
    found = predicate_at(tree, i) if subject is not None and tree.lower[subject] == "i" else None
    return found if found and not found.weak and found.force in WORDS.said_beside else None


def _demanded(tree: Tree, i: int, subject: int) -> Predicate | None:
    """ "Peru must release the crew": who says so of another demands it."""
    if tree.tag[i] != "VB" or tree.kids(i, "cop", "aux:pass") or tree.lemma[i] in _STATES:
        return None
    modal = next(k for k in tree.kids(i, "aux") if tree.lower[k] == "must")
    whom = (tree.left(subject), tree.right(subject) + 1)
    return Predicate(i, "urge", "must", modal + 1, addressed=whom)


def _would(tree: Tree, i: int) -> Predicate | None:
    """ "Roe said that Freedonia would send aid": what is told to come, unless on a condition."""
    subject = subject_of(tree, i)
    if subject is None or tree.tag[subject] not in ("NNP", "NNPS", "PRP", "NNS"):
        return None
    if tree.lower[subject] == "it":
        return None
    if (wish := predicate_at(tree, i)) is not None and wish.phrase == "would like":
        return wish
    if tree.lower[subject] in ("i", "we") or is_plain_saying(tree, i):
        return None  # "I would say"
    if tree.lemma[i] in WORDS.not_done or not _CONDITIONS.isdisjoint(tree.lower):
        return None
    return with_will(tree, i, predicate_at(tree, i))
