"""The small words around an operative verb, as the lexicon lists them."""

from __future__ import annotations

from entente.lexicon.predicate_words import predicate_words

WORDS = predicate_words()
ADVERBS = WORDS.adverbs | WORDS.closely  # passed over behind any operative verb
