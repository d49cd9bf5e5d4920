"""Words by which two acts are compared in meaning: empty and common ones, synonyms, and near kinds of act."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.errors import LexiconError
from entente.lexicon.files import Facts, load_file

FILE = "likeness_words.yaml"
_FIELDS = frozenset({"empty", "common", "same", "near_forces", "alike", "unlike"})

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LikenessWords:
    """The lists of the file. `near` holds every two forces of a family, in both orders."""

    empty: frozenset[str]
    common: frozenset[str]
    same: tuple[tuple[str, ...], ...]
    near: frozenset[tuple[str, str]]
    alike: Pairs
    unlike: Pairs


@cache
def likeness_words() -> LikenessWords:
    """The words, read once. Raises `LexiconError` for a file that cannot be used."""
    raw = load_file(FILE)
    facts = Facts(FILE, "the file", raw, _FIELDS)
    families = _lists(raw, "near_forces")
    return LikenessWords(
        empty=frozenset(facts.texts("empty")),
        common=frozenset(facts.texts("common")),
        same=_lists(raw, "same"),
        near=frozenset((a, b) for family in families for a in family for b in family if a != b),
        alike=_pairs(raw, "alike"),
        unlike=_pairs(raw, "unlike"),
    )


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
