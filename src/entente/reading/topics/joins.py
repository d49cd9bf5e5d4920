"""What tells whether a comma or an "and" parts two topics, stands inside one, or ends them all.

Each piece of evidence has a name; `topic_joins.yaml` says what it means and how it weighs.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from entente.reading.syntax.tree import Tree
from entente.reading.topics.marks import DEPENDENT, PLACE, PLACED, QUESTION, STRICT_OWN
from entente.reading.topics.words import own, paired, words

_DETERMINERS = frozenset("the a an this these those its his her their our all both".split())
_CLASSES = {"N": "noun", "J": "adjective", "V": "verb"}
_FIRST = {
    "DT": "determiner", "PRP$": "determiner", "JJ": "adjective", "JJR": "adjective", "NNP": "name", "NNPS": "name", "VBG": "gerund",
    "VB": "verb", "VBP": "verb", "VBD": "past", "MD": "past", "VBN": "past", "IN": "preposition", "TO": "preposition",
    "WRB": "question", "WP": "question",
}  # fmt: skip
_NEAR = 12  # words behind the mark among which the tree's second member is looked for
_DEEP = 2
_PLAIN = 3  # words; items of fewer are plain


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of a list: where it stands, where the words behind it begin, and what it is."""

    at: int
    behind: int
    kind: str

    @property
    def comma(self) -> bool:
        return self.kind != "and"


@dataclass(frozen=True, slots=True)
class Join:
    """The `n`th of the `marks` of a stretch `start:end`, with what stands before it from `begin` on, where the last topic began."""

    start: int
    end: int
    marks: Sequence[Mark]
    n: int
    begin: int

    @property
    def mark(self) -> Mark:
        return self.marks[self.n]

    @property
    def next(self) -> int:
        """Where the words behind the mark end: at the next one."""
        return self.marks[self.n + 1].at if self.n + 1 < len(self.marks) else self.end

    def lengths(self, text: str) -> list[int]:
        """How many words stand between the marks."""
        begins, ends = [self.start, *(m.behind for m in self.marks)], [*(m.at for m in self.marks), self.end]
        return [len(text[a:b].split()) for a, b in zip(begins, ends, strict=True)]


def kind_of(words: str) -> str:
    """What a mark is called in the table."""
    bare = " ".join(words.lower().split())
    if bare in (",", "and"):
        return bare
    if bare.startswith(";") or bare.endswith((" on", " about")):
        return ";"  # "trade, and also on | energy": as plain as a semicolon
    return ", and" if bare == ", and" else "as well as"


