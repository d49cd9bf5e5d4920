"""What a phrase in small letters and its place in the sentence hold that may make it one known thing.

`told_references.yaml` says what each piece of evidence is and what it counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from entente.lexicon.told_references import telling_words, told_noun, told_words
from entente.lexicon.verbs import verb_lexicon
from entente.reading.references.told_extents import BEFORE, Told, is_date, names_something
from entente.reading.references.words import word_set
from entente.reading.syntax.tree import Tree

_LONGEST_WAY_UP = 4  # words between a noun and its verb
_BEGINNING = 3  # words in which a date behind "on" begins


def told_evidence(told: Told) -> frozenset[str]:
    """All evidence of `told_references.yaml` that the phrase and its place hold."""
    held = _determined(told) | _words_before(told) | _place(told)
    tree = told.tree
    own = tree.kids(told.head, "nmod", "acl", "acl:relcl")
    hung = [i for i in range(told.head + 1, told.last + 1) if _hangs_on_verb(tree, i, told.first)]
    behind = [c for c in (*own, *hung) if told.head < c <= told.last]
    for child in behind:
        held |= _behind(told.tree, told.head, child)
    if _dated(told):
        held.add("dated")
    if told.tree.kid(told.head, "acl:relcl") is not None:
        held.add("clause")
    return frozenset(held if held & told_words("known by") else {*held, "nameless"})


def _hangs_on_verb(tree: Tree, i: int, first: int) -> bool:
    """Whether what stands in the phrase hangs on a verb before it."""
    return tree.head[i] < first and (
        tree.dep[i].startswith(("obl", "nmod")) or tree.dep[i] in ("acl", "advcl")
    )


def _behind(tree: Tree, head: int, child: int) -> set[str]:
    """What the phrase or participle `child` behind the noun says."""
    below = list(tree.subtree(child))
    cases = {tree.lower[i] for i in tree.kids(child, "case")}
    held = _clause(tree, child)
    if any(names_something(tree, i) for i in below):
        held |= {"named behind", *cases & {"against", "by", "with"}}
        held |= {"where"} if _placed(tree, child, cases) else set()
    if "named behind" in held or any(tree.dep[i] == "nmod:poss" or tree.lower[i] == "the" for i in below):
        held |= {"between"} if any(tree.lower[i] == "between" for i in below) else set()
    if any(tree.lower[i] in told_words("tables") and tree.kid(i, "det", "nummod") is not None for i in below):
        held |= {"ours", *cases & {"between"}}
    if "to" in cases:
        held |= _toward(tree, head, named="named behind" in held)
    if cases & told_words("about") and not any(is_date(tree.words[i]) for i in below[:_BEGINNING]):
        held.add("about")
    if cases & told_words("upon") and _is_abstract(tree, head, below):
        held.add("abstract")
    if "of" in cases:
        held |= _of_what(tree, head, child, below)
    return held


def _placed(tree: Tree, child: int, cases: set[str]) -> bool:
    """ "the fire | in Zenda", "the collapse of a bridge | in Zenda": whether the phrase tells where."""
    places = told_words("where")
    nested = tree.kids(child, "nmod") if "of" in cases else []
    deep = [c for c in nested if any(tree.lower[k] in places for k in tree.kids(c, "case"))]
    return bool(cases & places) or any(names_something(tree, i) for c in deep for i in tree.subtree(c))


def _is_abstract(tree: Tree, head: int, below: Sequence[int]) -> bool:
    """ "attack on | freedoms |", "strikes on | civilians |": an idea; of several nowhere placed, all of a kind."""
    noun = told_noun(tree.lower[head])
    top = next((i for i in below if tree.head[i] not in below), None)
    if noun is None or noun.kind != "event" or top is None:
        return False
    conduct = tree.tag[head] in ("NNS", "NNPS") and not any(names_something(tree, i) for i in below)
    return tree.lemma[top] in told_words("abstract") or (conduct and tree.lemma[top] in told_words("targets"))


def _clause(tree: Tree, child: int) -> set[str]:
    """What a clause or participle says: "that struck the coast", "reached by Fredonia"."""
    held: set[str] = set()
    if tree.dep[child] == "acl:relcl" and tree.lemma[child] in told_words("happened"):
        held.add("happened")
    if any(names_something(tree, i) for agent in tree.kids(child, "obl:agent") for i in tree.subtree(agent)):
        held.add("by")
    return held


def _toward(tree: Tree, head: int, *, named: bool) -> set[str]:
    """ "visit | to Fredonia" tells where one went, "election | to the Council" does not."""
    if {tree.lower[head], tree.lemma[head]} & told_words("journeys"):
        return {"went"} if named else set()
    return {"toward"}


def _of_what(tree: Tree, head: int, child: int, below: Sequence[int]) -> set[str]:
    """What stands behind "of": a part of the noun, somebody with an office, or a day."""
    held: set[str] = set()
    if tree.lower[child] in told_words("made of"):
        for more in tree.kids(child, "nmod"):
            held |= _behind(tree, head, more)  # "a memorandum of understanding | on fisheries"
    if any(tree.words[i] in word_set("titles") for i in below):
        held.add("by")
    if any(is_date(tree.words[i]) for i in below) and not any(names_something(tree, i) for i in below):
        held.add("of a day")
    return held


def _determined(told: Told) -> set[str]:
    tree, head = told.tree, told.head
    held = {"plural"} if tree.tag[head] in ("NNS", "NNPS") else set()
    owner, article = tree.kid(head, "nmod:poss"), tree.kid(head, "det")
    if owner is not None:
        pronoun = tree.tag[owner] == "PRP$"
        if tree.lower[owner] in told_words("tables"):
            held.add("ours")
        elif tree.lemma[owner] in told_words("everybody"):
            held.add("the")
        elif not pronoun or tree.lower[owner] in ("its", "their"):
            held.add("its" if pronoun else "owner")
    elif article is None:
        held |= {"bare"} if held else {"bare", "mass"}
    elif tree.lower[article] in ("the", "this", "these", "that", "those"):
        held.add("the" if tree.lower[article] == "the" else "this")
    else:
        held.add("one" if tree.lower[article] in ("a", "an") else "any")
    return held


def _words_before(told: Told) -> set[str]:
    """What the adjectives and nouns before the noun say; an owner is none of them."""
    tree, head = told.tree, told.head
    words = {
        i
        for c in tree.children[head]
        if c < head and tree.dep[c] in BEFORE and tree.dep[c] != "nmod:poss"
        for i in tree.subtree(c)
    }
    lower = {tree.lower[i] for i in words}
    held = {
        name
        for name in ("counted", "recent", "open", "unreal", "arms", "grave", "points", "pact", "itself")
        if lower & told_words(name)
    }
    plural = tree.tag[head] in ("NNS", "NNPS")
    if plural and any(
        tree.dep[i] == "nummod" and tree.head[i] == head for i in words if not is_date(tree.words[i])
    ):
        held.add("so many")
    if any(names_something(tree, i) and tree.lower[i] not in told_words("unnamed") for i in words):
        held.add("named before")
    if sum(i == 0 or tree.end[i - 1] < tree.start[i] for i in words) > 1:  # "U.S.-Fredonian" is one
        held.add("long")
    beside = lower | {
        tree.lower[i]
        for c in tree.kids(head, "nmod")
        if any(tree.lower[k] in ("of", "for") for k in tree.kids(c, "case"))
        for i in tree.subtree(c)
    }
    owner = tree.kid(head, "nmod:poss")
    beside |= {tree.lower[i] for i in tree.subtree(owner)} if owner is not None else set()
    if beside & telling_words(tree.lower[head]):
        held.add("telling")
    return held


def _place(told: Told) -> set[str]:
    """What the sentence does with it."""
    tree, top = told.tree, told.head
    while tree.dep[top] == "conj":
        top = tree.head[top]
    held = {"subject"} if tree.dep[top] == "nsubj" else set()
    if tree.dep[top] == "appos" and any(
        names_something(tree, i) for i in (tree.head[top], *tree.children[tree.head[top]])
    ):
        held.add("apposed")
    cases = tree.kids(told.head, "case") or tree.kids(top, "case")
    if cases:
        held |= {name for name in ("at", "under") if tree.lower[cases[0]] in told_words(name)}
    verb = tree.head[top]
    if tree.lemma[verb] in told_words("signed") and verb != top and tree.dep[top] != "nsubj":
        held.add("signed")
    if _wanted(tree, top):
        held = held - {"signed"} | {"wanted"}
    if _unmade(told, top):
        held.add("unmade")
    for _ in range(_LONGEST_WAY_UP):
        if tree.tag[verb][:1] == "V" or verb == tree.head[verb]:
            break
        verb = tree.head[verb]
    if tree.tag[verb][:1] == "V" and (entries := verb_lexicon().entries.get(tree.lemma[verb])):
        held |= {name for name in ("condemned", "welcomed") if entries[0].force in told_words(name)}
    return held


def _wanted(tree: Tree, top: int) -> bool:
    """ "proposed the early conclusion of | a trade pact |", "hope that it can be signed": it is yet to be made."""
    made, at = False, top
    for _ in range(_LONGEST_WAY_UP):
        above = tree.head[at]
        if above == at:
            break
        if made and tree.lemma[above] in told_words("wanting"):
            return True
        at, made = above, made or tree.lemma[above] in told_words("signed")
        may = any(tree.lower[a] in told_words("may") for a in tree.kids(at, "aux"))
        if made and (may or any(tree.lower[m] == "to" for m in tree.kids(at, "mark"))):
            return True
    return False


def _unmade(told: Told, top: int) -> bool:
    """ "agreed to conduct | a joint exercise |", "will prepare | a roadmap |": what nobody has made, nor named, yet."""
    tree, verb = told.tree, told.tree.head[top]
    article = tree.kid(told.head, "det")
    definite = tree.kid(told.head, "nmod:poss") is not None or (
        article is not None and tree.lower[article] not in ("a", "an")
    )
    if definite or tree.dep[top] != "obj" or tree.lemma[verb] not in told_words("making"):
        return False
    return any(_is_ahead(tree, v) for v in (verb, tree.head[verb]) if v == verb or tree.dep[verb] == "conj")


def _is_ahead(tree: Tree, verb: int) -> bool:
    """ "to prepare", "will prepare"."""
    marks = {tree.lower[m] for m in tree.kids(verb, "mark", "aux")}
    return bool(marks & told_words("ahead"))


def _dated(told: Told) -> bool:
    tree = told.tree
    clause = tree.kid(told.head, "acl:relcl")
    more = tree.subtree(clause) if clause is not None and clause > told.head else ()
    for i in (*range(told.first, told.last + 1), *more):
        word = tree.lower[i]
        if i != told.head and (is_date(tree.words[i]) or word in told_words("days")):
            return True
        if i > told.first and word in told_words("times") and tree.lower[i - 1] in told_words("nearness"):
            return True
    return False
