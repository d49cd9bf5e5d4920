"""Below a clause that does not act: infinitives, participles and relative clauses that do."""

from __future__ import annotations

from entente.reading.clauses.clause import Found
from entente.reading.clauses.search import Search
from entente.reading.clauses.second import second_that
from entente.reading.clauses.shapes import is_document, subject_of
from entente.reading.clauses.told import reported, says
from entente.reading.clauses.words import SUBJECTS, WORDS
from entente.reading.predicates import is_plain_saying, predicate_at
from entente.reading.syntax.tree import Tree


def descend(search: Search, i: int, subject: int | None, source: int | None) -> None:
    """What acts under the clause of word `i`, which does not."""
    tree = search.tree
    ought = any(tree.lower[k] in WORDS.modals for k in tree.kids(i, "aux"))  # "Peru must continue | to help"
    if not ought and tree.lemma[i] in search.lexicon.transparent | search.lexicon.meeting:
        for c in tree.kids(i, "xcomp", "advcl", "ccomp"):
            if tree.tag[c] in ("VB", "VBG") and tree.kid(c, *SUBJECTS) is None:
                if tree.lemma[i] == "continue" and c < i and tree.dep[c] == "advcl":
                    continue  # "To support progress, we continue to train crews": what for
                met = tree.lemma[i] in search.lexicon.meeting and "in" not in tree.lower[c - 1 : c]
                purpose(search, c, subject, source, meeting=met)  # not "join them | in honouring the dead"
    _begins_by(search, i, subject, source)
    if tree.lemma[i] in WORDS.issuing:
        for text in tree.kids(i, "obj"):
            for c in tree.kids(text, "acl") if is_document(tree, text) else ():
                if tree.tag[c] == "VBG":
                    participle(search, c, subject, text)
    for c in tree.kids(i, "obl", "obj"):
        for relative in tree.kids(c, "acl:relcl"):
            own = subject_of(tree, relative)
            bare = own is not None and tree.left(own) == c + 1 and tree.is_verb(i)
            which_one = bare or tree.lemma[c] in WORDS.grounds
            if own is None or not tree.finite(relative) or which_one:
                continue  # "the weapons | we are providing", "a basis | on which we will build"
            search.visit(relative, None, source)
    for c in tree.kids(i, "advcl"):
        if tree.finite(c) and tree.kid(c, "mark") is None and subject_of(tree, c) is not None:
            search.visit(c, None, source)
    if says(search, i) or tree.lemma[i] == "accord":
        reported(search, i, subject)


def _begins_by(search: Search, i: int, subject: int | None, source: int | None) -> None:
    """ "responded by saying", "opened the meeting by thanking", "went on to condemn"."""
    tree = search.tree
    went_on = tree.lemma[i] == "go" and tree.lower[i + 1 : i + 3] == ["on", "to"]
    if tree.lemma[i] not in search.lexicon.opening and not went_on:
        return
    for c in tree.kids(i, "advcl", "xcomp", "acl"):
        mark = tree.kid(c, "mark", "case")
        by = mark is not None and tree.lower[mark] in ("by", "with") and tree.tag[c] == "VBG"
        if by or (went_on and tree.tag[c] == "VB"):
            purpose(search, c, subject, source, meeting=False)


def purpose(search: Search, c: int, subject: int | None, source: int | None, *, meeting: bool) -> None:
    """An infinitive that acts: "convened to reaffirm", "spoke to congratulate him and emphasize ..."."""
    if c in search.seen:
        return
    search.seen.add(c)
    tree = search.tree
    predicate = predicate_at(tree, c)
    chain = [c, *[k for k in tree.kids(c, "conj") if tree.tag[k] in ("VB", "VBG")]]
    if predicate is None:
        for k in tree.kids(c, "xcomp"):
            purpose(search, k, subject, source, meeting=meeting)
    for k in chain:
        search.seen.add(k)
        acting = predicate_at(tree, k)
        agenda = acting is not None and (acting.weak or (acting.force == "discuss" and tree.tag[k] == "VB"))
        if acting and not (meeting and agenda):
            search.found.append(Found(acting, "infinitive", subject, False, source, None))


def participle(search: Search, c: int, subject: int | None, source: int | None) -> None:
    """ "..., noting that ... and welcoming ...": said beside another act."""
    if c in search.seen:
        return
    search.seen.add(c)
    tree = search.tree
    predicate = predicate_at(tree, c)
    if tree.lower[c] == "considering" and tree.lower[c - 1] != "while":
        return  # "considering that Peru presides": given that
    if search.press and is_plain_saying(tree, c) and reported(search, c, subject):
        return
    behind = tree.dep[c] == "advcl" and tree.head[c] < c
    said = predicate is not None and predicate.noun is not None and tree.lemma[c] not in WORDS.shown
    how = (
        behind and predicate is not None and predicate.force == "support" and not said
    )  # "sent aid, supporting those in need"; not "expressing support for the plan"
    own = subject_of(tree, c)
    own = own if own is not None and tree.lower[tree.left(own) - 1] == "whereby" else None
    if predicate and own is not None:
        search.found.append(
            Found(predicate, "finite", own, True, source, None)
        )  # ", whereby Peru is sending aid"
    elif predicate and not predicate.weak and not how:
        search.found.append(Found(predicate, "participle", subject, False, source, None))
        second_that(search, predicate, "participle", subject, source)
    for k in (*tree.kids(c, "conj"), *_beside_what_is_noted(tree, c)):
        if tree.tag[k] == "VBG":
            participle(search, k, subject, source)


def _beside_what_is_noted(tree: Tree, c: int) -> list[int]:
    """ "noting that trade had grown and | vowing to open the market": goes on with "noting", not with "had grown"."""
    told = (k for k in tree.kids(c, "ccomp") if k > c)
    below = (k for said in told for k in tree.subtree(said))
    return [
        k
        for k in below
        if tree.dep[k] == "conj"
        and tree.tag[k] == "VBG"
        and (tree.tag[tree.head[k]] not in ("VBG", "NN", "NNS") or tree.kids(tree.head[k], "cop"))
        and tree.lower[k - 1] == "and"
        and subject_of(tree, k) is None
    ]
