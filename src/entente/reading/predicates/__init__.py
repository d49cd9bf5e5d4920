"""Operative predicates: is this word of a parsed sentence a speech act, which one, and where its content begins.

The lexicon says which verbs act and with which words after them; the tree says what hangs on the verb. One module a
way of acting: states ("are committed to"), light verbs ("expressed concern"), senses of a verb, and "will".
"""

from __future__ import annotations

from dataclasses import replace

from entente.reading.predicates.future import going_to, has_will, negated, with_will, would_like
from entente.reading.predicates.light import light_verb
from entente.reading.predicates.predicate import Predicate
from entente.reading.predicates.senses import verb_sense
from entente.reading.predicates.states import (
    attitude_ahead,
    existential,
    state,
    sympathy,
    talked_of,
    took_place,
    unshaken,
    verdict,
)
from entente.reading.predicates.words import WORDS
from entente.reading.syntax.tree import Tree


def predicate_at(tree: Tree, i: int) -> Predicate | None:
    """The act of word `i`, or None when it is none."""
    if i >= len(tree) or _is_noun(tree, i):
        return None
    found = (
        state(tree, i)
        or light_verb(tree, i)
        or _unless_carried(tree, i, verb_sense(tree, i))
        or _would_like(tree, i)
        or going_to(tree, i)
    )
    if has_will(tree, i):
        found = with_will(tree, i, found)
    elif tree.lemma[i] in WORDS.refused and negated(tree, i) and (found or _can(tree, i)):
        found = Predicate(i, "oppose", f"not {tree.lemma[i]}", i + 1)
    if found is None or found.negated or not negated(tree, i):
        return found
    return replace(found, negated=True)


def _unless_carried(tree: Tree, i: int, found: Predicate | None) -> Predicate | None:
    """Not "wish" in "wish to congratulate": the verb behind it acts."""
    wishes = found is not None and tree.lemma[i] == "wish" and tree.lower[i + 1 : i + 2] == ["to"]
    return None if wishes and i + 2 < len(tree) and predicate_at(tree, i + 2) else found


def _would_like(tree: Tree, i: int) -> Predicate | None:
    wish = would_like(tree, i)
    return None if wish is not None and predicate_at(tree, wish.content) else wish


def _can(tree: Tree, i: int) -> bool:
    return any(tree.lower[k] in ("can", "ca") for k in tree.kids(i, "aux"))


def is_plain_saying(tree: Tree, i: int) -> bool:
    """ "said", "added", "told": verbs that only attribute; "stressed" and "announced" are acts as well."""
    return tree.lemma[i] in WORDS.plain_saying


def _is_noun(tree: Tree, i: int) -> bool:
    """ "a missile launch over the sea", "demand and supply": a noun that the tagger took for a verb."""
    if i and tree.tag[i] == "VBZ" and tree.lemma[i] in _FIRED and tree.lower[i - 1] in WORDS.weapons:
        return True  # "the number of missile | launches | this year"
    if tree.tag[i] not in ("VB", "VBP") or i == 0 or tree.tag[i - 1] not in ("NN", "NNS", "JJ"):
        return False
    if tree.tag[i] == "VB":
        return tree.tag[i - 1] == "NN" and not tree.kids(i, "aux", "cop", "mark")
    return tree.dep[i] == "conj" and not tree.kids(i, "nsubj", "aux", "cop")


_FIRED = frozenset(["launch", "test", "strike", "attack"])

__all__ = [
    "Predicate", "attitude_ahead", "existential", "is_plain_saying", "predicate_at", "sympathy", "talked_of", "took_place", "unshaken", "verdict",
]  # fmt: skip
