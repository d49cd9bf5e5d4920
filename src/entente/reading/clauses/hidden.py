"""Acts that a wrong attachment hid from the walk."""

from __future__ import annotations

from dataclasses import replace

from entente.reading.clauses.clause import Found
from entente.reading.clauses.search import Search
from entente.reading.clauses.shapes import after_comma, agent_of, reported_clause, subject_of
from entente.reading.clauses.told import recalled
from entente.reading.clauses.words import SUBJECTS, WORDS
from entente.reading.predicates import Predicate, attitude_ahead, predicate_at
from entente.reading.predicates.future import has_will
from entente.reading.syntax.tree import Tree

# Tags of the words that a subject behind "with" may have.
_NOMINAL = frozenset("NNP NNPS NN NNS DT JJ CD PRP PRP$ POS CC".split())


def hidden_acts(search: Search) -> None:
    """Adds what the walk could not see, one way of hiding after another."""
    rescued(search)
    opening(search)
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


def opening(search: Search) -> None:
    """ "While agreeing to ..., they ...", "Stressing A and noting B, Roe said": what opens a sentence is done by its subject."""
    tree = search.tree
    _attitude(search)
    _said_ahead(search)
    _done_ahead(search)
    first = 1 if tree.lower[:1] in (["while"], ["when"]) else 0
    if tree.tag[first : first + 1] != ["VBG"] or not tree.roots or "," not in tree.lower:
        return
    subject = subject_of(tree, tree.roots[0])
    if subject is None or subject < first:
        return
    if tree.lower[first] == "having":  # "Having reviewed A, they decided ..."
        first = tree.head[first] if tree.tag[tree.head[first]] == "VBN" else first
    listed = (k for k in range(first + 2, tree.left(subject)) if tree.lower[k - 1] in (",", "and"))
    for i in (first, *(k for k in listed if tree.tag[k] == "VBG")):
        predicate = predicate_at(tree, i) if i not in search.seen else None
        if predicate is None or predicate.weak or (predicate.force == "discuss" and tree.tag[i] == "VBG"):
            continue
        search.seen.add(i)
        search.found.append(Found(predicate, "participle", subject, False, None, None))


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


def _said_ahead(search: Search) -> None:
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


_CONCEDING = frozenset(["as", "while", "although", "though"])


def _done_ahead(search: Search) -> None:
    """ "Launched by Roe and Doe in Lima, the Initiative ...": what was launched, and by whom, before its own clause."""
    tree = search.tree
    if tree.tag[:1] != ["VBN"] or not tree.roots or tree.lower[1:2] != ["by"]:
        return
    subject, agent = subject_of(tree, tree.roots[0]), agent_of(tree, 0)
    predicate = predicate_at(tree, 0) if subject is not None and tree.head[0] == tree.roots[0] else None
    if predicate is not None and agent is not None and predicate.force in ("announce", "agree"):
        search.found.append(Found(predicate, "passive", subject, True, None, agent))


def in_which(search: Search) -> None:
    """ "a call in which they agreed to ...", "Rome, where she will meet ...", "a pact, which she called vital"."""
    tree = search.tree
    if "which" not in tree.lower and "where" not in tree.lower:
        return
    for i in range(2, len(tree)):
        if i in search.seen or not tree.finite(i) or recalled(tree, i):
            continue
        subject = subject_of(tree, i)
        if subject is None or not 2 <= subject < i:
            continue
        if tree.lower[subject] not in WORDS.pronouns and not tree.tag[subject].startswith("NNP"):
            continue
        how = _opened_by_which(search, tree.left(subject) - 1, i)
        may = any(tree.lower[k] in _MAY for k in tree.kids(i, "aux"))  # "where leaders can go on with talks"
        predicate = predicate_at(tree, i) if how and not may else None
        if predicate is None or (how == "it" and predicate.force in ("discuss", "announce")):
            continue
        told = predicate.force == "discuss" and how == "there"
        if predicate.weak and not told and tree.lemma[i] != "accept":
            continue
        search.seen.add(i)
        search.found.append(Found(predicate, "finite", subject, True, None, None))


