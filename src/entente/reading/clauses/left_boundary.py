"""Where the clause of an act begins."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.clauses.clause import Found
from entente.reading.predicates.words import WORDS
from entente.reading.syntax.tree import Tree


def clause_begin(tree: Tree, found: Found, acts: Sequence[Found]) -> int:
    """Where the evidence of an act begins: at its subject, or what leads the clause."""
    first = core(tree, found)
    if found.continues is None and found.own_subject and found.subject_head is not None:
        acting = {f.at for f in acts}
        for c in tree.kids(found.at, "obl", "advmod", "advcl", "discourse"):
            if c < first and not acting & set(tree.subtree(c)):
                first = min(first, tree.left(c))
    return first


def core(tree: Tree, found: Found) -> int:
    """Where the clause itself begins: its subject, auxiliaries and conjunction."""
    if found.continues is not None:
        return found.continues
    at = found.at
    first = min([at, *(_with_count(tree, c) for c in tree.kids(at, *_LEADING) if c < at)])
    over = tree.head[at]
    if tree.lower[over] in WORDS.carrying and over < at and tree.dep[at] in ("xcomp", "advcl", "ccomp"):
        carried = [c for c in tree.kids(over, *_LEADING) if c < over]
        first = min([first, over, *carried])  # "and | were pleased to note"
    leads = tree.lemma[over] in ("join", "continue") and over < at and found.mode == "infinitive"
    if leads and found.subject_head is not None and tree.head[found.subject_head] == over:
        first = min(first, tree.left(found.subject_head))  # "We join Peru | in mourning the dead"
    if found.own_subject and found.subject_head is not None:
        first = min(first, tree.left(found.subject_head))
    if tree.lower[first - 1 : first] in (["which"], ["where"]):
        first -= 1
        first -= first > 1 and tree.lower[first - 2] == "," and tree.tag[first - 1] == "IN"
    return first


_LEADING = ("aux", "aux:pass", "cop", "advmod", "mark", "cc")  # what may lead a clause before its verb


def _with_count(tree: Tree, c: int) -> int:
    """ "Two years | ago", "Less than a year | later": where such an adverb begins."""
    return tree.left(c) if tree.lower[c] in ("ago", "later", "earlier") else c


def told_from(tree: Tree, later: Found, begins: int, at: int) -> int:
    """ "Peru backs the pact, | while Roe said that Japan opposes it": an act behind `at` begins where its telling does."""
    said = later.source
    if said is None or not at < said < begins:
        return begins
    before = [c for c in tree.kids(said, "mark", "cc", "advmod", "aux") if c < said]
    subject = tree.kid(said, "nsubj")
    first = min([said, *before, *([tree.left(subject)] if subject is not None else [])])
    return first if first > at else begins
