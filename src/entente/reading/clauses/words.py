"""The small words around clauses, as the lexicon lists them."""

from __future__ import annotations

from entente.lexicon.predicate_words import predicate_words

WORDS = predicate_words()
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer")
