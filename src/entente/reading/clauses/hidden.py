"""Acts that a wrong attachment hid from the walk."""

from __future__ import annotations

from entente.reading.clauses.clause import Found
from entente.reading.clauses.fronted import as_said, fronted
from entente.reading.clauses.relative import behind_relative, in_which
from entente.reading.clauses.search import Search
from entente.reading.clauses.shapes import after_comma, reported_clause, subject_of
from entente.reading.clauses.words import SUBJECTS, WORDS
from entente.reading.predicates import Predicate, predicate_at
from entente.reading.predicates.future import has_will
from entente.reading.syntax.tree import Tree

# Tags of the words that a subject behind "with" may have.
_NOMINAL = frozenset("NNP NNPS NN NNS DT JJ CD PRP PRP$ POS CC".split())


def hidden_acts(search: Search) -> None:
    """Adds what the walk could not see, one way of hiding after another."""
    rescued(search)
    fronted(search)
    in_which(search)
    absolutes(search)
    participles_hung_low(search)
    behind_relative(search)
    listed(search)
    as_said(search)
    set_beside(search)
    and_will(search)


def rescued(search: Search) -> None:
    """Finite acts with a subject of their own that a wrong attachment hid from the walk."""
    tree = search.tree
    first = min((f.predicate.at for f in search.found), default=len(tree))
    for i in range(first):
        if i in search.seen or tree.tag[i] not in ("VBD", "VBZ", "VBP"):
            continue
        subject = subject_of(tree, i)
        if subject is None or tree.kid(i, "mark") is not None or reported_clause(tree, i):
            continue
        predicate = predicate_at(tree, i)
        if predicate and not predicate.weak:
            search.seen.add(i)
            search.found.append(Found(predicate, "finite", subject, True, None, None))


def absolutes(search: Search) -> None:
    """ "..., with leaders echoing ...", "..., with Canada to provide ...": a subject and its verb behind "with"."""
    tree = search.tree
    for k in range(1, len(tree) - 2):
        if tree.lower[k] != "with" or tree.lower[k - 1] != ",":
            continue
        subject, verb = _behind_with(tree, k)
        if subject <= k or verb >= len(tree) or verb in search.seen or tree.tag[verb] not in ("VBG", "VB"):
            continue
        for also in (verb, *(c for c in tree.kids(verb, "conj") if tree.tag[c] == tree.tag[verb])):
            predicate = predicate_at(tree, also) if also not in search.seen else None
            if predicate and predicate.force != "discuss":
                search.seen.add(also)
                search.found.append(Found(predicate, "finite", subject, also == verb, None, None))


def _behind_with(tree: Tree, at: int) -> tuple[int, int]:
    """The words behind "with" that would be a subject and its verb: "with the two | sides | also | agreeing"."""
    verb = at + 1
    while verb < len(tree) and tree.tag[verb] in _NOMINAL and verb < at + 9:
        verb += 1
    subject = verb - 1
    while verb < len(tree) and tree.tag[verb] == "RB":
        verb += 1
    if verb < len(tree) and tree.lower[verb] == "to":
        verb += 1
    return subject, verb


def participles_hung_low(search: Search) -> None:
    """ "discussed efforts to expand trade, noting the importance of ...": what notes is who discussed."""
    tree = search.tree
    taken = {f.predicate.at for f in search.found}
    for i in range(2, len(tree)):
        if tree.tag[i] != "VBG" or i in taken or tree.lower[i - 1] not in (",", "while", "also", "time"):
            continue
        predicate = predicate_at(tree, i)
        before = [f for f in search.found if f.predicate.at < i and f.subject_head is not None]
        if predicate is None or predicate.weak or not before or not _beside(predicate, tree.lemma[i]):
            continue
        if tree.lower[i] == "considering" and tree.lower[i - 1] != "while":
            continue
        if any(tree.tag[k] == "VBG" for k in (tree.head[i], *tree.kids(i, "conj"))) and (
            predicate.noun is None or _listed_on(tree, i)
        ):
            continue  # one of several gerunds in a list
        search.found.append(before[-1].beside(predicate, "participle"))


