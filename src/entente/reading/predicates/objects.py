"""What a verb governs: its object, and objects that make it no act."""

from __future__ import annotations

from entente.lexicon.verbs import VerbEntry
from entente.reading.predicates.words import WORDS
from entente.reading.syntax.tree import Tree


def direct_object(tree: Tree, i: int) -> int | None:
    """The head of the direct object; where the parser sees none, the first noun close behind the verb."""
    if tree.kid(i, "aux:pass") is not None:
        return tree.kid(i, "nsubj:pass", "nsubj")
    found = tree.kid(i, "obj")
    if found is not None and found > i and not _qualifies(tree, found):
        return found
    return _noun_behind(tree, i)


def _qualifies(tree: Tree, k: int) -> bool:
    """ "frank, in-depth and constructive talks": an adjective of a series that the parser took for the object."""
    return tree.tag[k] in ("VB", "JJ") and tree.lower[k + 1 : k + 2] == [","]


def _noun_behind(tree: Tree, i: int) -> int | None:
    """The first noun close behind the verb, past the adjectives before it."""
    k, reach = i + 1, i + 7
    while k < min(len(tree), reach):
        if tree.lower[k : k + 3] == ["in", "-", "depth"]:
            k, reach = k + 3, reach + 4
            continue
        if tree.tag[k] in ("NN", "NNS") and (k + 1 == len(tree) or tree.tag[k + 1] not in ("NN", "NNS")):
            return k
        if _qualifies(tree, k):
            k, reach = k + 2, reach + 3
            continue
        if tree.tag[k] in ("IN", "TO", "WDT", ",", "VB"):
            return None
        k += 1
    return None


def objects(tree: Tree, i: int) -> list[int]:
    """The direct object and what is coordinated with it close behind ("a candid and constructive discussion")."""
    noun = direct_object(tree, i)
    if noun is None:
        return []
    near = [c for c in tree.kids(noun, "conj", "appos") if c < i + 9]
    if tree.lower[noun] in WORDS.quantities:  # "a number of proposals"
        near += tree.kids(noun, "nmod")
    near += [c for c in tree.kids(i, "obj") if c not in (noun, *near)]  # "provided Roe | an overview"
    return [noun, *near, *[h for h in [tree.head[noun]] if noun < h < i + 9]]


def object_start(tree: Tree, i: int, noun: int) -> int:
    """Where the object with its determiners begins, past adverbs."""
    begin = i + 1
    while begin < noun and (tree.tag[begin] == "RB" or tree.lower[begin] in WORDS.adverbs):
        begin += 1
    return begin


def has_quality(tree: Tree, noun: int, entry: VerbEntry) -> bool:
    """Whether one of the adjectives that the sense asks for stands at the noun."""
    return any(tree.lower[c] in entry.qualities for c in tree.kids(noun, "amod"))


def nothing_behind(tree: Tree, noun: int) -> bool:
    """ "reached an agreement that takes effect today": the noun itself is all that is told."""
    after = tree.lower[noun + 1] if noun + 1 < len(tree) else "."
    return after in WORDS.relative and (after != "that" or tree.tag[noun + 1] == "WDT")


def receives(tree: Tree, i: int) -> bool:
    """ "welcomed the President to the White House": a guest received, no act."""
    guest = tree.kid(i, "obj")
    if guest is None or tree.lower[guest] not in WORDS.guests:
        return False
    behind = guest + 1
    if tree.lower[behind : behind + 1] in ([","], ["."], ["and"]) and not tree.kids(guest, "conj"):
        return tree.tag[guest] != "PRP"  # "Welcoming the minister, Roe ...", not "welcomed it"
    also = tree.kids(guest, "conj")  # "Minister Roe and their delegation to Rome"
    places = (
        *tree.kids(i, "obl"),
        *tree.kids(guest, "nmod"),
        *(c for k in also for c in tree.kids(k, "nmod")),
    )
    return any(
        tree.tag[c] == "NNP" and any(tree.lower[k] == "to" for k in tree.kids(c, "case")) for c in places
    )


def governs(tree: Tree, i: int, nouns: frozenset[str]) -> bool:
    """Whether the direct object is one of these nouns."""
    noun = direct_object(tree, i)
    return noun is not None and tree.lemma[noun] in nouns


def opens_meeting(tree: Tree, i: int) -> bool:
    """ "launched the inaugural meeting of the group", "the session was opened": that a meeting took place is no act."""
    noun = tree.kid(i, "nsubj:pass") if tree.kid(i, "aux:pass") is not None else direct_object(tree, i)
    return noun is not None and tree.lemma[noun] in WORDS.occasions