class Evidence:
    """The evidence of the joins of one sentence."""

    def __init__(self, text: str, tree: Tree | None) -> None:
        self._text, self._tree = text, tree

    def of(self, join: Join) -> frozenset[str]:
        """All evidence that is held."""
        mark = join.mark
        left, right = self._words(join.begin, mark.at), self._words(mark.behind, join.next)
        held = {f"mark {mark.kind}", *self._of_list(join), *self._of_words(join)}
        if left:
            held |= {f"left {e}" for e in self._of_left(left)}
        if right:
            held |= {f"right {e}" for e in self._of_right(right)}
        if left and right:
            held |= set(self._of_both(held))
            held |= set(self._of_tree(join, left, right))
        return frozenset(held)

    def _words(self, start: int, end: int) -> range:
        if self._tree is None:
            return range(0)
        return range(bisect_left(self._tree.start, start), bisect_left(self._tree.start, end))

    def _of_left(self, left: range) -> Iterator[str]:
        tree, tags = self._tree, self._tags(left)
        assert tree is not None
        yield (
            "one word"
            if len(left) == 1
            else "two words"
            if len(left) == 2
            else "long"
            if len(left) > 5
            else "short"
        )
        last = tags[-1]
        yield "ends " + (
            "participle"
            if last == "VBN"
            else "name"
            if last.startswith("NNP")
            else _CLASSES.get(last[:1], "other")
        )
        if tree.lower[left[0]] in _DETERMINERS:
            yield "determiner"
        if tags[0] == "VBG":
            yield "gerund alone" if len(left) == 1 else "gerund"
        prepositions = [
            k
            for k in left[1:]
            if tree.tag[k] == "IN" or (tree.tag[k] == "TO" and tree.tag[k + 1 : k + 2] != ["VB"])
        ]
        if prepositions:
            yield "preposition"
            yield "short behind preposition" if left[-1] - prepositions[-1] < 2 else "long behind preposition"
            if tree.lower[prepositions[-1]] in ("between", "among"):
                yield "between"
        if any(a == "TO" and b in ("VB", "RB") for a, b in itertools.pairwise(tags)):
            yield "infinitive"
        if any(a == "VBG" and b[:1] in "NJDP" for a, b in itertools.pairwise(tags)):
            yield "action"
        if any(t in ("WDT", "WP", "WRB") for t in tags[1:]):
            yield "clause"
        if "and" in tree.lower[left[0] : left[-1]]:
            yield "and"

    def _of_right(self, right: range) -> Iterator[str]:
        tree, tags = self._tree, self._tags(right)
        assert tree is not None
        yield (
            "one word"
            if len(right) == 1
            else "two words"
            if len(right) == 2
            else "long"
            if len(right) > 5
            else "short"
        )
        yield f"begins {_FIRST.get(tags[0], 'noun' if tags[0].startswith('NN') else 'other')}"
        first = tree.lower[right[0]]
        if first in ("its", "their", "his", "her", "our"):
            yield "begins possessive"
        if first in ("between", "among"):
            yield "begins between"
        if first in ("other", "others", "all", "any"):
            yield "begins all or other"
        if len(right) > 1 and tree.lemma[right[-1]] in words("subjects"):
            yield "ends issues"
        if any(t == "IN" for t in tags[1:]):
            yield "preposition"
        if any(a == "TO" and b in ("VB", "RB") for a, b in itertools.pairwise(tags)):
            yield "infinitive"
        if "POS" in tags[:5]:
            yield "owner"

    @staticmethod
    def _of_both(held: set[str]) -> Iterator[str]:
        """What the two sides have in common, or one has for both."""
        if {"left gerund", "right begins gerund"} <= held:
            yield "both gerunds"
        if {"left determiner", "right begins determiner"} <= held:
            yield "both determiners"
        if {"left preposition", "right preposition"} <= held:
            yield "both prepositions"
        if "right preposition" in held and "left preposition" not in held:
            yield "preposition right alone"
            if "mark and" in held and "both determiners" not in held:
                yield "complement of both"
        if {"left between", "right begins name"} <= held:
            yield "both between"
        if "left ends name" in held and {"right begins noun", "right begins adjective"} & held:
            yield "noun behind name"
        if {"right ends issues", "left preposition"} <= held and "left ends adjective" not in held:
            yield "issues of their own"
        if {"right infinitive", "words right opens"} <= held:
            yield "opens with infinitive"
        if {"left ends name", "right one word", "right begins name", "mark ,"} <= held:
            yield "name behind name"
        small = {"left one word", "left two words"} & held and {"right one word", "right two words"} & held
        if small and "list last" in held:
            yield "list last of plain words"

    def _of_tree(self, join: Join, left: range, right: range) -> Iterator[str]:
        """How the parser joins what stands on both sides."""
        tree = self._tree
        assert tree is not None
        at = right[0]
        second = next(
            (
                k
                for k in range(at, min(at + _NEAR, bisect_left(tree.start, join.end)))
                if tree.dep[k] == "conj" and tree.head[k] < at
            ),
            None,
        )
        if second is None:
            yield "tree apart"
        else:
            first = tree.head[second]
            if first < left[0]:
                yield "tree farther"
            else:
                yield "tree " + ("head", "inside", "deep")[min(self._depth(first, left), _DEEP)]
                yield f"tree {_CLASSES.get(tree.tag[first][:1], 'other')} and {_CLASSES.get(tree.tag[second][:1], 'other')}"
        if tree.head[left[-1]] >= at:
            yield "tree left waits"
        top = next((k for k in right if tree.head[k] not in right and tree.head[k] != k), None)
        if top is not None and tree.head[top] >= at:
            yield "tree right waits"
        if top is not None and tree.dep[top].split(":")[0] in ("obl", "advcl", "acl", "nmod", "appos"):
            yield f"tree right is {tree.dep[top].split(':')[0]}"

    def _depth(self, word: int, left: range) -> int:
        """How many words of the left side stand above the word."""
        tree, depth = self._tree, 0
        assert tree is not None
        while tree.head[word] in left and tree.head[word] != word and depth < _DEEP:
            word, depth = tree.head[word], depth + 1
        return depth

    def _of_list(self, join: Join) -> Iterator[str]:
        """Which place the mark has among the marks of the stretch."""
        before, after = join.marks[: join.n], join.marks[join.n + 1 :]
        commas_before, commas_after = any(m.comma for m in before), any(m.comma for m in after)
        if join.mark.kind == "and":
            if not commas_after:
                yield (
                    "list last"
                    if commas_before
                    else "list single"
                    if not before and not after
                    else "list and"
                )
            else:
                yield "list and before comma"
        if join.mark.kind == "," and any(m.kind == "and" for m in after):
            yield "list comma before and"
        if len(join.marks) > 1 and max(join.lengths(self._text)) < _PLAIN:
            yield "list of plain words"
        if join.begin > join.start:
            yield "list cut before"
        if self._text.endswith((" to ", " to the "), 0, join.start):
            yield "list behind to"

    def _of_words(self, join: Join) -> Iterator[str]:
        """What the lexicon's words say."""
        text, mark = self._text, join.mark
        before, rest = text[join.begin : mark.at], text[mark.behind : join.end]
        if own().match(rest):
            yield "words right opens"
        if own().match(before):
            yield "words left opens"
        if STRICT_OWN.match(rest):
            yield "words right plainly opens"
        if DEPENDENT.match(rest):
            yield "words right depends"
        if QUESTION.match(before):
            yield "words left asks"
        if paired(before, rest):
            yield "words pair"
        if PLACED.search(before) and PLACE.match(rest):
            yield "words places"

    def _tags(self, words: range) -> list[str]:
        assert self._tree is not None
        return self._tree.tag[words[0] : words[-1] + 1]
