"""Whether a verb stands in the frame that one of its senses asks for."""

from __future__ import annotations

from entente.lexicon.verbs import VerbEntry
from entente.reading.predicates.contents import past_adverbs
from entente.reading.syntax.tree import Tree

_OPENING = ('"', "“", "``")


def frame(tree: Tree, i: int, entry: VerbEntry) -> bool:
    """Whether what the sense needs around its verb is there."""
    if entry.manner and not any(tree.lower[c] in entry.manner for c in _manners(tree, i)):
        return False
    if entry.needs == "clause":
        return _has_clause(tree, i)
    if entry.needs == "infinitive":
        return _has_clause(tree, i) and not _has_that(tree, i)
    if entry.needs == "that":
        return _has_that(tree, i)
    if entry.needs == "as":
        return _as_behind(tree, i)
    return entry.needs != "complement" or _as_behind(tree, i) or _named_as(tree, i)


def _manners(tree: Tree, i: int) -> list[int]:
    """The adverbs at a verb, and the adjectives behind its object: "highly assessed", "made its position | clear"."""
    noun = tree.kid(i, "obj")
    if noun is None or noun < i:
        return tree.kids(i, "advmod", "xcomp")
    reach = range(noun + 1, min(len(tree), noun + 10))
    end = next((k for k in reach if tree.lower[k] in _CLAUSE_ENDS or tree.tag[k] in _FINITE), reach.stop)
    return [*tree.kids(i, "advmod", "xcomp"), *(k for k in range(noun + 1, end) if tree.tag[k] == "JJ")]


_CLAUSE_ENDS = frozenset(["and", "that", ";", "."])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])


def _has_that(tree: Tree, i: int) -> bool:
    """Whether a clause of content hangs on the verb, with or without "that"."""
    begin = past_adverbs(tree, i + 1)
    if begin < len(tree) and tree.lower[begin] in ("that", '"', "“", ":"):
        return not _quoted_noun(tree, i, begin)
    clauses = [c for c in tree.kids(i, "ccomp") if c > i]
    noun = tree.kid(i, "obj")
    if not clauses or noun is None or noun > clauses[0]:
        return bool(clauses)
    return tree.kid(clauses[0], "mark") is not None  # "added 300 names, and more have been added"


def _as_behind(tree: Tree, i: int) -> bool:
    """ "viewed the pact as a step": "as" behind the object."""
    noun = tree.kid(i, "obj", "nsubj:pass")
    return noun is not None and any(
        tree.lower[k] == "as"
        and tree.lower[k + 1 : k + 2] not in (["well"], ["of"])
        and tree.lower[k - 1] != "well"
        for k in range(i + 1, min(len(tree) - 1, max(noun, i) + 20))
    )


def _named_as(tree: Tree, i: int) -> bool:
    """ "called it a violation": an object and, behind it, what it is said to be."""
    quote = next((k for k in range(i + 1, min(i + 8, len(tree))) if tree.lower[k] in _OPENING), 0)
    if quote > i + 1 and tree.tag[quote - 1][:2] in ("NN", "PR"):
        return True  # "called it "a violation""
    thing = tree.kid(i, "obj", "iobj", "nsubj:pass")
    if thing is None:
        return False
    if thing > i and tree.lower[thing + 1 : thing + 2] in (["a"], ["an"]):
        return True  # "considered the meeting | an opportunity"
    named = [
        c for c in tree.kids(i, "xcomp", "obj", "iobj", "nsubj:pass", "ccomp") if tree.kid(c, "mark") is None
    ]
    return len(named) > 1 and all(tree.kid(c, "case") is None for c in named)


def _has_clause(tree: Tree, i: int) -> bool:
    """Whether a clause or an infinitive hangs on the verb."""
    if any(not _told_of_noun(tree, i, c) for c in tree.kids(i, "ccomp", "xcomp")):
        return True
    noun = tree.kid(i, "obj")
    if noun is not None and any(  # "ordered the army | to leave", however it hangs
        c > noun and tree.tag[c] == "VB" and tree.kid(c, "mark") is not None
        for c in (*tree.kids(i, "advcl"), *tree.kids(noun, "acl"))
    ):
        return True
    begin = past_adverbs(tree, i + 1)
    opens = begin < len(tree) and tree.lower[begin] in ("that", "to", '"', "“", ":")
    return opens and not _quoted_noun(tree, i, begin)


def _told_of_noun(tree: Tree, i: int, c: int) -> bool:
    """ "considered the events | planned for May": a participle of the object, which the parser took for a clause."""
    return (
        tree.tag[c] == "VBN" and tree.tag[c - 1] in ("NNS", "NN") and not tree.kids(c, "aux", "mark", "cop")
    )


def _quoted_noun(tree: Tree, i: int, begin: int) -> bool:
    """ "considered | "key topics of the agenda"": a noun in quotes is no clause."""
    quoted = tree.lower[begin] in ('"', "“")
    return quoted and tree.kid(i, "obj") is not None and not tree.kids(i, "ccomp")


def promises(tree: Tree, i: int) -> bool:
    """ "that Freedonia will act": whether the clause under the verb is in the future."""
    return any(
        tree.lower[k] in ("will", "would", "shall")
        for c in tree.kids(i, "ccomp")
        for k in tree.kids(c, "aux")
    )


def follows(tree: Tree, begin: int, words: str) -> bool:
    """Whether these words stand at `begin`."""
    wanted = words.replace("-", " - ").split()
    return tree.lower[begin : begin + len(wanted)] == wanted
