"""Nouns of events, texts and meetings that are described rather than named, and what a description must hold."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast, get_args

from entente.errors import LexiconError
from entente.lexicon.files import load_file
from entente.model import ReferenceKind

FILE = "described_references.yaml"
Needs = Literal["date", "name", "known", "whose", "between", "author"]


@dataclass(frozen=True, slots=True)
class DescribedClass:
    """Nouns of one kind; the head of `described_references.yaml` says what the fields mean."""

    kind: ReferenceKind
    nouns: frozenset[str]
    qualified: frozenset[str]
    needs: Needs
    once: bool


@cache
def described_classes() -> dict[str, tuple[DescribedClass, ...]]:
    """Noun → its classes, in the order of the file. Raises `LexiconError` for one that cannot be used."""
    found: dict[str, tuple[DescribedClass, ...]] = {}
    for item in load_file(FILE)["classes"]:
        described = _class(item)
        for noun in sorted(described.nouns):
            found[noun] = (*found.get(noun, ()), described)
    return found


@cache
def described_words(name: str) -> frozenset[str]:
    """One of the plain lists."""
    return frozenset(load_file(FILE)[name])


def examples() -> tuple[dict[str, str], ...]:
    """Sentences with the reference that they hold."""
    return tuple(load_file(FILE)["examples"])


def counter_examples() -> tuple[str, ...]:
    """Sentences without a reference."""
    return tuple(load_file(FILE)["no_examples"])


def _class(item: dict[str, Any]) -> DescribedClass:
    needs = item.get("needs")
    if needs not in get_args(Needs):
        raise LexiconError(f"{FILE}: class {item.get('name')!r} needs {needs!r}")
    return DescribedClass(
        cast(ReferenceKind, item["kind"]),
        frozenset(item["nouns"]),
        frozenset(item.get("with", ())),
        cast(Needs, needs),
        bool(item.get("once")),
    )
