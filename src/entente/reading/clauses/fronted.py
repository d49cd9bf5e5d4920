"""Acts in what opens a sentence, ahead of its main clause: "While agreeing to ..., they ...", "As Roe underscored, ..."."""

from __future__ import annotations

from dataclasses import replace

from entente.reading.clauses.clause import Found
from entente.reading.clauses.search import Search
from entente.reading.clauses.shapes import agent_of, subject_of
from entente.reading.clauses.words import WORDS
from entente.reading.predicates import attitude_ahead, predicate_at
from entente.reading.syntax.tree import Tree

_CONCEDING = frozenset(["as", "while", "although", "though"])


def fronted(search: Search) -> None:
    """Adds what is said ahead of the main clause: an attitude, a concession, a deed, participles."""
    _attitude(search)
    _conceded(search)
    _done(search)
    _participles(search)


def _attitude(search: Search) -> None:
    """ "Mindful of the danger, they agreed ...": the attitude is of the subject behind it."""
    tree = search.tree
    predicate = attitude_ahead(tree) if tree.roots and "," in tree.lower else None
    if predicate is None:
        return
    for verb in (tree.roots[0], *tree.kids(tree.roots[0], "parataxis")):
        subject = subject_of(tree, verb)
        if subject is not None and subject > predicate.content and tree.lower[tree.left(subject) - 1] == ",":
            search.found.append(Found(predicate, "participle", subject, False, None, None))
            return


def _conceded(search: Search) -> None:
    """ "As we welcome the pact, we ...", "While we regret the delay, we ...": said by "we" before the main clause."""
    tree = search.tree
    for root in tree.roots:
        for c in tree.kids(root, "advcl"):
            mark, subject = tree.kid(c, "mark"), tree.kid(c, "nsubj")
            if c > root or c in search.seen or mark is None or subject is None:
                continue
            ours = tree.lower[subject] in ("we", "i") and tree.tag[c] == "VBP"
            predicate = predicate_at(tree, c) if ours and tree.lower[mark] in _CONCEDING else None
            if predicate is not None and not predicate.weak and predicate.force in WORDS.said_beside:
                search.seen.add(c)
                search.found.append(Found(predicate, "finite", subject, True, None, None))


def _done(search: Search) -> None:
    """ "Launched by Roe and Doe in Lima, the Initiative ...": what was launched, and by whom, before its own clause."""
    tree = search.tree
    if tree.tag[:1] != ["VBN"] or not tree.roots or tree.lower[1:2] != ["by"]:
        return
    subject, agent = subject_of(tree, tree.roots[0]), agent_of(tree, 0)
    predicate = predicate_at(tree, 0) if subject is not None and tree.head[0] == tree.roots[0] else None
    if predicate is not None and agent is not None and predicate.force in ("announce", "agree"):
        search.found.append(Found(predicate, "passive", subject, True, None, agent))


def _participles(search: Search) -> None:
    """ "While agreeing to ..., they ...", "Stressing A and noting B, Roe said": what opens a sentence is done by its subject."""
    tree = search.tree
    first = 1 if tree.lower[:1] in (["while"], ["when"]) else 0
    if tree.tag[first : first + 1] != ["VBG"] or not tree.roots or "," not in tree.lower:
        return
    subject = subject_of(tree, tree.roots[0])
    if subject is None or subject < first:
        return
    for i in _listed_ahead(tree, first, subject):
        predicate = predicate_at(tree, i) if i not in search.seen else None
        if predicate is None or predicate.weak or (predicate.force == "discuss" and tree.tag[i] == "VBG"):
            continue
        search.seen.add(i)
        search.found.append(Found(predicate, "participle", subject, False, None, None))


def _listed_ahead(tree: Tree, first: int, subject: int) -> list[int]:
    """The participle that opens the sentence and those set beside it, up to the subject."""
    if tree.lower[first] == "having":  # "Having reviewed A, they decided ..."
        first = tree.head[first] if tree.tag[tree.head[first]] == "VBN" else first
    listed = (k for k in range(first + 2, tree.left(subject)) if tree.lower[k - 1] in (",", "and"))
    return [first, *(k for k in listed if tree.tag[k] == "VBG")]


def as_said(search: Search) -> None:
    """ "As Roe underscored, the accord stands": what follows is what he underscored, unless it is an act itself."""
    tree = search.tree
    if not tree.lower or tree.lower[0] != "as" or search.found:
        return
    said = next((c for r in tree.roots for c in tree.kids(r, "advcl") if c < r), None)
    if said is None or tree.tag[said] not in ("VBD", "VBZ", "VBP", "VBN") or tree.kid(said, "obj"):
        return
    subject, predicate = subject_of(tree, said), predicate_at(tree, said)
    comma = next((k for k in range(said + 1, len(tree)) if tree.lower[k] == ","), None)
    if subject is None or comma is None or predicate is None or predicate.weak:
        return
    if predicate.force in ("affirm", "emphasize", "inform", "warn") and comma + 1 < len(tree):
        again = replace(predicate, content=comma + 1)
        search.found.append(Found(again, "finite", subject, True, None, None))
