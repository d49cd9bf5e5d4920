"""Joint texts that tell what happened: "The Summit elected Roe as its Chairperson" is told, and asserts nothing.

Those who speak together say "we", and assert with any verb. A communiqué that tells of them ("Ministers agreed ...") asserts
only what holds still: in the present and the future.
"""

from __future__ import annotations

from collections.abc import Iterable

from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree

_WE = Guarded(r"\b(?:[Ww]e|[Oo]ur|us)\b")
_QUOTED = Guarded(r"[“\"][^“”\"]*[”\"]")


def narrates(sentences: Iterable[SentenceView]) -> bool:
    """Whether nobody says "we" but in quotation marks."""
    return not any(_WE.search(_QUOTED.sub("", s.text)) for s in sentences)


def tells_past(tree: Tree) -> bool:
    """Whether the main verb is past: "elected", "was invited", "had presided"; not "must", "is", "has shown"."""
    root = next(iter(tree.roots), None)
    if root is None:
        return False
    finite = [root, *tree.kids(root, "aux", "aux:pass", "cop")]
    tags = {tree.tag[i] for i in finite}
    return "VBD" in tags and not tags & {"VBZ", "VBP", "MD"}
