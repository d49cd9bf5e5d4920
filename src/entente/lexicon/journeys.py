"""The words by which texts tell of a journey that is to come."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.lexicon.files import Facts, load_file

FILE = "journeys.yaml"
_LISTS = ("journeys", "go", "attend", "ceremonies", "honours", "counter_examples")


@dataclass(frozen=True, slots=True)
class JourneyWords:
    """The lists of the file, in its order; what each is for stands at its top. An example: text, place, what is attended."""

    journeys: tuple[str, ...]
    go: tuple[str, ...]
    attend: tuple[str, ...]
    ceremonies: tuple[str, ...]
    honours: tuple[str, ...]
    counter_examples: tuple[str, ...]
    examples: tuple[tuple[str, str, str | None], ...]


@cache
def journey_words() -> JourneyWords:
    """The words, read once. Raises `LexiconError` where a list is missing or an example is none."""
    raw = load_file(FILE)
    facts = Facts(FILE, "journeys", raw, frozenset((*_LISTS, "examples")))
    lists = {name: facts.texts(name) for name in _LISTS}
    examples = raw.get("examples")
    if not all(lists.values()) or not isinstance(examples, list):
        raise facts.error("a list is missing")
    told = tuple((e["text"], e["place"], e.get("attends")) for e in examples)
    return JourneyWords(examples=told, **lists)
