"""The words of names, folded as names are compared."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from entente.lexicon.mechanism_names import name_words
from entente.record.identity.folding import words

_LONG = 5  # letters: a shorter word that ends in "s" is seldom a plural
_NO_PLURAL = ("ss", "us", "is")


@lru_cache(maxsize=16384)
def one_form(word: str) -> str:
    """The word that is compared: no plural, "Africa" for "African"."""
    known = name_words().same.get(word)
    if known:
        return known
    plural = len(word) >= _LONG and word.endswith("s") and not word.endswith(_NO_PLURAL)
    return name_words().same.get(word[:-1], word[:-1]) if plural else word


def forms(listed: Iterable[str]) -> frozenset[str]:
    """The words of a list in the form that is compared."""
    return frozenset(one_form(word) for word in listed)


@cache
def heads() -> frozenset[str]:
    """What a consultation is headed by."""
    return forms(name_words().heads)


@cache
def matters() -> frozenset[str]:
    """Fields that many consultations share."""
    return forms(name_words().matters)


@cache
def unsaying() -> frozenset[str]:
    """Words that do not tell one consultation from another: levels, and what leads up to a name."""
    return forms((*name_words().levels, *name_words().fillers, *name_words().months))


def contains(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether the words of `part` stand side by side in `whole`."""
    return any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))


@cache
def phrases(listed: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Each text of a list as its words."""
    return frozenset(words(text) for text in listed)
