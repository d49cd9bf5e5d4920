"""The words by which phrases are compared: small ones, joints, and those that no search finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from entente.errors import LexiconError
from entente.lexicon.files import Facts, load_file

FILE = "phrase_words.yaml"
_LISTS = ("articles", "small", "joints", "coordinators", "unindexed")


@dataclass(frozen=True, slots=True)
class VariantExample:
    """A phrase with what is a near variant of it and what is none."""

    phrase: str
    near: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """The lists of `phrase_words.yaml`, which says what each is for."""

    articles: frozenset[str]
    small: frozenset[str]
    joints: frozenset[str]
    coordinators: frozenset[str]
    unindexed: frozenset[str]
    variants: tuple[VariantExample, ...]


@cache
def phrase_words() -> PhraseWords:
    """The words, read once. Raises `LexiconError` where a list is missing or malformed."""
    raw = load_file(FILE)
    facts = Facts(FILE, "the file", raw, frozenset({*_LISTS, "variants"}))
    lists = {name: frozenset(facts.texts(name)) for name in _LISTS}
    if not all(lists.values()) or not lists["joints"] | lists["coordinators"] <= lists["small"]:
        raise LexiconError(f"{FILE}: no list may be empty, and every joint and coordinator is a small word")
    return PhraseWords(**lists, variants=tuple(_examples(raw["variants"])))


def _examples(items: list[object]) -> Iterator[VariantExample]:
    for number, item in enumerate(items, 1):
        facts = Facts(FILE, f"variant {number}", item, frozenset({"phrase", "near", "not"}))
        yield VariantExample(facts.needed("phrase"), facts.texts("near"), facts.texts("not"))
