"""How strongly acts are worded: the strength of their verbs, and the words that raise or lower it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from entente.errors import LexiconError
from entente.lexicon.files import Facts, load_file
from entente.lexicon.verbs import verb_lexicon
from entente.model import Force

FILE = "strength_words.yaml"
_FIELDS = frozenset(
    {
        "steps",
        "ladders",
        "own_doing",
        "own_verbs",
        "kinds",
        "own_nouns",
        "sentences",
        "attitude",
        "completeness",
        "scope",
        "modality",
        "effort",
        "no_step",
        "joint_effort",
        "plain_kinds",
        "spoken_nouns",
        "ought",
        "refusals",
        "conditions",
        "epithets",
        "apart",
        "deadlines",
        "of_it",
        "standing",
        "joints",
        "aims",
        "begun",
        "done",
        "outcomes",
        "ahead",
        "past",
        "doings",
        "not_yet",
        "examples",
    }
)
ANSWERS = frozenset({"stronger", "softer", "reworded", "kept", "cannot say"})

Ranked = Mapping[str, int]  # a phrase in small letters → its rank


@dataclass(frozen=True, slots=True)
class Example:
    """An earlier and a later sentence, and how the later one is worded."""

    before: str
    after: str
    answer: str


@dataclass(frozen=True, slots=True)
class StrengthWords:
    """The lists of the file, phrases in small letters."""

    steps: Mapping[Force, int]
    ladders: tuple[tuple[str, ...], ...]
    own_doing: Ranked
    own_verbs: Ranked
    kinds: Mapping[str, Force]
    own_nouns: Ranked
    sentences: Ranked
    attitude: Ranked
    completeness: Ranked
    scope: Ranked
    modality: Ranked
    effort: frozenset[str]
    no_step: frozenset[tuple[Force, ...]]
    joint_effort: frozenset[str]
    plain_kinds: frozenset[str]
    spoken_nouns: Mapping[str, Force]  # a noun → the kind of act
    ought: frozenset[str]
    refusals: frozenset[str]
    conditions: frozenset[str]
    epithets: frozenset[str]
    deadlines: frozenset[str]
    apart: frozenset[str]
    of_it: frozenset[str]
    standing: frozenset[str]
    joints: frozenset[str]
    aims: frozenset[str]
    begun: frozenset[str]
    done: frozenset[str]
    outcomes: frozenset[str]
    ahead: frozenset[str]
    past: Mapping[str, str]  # a past form → its verb
    doings: frozenset[str]
    not_yet: frozenset[str]
    examples: tuple[Example, ...]


@cache
def strength_words() -> StrengthWords:
    """The words, read once. Raises `LexiconError` for a file that cannot be used."""
    raw = load_file(FILE)
    facts = Facts(FILE, "the file", raw, _FIELDS)
    return StrengthWords(
        steps=dict(raw["steps"]),
        ladders=tuple(tuple(line) for line in raw["ladders"]),
        own_doing=dict(raw["own_doing"]),
        own_verbs=dict(raw["own_verbs"]),
        kinds=dict(raw["kinds"]),
        own_nouns=_ranked(raw, "own_nouns"),
        sentences=_ranked(raw, "sentences"),
        attitude=_ranked(raw, "attitude"),
        completeness=_ranked(raw, "completeness"),
        scope=_ranked(raw, "scope"),
        modality=_ranked(raw, "modality"),
        effort=frozenset(facts.texts("effort")),
        no_step=frozenset(tuple(sorted(pair)) for pair in raw["no_step"]),
        joint_effort=frozenset(facts.texts("joint_effort")),
        plain_kinds=frozenset(facts.texts("plain_kinds")),
        spoken_nouns={noun: force for force, nouns in raw["spoken_nouns"].items() for noun in nouns},
        refusals=frozenset(facts.texts("refusals")),
        ought=frozenset(facts.texts("ought")),
        conditions=frozenset(facts.texts("conditions")),
        epithets=frozenset(facts.texts("epithets")),
        deadlines=frozenset(facts.texts("deadlines")),
        apart=frozenset(facts.texts("apart")),
        of_it=frozenset(facts.texts("of_it")),
        standing=frozenset(facts.texts("standing")),
        joints=frozenset(facts.texts("joints")),
        aims=frozenset(facts.texts("aims")),
        begun=frozenset(facts.texts("begun")),
        done=frozenset(facts.texts("done")),
        outcomes=frozenset(facts.texts("outcomes")),
        ahead=frozenset(facts.texts("ahead")),
        past=dict(raw["past"]),
        doings=frozenset(facts.texts("doings")),
        not_yet=frozenset(facts.texts("not_yet")),
        examples=tuple(_example(item) for item in raw["examples"]),
    )


@cache
def verb_strength(verb: str | None, force: str) -> int | None:
    """The strength, 1 to 5, of an operative verb or phrase within its force; None where the lexicon has none.

    "call on" and "look forward to" are entries; of "express concern" the noun acts, of "be committed" the adjective.
    """
    if verb is None:
        return None
    known = _strengths().get((verb, force))
    if known is not None:
        return known
    head, _, rest = verb.partition(" ")
    last = rest.rpartition(" ")[2]
    lexicon = verb_lexicon()
    for word in (last, last.removesuffix("s")):
        for attitudes in (lexicon.nouns, lexicon.adjectives):
            if word in attitudes and attitudes[word].force == force:
                return attitudes[word].strength
    return _strengths().get((head, force))


@cache
def _strengths() -> dict[tuple[str, str], int]:
    table: dict[tuple[str, str], int] = {("will", "commit"): 4}
    for entries in verb_lexicon().entries.values():
        for entry in entries:
            for phrase in (*entry.after, *sorted(entry.nouns), ""):
                plain = not entry.after and not entry.nouns
                if phrase or plain:
                    table.setdefault((f"{entry.verb} {phrase}".strip(), entry.force), entry.strength)
    return table


def _ranked(raw: Any, key: str) -> Ranked:
    found = {}
    for rank, phrases in raw[key].items():
        if not isinstance(rank, int):
            raise LexiconError(f"{FILE}: {key}: the rank must be a number, not {rank!r}")
        entry = Facts(FILE, f"{key} {rank}", {"phrases": phrases}, frozenset({"phrases"}))
        found.update(dict.fromkeys(entry.texts("phrases"), rank))
    return found


def _example(item: Any) -> Example:
    facts = Facts(FILE, f"example {item!r}", item, frozenset({"before", "after", "is"}))
    answer = facts.choice("is", ANSWERS)
    if answer is None:
        raise facts.error("is is missing")
    return Example(facts.needed("before"), facts.needed("after"), answer)
