"""Passives: who did it stands behind "by", or is those who met."""

from __future__ import annotations

from dataclasses import replace

from entente.reading.clauses.clause import Found
from entente.reading.clauses.search import Search
from entente.reading.clauses.second import second_that
from entente.reading.clauses.shapes import agent_of, efforts
from entente.reading.clauses.words import WORDS
from entente.reading.predicates import Predicate, predicate_at
from entente.reading.syntax.tree import Tree

_NO_DEED = ("be ", "will be")  # phrases of what is or will be so: "be ready", "will be held"


def is_passive(tree: Tree, i: int, predicate: Predicate) -> bool:
    """Whether others do what the verb says than its subject."""
    if predicate.entry is not None and predicate.entry.verb == "focus":
        return False  # "the leaders were focused on": they did it
    subjects = tree.kids(i, "nsubj", "nsubj:pass")
    if predicate.force == "agree" and any(tree.lower[k] in WORDS.pronouns for k in subjects):
        return False  # "they are agreed that ..."
    return tree.tag[i] == "VBN" and tree.kid(i, "aux:pass") is not None and predicate.at == i


def passive_act(
    search: Search, i: int, predicate: Predicate, subject: int | None, own: bool, source: int | None
) -> bool | None:
    """Notes the act of a passive; whether there is one. None where it is read as an active would be: "will be hosted"."""
    tree = search.tree
    if predicate.future and (to_do := efforts(tree, i)) is not None:
        again = replace(predicate, force="commit", content=to_do)
        search.found.append(Found(again, "existential", subject, own, source, None))
        return True
    if not own and predicate.weak:
        return False  # "we are committed to keeping the gates funded": no act of theirs
    agent = agent_of(tree, i)
    if agent is None and tree.kids(i, "xcomp"):
        if tree.lemma[i] in WORDS.thought:
            return _believed_of_both(search, i, subject, source)  # not "is expected to visit"
        if predicate.promise and predicate.force == "commit":
            return False  # "the rule is intended to protect": what it is for
    if (agent is None and predicate.future) or predicate.phrase.startswith(_NO_DEED):
        return None
    if tree.kid(i, "expl") is not None and subject is not None and subject > i:
        subject, own = None, False  # "it was agreed that ...": the clause is content
    search.found.append(Found(predicate, "passive", subject, own, source, agent))
    if subject is None:
        second_that(search, predicate, "passive", subject, source)
    return True


def _believed_of_both(search: Search, i: int, subject: int | None, source: int | None) -> bool:
    """ "The ministers are believed to have agreed": what the press has of those who met; of one alone it is rumour."""
    tree = search.tree
    if subject is None or tree.tag[subject] != "NNS":
        return False
    for c in tree.kids(i, "xcomp"):
        predicate = predicate_at(tree, c) if tree.tag[c] == "VBN" and tree.kids(c, "aux") else None
        if predicate is not None and predicate.force in ("agree", "affirm", "discuss"):
            search.found.append(Found(predicate, "finite", subject, True, source, None))
            return True
    return False
