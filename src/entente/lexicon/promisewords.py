"""How texts promise: the words that turn what an act says into a commitment."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from typing import Any

import yaml

from entente.errors import LexiconError

FILE = "promise_words.yaml"


@dataclass(frozen=True, slots=True)
class PromiseWords:
    """The lists of `promise_words.yaml`, which says what each is for; `actions` and `manners` map nouns and adjectives."""

    promising: frozenset[str]
    never_promising: frozenset[str]
    pledging: frozenset[str]
    nouns: frozenset[str]
    intending: frozenset[str]
    giving: frozenset[str]
    not_doing: frozenset[str]
    actions: dict[str, str]
    manners: dict[str, str]
    table: frozenset[str]
    teams: frozenset[str]
    introducing: frozenset[str]
    joining: frozenset[str]
    trailing: frozenset[str]
    prepositions: frozenset[str]
    no_verbs: frozenset[str]


@cache
def promise_words() -> PromiseWords:
    """The words, read once. Raises `LexiconError` where a list is missing."""
    raw = _raw()
    try:
        lists: dict[str, Any] = {f.name: raw[f.name] for f in fields(PromiseWords)}
    except KeyError as missing:
        raise LexiconError(f"{FILE}: no list {missing}") from missing
    actions, manners = dict(lists.pop("actions")), dict(lists.pop("manners"))
    words = {name: frozenset(map(str, listed)) for name, listed in lists.items()}
    return PromiseWords(actions=actions, manners=manners, **words)


def examples() -> tuple[dict[str, Any], ...]:
    """Sentences with the actions that they promise."""
    return tuple(_raw()["promises"])


def counter_examples() -> tuple[str, ...]:
    """Sentences that promise nothing."""
    return tuple(_raw()["no_promises"])


def _raw() -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, Any] = yaml.load(
        resources.files("entente.lexicon").joinpath("data", FILE).read_bytes(), loader
    )
    return found
