"""Nouns of events, texts and meetings that are described rather than named, and what a description must hold."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from entente.errors import LexiconError
from entente.lexicon.files import load_file
from entente.model import ReferenceKind

FILE = "described_references.yaml"
_TEXTS = ("document", "instrument", "mechanism")


@dataclass(frozen=True, slots=True)
class DescribedClass:
    """Nouns of one kind; the head of `described_references.yaml` says what the fields mean."""

    kind: ReferenceKind
    nouns: frozenset[str]
    qualified: frozenset[str]
    known_by: tuple[
        tuple[frozenset[str], frozenset[str]], ...
    ]  # evidence that decides, evidence that forbids

    @property
    def matter(self) -> bool:
        """Whether what the noun is about belongs to it: "an agreement on visas"."""
        return self.kind in _TEXTS or any("about" in wanted for wanted, _ in self.known_by)

    def decides(self, held: frozenset[str]) -> bool:
        """Whether the evidence that a phrase holds makes it one known thing."""
        return any(wanted <= held and not refused & held for wanted, refused in self.known_by)


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
    return DescribedClass(
        cast(ReferenceKind, item["kind"]),
        frozenset(item["nouns"]),
        frozenset(item.get("with", ())),
        tuple(_evidence(way, item.get("never", "")) for way in item["known_by"]),
    )


def _evidence(way: str, never: str) -> tuple[frozenset[str], frozenset[str]]:
    """ "owner against -conduct": what must be held, and what must not."""
    words = way.split()
    refused = [w[1:] for w in words if w.startswith("-")] + never.split()
    wanted = [w for w in words if not w.startswith("-")]
    unknown = {*wanted, *refused} - described_words("evidence") - described_words("prepositions")
    if unknown or not wanted:
        raise LexiconError(f"{FILE}: no evidence is called {', '.join(sorted(unknown)) or 'nothing'}")
    return frozenset(wanted), frozenset(refused)
