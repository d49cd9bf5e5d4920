"""The words by which texts tell who took part in a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.lexicon.files import Facts, load_file

FILE = "attendance.yaml"
_LISTS = (
    "came",
    "meetings",
    "later",
    "of_another",
    "told_of",
    "elsewhere",
    "acted",
    "examples",
    "counter_examples",
)


@dataclass(frozen=True, slots=True)
class AttendanceWords:
    """The lists of the file, in its order; what each is for stands at its top."""

    came: tuple[str, ...]
    meetings: tuple[str, ...]
    later: tuple[str, ...]
    of_another: tuple[str, ...]
    told_of: tuple[str, ...]
    elsewhere: tuple[str, ...]
    acted: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def attendance_words() -> AttendanceWords:
    """The words, read once. Raises `LexiconError` where a list is missing or is none."""
    facts = Facts(FILE, "attendance", load_file(FILE), frozenset(_LISTS))
    lists = {name: facts.texts(name) for name in _LISTS}
    for name, words in lists.items():
        if not words:
            raise facts.error(f"{name} is missing")
    return AttendanceWords(**lists)
