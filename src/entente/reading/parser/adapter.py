"""Trees of other spaCy pipelines in the scheme of the bundled parser: Universal Dependencies.

spaCy's own English pipelines (`en_core_web_*`) label as ClearNLP did: a preposition heads its noun (prep, pobj), "be"
heads its predicate (attr, acomp), each conjunct hangs on the one before it. Here the noun heads the preposition, the
predicate heads "be", and all conjuncts hang on the first, so that one set of rules reads every parser.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

RENAMED = {
    "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass", "dobj": "obj", "dative": "iobj", "prt": "compound:prt",
    "poss": "nmod:poss", "possessive": "case", "relcl": "acl:relcl", "rcmod": "acl:relcl", "nn": "compound", "npadvmod": "obl:unmarked",
    "neg": "advmod", "quantmod": "advmod", "predet": "det", "preconj": "cc", "intj": "discourse", "oprd": "xcomp", "num": "nummod",
    "number": "compound", "complm": "mark", "acomp": "xcomp", "attr": "xcomp", "agent": "obl:agent", "meta": "dep", "prep": "advmod",
    "pobj": "obl", "pcomp": "advcl", "partmod": "acl", "infmod": "acl",
}  # fmt: skip
_CLEARNLP_ONLY = frozenset(["dobj", "pobj", "nsubjpass"])
_BE = frozenset("be am is are was were been being 's ’s 're ’re 'm ’m".split())
_SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj", "csubjpass"])


def is_clearnlp(labels: Iterable[str]) -> bool:
    """Whether a parser with these labels follows the ClearNLP scheme."""
    return not _CLEARNLP_ONLY.isdisjoint(labels)


def to_universal(doc: Any) -> Any:
    """A copy of a parsed `Doc` with heads and labels changed from ClearNLP's scheme to Universal Dependencies."""
    if not len(doc):
        return doc
    tree = _Relabelled(
        [t.lower_ for t in doc], [t.tag_ for t in doc], [t.head.i for t in doc], [t.dep_ for t in doc]
    )
    return type(doc)(
        doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc],
        tags=tree.tags, heads=tree.heads, deps=tree.deps,
    )  # fmt: skip


class _Relabelled:
    """The tree while it changes: each step keeps it a tree."""

    def __init__(self, words: list[str], tags: list[str], heads: list[int], deps: list[str]) -> None:
        self.words, self.tags, self.heads, self.deps = words, tags, heads, deps
        for i in range(len(words)):
            self._flatten_conjunct(i)
        for i in reversed(range(len(words))):  # "from within a": the inner preposition first
            self._lower_preposition(i)
        for i in range(len(words)):
            self._lower_copula(i)
        self._attach_joints()
        self.deps[:] = [RENAMED.get(dep, dep) for dep in deps]

    def _kids(self, i: int, *deps: str) -> list[int]:
        return [k for k, head in enumerate(self.heads) if head == i and k != i and self.deps[k] in deps]

    def _flatten_conjunct(self, i: int) -> None:
        """A conjunct of a conjunct hangs on the first."""
        while self.deps[i] == "conj" and self.deps[self.heads[i]] == "conj":
            self.heads[i] = self.heads[self.heads[i]]

    def _lower_preposition(self, i: int) -> None:
        """ "with Japan": the noun takes the place of the preposition, which becomes its case."""
        if self.deps[i] not in ("prep", "agent", "dative", "conj", "advmod", "cc") or not self._kids(
            i, "pobj", "pcomp"
        ):
            return
        below = self._kids(i, "pobj", "pcomp")[0]
        clause = self.deps[below] == "pcomp" and self.tags[below][:1] == "V"
        outer = self.heads[i]
        nominal = self.tags[outer][:1] == "N" or self.tags[outer] in ("CD", "DT", "PRP", "$")
        if self.deps[i] == "conj":
            self.deps[below] = "conj"
        elif self.deps[i] == "agent":
            self.deps[below] = "obl:agent"
        elif self.deps[outer] in ("prep", "agent") and not self._kids(outer, "pobj", "pcomp"):
            self.deps[below] = "pcomp" if clause else "pobj"  # the outer preposition is lowered next
        elif clause:
            self.deps[below] = "acl" if nominal else "advcl"
        else:
            self.deps[below] = "nmod" if nominal else "obl"
        self._swap(i, below, "mark" if clause else "case")

    def _lower_copula(self, i: int) -> None:
        """ "is ready": the predicate takes the place of "be". "There is a plan" has a subject, no predicate."""
        if self.words[i] not in _BE or self.deps[i] in ("aux", "auxpass", "cop"):
            return
        below = self._kids(i, "attr", "acomp")
        if not below:
            return
        if self._kids(i, "expl") and not self._kids(i, *_SUBJECTS):
            self.deps[below[0]] = "nsubj"
            return
        self.deps[below[0]] = self.deps[i]
        self._swap(i, below[0], "cop")

    def _swap(self, i: int, below: int, dep: str) -> None:
        """`below` takes the place of its head `i` and all other children of it; `i` hangs on it as `dep`."""
        self.heads[below] = below if self.heads[i] == i else self.heads[i]
        for k, head in enumerate(self.heads):
            if head == i and k != i:
                self.heads[k] = below
        self.heads[i], self.deps[i] = below, dep

    def _attach_joints(self) -> None:
        """ "And", and the commas of a coordination, hang on the conjunct that follows them."""
        for i, dep in enumerate(self.deps):
            if dep == "cc" or (dep == "punct" and self.words[i] in (",", ";")):
                head = self.heads[i]
                if self.deps[head] == "conj":
                    head = self.heads[head]
                following = [k for k in self._kids(head, "conj") if k > i]
                if following and i > self.heads[i] and self._reaches(following[0], i):
                    self.heads[i] = following[0]

    def _reaches(self, conjunct: int, joint: int) -> bool:
        """Whether only what hangs on the conjunct, and other joints, stands between it and the joint."""
        return all(
            self._under(k, conjunct) or self.deps[k] in ("cc", "punct") for k in range(joint + 1, conjunct)
        )

    def _under(self, k: int, ancestor: int) -> bool:
        while k != ancestor and self.heads[k] != k:
            k = self.heads[k]
        return k == ancestor
