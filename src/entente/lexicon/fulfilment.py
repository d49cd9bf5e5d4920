"""The rules by which later texts show what became of a promise: `fulfilment.yaml`; its lists of words are in `fulfilment_words.py`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from entente.lexicon.files import Facts, load_file
from entente.lexicon.stems import FILE

Step = Literal["no evidence", "begun", "partly", "fulfilled", "withdrawn"]
STEPS: tuple[Step, ...] = ("no evidence", "begun", "partly", "fulfilled", "withdrawn")
OPEN: frozenset[Step] = frozenset({"no evidence", "begun", "partly"})
_FIELDS = frozenset({
    "rule", "why", "promise", "but", "done", "under_way", "also", "same_verb", "within", "examples", "not",
})  # fmt: skip
_NOT_TEXT = frozenset({"within", "examples", "not"})


@dataclass(frozen=True, slots=True)
class Example:
    """A promise and a later sentence; `step` is what it shows, None where it shows nothing."""

    promise: str
    later: str
    step: str | None


@dataclass(frozen=True, slots=True)
class Rule:
    """One sort of promise; the head of `fulfilment.yaml` says what each field means. `within` is in days."""

    name: str
    why: str
    promise: frozenset[str]
    but: frozenset[str]
    done: tuple[str, ...]
    under_way: tuple[str, ...]
    also: tuple[str, ...]
    same_verb: bool
    within: int | None
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Marker:
    """Words that tell of a deed: of which rule, whether it was done or is under way, whether a noun ("launch of")."""

    rule: str
    done: bool
    noun: bool


@cache
def fulfilment_rules() -> tuple[Rule, ...]:
    """All rules, in the order of the file. Raises `LexiconError` for one that cannot be used."""
    return tuple(_rule(item) for item in load_file(FILE)["rules"])


@cache
def rules_for(verb: str) -> tuple[Rule, ...]:
    """The rules for a promise that begins with this verb."""
    return tuple(rule for rule in fulfilment_rules() if verb in rule.promise)


@cache
def markers() -> dict[str, tuple[Marker, ...]]:
    """The words of deeds, in small letters, with what they tell."""
    found: dict[str, list[Marker]] = {}
    for rule in fulfilment_rules():
        for words in rule.done:
            found.setdefault(words, []).append(
                Marker(rule.name, True, words.endswith((" of", " to", " with", " between", "ing in")))
            )
        for words in rule.under_way:
            found.setdefault(words, []).append(Marker(rule.name, False, False))
    return {words: tuple(told) for words, told in found.items()}


@cache
def marker_starts() -> dict[str, tuple[str, ...]]:
    """By the first word of each marker the whole markers, the longest first."""
    found: dict[str, list[str]] = {}
    for words in markers():
        found.setdefault(re.split(r"[ -]", words)[0], []).append(words)
    return {first: tuple(sorted(told, key=lambda w: (-len(w), w))) for first, told in found.items()}


@cache
def any_promise() -> tuple[Rule, ...]:
    """The rules for every promise, whatever its verb."""
    return tuple(rule for rule in fulfilment_rules() if rule.name == "kept")


def _rule(item: object) -> Rule:
    name = str(item.get("rule", item)) if isinstance(item, dict) else str(item)
    facts = Facts(
        FILE,
        name,
        {k: v for k, v in item.items() if k not in _NOT_TEXT} if isinstance(item, dict) else item,
        _FIELDS,
    )
    raw = item if isinstance(item, dict) else {}
    within = raw.get("within")
    if within is not None and not isinstance(within, int):
        raise facts.error(f"within must be a number of days, not {within!r}")
    examples = [_example(facts, e, wanted=True) for e in raw.get("examples", ())]
    examples += [_example(facts, e, wanted=False) for e in raw.get("not", ())]
    return Rule(
        name, facts.needed("why"), frozenset(facts.texts("promise")), frozenset(facts.texts("but")), facts.texts("done"),
        facts.texts("under_way"), facts.texts("also"), facts.flag("same_verb"), within, tuple(examples),
    )  # fmt: skip


def _example(facts: Facts, item: object, *, wanted: bool) -> Example:
    if (
        not isinstance(item, dict)
        or not {"promise", "later"} <= set(item)
        or (wanted and item.get("step") not in STEPS)
    ):
        raise facts.error(f"an example has promise, later and step, not {item!r}")
    return Example(str(item["promise"]), str(item["later"]), item.get("step") if wanted else None)
