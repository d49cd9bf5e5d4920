"""Standing consultations between governments, under all their names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from entente.lexicon.files import Facts, load_file
from entente.lexicon.offices import LEVELS
from entente.model import Level

FILE = "mechanisms.yaml"
WORDS = "mechanism_words.yaml"
_WORD_LISTS = (
    "meetings",
    "bodies",
    "frames",
    "groups",
    "organisations",
    "lead",
    "breaks",
    "generic",
    "never",
    "kinds",
)
_FIELDS = frozenset({"name", "acronym", "names", "parties", "levels", "since", "note"})


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A standing consultation. `parties` is empty where membership is wide; `since` is a year."""

    name: str
    acronym: str | None
    names: tuple[str, ...]
    parties: tuple[str, ...]
    levels: tuple[Level, ...]
    since: str | None
    note: str | None

    @property
    def surfaces(self) -> tuple[str, ...]:
        """All names, the acronym last, each once."""
        return tuple(dict.fromkeys((self.name, *self.names, *((self.acronym,) if self.acronym else ()))))


@cache
def mechanisms() -> tuple[Mechanism, ...]:
    """All mechanisms in the order of the file. Raises `LexiconError` for an entry that cannot be used."""
    return tuple(_mechanism(item) for item in load_file(FILE))


@cache
def mechanism_words() -> dict[str, tuple[str, ...]]:
    """The lists of words by which mechanisms are named; what each is for stands at the top of the file."""
    facts = Facts(WORDS, "words", load_file(WORDS), frozenset(_WORD_LISTS))
    return {name: facts.texts(name) for name in _WORD_LISTS}


def _mechanism(item: object) -> Mechanism:
    name = str(item.get("name", item)) if isinstance(item, dict) else str(item)
    facts = Facts(FILE, name, item, _FIELDS)
    levels = facts.texts("levels")
    if not levels or not set(levels) <= set(LEVELS):
        raise facts.error(f"levels is {levels!r}; wanted are some of {', '.join(LEVELS)}")
    return Mechanism(
        name=facts.needed("name"),
        acronym=facts.text("acronym"),
        names=facts.texts("names"),
        parties=facts.texts("parties"),
        levels=cast("tuple[Level, ...]", levels),
        since=facts.text("since"),
        note=facts.text("note"),
    )
