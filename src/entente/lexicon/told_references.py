"""What makes a phrase in small letters one known event, text or meeting: its noun and each piece of evidence, with points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from entente.lexicon.files import load_file
from entente.model import ReferenceKind

FILE = "told_references.yaml"
_PLURALS = (("ies", "y"), ("ses", "s"), ("shes", "sh"), ("ches", "ch"), ("s", ""))


@dataclass(frozen=True, slots=True)
class ToldNoun:
    """What a noun names, and how readily it is one known thing."""

    kind: ReferenceKind
    points: int


@cache
def told_noun(word: str) -> ToldNoun | None:
    """The noun of a word in small letters, singular or plural; None where the lexicon has none."""
    return _nouns().get(single(word))


@cache
def single(word: str) -> str:
    """The noun of the lexicon of which the word is the plural; else the word itself."""
    nouns = _nouns()
    singles = (word.removesuffix(end) + one for end, one in _PLURALS if word.endswith(end))
    return word if word in nouns else next((one for one in singles if one in nouns), word)


def points_of_told(noun: ToldNoun, held: Iterable[str]) -> int:
    """The sum for a phrase of the noun that holds the evidence `held`; from 0 on it is a reference."""
    table, held = _evidence(), frozenset(held)
    together = sum(points for _, points in counted_together(noun, held))
    return noun.points + sum(table[piece] for piece in held) + together


def counted_together(noun: ToldNoun, held: frozenset[str]) -> Iterator[tuple[frozenset[str], int]]:
    """What counts more, or less, because the phrase holds it together, and by how many points."""
    return (pair for pair in _together() if pair[0] <= held | {noun.kind})


@cache
def told_words(name: str) -> frozenset[str]:
    """One of the plain lists."""
    return frozenset(load_file(FILE)["words"][name])


@cache
def telling_words(noun: str) -> frozenset[str]:
    """The words with which a noun, as it is written, says what it is."""
    return frozenset(
        word for group in load_file(FILE)["telling"] if noun in group["nouns"] for word in group["words"]
    )


def examples() -> tuple[dict[str, Any], ...]:
    """Sentences with the reference that each holds; None for none."""
    return tuple(cast("list[dict[str, Any]]", load_file(FILE)["examples"]))


@cache
def _nouns() -> dict[str, ToldNoun]:
    found: dict[str, ToldNoun] = {}
    for kind, groups in load_file(FILE)["nouns"].items():
        for points, nouns in groups.items():
            found |= {noun: ToldNoun(cast(ReferenceKind, kind), int(points)) for noun in nouns}
    return found


@cache
def _evidence() -> dict[str, int]:
    return {piece: int(points) for piece, points in load_file(FILE)["evidence"].items()}


@cache
def _together() -> tuple[tuple[frozenset[str], int], ...]:
    """Pieces that count otherwise where they meet: "dated, meeting"."""
    pairs = load_file(FILE)["together"].items()
    return tuple((frozenset(pieces.split(", ")), int(points)) for pieces, points in pairs)
