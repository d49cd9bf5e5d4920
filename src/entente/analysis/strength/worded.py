"""An act's wording, cut into what the rules look at: the verb's own words and the content."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from entente.analysis.likeness.claim import Claim
from entente.analysis.likeness.terms import stem, terms_of
from entente.analysis.strength.phrases import Phrases, words_of
from entente.lexicon.strength import strength_words
from entente.model import Force

_BEFORE = 7  # words before the content in which the verb and its adverbs stand
_HEAD = 7  # words of the content in which a feeling and what qualifies it stand
_NOUN = 5  # words of the content among which the noun stands that a verb of speaking governs
_SPEAKING = frozenset({"affirm", "emphasize"})
_MOST = 400  # words of an act that are looked at


@dataclass(frozen=True, slots=True)
class Worded:
    """The words, in small letters: around the verb, of the content, and behind it to the end of the quote."""

    claim: Claim
    verbal: tuple[str, ...]
    content: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The kind of act as the scales see it: who endorses supports, and who agrees that something is so affirms it."""
        act = self.claim.act
        if (
            act.force == "agree"
            and "that" in (*self.verbal[-1:], *self.content[:1])
            and "will" not in self.content
        ):
            return "affirm"
        if act.force in _SPEAKING and (spoken := self._spoken_noun()):
            return spoken
        return strength_words().kinds.get(act.verb or "", act.force)

    @property
    def _refuses(self) -> bool:
        """Whether it says what they will not do: "reiterated that they will never accept"."""
        words = self.content[:_HEAD]
        return "will" in words and any(found.start < _NOUN for found in _refusals().within(words))

    def _spoken_noun(self) -> Force | None:
        """The kind that a noun at the beginning makes of it: "reiterated their strong opposition to"."""
        if self._refuses:
            return "oppose"
        known = strength_words().spoken_nouns
        return next((known[w] for w in self.content[:_NOUN] if w in known), None)

    @property
    def head(self) -> int:
        """How many of the words are the verb's own or stand at the beginning of the content."""
        return len(self.verbal) + _HEAD

    @property
    def says_verb(self) -> bool:
        """Whether its quote has the verb; that of a point of a list may stand in the line before the list."""
        verb = {stem(word) for word in (self.claim.act.verb or "").split()}
        return any(stem(word) in verb for word in self.whole)

    @property
    def addressed(self) -> tuple[str, ...]:
        """The words between the verb and the content: "all states to" of "urged all states to ratify it"."""
        verb = {stem(word) for word in (self.claim.act.verb or "").split()}
        at = max((n for n, word in enumerate(self.verbal) if stem(word) in verb), default=None)
        return self.verbal[at + 1 :] if at is not None else ()

    @property
    def whole(self) -> tuple[str, ...]:
        """The verb's own words and all of the content."""
        return (*self.verbal, *self.content)

    @property
    def stems(self) -> frozenset[str]:
        """The stems of all words."""
        return frozenset(stem(word) for word in self.whole)

    def has(self, word: str) -> bool:
        """Whether a word stands in it in any form, or one that means the same."""
        return stem(word) in self.stems or bool(self.claim.whole & frozenset(terms_of(word)))


@lru_cache(maxsize=4096)
def worded(claim: Claim) -> Worded:
    """The wording of an act. Where its content does not stand in its quote as it is, what else the quote says is its verb's."""
    quote, content = claim.act.proof.quote, claim.act.content
    said = words_of(content)
    at = quote.find(content) if content else -1
    if at >= 0:
        before, behind = words_of(quote[:at]), words_of(quote[at + len(content) :])
    else:
        known = set(said)
        before, behind = tuple(w for w in words_of(quote)[: 2 * _BEFORE] if w not in known), ()
    return Worded(claim, before[-_BEFORE:], (*said, *behind)[:_MOST])


def alike(one: Worded, other: Worded, share: float) -> bool:
    """Whether this share of all terms that either says is said by both."""
    first, second = one.claim.whole, other.claim.whole
    return 2 * len(first & second) >= share * (len(first) + len(second))


@cache
def _refusals() -> Phrases:
    return Phrases(strength_words().refusals)
