"""What single words of a phrase in small letters are, as far as their form tells: nouns, verbs, dates, parts of names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from entente.lexicon.described_references import described_words
from entente.lexicon.verbs import verb_lexicon
from entente.reading.references.tokens import Token
from entente.reading.references.words import DAYS, MONTHS, word_set


@cache
def _verbs() -> frozenset[str]:
    """Forms of the operative verbs that are no participles in "-ed"."""
    found: set[str] = set()
    for lemma in verb_lexicon().entries.keys() | verb_lexicon().reporting:
        stem = lemma.removesuffix("e")
        found |= {lemma, f"{lemma}s", f"{lemma}es", f"{stem}ing"}
    return frozenset(found - described_words("epithets") - described_words("not_verbs"))


def is_date(token: Token) -> bool:
    """A month, a day of the week or a number."""
    bare = token.text.rpartition("-")[2]  # "mid-July"
    return bare in MONTHS or token.text in DAYS or token.text[:1].isdigit()


def names_something(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is (part of) a name: capital, no date, not the first of its sentence."""
    token = tokens[at]
    return at > 0 and token.capital and not is_date(token) and token.text not in word_set("leads")


def small(token: Token) -> bool:
    """A noun or adjective in small letters, as far as its form tells."""
    word = token.text
    if (
        token.capital
        or not word[0].isalpha()
        or word in described_words("stops") | described_words("determiners")
    ):
        return False
    done = word.endswith("ed") and "-" not in word and not word.startswith("un")  # "unprecedented" is no verb
    if done and word not in described_words("participles"):
        return False
    adverb = word.endswith("ly") and "-" not in word and word not in described_words("epithets")
    return word not in _verbs() and not adverb


def nominal(word: str) -> bool:
    return word[0].isalpha() and word not in described_words("stops") | described_words("determiners")


def is_verbal(token: Token) -> bool:
    word = token.text
    return word.endswith("ed") or word in _verbs() or word in ("is", "was", "are", "were", "will", "has", "have", "had", "also", "said", "held", "met", "spoke")  # fmt: skip


def word_at(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""


def spelled_start(tokens: Sequence[Token], end: int, acronym: str) -> int | None:
    """The token from which on the capitals before `end` spell the acronym, small words left out; None if they do not."""
    letters = [c for c in acronym if c.isupper()]
    if len(letters) < 3 or not acronym.isupper():
        return None
    at, wanted = end - 1, len(letters) - 1
    while at >= 0 and wanted >= 0:
        word = tokens[at].text
        if word[0].isupper() and word[0] == letters[wanted]:
            wanted -= 1
            if wanted < 0:
                return at
        elif word not in ("of", "and", "for", "the", "on", "in", "to", "&"):
            return None
        at -= 1
    return None
