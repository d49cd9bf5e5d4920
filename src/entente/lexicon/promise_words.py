"""How texts promise: the words that turn what an act says into a commitment."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any, cast

from entente.errors import LexiconError
from entente.lexicon.files import load_file

FILE = "promise_words.yaml"


@dataclass(frozen=True, slots=True)
class PromiseWords:
    """The lists of `promise_words.yaml`, which says what each is for; the maps go from a noun, adjective or passive to its verb or adverb."""

    promising: frozenset[str]
    never_promising: frozenset[str]
    pledging: frozenset[str]
    doing_itself: frozenset[str]
    nouns: frozenset[str]
    decided: frozenset[str]
    owned: frozenset[str]
    done: frozenset[str]
    intending: frozenset[str]
    giving: frozenset[str]
    not_doing: frozenset[str]
    aspiring: frozenset[str]
    trusting: frozenset[str]
    settling: frozenset[str]
    actions: dict[str, str]
    furthered: dict[str, str]
    manners: dict[str, str]
    doings: dict[str, str]
    journeys: frozenset[str]
    promising_verbs: frozenset[str]
    hosting: frozenset[str]
    table: frozenset[str]
    teams: frozenset[str]
    sent: frozenset[str]
    meetings: frozenset[str]
    held: dict[str, str]
    introducing: frozenset[str]
    joining: frozenset[str]
    trailing: frozenset[str]
    prepositions: frozenset[str]
    explaining: frozenset[str]
    by_way_of: frozenset[str]
    mindful: frozenset[str]
    no_verbs: frozenset[str]
    base_in_ed: frozenset[str]
    deeds: frozenset[str]
    deeds_and_nouns: frozenset[str]


@cache
def promise_words() -> PromiseWords:
    """The words, read once. Raises `LexiconError` where a list is missing."""
    raw = _raw()
    try:
        lists: dict[str, Any] = {f.name: raw[f.name] for f in fields(PromiseWords)}
    except KeyError as missing:
        raise LexiconError(f"{FILE}: no list {missing}") from missing
    maps = ("actions", "furthered", "manners", "doings", "held")
    made = {k: dict(v) if k in maps else frozenset(map(str, v)) for k, v in lists.items()}
    return PromiseWords(**cast("dict[str, Any]", made))


def examples() -> tuple[dict[str, Any], ...]:
    """Sentences with the actions that they promise."""
    return tuple(_raw()["promises"])


def counter_examples() -> tuple[str, ...]:
    """Sentences that promise nothing."""
    return tuple(_raw()["no_promises"])


def _raw() -> dict[str, Any]:
    found: dict[str, Any] = load_file(FILE)
    return found