_MAY = WORDS.modals | {"can", "may", "might", "could"}


def _opened_by_which(search: Search, at: int, verb: int) -> str | None:
    """ "there" for "in which" and ", where" before a subject, "it" for ", which" before a past or "will": "which she called vital"."""
    tree = search.tree
    if tree.lower[at] == "where":
        return "there" if tree.lower[at - 1] == "," else None
    if tree.lower[at] != "which":
        return None
    if tree.lower[at - 1] in WORDS.on_which:
        return None if tree.lemma[at - 2] in WORDS.grounds else "there"
    if tree.lemma[verb] == "accept" and tree.tag[verb] == "VBD":
        return "it"  # "invited him to Peru which he accepted"
    beside = tree.lower[at - 1] == "," and (tree.tag[verb] == "VBD" or has_will(tree, verb))
    return "it" if beside else None


def absolutes(search: Search) -> None:
    """ "..., with leaders echoing ...", "..., with Canada to provide ...": a subject and its verb behind "with"."""
    tree = search.tree
    for k in range(1, len(tree) - 2):
        if tree.lower[k] != "with" or tree.lower[k - 1] != ",":
            continue
        verb = k + 1
        while verb < len(tree) and tree.tag[verb] in _NOMINAL and verb < k + 9:
            verb += 1
        subject = verb - 1
        while verb < len(tree) and tree.tag[verb] == "RB":
            verb += 1  # "with the two sides | also | agreeing"
        if verb < len(tree) and tree.lower[verb] == "to":
            verb += 1
        if subject <= k or verb >= len(tree) or verb in search.seen or tree.tag[verb] not in ("VBG", "VB"):
            continue
        for also in (verb, *(c for c in tree.kids(verb, "conj") if tree.tag[c] == tree.tag[verb])):
            predicate = predicate_at(tree, also) if also not in search.seen else None
            if predicate and predicate.force != "discuss":
                search.seen.add(also)
                search.found.append(Found(predicate, "finite", subject, also == verb, None, None))


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
        search.found.append(
            Found(predicate, "participle", before[-1].subject_head, False, before[-1].source, None)
        )


def _beside(predicate: Predicate, verb: str) -> bool:
    """Whether it is said beside another act; of feelings that are expressed, any."""
    expressed = predicate.noun is not None and verb not in WORDS.shown
    return predicate.force in WORDS.said_beside or (
        expressed and predicate.force in ("support", "condole", "commit")
    )


def _listed_on(tree: Tree, i: int) -> bool:
    """ "in building ties, expressing concern and | sharing views": whether the list of gerunds goes on to its "and"."""
    return any(tree.tag[k] == "VBG" and tree.lower[k - 1] in ("and", "or") for k in range(i + 1, len(tree)))


def behind_relative(search: Search) -> None:
    """ "voiced concern over the fighting, which began on Monday, and called for ...": fighting calls for nothing."""
    tree = search.tree
    taken = {f.predicate.at for f in search.found}
    for i in range(3, len(tree)):
        if tree.dep[i] != "conj" or i in taken or tree.tag[i] not in ("VBD", "VBZ", "VBP"):
            continue
        relative = tree.head[i]
        subject = tree.kid(relative, *SUBJECTS)
        if subject is None or tree.lower[subject] not in ("which", "that") or predicate_at(tree, relative):
            continue
        predicate = predicate_at(tree, i)
        before = [f for f in search.found if f.predicate.at < relative and f.subject_head is not None]
        if predicate is None or predicate.weak or predicate.force not in WORDS.said_beside or not before:
            continue
        if subject_of(tree, i) in (None, tree.head[relative]):
            last = before[-1]
            search.found.append(Found(predicate, "finite", last.subject_head, False, last.source, None))


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
        search.found.append(
            Found(predicate, "finite", before[-1].subject_head, False, before[-1].source, None)
        )


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
            search.found.append(Found(predicate, "finite", first.subject_head, False, first.source, None))


_OF_OTHERS = frozenset(["that", "which", "who", "where", "how", "whether"])