def _beside(predicate: Predicate, verb: str) -> bool:
    """Whether it is said beside another act; of feelings that are expressed, any."""
    expressed = predicate.noun is not None and verb not in WORDS.shown
    return predicate.force in WORDS.said_beside or (
        expressed and predicate.force in ("support", "condole", "commit")
    )


def _listed_on(tree: Tree, i: int) -> bool:
    """ "in building ties, expressing concern and | sharing views": whether the list of gerunds goes on to its "and"."""
    return any(tree.tag[k] == "VBG" and tree.lower[k - 1] in ("and", "or") for k in range(i + 1, len(tree)))


def set_beside(search: Search) -> None:
    """ "A hoped for a summit, while B stressed the need ...", "congratulated her, as he expressed hope that ..."."""
    tree = search.tree
    if not search.found or WORDS.meanwhile.isdisjoint(tree.lower) and "as" not in tree.lower:
        return
    for i in range(3, len(tree)):
        if i in search.seen or tree.tag[i] not in ("VBD", "VBZ", "VBP"):
            continue
        mark, subject = tree.kid(i, "mark"), tree.kid(i, "nsubj")
        if mark is None or subject is None or not tree.kids(i, "obj", "ccomp", "obl"):
            continue
        beside = tree.lower[mark] in WORDS.meanwhile and after_comma(tree, mark)
        told = tree.lower[mark] == "as" and tree.tag[i] == "VBD" and tree.tag[subject] in ("PRP", "NNP")
        predicate = predicate_at(tree, i) if beside or told else None
        if predicate is None or predicate.weak or predicate.force == "discuss":
            continue
        if any(tree.left(f.at) <= i <= tree.right(f.at) and f.at > i for f in search.found):
            continue  # "While Roe stressed ..., Doe ..." stands before what it is set beside
        search.visit(i, None, None)


def listed(search: Search) -> None:
    """ "stressed the need for aid, | called on Peru to help, and ...": a past verb of its own in a list of acts."""
    tree = search.tree
    for i in range(4, len(tree)):
        if i in search.seen or tree.tag[i] != "VBD" or tree.lower[i - 1] != "," or tree.kids(i, *SUBJECTS):
            continue
        before = [f for f in search.found if f.at < i and f.mode == "finite" and tree.tag[f.at] == "VBD"]
        predicate = predicate_at(tree, i) if before else None
        if predicate is None or predicate.weak or predicate.force not in WORDS.said_beside:
            continue
        between = range(before[-1].at, i)
        if any(tree.tag[k] in ("WDT", "WP") for k in between) or "that" in tree.lower[before[-1].at : i]:
            continue
        search.seen.add(i)
        search.found.append(before[-1].beside(predicate, "finite"))


def and_will(search: Search) -> None:
    """ "underscored the need to go on talking, and | will promote exchanges": a promise hung on what is underscored."""
    tree = search.tree
    for i in range(4, len(tree)):
        if i in search.seen or tree.tag[i] != "VB" or not has_will(tree, i) or tree.kids(i, *SUBJECTS):
            continue
        will = min(tree.kids(i, "aux"), default=i)
        before = [f for f in search.found if f.at < will and f.subject_head is not None]
        if tree.lower[will - 2 : will] != [",", "and"] or not before or before[-1].mode != "finite":
            continue
        first = before[-1]
        if any(tree.lower[k] in _OF_OTHERS or tree.tag[k] == "MD" for k in range(first.at, will)):
            continue  # "welcomed the pact, which will open markets, and will support trade"
        predicate = predicate_at(tree, i)
        if predicate is not None and predicate.future:
            search.seen.add(i)
            search.found.append(first.beside(predicate, "finite"))


_OF_OTHERS = frozenset(["that", "which", "who", "where", "how", "whether"])
