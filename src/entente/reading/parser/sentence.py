"""A parsed sentence, whichever machinery parsed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_WRAP = 1 << 64  # spaCy stores offsets to the left as unsigned numbers


@dataclass(slots=True)
class ParsedSentence:
    """Words, where each begins in the sentence, Penn tags, heads (a root heads itself) and Universal relations."""

    words: list[str]
    starts: list[int]
    tags: list[str]
    heads: list[int]
    deps: list[str]

    @classmethod
    def of(cls, doc: Any) -> ParsedSentence:
        """What a spaCy `Doc` says."""
        count = len(doc)
        if not count:
            return cls([], [], [], [], [])
        columns = doc.to_array(["HEAD", "DEP", "TAG"])
        strings = doc.vocab.strings
        heads = [
            i + offset if offset < count else i + offset - _WRAP
            for i, offset in enumerate(columns[:, 0].tolist())
        ]
        deps = [strings[d] if d else "dep" for d in columns[:, 1].tolist()]
        tags = [strings[t] if t else "" for t in columns[:, 2].tolist()]
        return cls([t.text for t in doc], [t.idx for t in doc], tags, heads, deps)

    def reattach(self) -> None:
        """Undoes what kept trees without crossing branches in training: "obj||xcomp" is an object of an xcomp below its head.

        As in spaCy (Nivre and Nilsson 2005): the first such word below the head, level by level, from left to right.
        """
        for i, dep in enumerate(self.deps):
            if "||" in dep:
                self.deps[i], _, wanted = dep.partition("||")
                self.heads[i] = self._below(self.heads[i], wanted, i)

    def _below(self, head: int, wanted: str, word: int) -> int:
        level = [head]
        while level:
            below: list[int] = []
            for over in level:
                for k, its_head in enumerate(self.heads):
                    if its_head != over or k in (over, word) or self.words[k].isspace():
                        continue
                    if self.deps[k] == wanted:
                        return k
                    below.append(k)
            level = below
        return head
