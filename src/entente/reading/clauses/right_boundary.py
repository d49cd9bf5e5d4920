"""Where the clause of an act ends: before the next act, another verb, another sentence, or what leads those."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.clauses.clause import Found
from entente.reading.clauses.left_boundary import told_from
from entente.reading.predicates.words import WORDS
from entente.reading.syntax.tree import Tree

# Words that lead the next clause.
_LEADING = frozenset(
    ["and", "or", "but", "while", "also", ",", ";", "then", "both", "further", "jointly", "–", "—", "-"]
)


def clause_end(tree: Tree, acts: Sequence[Found], cores: Sequence[int], number: int) -> int:
    """The word before which the clause of one of the acts ends; `cores`: where each of them begins."""
    found, end = acts[number], _next_act(tree, acts, cores, number)
    for ended in (_told_further, _other_verb, _main_clause, _next_sentence, _relative):
        end = min(end, ended(tree, found, end))
    return trimmed(tree, found.at + 1, end)


def _next_act(tree: Tree, acts: Sequence[Found], cores: Sequence[int], number: int) -> int:
    """Where the next act begins, or a later one around this one: "Roe, noting A, | called for B"."""
    found = acts[number]
    for later in range(number + 1, len(acts)):
        if acts[later].subject_head is not None and cores[later] < cores[number]:
            return acts[later].at
        if cores[later] > found.at:
            return told_from(tree, acts[later], cores[later], found.at)
    return len(tree)


def _told_further(tree: Tree, found: Found, limit: int) -> int:
    """ "said they would begin talks | and that a group would be formed": what else is told is no part of the act."""
    content = found.predicate.content
    if found.source is None or (
        tree.kid(found.at, "mark") is None and "that" in tree.lower[found.at : content + 1]
    ):
        return limit
    thats = (k for k in range(content + 1, limit) if tree.lower[k - 1 : k + 1] == ["and", "that"])
    return next((k for k in thats if tree.dep[k] == "mark"), limit)


def _other_verb(tree: Tree, found: Found, limit: int) -> int:
    """Where a coordinated verb that is no act begins: "requested support, and obtained it", "..., but they left"."""
    if found.mode != "finite":
        return limit
    begins = None if tree.kids(found.at, "ccomp") else _clause_beside(tree, found, limit)
    return begins or _past_beside(tree, found, limit) or limit


def _clause_beside(tree: Tree, found: Found, limit: int) -> int | None:
    """ "called for calm, | but they left": another clause, of a pronoun."""
    for c in tree.kids(found.at, "conj"):
        if any(tree.tag[k] == "WRB" for k in tree.kids(c, "advmod", "mark")):
            continue  # "stressed the pact and | how it helps both": goes on with what is stressed
        begins = [k for k in tree.kids(c, "nsubj", "cc") if found.predicate.content < k < c]
        if c < limit and any(tree.tag[k] == "PRP" for k in begins) and tree.finite(c):
            return min(begins)
    return None


def _past_beside(tree: Tree, found: Found, limit: int) -> int | None:
    """ "requested support, | and obtained it": another past verb, where the first has its object."""
    if tree.tag[found.at] != "VBD" or not tree.kids(found.at, "obj"):
        return None
    for c in tree.kids(found.at, "conj"):
        apart = found.predicate.content + 2 <= c < limit
        if apart and tree.tag[c] == "VBD" and not _qualifies(tree, c):
            before = tree.kids(c, "cc", "advmod", "nsubj", "punct", "aux")
            return min([c, *(k for k in before if found.at < k < c)])
    return None


def _qualifies(tree: Tree, c: int) -> bool:
    """ "the partnership and | shared | efforts": a participle before its noun that the parser took for a verb."""
    return tree.lower[c] in WORDS.like_adjectives and tree.tag[c + 1 : c + 2] in (["NN"], ["NNS"], ["JJ"])


def _main_clause(tree: Tree, found: Found, limit: int) -> int:
    """ "Recalling the accord, | Roe said that ...": a participle that opens a sentence ends where its subject begins."""
    head = tree.head[found.at]
    if found.mode != "participle" and tree.tag[found.at] != "VBG":
        return limit
    root = tree.roots[0] if tree.roots else head
    main = tree.kid(root, "nsubj")
    if main is not None and found.at < main <= root and tree.lower[tree.left(main) - 1] == ",":
        limit = min(limit, tree.left(main))
    if head <= found.at:
        return limit
    subject = tree.kid(head, "nsubj", "nsubj:pass")
    behind = subject is not None and tree.left(subject) > found.predicate.content
    return tree.left(subject) if subject is not None and behind else limit


def _next_sentence(tree: Tree, found: Found, limit: int) -> int:
    """ "will send aid; | the first ship leaves in May": where a semicolon sets a whole clause beside the act."""
    for c in tree.kids(found.at, "parataxis", "conj"):
        subject = tree.kid(c, "nsubj", "nsubj:pass")
        if subject is None or not found.predicate.content < c < limit or not tree.finite(c):
            continue
        first = tree.left(subject)
        if first > found.predicate.content and tree.lower[first - 1] == ";":
            return first - 1
    return limit


def _relative(tree: Tree, found: Found, limit: int) -> int:
    """A relative clause ends where its words do."""
    if tree.dep[found.at] in ("acl:relcl", "acl") and found.own_subject:
        return max(tree.right(found.at) + 1, found.at + 2)
    return limit


def trimmed(tree: Tree, first: int, limit: int) -> int:
    """Without the words that lead the next clause: "and", "in this regard"."""
    lower, again = tree.lower, True
    while again:
        while limit > first and lower[limit - 1] in _LEADING:
            limit -= 1
        words = next((w for w in WORDS.insertions if _ends(lower[first:limit], w)), None)
        again = words is not None and lower[limit : limit + 1] == [","]
        limit -= words.count(" ") + 1 if words and again else 0
    return limit


def _ends(words: Sequence[str], phrase: str) -> bool:
    return " ".join(words[-phrase.count(" ") - 1 :]) == phrase
