"""In-domain variants of treebank sentences: diplomatic verbs and actors put in the place of others of the same frame."""

from __future__ import annotations

import random
from dataclasses import replace

import grammar
from conllu import Sentence

OBJECT = {
    "VBD": grammar.past,
    "VBZ": grammar.third,
    "VBG": grammar.gerund,
    "VBN": grammar.past,
    "VBP": str,
    "VB": str,
}
PROPER = [
    "Seoul",
    "Tokyo",
    "Moscow",
    "Ukraine",
    "Japan",
    "Israel",
    "NATO",
    "ASEAN",
    "Iran",
    "Kyiv",
    "Taiwan",
    "Brussels",
]


def _frame(sentence: Sentence, i: int) -> list[str] | None:
    """The verbs that may stand at word `i`, by what hangs on it."""
    deps = {sentence.deps[c] for c, h in enumerate(sentence.heads) if h == i and c != i}
    if deps & {"compound:prt", "iobj", "expl"}:
        return None
    if "ccomp" in deps and "obj" not in deps:
        return grammar.THAT_VERBS
    if "xcomp" in deps and "obj" not in deps:
        return grammar.TO_VERBS
    if "obj" in deps and not deps & {"xcomp", "ccomp"}:
        return grammar.OBJECT_VERBS
    return None


def vary(sentence: Sentence, random_: random.Random) -> Sentence | None:
    """A variant with other verbs and names, or None where nothing fits."""
    words = list(sentence.words)
    changed = False
    for i, tag in enumerate(sentence.tags):
        if tag in OBJECT and random_.random() < 0.7:
            verbs = _frame(sentence, i)
            if verbs:
                word = OBJECT[tag](random_.choice(verbs))
                words[i] = word.capitalize() if sentence.words[i][:1].isupper() else word
                changed = True
        elif tag == "NNP" and sentence.deps[i] in ("nsubj", "obl", "nmod") and random_.random() < 0.5:
            words[i] = random_.choice(PROPER)
            changed = True
    return replace(sentence, words=words) if changed else None
