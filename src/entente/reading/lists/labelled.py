"""Items with a name: "The two sides seek to cut crime. | • Ports – Expand controls", "• Fighting graft. Roe set up a task force."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from entente.lexicon.list_words import list_words
from entente.lexicon.patterns import any_of
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.predicates import predicate_at
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree

_AIMING = Guarded(rf"\b(?:{any_of(list_words().aiming)})(?=\s+[a-z]+)")
_LABEL = compiled(r"[A-Z(][^.;!?\n–—]{2,110}?\s*[–—]\s+(?=[A-Z][a-z]+[\s,])")
_OPENS = compiled(r"(?:[Aa]nd\s+)?(?=[A-Z][a-z]+[\s,])")
_NAME = 12  # words of a gerund that names its item


def only_named(sentences: Sequence[tuple[SentenceView, Tree]]) -> frozenset[int]:
    """Where the gerunds begin that only name what their item goes on to tell: "• Fighting graft. | Roe set up a task force."."""
    return frozenset(
        sentence.start
        for (sentence, tree), (following, _) in pairwise(sentences)
        if sentence.kind == "bullet"
        and tree.tag[:1] == ["VBG"]
        and sentence.segment.paragraph == following.segment.paragraph
        and len(sentence.text.split()) <= _NAME
        and ((predicate := predicate_at(tree, 0)) is None or predicate.weak)
    )


def stands_alone(tree: Tree) -> bool:
    """Whether no finite clause with a subject follows ("Enhancing ..., both countries intend to ..."), and not a noun that
    the gerund only names ("Opening Remarks")."""
    if tree.lemma[1:2] and tree.lemma[1].lower() in list_words().parts_of_programme:
        return False
    root = next(iter(tree.roots), 0)
    if tree.finite(root) and root > 0 and tree.kid(root, "mark") is None:
        return False
    return not any(
        tree.finite(i) and tree.kid(i, "nsubj") is not None and tree.dep[i] in ("ROOT", "parataxis")
        for i in range(len(tree))
    )


def aim(sentence: SentenceView) -> int | None:
    """Where the words end that labelled items go on from ("The two sides seek to | cut crime."); None where there are none."""
    if sentence.kind == "bullet" or not sentence.text.rstrip().endswith("."):
        return None
    found = _AIMING.search(sentence.text)
    return found.end() if found else None


def named(sentence: SentenceView) -> SentenceView | None:
    """The words behind the name of an item ("Ports – | Expand controls"); None where it has none."""
    label = _LABEL.match(sentence.text)
    return sentence.part(label.end(), len(sentence.text)) if label else None


def going_on(sentence: SentenceView) -> SentenceView | None:
    """A sentence that goes on with a named item as it began ("Share data with the police.")."""
    if _OPENS.match(sentence.text) is None:
        return None
    return replace(sentence, segment=replace(sentence.segment, kind="prose"))
