"""Operative verbs: the force and strength of what a party does with words, read from the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from entente.errors import LexiconError
from entente.model import Force

FILE = "operative_verbs.yaml"


@dataclass(frozen=True, slots=True)
class VerbEntry:
    """One sense of an operative verb. `phrase` is how the act's `verb` field names it."""

    verb: str
    force: Force
    strength: int
    after: tuple[str, ...] = ()
    nouns: frozenset[str] = frozenset()
    addressee: bool = False
    keep_object: bool = False
    needs_clause: bool = False
    weak: bool = False
    promise: bool = False
    restates: bool = False
    silent_in_joint: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attitude:
    """A noun or adjective that acts where a verb carries it ("concern", "committed")."""

    words: frozenset[str]
    force: Force
    strength: int
    feeling: bool = False
    promise: bool = False
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VerbLexicon:
    """All that the reader knows of operative words, indexed by lemma."""

    entries: dict[str, tuple[VerbEntry, ...]]
    light: frozenset[str]
    restating: frozenset[str]
    nouns: dict[str, Attitude]
    adjectives: dict[str, Attitude]
    transparent: frozenset[str]
    meeting: frozenset[str]
    reporting: frozenset[str]


@cache
def verb_lexicon() -> VerbLexicon:
    """The operative verbs of the lexicon. Raises `LexiconError` for an entry that cannot be used."""
    raw = yaml.load(resources.files("entente.lexicon").joinpath("data", FILE).read_bytes(), _loader())
    entries: dict[str, list[VerbEntry]] = {}
    for item in raw["verbs"]:
        entry = _entry(item)
        entries.setdefault(entry.verb, []).append(entry)
    return VerbLexicon(
        entries={verb: tuple(senses) for verb, senses in entries.items()},
        light=frozenset(raw["light_verbs"]),
        restating=frozenset(v for v, facts in raw["light_verbs"].items() if facts.get("restates")),
        nouns=_attitudes(raw["attitude_nouns"], "nouns"),
        adjectives=_attitudes(raw["adjectives"], "words"),
        transparent=frozenset(raw["transparent_verbs"]),
        meeting=frozenset(raw["meeting_verbs"]),
        reporting=frozenset(raw["reporting_verbs"]),
    )


def _loader() -> Any:
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _entry(item: dict[str, Any]) -> VerbEntry:
    try:
        return VerbEntry(
            verb=item["verb"],
            force=item["force"],
            strength=int(item["strength"]),
            after=tuple(sorted(item.get("after", ()), key=lambda words: -len(words))),
            nouns=frozenset(item.get("nouns", ())),
            addressee=item.get("object") == "addressee",
            keep_object=bool(item.get("keep_object")),
            needs_clause=item.get("needs") == "clause",
            weak=bool(item.get("weak")),
            promise=bool(item.get("promise")),
            restates=bool(item.get("restates")),
            silent_in_joint=item.get("silent") == "joint",
            examples=tuple(item.get("examples", ())),
            counter_examples=tuple(item.get("not", ())),
        )
    except KeyError as missing:
        raise LexiconError(f"{FILE}: entry {item!r} lacks {missing}") from missing


def _attitudes(items: list[dict[str, Any]], key: str) -> dict[str, Attitude]:
    found = {}
    for item in items:
        attitude = Attitude(
            frozenset(item[key]), item["force"], item["strength"], bool(item.get("feeling")),
            bool(item.get("promise")), tuple(item.get("examples", ())),
        )  # fmt: skip
        found.update(dict.fromkeys(item[key], attitude))
    return found
