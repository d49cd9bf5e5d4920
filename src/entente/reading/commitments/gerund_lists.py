"""Gerunds in a list: "consensus on opening A, deepening B and jointly running C"."""

from __future__ import annotations

from entente.reading.clauses.found import ActFound
from entente.reading.commitments.base_form import gerund
from entente.reading.commitments.patterns import WORDS
from entente.reading.syntax.tree import Tree


def gerunds_set_beside(tree: Tree, head: int, inside: list[int], item: ActFound) -> list[int]:
    """ "consensus on opening A, deepening B and jointly running C"; an item of a list needs no "and" to close it."""
    if item.clause is None:
        return _gerunds_listed(tree, head, inside)
    if tree.tag[head] != "VBG" or any(k < head and tree.tag[k] == "VBG" for k in inside):
        return []
    found = gerunds_beside(tree, head, set(inside))
    explained = bool(found) and any(
        tree.lower[k] in WORDS.explaining or (tree.lower[k] == "by" and tree.tag[k + 1] == "VBG")
        for k in range(head, found[0])
    )
    return [] if explained or len(found) < 2 else found


def _gerunds_listed(tree: Tree, head: int, inside: list[int]) -> list[int]:
    """ "cooperating in ..., promoting ... and preventing ...": gerunds set beside the first by commas and "and"."""
    if tree.tag[head] != "VBG" or head != inside[0]:
        return []
    found: list[int] = []
    below = False  # whether one reads what belongs to "including", "recognizing", "by doing": up to the next semicolon
    for k in inside[1:]:
        before = tree.lower[k - 1]
        if before == ";":
            below = False
        if tree.tag[k] != "VBG":
            continue
        if tree.lower[k] in WORDS.prepositions | WORDS.mindful or (
            before == "by" and tree.lower[k - 2] != "and"
        ):
            below = True
        elif (
            not below and before in (",", ";", "and", "or", "by") and tree.dep[k] not in ("amod", "compound")
        ):
            found.append(k)
    return found


def gerunds_beside(tree: Tree, first: int, inside: set[int]) -> list[int]:
    """ "continue sending A, holding B to account, and imposing C": gerunds in a list that "and" closes."""
    found = [
        k
        for k in sorted(inside)
        if k > first + 1
        and gerund(tree, k)
        and (_before_manner(tree, k) in (",", "and", ";") or tree.lower[k - 2 : k] == ["and", "to"])
        and tree.lower[k] not in WORDS.prepositions
    ]
    closed = bool(found) and "and" in tree.lower[found[-1] - 3 : found[-1]]
    return found if closed and tree.lower[found[0]] not in WORDS.by_way_of else []


def _before_manner(tree: Tree, k: int) -> str:
    """The word before a verb and its manner: "and | jointly | running"."""
    at = k - 2 if tree.tag[k - 1] == "RB" and tree.lower[k - 1].endswith("ly") else k - 1
    return tree.lower[at]
