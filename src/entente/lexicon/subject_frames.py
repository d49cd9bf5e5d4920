"""Which words of a topic say what it is about: those of time and means, and lists of fields that mean the whole relationship."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from entente.errors import LexiconError
from entente.lexicon.files import load_file

FILE = "subject_frames.yaml"


@dataclass(frozen=True, slots=True)
class SubjectFrames:
    """The lists of `subject_frames.yaml`, which says what each is for; phrases as their words."""

    times: frozenset[tuple[str, ...]]
    means: frozenset[tuple[str, ...]]
    matter: frozenset[tuple[str, ...]]
    sides: frozenset[tuple[str, ...]]
    of_the_whole: frozenset[tuple[str, ...]]


@cache
def subject_frames() -> SubjectFrames:
    """The words, read once. Raises `LexiconError` where a list is missing."""
    raw = _raw()
    try:
        lists = {f.name: frozenset(tuple(one.split()) for one in raw[f.name]) for f in fields(SubjectFrames)}
    except KeyError as missing:
        raise LexiconError(f"{FILE}: no list {missing}") from missing
    return SubjectFrames(**lists)


def examples() -> tuple[dict[str, str], ...]:
    """Labels with their subjects."""
    return tuple(_raw()["examples"])


def _raw() -> dict[str, Any]:
    found: dict[str, Any] = load_file(FILE)
    return found
