"""Words by which two acts are compared in meaning: empty and common ones, synonyms, near kinds of act; and
the weights with which likeness is summed."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from entente.errors import LexiconError
from entente.lexicon.files import Facts, load_file
from entente.lexicon.stems import stem

FILE, RARITY = "likeness_words.yaml", "word_rarity.yaml"
_FIELDS = frozenset(
    {
        "empty",
        "same",
        "near_forces",
        "blaming",
        "helping",
        "weights",
        "thresholds",
        "alike",
        "unlike",
        "offices",
    }
)

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds to the sum of likeness, and where the sum starts."""

    start: float
    words: float
    both: float
    within: float
    rarest: float
    head: float
    alone: float
    force: float
    actors: float
    passage: float
    crowd: float
    named: float


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which likeness on two acts are the same; `part`, `part_likeness`: one is a part of what another tells; `again`:
    one tells again what has its partner already; `passages`: two things told without an act are the same; `differing`: two accounts contradict each other
    by how they tell an act; `direction`: one is said to be stronger than the other."""

    enough: float
    part: float
    part_likeness: float
    again: float
    passages: float
    differing: float
    direction: float


@dataclass(frozen=True, slots=True)
class LikenessWords:
    """The lists of the file. `near` holds every two forces of a family, in both orders."""

    empty: frozenset[str]
    same: tuple[tuple[str, ...], ...]
    near: frozenset[tuple[str, str]]
    blaming: frozenset[str]
    helping: frozenset[str]
    offices: frozenset[str]
    alike: Pairs
    unlike: Pairs
    weights: Weights
    thresholds: Thresholds


@cache
def likeness_words() -> LikenessWords:
    """The words, read once. Raises `LexiconError` for a file that cannot be used."""
    raw = load_file(FILE)
    facts = Facts(FILE, "the file", raw, _FIELDS)
    families = _lists(raw, "near_forces")
    return LikenessWords(
        empty=frozenset(facts.texts("empty")),
        same=_lists(raw, "same"),
        near=frozenset((a, b) for family in families for a in family for b in family if a != b),
        blaming=frozenset(facts.texts("blaming")),
        helping=frozenset(facts.texts("helping")),
        offices=frozenset(found for word in facts.texts("offices") if (found := stem(word))),
        alike=_pairs(raw, "alike"),
        unlike=_pairs(raw, "unlike"),
        weights=Weights(**_numbers(raw, "weights", Weights)),
        thresholds=Thresholds(**_numbers(raw, "thresholds", Thresholds)),
    )


@cache
def word_rarity() -> dict[str, int]:
    """The level of each word listed: from 1, of every text, to 7; the first list that has a word keeps it."""
    raw = load_file(RARITY)
    levels = sorted(key for key in raw if key != "examples")
    if not all(level.isdecimal() for level in levels):
        raise LexiconError(f"{RARITY}: levels are numbers, not {', '.join(levels)}")
    found: dict[str, int] = {}
    facts = Facts(RARITY, "the file", {level: raw[level] for level in levels}, frozenset(levels))
    for level in levels:
        for word in facts.texts(level):
            found.setdefault(word, int(level))
    return found


@cache
def rarity_examples() -> tuple[tuple[str, ...], ...]:
    """Rarer words before less rare ones."""
    return _lists(load_file(RARITY), "examples")


def _numbers(raw: dict[str, object], key: str, of: type[Weights] | type[Thresholds]) -> dict[str, float]:
    """A number for each field of a dataclass."""
    names = [field.name for field in fields(of)]
    found = raw.get(key)
    if not isinstance(found, dict) or set(found) != set(names):
        raise LexiconError(f"{FILE}: {key} must have a number for each of {', '.join(names)}")
    if any(isinstance(value, bool) or not isinstance(value, int | float) for value in found.values()):
        raise LexiconError(f"{FILE}: {key}: numbers are wanted")
    return {name: float(found[name]) for name in names}


def _lists(raw: dict[str, object], key: str) -> tuple[tuple[str, ...], ...]:
    items = raw.get(key)
    if not isinstance(items, list):
        raise LexiconError(f"{FILE}: {key} must be a list of lists")
    return tuple(Facts(FILE, f"{key} {n}", {"line": item}, frozenset({"line"})).texts("line") for n, item in enumerate(items, 1))  # fmt: skip


def _pairs(raw: dict[str, object], key: str) -> Pairs:
    found = []
    for line in _lists(raw, key):
        if len(line) != 2:
            raise LexiconError(f"{FILE}: {key}: two contents are wanted, not {line!r}")
        found.append((line[0], line[1]))
    return tuple(found)
