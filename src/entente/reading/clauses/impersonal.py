"""Acts without a party as subject: "There was broad agreement on ...", "The release is welcome", "Our thoughts are with ...".

Those who met, or who speak, do them.
"""

from __future__ import annotations

from entente.reading.clauses.clause import Found, Mode
from entente.reading.clauses.search import Search
from entente.reading.clauses.shapes import clausal, subject_of
from entente.reading.predicates import (
    Predicate,
    existential,
    sympathy,
    talked_of,
    took_place,
    unshaken,
    verdict,
)
from entente.reading.syntax.tree import Tree


def held_by_speakers(tree: Tree, i: int, subject: int) -> Predicate | None:
    """ "Our commitment will never waver", "our thoughts are with the families": what those who speak have does not act by itself."""
    return unshaken(tree, i, subject) or sympathy(tree, i, subject)


def impersonal(search: Search, i: int, subject: int | None, *, own: bool) -> bool:
    """Notes what is so, took place or was talked of, where the verb itself is no act; whether there is such an act."""
    tree = search.tree
    states = tree.kid(i, "expl", "cop") is not None or tree.lemma[i] == "remain"
    if (states or tree.lemma[i] == "take") and _of_those_present(search, i):
        return True
    matter = talked_of(tree, i) if own else None
    if matter is not None:
        search.found.append(Found(matter, "verdict", subject, True, None, None))
    return matter is not None


def _of_those_present(search: Search, i: int) -> bool:
    """ "The release is welcome", "there was broad agreement on ...", "talks took place": of all who were there."""
    tree = search.tree
    subject = subject_of(tree, i)
    exists = tree.kid(i, "expl") is not None
    beside = [c for c in tree.kids(i, "conj") if clausal(tree, c)]
    if tree.lemma[i] == "remain":
        i = next((k for k in tree.kids(i, "obl", "xcomp") if k > i), i)  # "remains of concern"
    if subject is None:
        return False
    talks = took_place(tree, i, subject)
    if talks is None and any(not exists or subject_of(tree, c) is not None for c in beside):
        return False
    predicate = talks or (existential(tree, i, subject) if exists else verdict(tree, i, subject))
    if predicate is not None:
        mode: Mode = "existential" if exists or talks else "verdict"
        search.found.append(Found(predicate, mode, subject, True, None, None))
    return predicate is not None
