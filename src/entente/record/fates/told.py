"""What is judged: a promise as it is asked for, a deed as it is told, and how much of the one the other names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from entente.lexicon.fulfilment import Step
from entente.lexicon.fulfilment_words import body_words, in_part
from entente.record.fates.core import NAME, OF_AIM, PLAIN, Core, pairs_in
from entente.record.fates.naming import own_names

_BEFORE, _AFTER = 8, 12  # words of content around those that tell of the deed: there the thing must stand


@dataclass(frozen=True, slots=True)
class Told:
    """A deed as it is judged: a `DeedRow`, or a sentence of an example. `near`: the words beside those that tell of it."""

    rule: str
    done: bool
    day: str
    words: frozenset[str]
    near: frozenset[str]
    verbs: frozenset[str]
    parties: frozenset[str]
    country: str | None = None  # where the session was held, where the deed is one
    partial: bool = False  # "substantially concluded"
    bodies: frozenset[str] = frozenset()  # that it names, as `pairs_in` does
    first: str | None = None  # the party that is said to have done it, or that the text tells of first


@dataclass(frozen=True, slots=True)
class Asked:
    """A promise as it is judged. `due` are the bounds said, where they are whole days."""

    core: Core
    by: frozenset[str]
    day: str
    due: tuple[str | None, str | None]

    @property
    def countries(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The countries named that are others than those who promise: "host … in the United States"."""
        return tuple(named for named in self.core.countries if named[0] not in self.by)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a deed shows of a promise. `share` of the weight of its words that the deed has."""

    step: Step
    rule: str
    why: str
    share: float
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """Of what is promised, what a deed names."""

    core: float  # of the weight of the core's words that the deed has
    whole: float  # the same of all words
    names: float  # the same of the names
    telling: int  # how many words that are not common
    marked: bool  # whether one of these says more than what sort of body it is, if any of them does
    matter: bool  # whether it has half of the words of what the thing is on
    sort: bool  # whether it has the word before the noun of the body promised, if it is one, or all that it is on
    aims: int  # how many such words of what tells to what end
    head: bool  # whether the thing stands beside the deed


def told_of(rule: str, done: bool, day: str, words: tuple[str, ...], parties: Sequence[str]) -> Told:
    """A deed from its stems, "|" and the verb wherever it is told ("|>" where the thing done follows)."""
    near: set[str] = set()
    for place, word in enumerate(words):
        if word.startswith("|"):
            before = place if word.startswith("|>") else max(0, place - _BEFORE)
            near.update(words[before : place + _AFTER + 1])
    verbs = frozenset(w.lstrip("|>") for w in words if w.startswith("|"))
    in_order = [w for w in words if not w.startswith("|")]
    plain = frozenset(in_order)
    bodies = frozenset(pair for _, pair in pairs_in(in_order))
    partial = any(word in in_part() and "|" in mark[:1] for word, mark in zip(words, words[2:], strict=False))
    return Told(
        rule, done, day, plain, plain & near, verbs, frozenset(parties), partial=partial, bodies=bodies, first=next(iter(parties), None)
    )  # fmt: skip


def share_of(asked: Asked, told: Told) -> Share:
    """How much of what is promised the deed names."""
    core, own = asked.core, own_names(asked.by)
    unseen = _unseen(asked, told)
    weights = [(word, weight) for word, weight in core.weights if word not in own and word not in unseen]
    has = [(word, weight) for word, weight in weights if word in told.words]
    total = sum(weight for _, weight in weights)
    held = sum(weight for _, weight in has)
    rest = sum(weight for _, weight in core.rest)
    held_rest = sum(weight for word, weight in core.rest if word in told.words)
    names = [word for word, weight in weights if weight >= NAME]
    marks = {word for word, weight in weights if weight >= PLAIN} - body_words()
    return Share(
        held / total if total else 0.0,
        (held + held_rest) / (total + rest) if total + rest else 0.0,
        sum(word in told.words for word in names) / len(names) if names else 1.0,
        sum(weight >= PLAIN for _, weight in has),
        not marks or not marks.isdisjoint(told.words),
        2 * len(core.matter & told.words) >= len(core.matter),
        core.title is None
        or bool(core.matter)
        and core.matter <= told.words
        or not {core.title.pair.partition("+")[0]}.isdisjoint(told.words | own),
        sum(word in told.words and weight >= OF_AIM * PLAIN for word, weight in core.rest),
        core.head is not None and core.head in told.near,
    )


def _unseen(asked: Asked, told: Told) -> frozenset[str]:
    """The names of those countries of several that the deed does not tell of: what was done for the others counts in part."""
    seen = {code for code, stems in asked.countries if told.words & set(stems)}
    if not seen or len(asked.countries) < 2:
        return frozenset()
    return frozenset(s for code, stems in asked.countries if code not in seen for s in stems)
