"""Acts in relative clauses, and acts that a relative clause parts from their subject."""

from __future__ import annotations

from entente.reading.clauses.clause import Found
from entente.reading.clauses.search import Search
from entente.reading.clauses.shapes import subject_of
from entente.reading.clauses.told import recalled
from entente.reading.clauses.words import SUBJECTS, WORDS
from entente.reading.predicates import predicate_at
from entente.reading.predicates.future import has_will

_MAY = WORDS.modals | {"can", "may", "might", "could"}


def in_which(search: Search) -> None:
    """ "a call in which they agreed to ...", "Rome, where she will meet ...", "a pact, which she called vital"."""
    tree = search.tree
    if "which" not in tree.lower and "where" not in tree.lower:
        return
    for i in range(2, len(tree)):
        if i in search.seen or not tree.finite(i) or recalled(tree, i):
            continue
        subject = subject_of(tree, i)
        if subject is None or not 2 <= subject < i:
            continue
        if tree.lower[subject] not in WORDS.pronouns and not tree.tag[subject].startswith("NNP"):
            continue
        how = _opened_by_which(search, tree.left(subject) - 1, i)
        may = any(tree.lower[k] in _MAY for k in tree.kids(i, "aux"))  # "where leaders can go on with talks"
        predicate = predicate_at(tree, i) if how and not may else None
        if predicate is None or (how == "it" and predicate.force in ("discuss", "announce")):
            continue
        told = predicate.force == "discuss" and how == "there"
        if predicate.weak and not told and tree.lemma[i] != "accept":
            continue
        search.seen.add(i)
        search.found.append(Found(predicate, "finite", subject, True, None, None))


def _opened_by_which(search: Search, at: int, verb: int) -> str | None:
    """ "there" for "in which" and ", where" before a subject, "it" for ", which" before a past or "will": "which she called vital"."""
    tree = search.tree
    if tree.lower[at] == "where":
        return "there" if tree.lower[at - 1] == "," else None
    if tree.lower[at] != "which":
        return None
    if tree.lower[at - 1] in WORDS.on_which:
        return None if tree.lemma[at - 2] in WORDS.grounds else "there"
    if tree.lemma[verb] == "accept" and tree.tag[verb] == "VBD":
        return "it"  # "invited him to Peru which he accepted"
    beside = tree.lower[at - 1] == "," and (tree.tag[verb] == "VBD" or has_will(tree, verb))
    return "it" if beside else None


def behind_relative(search: Search) -> None:
    """ "voiced concern over the fighting, which began on Monday, and called for ...": fighting calls for nothing."""
    tree = search.tree
    taken = {f.predicate.at for f in search.found}
    for i in range(3, len(tree)):
        if tree.dep[i] != "conj" or i in taken or tree.tag[i] not in ("VBD", "VBZ", "VBP"):
            continue
        relative = tree.head[i]
        subject = tree.kid(relative, *SUBJECTS)
        if subject is None or tree.lower[subject] not in ("which", "that") or predicate_at(tree, relative):
            continue
        predicate = predicate_at(tree, i)
        before = [f for f in search.found if f.predicate.at < relative and f.subject_head is not None]
        if predicate is None or predicate.weak or predicate.force not in WORDS.said_beside or not before:
            continue
        if subject_of(tree, i) in (None, tree.head[relative]):
            search.found.append(before[-1].beside(predicate, "finite"))
