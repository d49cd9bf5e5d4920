"""Nouns that stand for the parties where a sentence does not name them: "the delegates", "the meeting", "His Excellency"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from entente.errors import LexiconError
from entente.lexicon.files import load_file

FILE = "actor_words.yaml"


@dataclass(frozen=True, slots=True)
class ActorWords:
    """The lists of `actor_words.yaml`, which says what each is for."""

    groups: frozenset[str]
    of_several: frozenset[str]
    wide_places: frozenset[str]
    of_parts: frozenset[str]
    friends: frozenset[str]
    heads_of_groupings: frozenset[str]
    members_called: Mapping[str, str]
    regional: Mapping[str, tuple[str, ...]]
    continents: Mapping[str, str]
    regions: frozenset[str]
    offices_for: Mapping[str, tuple[str, ...]]
    visiting: frozenset[str]
    hosts_and_guests: Mapping[str, str]
    callers: frozenset[str]
    who_came: frozenset[str]
    sent_by_bodies: frozenset[str]
    counts: Mapping[str, int]
    own: frozenset[str]
    organs: frozenset[str]
    indefinite: frozenset[str]
    at_the_table: frozenset[str]
    rest_of_parties: frozenset[str]
    heads_of_bodies: frozenset[str]
    institutions: frozenset[str]
    state_bodies: frozenset[str]
    of_no_state: frozenset[str]
    leading: frozenset[str]
    governments: frozenset[str]
    holders: frozenset[str]
    styles: frozenset[str]
    forms_of_address: tuple[str, ...]
    bodies: frozenset[str]
    named_again: frozenset[str]
    groupings: frozenset[str]
    of_two: frozenset[str]
    gatherings: frozenset[str]
    shared_work: frozenset[str]
    goes_on: frozenset[str]
    papers: frozenset[str]
    papers_again: frozenset[str]
    issuing: frozenset[str]
    forces_of_things: frozenset[str]
    forces_of_papers: frozenset[str]
    about: frozenset[str]
    agreeing: frozenset[str]
    alone_too: frozenset[str]
    confirming: frozenset[str]
    signing: frozenset[str]
    associations: frozenset[str]
    assemblies: frozenset[str]
    no_association: frozenset[str]
    chairs: frozenset[str]
    armed_groups: frozenset[str]
    communities: Mapping[str, str]
    matters: frozenset[str]


@cache
def actor_words() -> ActorWords:
    """The words, read once. Raises `LexiconError` where a list is missing."""
    raw = load_file(FILE)
    try:
        lists = {f.name: raw[f.name] for f in fields(ActorWords)}
    except KeyError as missing:
        raise LexiconError(f"{FILE}: no list {missing}") from missing
    words: dict[str, Any] = {name: frozenset(map(str, value)) for name, value in lists.items()}
    words |= {name: {k: tuple(v) for k, v in lists[name].items()} for name in ("regional", "offices_for")}
    words |= {"forms_of_address": tuple(lists["forms_of_address"]), "counts": dict(lists["counts"])}
    words |= {
        name: dict(lists[name])
        for name in ("continents", "members_called", "communities", "hosts_and_guests")
    }
    return ActorWords(**words)
