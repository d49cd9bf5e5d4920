"""Small words around an operative verb: what is passed over, what only governs, what says how, when, with whom."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from entente.errors import LexiconError
from entente.lexicon.files import load_file

FILE = "predicate_words.yaml"


@dataclass(frozen=True, slots=True)
class PredicateWords:
    """The lists of `predicate_words.yaml`, which says what each is for."""

    adverbs: frozenset[str]
    closely: frozenset[str]
    of_nouns: frozenset[str]
    governed: frozenset[str]
    reflexive: frozenset[str]
    introduces: dict[str, frozenset[str]]
    those_praised: frozenset[str]
    always_addressed: frozenset[str]
    concerned: frozenset[str]
    deeds: frozenset[str]
    raised: frozenset[str]
    joined: frozenset[str]
    journeys: frozenset[str]
    plain_saying: frozenset[str]
    calendar: frozenset[str]
    when_where: frozenset[str]
    lately: frozenset[str]
    insertions: frozenset[str]
    guests: frozenset[str]
    partners: frozenset[str]
    quantities: frozenset[str]
    felt_over: frozenset[str]
    feeling_prepositions: frozenset[str]
    carriers: frozenset[str]
    relative: frozenset[str]
    manners: frozenset[str]
    means: frozenset[str]
    holding: frozenset[str]
    of_what: frozenset[str]
    matter: frozenset[str]
    focusing: frozenset[str]
    on_occasion: frozenset[str]
    occasions: frozenset[str]
    negations: frozenset[str]
    agenda: frozenset[str]
    reckoning: frozenset[str]
    refused: frozenset[str]
    undergone: frozenset[str]
    not_done: frozenset[str]
    carrying: frozenset[str]
    goes_on: frozenset[str]
    states: frozenset[str]
    no_existence: frozenset[str]
    talks: frozenset[str]
    wavering: frozenset[str]
    unshaken: frozenset[str]
    sympathies: frozenset[str]
    with_them: frozenset[str]
    talked_of: dict[str, frozenset[str]]
    felt_for: frozenset[str]
    said_beside: frozenset[str]
    how: frozenset[str]
    modals: frozenset[str]
    giving: frozenset[str]
    chances: frozenset[str]
    using: frozenset[str]
    efforts: frozenset[str]
    issuing: frozenset[str]
    speaking_texts: frozenset[str]
    pronouns: frozenset[str]
    grounds: frozenset[str]
    like_adjectives: frozenset[str]
    shown: frozenset[str]
    on_which: frozenset[str]
    meanwhile: frozenset[str]
    thought: frozenset[str]
    performances: frozenset[str]
    weapons: frozenset[str]
    crimes: frozenset[str]


@cache
def predicate_words() -> PredicateWords:
    """The words, read once. Raises `LexiconError` where a list is missing."""
    raw = _raw()
    try:
        lists: dict[str, Any] = {f.name: raw[f.name] for f in fields(PredicateWords)}
    except KeyError as missing:
        raise LexiconError(f"{FILE}: no list {missing}") from missing
    by_verb: dict[str, Any] = {
        name: {verb: frozenset(words) for verb, words in lists.pop(name).items()}
        for name in ("introduces", "talked_of")
    }
    lists = {name: frozenset(map(str, words)) for name, words in lists.items()}
    return PredicateWords(**lists, **by_verb)


def examples() -> tuple[dict[str, str], ...]:
    """Sentences with the content that their act has."""
    return tuple(_raw()["acts"])


def counter_examples() -> tuple[str, ...]:
    """Sentences without an act."""
    return tuple(_raw()["no_acts"])


def _raw() -> dict[str, Any]:
    found: dict[str, Any] = load_file(FILE)
    return found
