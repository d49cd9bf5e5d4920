"""Coordinated verbs and nouns that share one object, which stands behind the last of them (right node raising)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entente.reading.clauses.clause import Clause, Found
from entente.reading.clauses.right_boundary import trimmed
from entente.reading.clauses.words import MATTER
from entente.reading.predicates.words import WORDS
from entente.reading.syntax.tree import Tree

# Words that bring what a verb or a noun is about, behind another such word.
_GOVERNING = frozenset("on upon for with to in under about over of".split())


def with_shared_object(clause: Clause, tree: Tree, acts: Sequence[Found], number: int) -> Clause:
    """ "The Leaders reviewed and welcomed | the progress": of two verbs with one object the first has it too."""
    later = acts[number + 1] if number + 1 < len(acts) else None
    if later is None or not _may_share(clause, tree, later):
        return clause
    rest = (f.at for f in acts[number + 2 :] if f.at > later.predicate.content)
    end = min([*rest, len(tree)])  # nothing of the act after it
    ahead = later.predicate.future
    first = later.at + 1 if ahead else later.predicate.content  # "welcomed and will back | it"
    return replace(clause, content=(first, trimmed(tree, later.at + 1, end)))


def _may_share(clause: Clause, tree: Tree, later: Found) -> bool:
    """Whether nothing but "and", adverbs and auxiliaries parts the verb from the next, which is coordinated with it."""
    if clause.mode != "finite" or later.own_subject or later.mode == "participle":
        return False
    if tree.lower[later.predicate.content - 1] in ("to", "that"):
        return False  # "discussed and agreed | to meet"
    noun = clause.predicate.noun
    if noun is not None and not MATTER.intersection(tree.lower[noun + 1 : noun + 2]):
        return False  # "exchanged views and welcomed the pact", not "exchanged views on and welcomed"
    goes_on = tree.head[later.at] if tree.lemma[tree.head[later.at]] in WORDS.goes_on else later.at
    between = (k for k in range(clause.content[0], later.at) if tree.tag[k][0].isalpha() and k != goes_on)
    return tree.dep[goes_on] == "conj" and all(tree.tag[k] in ("CC", "RB", "TO", "MD") for k in between)


def past_pair(clause: Clause, tree: Tree, found: Found) -> Clause:
    """ "reject and reverse | the ban", "support for and help with | the search": past what shares the object and does not act."""
    first, last = clause.content
    if clause.mode not in ("finite", "gerund", "participle"):
        return clause
    if tree.lower[first : first + 1] not in (["and"], ["or"]):
        return clause
    beside = first + 1 + (tree.tag[first + 1 : first + 2] == ["RB"])
    if beside + 1 >= last:
        return clause
    governed = tree.tag[first - 1] == "IN" or found.predicate.force == "discuss"
    begin = _behind_verb(tree, found, beside, last)
    if begin is None and governed:
        begin = _behind_noun(tree, beside, last)
    return replace(clause, content=(begin, last)) if begin is not None and begin < last else clause


def _behind_verb(tree: Tree, found: Found, verb: int, last: int) -> int | None:
    """ "reject and reverse | the ban": where the object begins behind a verb that is coordinated with the act's."""
    if tree.dep[verb] != "conj" or tree.head[verb] != found.at or not tree.is_verb(verb):
        return None
    begin = verb + 1
    while tree.lower[begin] in _GOVERNING and begin + 1 < last:
        begin += 1
    return begin


def _behind_noun(tree: Tree, noun: int, last: int) -> int | None:
    """ "support for and help with | the search": where it begins behind a noun and its preposition."""
    governs = tree.tag[noun] in ("NN", "NNS") and tree.lower[noun + 1] in _GOVERNING
    return noun + 2 if governs and noun + 2 < last else None
