"""A parsed sentence as plain lists: what the rules look at, whichever parser made it.

Labels are Universal Dependencies' (nsubj, nsubj:pass, obj, ccomp, xcomp, advcl, conj, ...), tags are Penn's.
Offsets are code points in the whole document.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from entente.reading.parser.sentence import ParsedSentence
from entente.reading.repair import Parse, repair

_lower = lru_cache(maxsize=65_536)(
    str.lower
)  # one string for all its places: a long document has a million words
_INFLECTED = frozenset(
    ["NNS", "NNPS", "MD"]
)  # and verbs; all other words are their own lemmas, in small letters
_NONE: tuple[int, ...] = ()  # most words have no children


@lru_cache(maxsize=65_536)
def _shared(children: tuple[int, ...]) -> tuple[int, ...]:
    """One tuple for all places: sentences are much alike in where words hang."""
    return children


Lemmatizer = Callable[[str, str], str]


class Tree:
    """Words of one sentence with their heads. Word `i` stands at `start[i]:end[i]` of the document."""

    __slots__ = ("children", "dep", "end", "head", "lemma", "lower", "roots", "start", "tag", "words")

    def __init__(
        self,
        words: list[str],
        tags: list[str],
        heads: list[int],
        deps: list[str],
        spans: list[tuple[int, int]],
        lemmatize: Lemmatizer,
    ) -> None:
        self.words = words
        self.lower = list(map(_lower, words))
        self.tag = tags
        self.head = heads
        self.dep = deps
        self.start = array("I", [start for start, _ in spans])  # a ninth of the memory of a list
        self.end = array("I", [end for _, end in spans])
        self.lemma = [
            lemmatize(w, t) if t in _INFLECTED or t[:1] == "V" else lower
            for w, t, lower in zip(words, tags, self.lower, strict=True)
        ]
        self.roots: list[int] = []  # words that hang on nothing
        below: dict[int, list[int]] = {}
        for i, head in enumerate(heads):
            if head == i:
                self.roots.append(i)
            elif head in below:
                below[head].append(i)
            else:
                below[head] = [i]
        self.children: list[Sequence[int]] = [_NONE] * len(words)
        for i, found in below.items():
            self.children[i] = _shared(tuple(found))

    @classmethod
    def of(
        cls,
        parsed: ParsedSentence,
        lemmatize: Lemmatizer,
        places: Callable[[Sequence[int], Sequence[str]], list[tuple[int, int]]],
    ) -> Tree:
        """The tree of a parsed sentence; `places` maps where words begin in it to their spans in the document."""
        words = parsed.words
        spans = places(parsed.starts, words)
        if words:
            parse = Parse(words, parsed.tags, parsed.heads, parsed.deps)
            repair(parse)
        return cls(words, parsed.tags, parsed.heads, parsed.deps, spans, lemmatize)

    def __len__(self) -> int:
        return len(self.words)

    def kids(self, i: int, *deps: str) -> list[int]:
        """The children of word `i` with one of these labels, left to right."""
        children = self.children[i]
        if not children:  # most words
            return []
        own = self.dep
        return [c for c in children if own[c] in deps]

    def kid(self, i: int, *deps: str) -> int | None:
        """The first such child."""
        for c in self.children[i]:
            if self.dep[c] in deps:
                return c
        return None

    def subtree(self, i: int) -> Iterator[int]:
        """Word `i` and all below it, in no particular order."""
        todo = [i]
        while todo:
            k = todo.pop()
            yield k
            todo.extend(self.children[k])

    def left(self, i: int) -> int:
        """The first word of the subtree of `i`."""
        return min(self.subtree(i)) if self.children[i] else i

    def right(self, i: int) -> int:
        """The last word of the subtree of `i`."""
        return max(self.subtree(i)) if self.children[i] else i

    def is_verb(self, i: int) -> bool:
        """Whether word `i` is tagged as a verb or modal."""
        return self.tag[i][:1] == "V" or self.tag[i] == "MD"

    def finite(self, i: int) -> bool:
        """Whether the clause of `i` has a finite verb: its own form, an auxiliary or a copula."""
        if self.tag[i] in ("VBD", "VBZ", "VBP", "MD"):
            return True
        return any(self.tag[c] in ("VBD", "VBZ", "VBP", "MD") for c in self.kids(i, "aux", "aux:pass", "cop"))
