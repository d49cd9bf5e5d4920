"""In-domain variants of treebank sentences: diplomatic verbs and actors put in the place of others of the same frame."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import words as w
from conllu import Sentence
from inflection import gerund, participle, past, third

FORMS = {"VBD": past, "VBZ": third, "VBG": gerund, "VBN": participle, "VBP": str, "VB": str}
PROPER = [c for c in w.COUNTRIES if " " not in c] + w.LAST + w.ACRONYMS
GROUPS = [*w.PLURALS, "leaders", "sides", "ministers"]
ACTORS = ("nsubj", "nsubj:pass", "obl", "nmod", "conj", "obl:agent")
TYPOGRAPHIC = {"'s": "’s", "'": "’", "n't": "n’t", "'re": "’re", "'ve": "’ve", "'ll": "’ll", "--": "—"}


def _frame(sentence: Sentence, i: int) -> list[str] | None:
    """The verbs that may stand at word `i`, by what hangs on it."""
    kids = [c for c, head in enumerate(sentence.heads) if head == i and c != i]
    deps = {sentence.deps[c] for c in kids}
    if deps & {"compound:prt", "iobj", "expl", "aux:pass", "cop"}:
        return None
    if "ccomp" in deps:
        return None if "obj" in deps else w.THAT_VERBS if _has_that(sentence, kids) else None
    if "xcomp" in deps and any(sentence.deps[c] == "xcomp" and sentence.tags[c] == "VB" for c in kids):
        return w.PERSON_TO_VERBS if "obj" in deps else w.TO_VERBS
    if "obj" in deps and "xcomp" not in deps:
        return w.OBJECT_VERBS + w.PLAIN
    return None


def _has_that(sentence: Sentence, kids: list[int]) -> bool:
    clauses = [c for c in kids if sentence.deps[c] == "ccomp"]
    return any(
        sentence.words[k].lower() == "that"
        for c in clauses
        for k, head in enumerate(sentence.heads)
        if head == c
    )


def vary(sentence: Sentence, random: Random) -> Sentence | None:
    """A variant with other verbs and names, or None where nothing fits."""
    words = list(sentence.words)
    changed = False
    for i, tag in enumerate(sentence.tags):
        word = None
        if tag in FORMS and random.random() < 0.7:
            verbs = _frame(sentence, i)
            word = FORMS[tag](random.choice(verbs)) if verbs else None
        elif tag == "NNP" and sentence.deps[i] in ACTORS and random.random() < 0.5:
            word = random.choice(PROPER)
        elif tag == "NNS" and sentence.deps[i] == "nsubj" and random.random() < 0.4:
            word = random.choice(GROUPS)
        if word:
            words[i] = word[:1].upper() + word[1:] if sentence.words[i][:1].isupper() else word
            changed = True
    return replace(sentence, words=words) if changed else None


def typeset(sentence: Sentence) -> Sentence:
    """The sentence with typographic apostrophes, quotation marks and dashes, as official texts have them."""
    words = [
        "“"
        if tag == "``" and word == '"'
        else "”"
        if tag == "''" and word == '"'
        else TYPOGRAPHIC.get(word, word)
        for word, tag in zip(sentence.words, sentence.tags, strict=True)
    ]
    return replace(sentence, words=words)
