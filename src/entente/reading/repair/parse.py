"""A parse that may still be changed, and the classes of words that its repairs ask for."""

from __future__ import annotations

from dataclasses import dataclass

FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
NOMINAL = frozenset("NNP NNPS NNS NN PRP DT CD CC JJ RB PRP$ HYPH POS PDT , `` ''".split())
NAMES = frozenset("NNP NNPS PRP".split())
SUBJECTS = frozenset(["nsubj", "nsubj:pass", "csubj", "csubj:pass"])
# Nouns for those who sit at the table: with them, not with any noun, a subject behind a comma is sure.
THOSE_WHO_ACT = frozenset(
    """sides leaders ministers presidents secretaries parties countries governments officials nations principals delegations
    advisors advisers representatives participants heads president minister secretary chancellor side government delegation
    chairs both two partners allies states members ambassador king amir emir""".split()
)
OPENERS = frozenset("VBG VBN VB IN TO".split())


@dataclass(slots=True)
class Parse:
    """A parsed sentence that may still be changed. Words, Penn tags, heads (a root heads itself), relations."""

    words: list[str]
    tags: list[str]
    heads: list[int]
    deps: list[str]

    def kids(self, i: int, *deps: str) -> list[int]:
        """The children of word `i` with one of these labels, left to right."""
        found: list[int] = []
        k = -1
        try:
            while True:  # `index` looks far faster than a loop of our own
                k = self.heads.index(i, k + 1)
                if k != i and self.deps[k] in deps:
                    found.append(k)
        except ValueError:
            return found

    def root(self) -> int:
        """The first word that hangs on nothing."""
        for i, head in enumerate(self.heads):
            if head == i:
                return i
        return 0
