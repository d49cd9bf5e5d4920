"""Operative verbs: the force and strength of what a party does with words, read from the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from entente.errors import LexiconError
from entente.lexicon.files import load_file
from entente.model import Force

FILE = "operative_verbs.yaml"


@dataclass(frozen=True, slots=True)
class VerbEntry:
    """One sense of an operative verb; the head of `operative_verbs.yaml` says what each field means.

    `needs` is None, clause (or infinitive), that (a clause only), as, or complement.
    """

    verb: str
    force: Force
    strength: int
    after: tuple[str, ...] = ()
    nouns: frozenset[str] = frozenset()
    addressee: bool = False
    keep_object: bool = False
    keep_noun: bool = False
    singular: bool = False
    needs: str | None = None
    manner: frozenset[str] = frozenset()
    qualities: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    weak: bool = False
    own: bool = False
    promise: bool = False
    silent_in_joint: bool = False
    alone: Force | None = None
    with_will: Force | None = None
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a matter is said to be ("is welcome", "a matter of concern"): the words, and the noun behind "of"."""

    words: frozenset[str]
    of: frozenset[str]
    force: Force


@dataclass(frozen=True, slots=True)
class Attitude:
    """A noun or adjective that acts where a verb carries it ("concern", "committed")."""

    words: frozenset[str]
    force: Force
    strength: int
    feeling: bool = False
    promise: bool = False
    to_do: Force | None = None
    examples: tuple[str, ...] = ()
    of_people: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class VerbLexicon:
    """All that the reader knows of operative words, indexed by lemma."""

    entries: dict[str, tuple[VerbEntry, ...]]
    light: frozenset[str]
    restating: frozenset[str]
    of_own: frozenset[str]  # restating verbs that carry only one's own feelings
    nouns: dict[str, Attitude]
    adjectives: dict[str, Attitude]
    verdicts: tuple[Verdict, ...]
    transparent: frozenset[str]
    opening: frozenset[str]
    meeting: frozenset[str]
    reporting: frozenset[str]


@cache
def verb_lexicon() -> VerbLexicon:
    """The operative verbs of the lexicon. Raises `LexiconError` for an entry that cannot be used."""
    raw = load_file(FILE)
    entries: dict[str, list[VerbEntry]] = {}
    for item in raw["verbs"]:
        for entry in _senses(item):
            entries.setdefault(entry.verb, []).append(entry)
    return VerbLexicon(
        entries={verb: tuple(sorted(senses, key=_looseness)) for verb, senses in entries.items()},
        light=frozenset(raw["light_verbs"]),
        restating=frozenset(v for v, facts in raw["light_verbs"].items() if facts.get("restates")),
        of_own=frozenset(v for v, facts in raw["light_verbs"].items() if facts.get("own")),
        nouns=_attitudes(raw["attitude_nouns"], "nouns"),
        adjectives=_attitudes(raw["adjectives"], "words"),
        verdicts=tuple(
            Verdict(frozenset(v["words"]), frozenset(v.get("of", ())), v["force"]) for v in raw["verdicts"]
        ),
        transparent=frozenset(raw["transparent_verbs"]),
        opening=frozenset(raw["opening_verbs"]),
        meeting=frozenset(raw["meeting_verbs"]),
        reporting=frozenset(raw["reporting_verbs"]),
    )


def _senses(item: dict[str, Any]) -> list[VerbEntry]:
    """One entry for each verb of the item."""
    if "verbs" not in item:
        return [_entry(item)]
    return [_entry({**item, "verb": verb}) for verb in item["verbs"]]


def _looseness(entry: VerbEntry) -> tuple[bool, ...]:
    """The sense with the narrowest frame is tried first."""
    return (
        not entry.nouns,
        not entry.qualities,
        not entry.singular,
        not entry.after,
        not entry.manner,
        entry.needs is None,
        entry.needs == "that",
    )


_FIELDS = frozenset(
    "verb verbs force strength after nouns object keep_object keep_noun singular needs manner qualities unless weak promise silent"
    " alone with_will own examples not".split()
)


def _entry(item: dict[str, Any]) -> VerbEntry:
    if unknown := item.keys() - _FIELDS:
        raise LexiconError(f"{FILE}: entry {item!r}: unknown field {', '.join(sorted(unknown))}")
    try:
        return VerbEntry(
            verb=str(item["verb"]),
            force=item["force"],
            strength=int(item["strength"]),
            after=tuple(sorted(item.get("after", ()), key=lambda words: -len(words))),
            nouns=frozenset(item.get("nouns", ())),
            addressee=item.get("object") == "addressee",
            keep_object=bool(item.get("keep_object")),
            keep_noun=bool(item.get("keep_noun")),
            singular=bool(item.get("singular")),
            needs=item.get("needs"),
            manner=frozenset(item.get("manner", ())),
            qualities=frozenset(item.get("qualities", ())),
            unless=frozenset(item.get("unless", ())),
            weak=bool(item.get("weak") or item.get("own")),
            own=bool(item.get("own")),
            promise=bool(item.get("promise")),
            silent_in_joint=item.get("silent") == "joint",
            alone=item.get("alone"),
            with_will=item.get("with_will"),
            examples=tuple(item.get("examples", ())),
            counter_examples=tuple(item.get("not", ())),
        )
    except KeyError as missing:
        raise LexiconError(f"{FILE}: entry {item!r} lacks {missing}") from missing


# Forces whose noun is part of what is expressed ("expressed | readiness to help").
_KEPT = ("commit", "emphasize")


def _attitudes(items: list[dict[str, Any]], key: str) -> dict[str, Attitude]:
    found = {}
    for item in items:
        attitude = Attitude(
            frozenset(item[key]), item["force"], item["strength"], bool(item.get("feeling")),
            bool(item.get("promise")), item.get("to_do"), tuple(item.get("examples", ())),
            bool(item.get("of_people")), bool(item.get("kept", item["force"] in _KEPT)),
        )  # fmt: skip
        found.update(dict.fromkeys(item[key], attitude))
    return found
