"""At whom acts are directed: the words by which a text tells whose deed or whose good an act is about."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from entente.errors import LexiconError
from entente.lexicon.files import load_file

FILE = "addressee_words.yaml"


@dataclass(frozen=True, slots=True)
class AddresseeWords:
    """The lists of `addressee_words.yaml`, which says what each is for."""

    nobody: frozenset[str]
    no_address: frozenset[str]
    about: frozenset[str]
    to_others: frozenset[str]
    told_to: frozenset[str]
    to_leads_on: frozenset[str]
    alone: frozenset[str]
    about_its: frozenset[str]
    given: frozenset[str]
    done_by: frozenset[str]
    serving: frozenset[str]
    leads_on: frozenset[str]
    persons: frozenset[str]
    no_deeds: frozenset[str]
    come_from: frozenset[str]
    between: frozenset[str]
    conduct_in: frozenset[str]
    matters_in: frozenset[str]
    mourned_in: frozenset[str]
    helping: frozenset[str]
    telling: frozenset[str]
    help_for: frozenset[str]
    pressing: frozenset[str]
    holding: frozenset[str]
    passed_over: frozenset[str]
    of_theirs: frozenset[str]
    of_theirs_in_organisations: frozenset[str]
    named_for: frozenset[str]
    private: frozenset[str]
    offices: frozenset[str]
    the_other: frozenset[str]
    the_others: frozenset[str]
    each_other: frozenset[str]
    last_named: frozenset[str]
    done_before: frozenset[str]


@cache
def addressee_words() -> AddresseeWords:
    """The words, read once. Raises `LexiconError` where a list is missing."""
    raw = _raw()
    try:
        return AddresseeWords(**{f.name: frozenset(map(str, raw[f.name])) for f in fields(AddresseeWords)})
    except KeyError as missing:
        raise LexiconError(f"{FILE}: no list {missing}") from missing


@cache
def rulers() -> dict[str, str]:
    """The party of each ruler who is named without office or country: "Lukashenka"."""
    return {str(name): party for party, names in _raw()["rulers"].items() for name in names}


def examples() -> tuple[dict[str, Any], ...]:
    """Sentences with those whom their last act addresses."""
    return tuple(_raw()["examples"])


def counter_examples() -> tuple[str, ...]:
    """Sentences whose last act addresses nobody."""
    return tuple(_raw()["counter_examples"])


def _raw() -> dict[str, Any]:
    found: dict[str, Any] = load_file(FILE)
    return found
