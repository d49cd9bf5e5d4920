"""Events, texts and meetings that a sentence tells of in small letters, found in its tree: "a rally against the police in Zenda".

Any noun of `told_references.yaml` with what belongs to it is weighed: its points and those of the evidence that the
phrase holds and of its place in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from entente.lexicon.told_references import points_of_told, telling_words, told_noun, told_words
from entente.lexicon.verbs import verb_lexicon
from entente.reading.patterns.ready import compiled
from entente.reading.references.mention import Mention
from entente.reading.references.words import DAYS, MONTHS
from entente.reading.syntax.tree import Tree

_NOUNS = frozenset({"NN", "NNS"})
_BEFORE = frozenset({"amod", "compound", "nmod:poss", "nummod", "nmod:unmarked", "flat"})
_BEHIND = frozenset({"nmod", "acl", "obl", "nmod:unmarked", "obl:unmarked", "nummod", "flat", "compound"})
_TELLS_MORE = frozenset({"appos", "acl:relcl", "parataxis", "advcl"})  # what no name of the thing would hold
_NO_HEAD = frozenset({"compound", "nmod:unmarked", "amod", "fixed", "case", "advmod"})
_NOT_FIRST = frozenset({"det", "punct", "case", "cc", "mark"})
_MARKS = frozenset('()“”"')
_ARTICLE = compiled(r"(?:[Tt]he|[Aa]n?)\s+")
_BEFORE_WORDS = ' \n\t(“"'
_YEAR = compiled(r"(?:19|20)\d\d(?:[’']s)?")
_LONGEST_WAY_UP = 4  # words between a noun and its verb


@dataclass(frozen=True, slots=True)
class Told:
    """The phrase of the noun `head` in its tree: words `first` to `last`, both within."""

    tree: Tree
    first: int
    head: int
    last: int

    @property
    def start(self) -> int:
        return self.tree.start[self.first]

    @property
    def end(self) -> int:
        return self.tree.end[self.last]


def find_told(trees: Iterable[Tree], text: str) -> Iterator[Mention]:
    """All such phrases whose points suffice, with their places in the document `text`."""
    for tree in trees:
        for told in phrases_of(tree):
            noun = told_noun(tree.lower[told.head])
            if noun is not None and points_of_told(noun, told_evidence(told)) >= 0:
                yield Mention(_start(text, told.start), told.end, noun.kind)


def _start(text: str, at: int) -> int:
    """The start of the written word: the tree may know the end alone of "U.S.-Fredonia", and take an article to a name."""
    article = _ARTICLE.match(text, at)
    if article:
        return article.end()
    while at > 1 and text[at - 1] == "-" and not text[at - 2].isspace():
        at = max(text.rfind(mark, 0, at) for mark in _BEFORE_WORDS) + 1
    return at


def phrases_of(tree: Tree) -> Iterator[Told]:
    """The phrases of all nouns of the lexicon; one that stands in two places of the document is none."""
    for head, word in enumerate(tree.lower):
        if tree.tag[head] not in _NOUNS or tree.dep[head] in _NO_HEAD or tree.words[head] != word:
            continue
        if told_noun(word) is not None:
            told = Told(tree, _first(tree, head), head, _last(tree, head))
            places = [tree.start[i] for i in range(told.first, told.last + 1)]
            if places == sorted(places):
                yield told


def _first(tree: Tree, head: int) -> int:
    """The first word of what stands before the noun and belongs to it, without an article."""
    first = head
    for child in tree.children[head]:
        if child < first and tree.dep[child] in _BEFORE:
            begin = tree.left(child)
            while begin < child and tree.dep[begin] in _NOT_FIRST:
                begin += 1
            first = min(first, begin)
    return first


def _last(tree: Tree, head: int) -> int:
    """The last word of what stands behind it: who, where, when, up to the first that only tells more."""
    last = head
    for child in sorted(c for c in tree.children[head] if c > head):
        if tree.dep[child] in _BEHIND:
            last = max(last, _right(tree, child))
        elif not (tree.dep[child] == "punct" and tree.words[child] in _MARKS):
            break
    return last


def _right(tree: Tree, word: int) -> int:
    """The last word below `word`, without appositions and clauses."""
    last = word
    below = sorted(c for c in tree.children[word] if c > word)
    for n, child in enumerate(below):
        if tree.dep[child] == "punct" and any(
            tree.dep[c] not in _TELLS_MORE and tree.dep[c] != "punct" for c in below[n:]
        ):
            continue
        if tree.dep[child] in _TELLS_MORE or tree.dep[child] == "punct":
            break
        last = max(last, _right(tree, child))
    return last


def told_evidence(told: Told) -> frozenset[str]:
    """All evidence of `told_references.yaml` that the phrase and its place hold."""
    held = _determined(told) | _words_before(told) | _place(told)
    behind = [c for c in told.tree.kids(told.head, "nmod", "acl") if told.head < c <= told.last]
    for child in behind:
        below = list(told.tree.subtree(child))
        if any(_names(told.tree, i) for i in below):
            held.add("named behind")
            if any(told.tree.lower[i] == "between" for i in below):
                held.add("between")
        if any(told.tree.lower[i] == "to" for i in told.tree.kids(child, "case")):
            held.add("toward")
    if _dated(told):
        held.add("dated")
    if told.tree.kid(told.head, "acl:relcl") is not None:
        held.add("clause")
    return frozenset(held if held & told_words("known by") else {*held, "nameless"})


def _determined(told: Told) -> set[str]:
    tree, head = told.tree, told.head
    held = {"plural"} if tree.tag[head] == "NNS" else set()
    owner, article = tree.kid(head, "nmod:poss"), tree.kid(head, "det")
    if owner is not None:
        pronoun = tree.tag[owner] == "PRP$"
        if not pronoun or tree.lower[owner] in ("its", "their"):
            held.add("its" if pronoun else "owner")
    elif article is None:
        held.add("bare")
    elif tree.lower[article] in ("the", "this", "these", "that", "those"):
        held.add("the" if tree.lower[article] == "the" else "this")
    return held


def _words_before(told: Told) -> set[str]:
    """What the adjectives and nouns before the noun say; an owner is none of them."""
    tree, head = told.tree, told.head
    words = {
        i
        for c in tree.children[head]
        if c < head and tree.dep[c] in _BEFORE and tree.dep[c] != "nmod:poss"
        for i in tree.subtree(c)
    }
    lower = {tree.lower[i] for i in words}
    held = {name for name in ("counted", "recent", "open", "arms") if lower & told_words(name)}
    if any(_names(tree, i) for i in words):
        held.add("named before")
    if sum(i == 0 or tree.end[i - 1] < tree.start[i] for i in words) > 1:  # "U.S.-Fredonian" is one
        held.add("long")
    beside = lower | {
        tree.lower[i]
        for c in tree.kids(head, "nmod")
        if any(tree.lower[k] == "of" for k in tree.kids(c, "case"))
        for i in tree.subtree(c)
    }
    if beside & telling_words(tree.lower[head]):
        held.add("telling")
    return held


def _place(told: Told) -> set[str]:
    """What the sentence does with it."""
    tree, top = told.tree, told.head
    while tree.dep[top] == "conj":
        top = tree.head[top]
    held = {"subject"} if tree.dep[top].startswith("nsubj") else set()
    if tree.dep[top] == "appos" and any(
        _names(tree, i) for i in (tree.head[top], *tree.children[tree.head[top]])
    ):
        held.add("apposed")
    cases = tree.kids(told.head, "case") or tree.kids(top, "case")
    if cases:
        held |= {name for name in ("at", "under") if tree.lower[cases[0]] in told_words(name)}
    verb = tree.head[top]
    for _ in range(_LONGEST_WAY_UP):
        if tree.tag[verb][:1] == "V" or verb == tree.head[verb]:
            break
        verb = tree.head[verb]
    if tree.tag[verb][:1] == "V" and (entries := verb_lexicon().entries.get(tree.lemma[verb])):
        held |= {name for name in ("condemned", "welcomed") if entries[0].force in told_words(name)}
    return held


def _dated(told: Told) -> bool:
    tree = told.tree
    clause = tree.kid(told.head, "acl:relcl")
    more = tree.subtree(clause) if clause is not None and clause > told.head else ()
    for i in (*range(told.first, told.last + 1), *more):
        word = tree.lower[i]
        if i != told.head and (_is_date(tree.words[i]) or word in told_words("days")):
            return True
        if i > told.first and word in told_words("times") and tree.lower[i - 1] in told_words("nearness"):
            return True
    return False


def _is_date(word: str) -> bool:
    return word in MONTHS or word in DAYS or _YEAR.fullmatch(word) is not None


def _names(tree: Tree, at: int) -> bool:
    """Whether the word is (part of) a name, or made of one: "Zendan"."""
    word = tree.words[at]
    return word[:1].isupper() and tree.tag[at] in ("NNP", "NNPS", "JJ") and not _is_date(word)
