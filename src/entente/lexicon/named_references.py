"""What makes a capitalised name with a head noun a reference: pieces of evidence, each with its points."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, cast

from entente.lexicon.files import load_file

FILE = "named_references.yaml"


def points_of_name(head: str, held: Iterable[str]) -> int:
    """The sum for a name with a head noun of the class `head` that holds the evidence `held`; from 0 on it is a reference."""
    return _points("heads")[head] + sum(map(_points("evidence").__getitem__, held))


@cache
def _points(table: str) -> dict[str, int]:
    return {name: int(points) for name, points in load_file(FILE)[table].items()}


@cache
def naming_words(name: str) -> frozenset[str]:
    """One of the plain lists."""
    return frozenset(load_file(FILE)["words"][name])


def examples() -> tuple[dict[str, Any], ...]:
    """Sentences, the reference that each holds (None for none), and evidence that the name in it holds."""
    return tuple(cast("list[dict[str, Any]]", load_file(FILE)["examples"]))
