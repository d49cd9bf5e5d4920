"""What acts are in PLOVER, read from the lexicon. Raises `LexiconError` for a rule that cannot be used."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args

from entente.lexicon.files import Facts, load_file
from entente.model import Force

FILE = "plover.yaml"
_FIELDS = frozenset(
    {"force", "verbs", "begins", "words", "to", "negated", "type", "mode", "why", "examples", "not"}
)


@dataclass(frozen=True, slots=True)
class Coding:
    """A type of PLOVER with its mode, where there is one, and its quad class."""

    type: str
    mode: str | None
    quad: int


@dataclass(frozen=True, slots=True)
class Rule:
    """When an act is of a type. `coding` is None where PLOVER has no place for it."""

    force: str
    coding: Coding | None
    why: str
    verbs: frozenset[str]
    begins: re.Pattern[str] | None
    words: re.Pattern[str] | None
    addressed: bool
    negated: bool
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]

    def fits(self, force: str, verb: str | None, content: str, *, addressed: bool, negated: bool) -> bool:
        """Whether it decides this act, if none before it does."""
        return (
            force == self.force
            and negated == self.negated
            and (addressed or not self.addressed)
            and (not self.verbs or (verb or "") in self.verbs or (verb or "").partition(" ")[0] in self.verbs)
            and (self.begins is None or self.begins.match(content) is not None)
            and (self.words is None or self.words.search(content) is not None)
        )


@cache
def plover_rules() -> tuple[Rule, ...]:
    """All rules, in the order that decides."""
    return tuple(_rule(item, number) for number, item in enumerate(load_file(FILE)["rules"], 1))


@cache
def plover_contexts() -> tuple[str, ...]:
    """The contexts of PLOVER."""
    return tuple(load_file(FILE)["contexts"])


def plover_types() -> Mapping[str, tuple[int, tuple[str, ...]]]:
    """The types of PLOVER with quad class and modes."""
    return {name: (facts["quad"], tuple(facts.get("modes", ()))) for name, facts in load_file(FILE)["types"].items()}  # fmt: skip


def code_act(force: str, verb: str | None, content: str, *, addressed: bool, negated: bool) -> Rule | None:
    """The rule that decides an act; None where none does (a denied act of a force with no rule for denial)."""
    fitting = (
        rule
        for rule in plover_rules()
        if rule.fits(force, verb, content, addressed=addressed, negated=negated)
    )
    return next(fitting, None)


def is_mutual(kind: str) -> bool:
    """Whether the parties do acts of this type together, each towards the others."""
    return kind in load_file(FILE)["mutual"]


@cache
def recipients_named(kind: str) -> tuple[str, ...]:
    """The words behind which the content of an act of this type names its recipient; "begins" where it begins with the name."""
    return tuple(load_file(FILE)["recipients"].get(kind, ()))


def code_session(status: str) -> Coding:
    """What a session held, planned or called off is."""
    facts = load_file(FILE)["sessions"][status]
    return _coding(Facts(FILE, f"sessions: {status}", facts, frozenset({"type", "mode"})))


def _rule(item: object, number: int) -> Rule:
    facts = Facts(FILE, f"rule {number}", item, _FIELDS)
    begins, words = facts.texts("begins"), facts.texts("words")
    return Rule(
        force=str(facts.choice("force", frozenset(get_args(Force)))),
        coding=_coding(facts) if facts.text("type") else None,
        why=facts.needed("why"),
        verbs=frozenset(facts.texts("verbs")),
        begins=re.compile(rf"(?:{'|'.join(map(re.escape, begins))})\b", re.IGNORECASE) if begins else None,
        words=re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE) if words else None,
        addressed=facts.choice("to", frozenset({"someone"})) is not None,
        negated=facts.flag("negated"),
        examples=facts.texts("examples"),
        counter_examples=facts.texts("not"),
    )


def _coding(facts: Facts) -> Coding:
    known = plover_types()
    name = str(facts.choice("type", frozenset(known)))
    quad, modes = known[name]
    return Coding(name, facts.choice("mode", frozenset(modes)), quad)
