"""How a sentence leads a list: the words on which its items go on, and those that stand for them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.lexicon.files import Facts, load_file

FILE = "list_words.yaml"
_LISTS = (
    "unfinished", "aims", "prepositions", "followings", "doing", "agreed_on", "no_item", "parts", "aiming", "undertakings",
    "parts_of_programme", "named",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ListWords:
    """The lists of `list_words.yaml`, which says what each is for."""

    unfinished: frozenset[str]
    aims: frozenset[str]
    prepositions: frozenset[str]
    followings: frozenset[str]
    doing: frozenset[str]
    agreed_on: frozenset[str]
    no_item: frozenset[str]
    parts: frozenset[str]
    aiming: frozenset[str]
    undertakings: frozenset[str]
    parts_of_programme: frozenset[str]
    named: frozenset[str]


@cache
def list_words() -> ListWords:
    """The words, read once. Raises `LexiconError` where a list is malformed."""
    facts = Facts(FILE, "the file", load_file(FILE), frozenset({*_LISTS, "leads", "whole"}))
    return ListWords(**{name: frozenset(facts.texts(name)) for name in _LISTS})


def lead_examples() -> tuple[dict[str, str], ...]:
    """Lead-ins with what their items go on from."""
    return tuple(load_file(FILE)["leads"])


def whole_examples() -> tuple[str, ...]:
    """Sentences that say enough without their list."""
    return tuple(load_file(FILE)["whole"])
