"""The words by which texts tell that people met."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.lexicon.files import Facts, load_file
from entente.lexicon.offices import LEVELS
from entente.model import Level

FILE = "meetings.yaml"
_LISTS = (
    "nouns",
    "hold",
    "receive",
    "guests",
    "passive",
    "not_met",
    "deliberate",
    "behind",
    "unreal",
    "resolve",
    "asked",
    "asked_to",
    "beside",
    "elsewhen",
    "encounters",
    "logged",
    "each",
    "unnamed_guests",
    "welcomed_things",
    "bonds",
)
_FIELDS = frozenset({*_LISTS, "levels", "examples", "counter_examples"})


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """The lists of the file, in its order; what each is for stands at its top."""

    nouns: tuple[str, ...]
    hold: tuple[str, ...]
    receive: tuple[str, ...]
    guests: tuple[str, ...]
    passive: tuple[str, ...]
    not_met: tuple[str, ...]
    deliberate: tuple[str, ...]
    behind: tuple[str, ...]
    unreal: tuple[str, ...]
    resolve: tuple[str, ...]
    asked: tuple[str, ...]
    asked_to: tuple[str, ...]
    beside: tuple[str, ...]
    elsewhen: tuple[str, ...]
    encounters: tuple[str, ...]
    logged: tuple[str, ...]
    each: tuple[str, ...]
    unnamed_guests: tuple[str, ...]
    welcomed_things: tuple[str, ...]
    bonds: tuple[str, ...]
    levels: tuple[tuple[Level, tuple[str, ...]], ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def meeting_words() -> MeetingWords:
    """The words, read once. Raises `LexiconError` where a list is missing or is none."""
    facts = Facts(FILE, "meetings", load_file(FILE), _FIELDS)
    lists = {name: facts.texts(name) for name in (*_LISTS, "examples", "counter_examples")}
    for name, words in lists.items():
        if not words:
            raise facts.error(f"{name} is missing")
    by_level = load_file(FILE)["levels"]
    if not set(by_level) <= set(LEVELS):
        raise facts.error(f"levels are {', '.join(by_level)}; allowed are {', '.join(LEVELS)}")
    return MeetingWords(levels=tuple((level, tuple(words)) for level, words in by_level.items()), **lists)
