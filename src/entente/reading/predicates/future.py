""" "Will" and "not": what those who speak are going to do, or refuse to."""

from __future__ import annotations

from entente.reading.predicates.contents import past_governed
from entente.reading.predicates.predicate import Predicate
from entente.reading.predicates.words import WORDS
from entente.reading.syntax.tree import Tree


def has_will(tree: Tree, i: int) -> bool:
    """Whether the verb stands under "will" or "shall", or behind "is to"."""
    return _is_to(tree, i) or any(
        tree.lower[c] in ("will", "shall", "'ll", "’ll", "wo") for c in tree.kids(i, "aux", "aux:pass")
    )


def under_will(tree: Tree, i: int) -> bool:
    """ "will hold talks and | send aid": a bare second verb behind "will", where the first has its own object."""
    first = tree.head[i]
    bare = tree.tag[i] == "VB" or (tree.tag[i] == "VBP" and of_one(tree, first))
    if tree.dep[i] != "conj" or not bare or tree.kids(i, *_OF_ITS_OWN):
        return False
    while tree.dep[first] == "conj" and tree.tag[first] == "VB" and not tree.kids(first, "aux"):
        first = tree.head[first]
    if noun_of_a_list(tree, i):
        return False
    between = range(tree.head[i] + 1, i)
    return has_will(tree, first) and any(tree.tag[k][:2] in ("NN", "PR") for k in between)


def of_one(tree: Tree, first: int) -> bool:
    """ "The President will thank Peru and | urge ...": of one alone a bare form is no present, as of "we" it may be."""
    subject = tree.kid(first, "nsubj")
    if subject is None or tree.tag[first] != "VB" or tree.kids(subject, "conj"):
        return False
    return tree.tag[subject] in ("NN", "NNP") or tree.lower[subject] in ("he", "she", "it", "states")


def noun_of_a_list(tree: Tree, i: int) -> bool:
    """ "will consult on prices, | demand | forecasts and rail": no verb, where no verb follows the "and" of the list."""
    if tree.lower[i - 1] != "," or tree.lower[i] not in _LIKE_NOUNS:
        return False
    ands = (m for m in range(i + 1, len(tree) - 1) if tree.lower[m] in ("and", "or"))
    return not any("VB" in tree.tag[m + 1 : m + 4] for m in ands)


_LIKE_NOUNS = frozenset(["demand", "trade", "export", "transport", "research", "supply", "market"])


_OF_ITS_OWN = ("aux", "aux:pass", "mark", "nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer")


def _is_to(tree: Tree, i: int) -> bool:
    """ "Both sides are to exchange lists"."""
    return tree.tag[i] == "VB" and any(
        tree.lower[k] in ("is", "are") and tree.lower[k + 1 : k + 2] in (["to"], ["also"], ["then"])
        for k in tree.kids(i, "cop", "aux")
    )


def with_will(tree: Tree, i: int, found: Predicate | None) -> Predicate | None:
    """What the actors will do themselves is a promise, "will not recognize" opposition, "will be met with" a warning."""
    passive = tree.kid(i, "aux:pass") is not None
    if not passive and negated(tree, i) and tree.lemma[i] in WORDS.refused:
        return Predicate(i, "oppose", f"will not {tree.lemma[i]}", i + 1)
    talks = found is not None and found.force == "discuss" and found.noun is not None and not passive
    talks = talks and tree.lemma[i] != "continue"
    if found and (talks or tree.lemma[i] in WORDS.agenda):
        return found  # "will hold talks on trade", a planned agenda; not "will hold talks in Rome"
    befalls = tree.lemma[i] in WORDS.undergone and not negated(tree, i)  # but "will not fail"
    if befalls or (passive and tree.lemma[i] in WORDS.joined):
        return None  # "He will be accompanied by ...": who comes along
    if passive and _said_to_befall(tree, i):
        return None
    if tree.lemma[i] == "meet" and passive:
        return Predicate(i, "warn", "will be met with", past_governed(tree, i + 1))
    begin = min([i, *(k for k in tree.kids(i, "aux:pass", "cop") if tree.lower[k] == "be")])
    return Predicate(i, "commit", "will", begin, promise=True, future=True)


def _said_to_befall(tree: Tree, i: int) -> bool:
    """ "Said that Freedonia would not be accepted as a member": what others say will be done to it is nothing it promises."""
    subject = tree.kid(i, "nsubj:pass")
    named = subject is not None and tree.tag[subject] in ("NNP", "NNPS")
    return (
        named
        and tree.dep[i] == "ccomp"
        and tree.lemma[tree.head[i]] in ("say", "agree", "state", "affirm", "stress")
    )


def would_like(tree: Tree, i: int) -> Predicate | None:
    """ "would like to work with Peru": ready to do it; "would like to see a truce": hoped for. None where it only leads
    to a verb that acts itself ("would like to thank")."""
    if tree.lemma[i] != "like" or not any(tree.lower[k] == "would" for k in tree.kids(i, "aux")):
        return None
    wished = next((c for c in tree.kids(i, "xcomp") if tree.tag[c] == "VB"), None)
    if wished is None:
        return None
    return Predicate(i, "expect" if tree.lemma[wished] == "see" else "commit", "would like", wished)


def going_to(tree: Tree, i: int) -> Predicate | None:
    """ "We are going to train engineers": what they will do."""
    done = (
        next((c for c in tree.kids(i, "xcomp") if tree.tag[c] == "VB"), None)
        if tree.lower[i] == "going"
        else None
    )
    return Predicate(i, "commit", "will", done, promise=True, future=True) if done is not None else None


def negated(tree: Tree, i: int) -> bool:
    """Whether "not" or "never" stands before the verb."""
    return any(
        tree.lower[c] in WORDS.negations and tree.lower[c + 1] != "only" for c in tree.children[i] if c < i
    )
