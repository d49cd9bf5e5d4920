"""A promised action in its own words, its verbs in their base forms: "promoting and defending trade" is to "promote and defend trade"."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.clauses.found import ActFound
from entente.reading.commitments.patterns import SECOND_GERUND, WHICH
from entente.reading.parser.lemmas import lemma
from entente.reading.syntax.tree import Tree


def in_base_form(tree: Tree, verbs: Sequence[int], begin: int, item: ActFound, finish: int) -> str:
    """The words from `begin` to `finish`, where `verbs` share an object, without what is only told of it."""
    text, offset = item.sentence.text, item.sentence.start
    words, at = "", tree.start[begin]
    for verb in verbs:
        words += text[at - offset : tree.start[verb] - offset]
        at = tree.end[verb]
        words += _word(tree, verb, text[tree.start[verb] - offset : at - offset])
    after = text[at - offset : finish - offset]
    if tree.tag[verbs[-1]] == "VBG":
        after = (
            after.removeprefix(" of") if after.startswith(" of ") else after
        )  # "agreed on the sharing | of resources"
        second = SECOND_GERUND.match(after)  # "promoting and defending"
        if second:
            after = f"{second.group('link')}{lemma(second.group('verb'), 'VBG')}{after[second.end() :]}"
    return WHICH.sub("", f"{words}{after}".strip())


def gerund(tree: Tree, k: int) -> bool:
    """ "imposing costs": also where the parser took it for an adjective."""
    return tree.tag[k] == "VBG" or (
        tree.dep[k] in ("amod", "conj") and tree.tag[k] == "JJ" and tree.lower[k].endswith("ing")
    )


def _word(tree: Tree, verb: int, own: str) -> str:
    """The verb's base form; `own` is how the text writes it: "re-impose", which the parser met as one word."""
    written = own if "-" in own else tree.words[verb]
    if gerund(tree, verb):
        word = lemma(written, "VBG")
    else:
        word = lemma(written, tree.tag[verb]) if tree.tag[verb] in ("VBP", "VBZ") else written
    return word.lower() if word.istitle() else word  # an item of a list: "Open an office"
