"""The small words around clauses, as the lexicon lists them."""

from __future__ import annotations

from entente.lexicon.predicate_words import predicate_words

WORDS = predicate_words()
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer")
# What brings the matter of a noun that acts: "attention was paid | to trade".
MATTER = frozenset("on to for over about at of regarding concerning with in that".split())
