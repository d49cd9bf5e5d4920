"""How one name is written in several ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from entente.errors import LexiconError
from entente.lexicon.files import load_file

FILE = "spellings.yaml"


@dataclass(frozen=True, slots=True)
class SpellingExample:
    """Two names under a government, and whether their spellings make them one person: "different" in a counter-example."""

    one: str
    other: str
    party: str
    answer: str


@dataclass(frozen=True, slots=True)
class Spellings:
    """`short` and `given` lead to the spelling that stands for all; `families` to the numbers of names, by government."""

    short: Mapping[str, str]
    given: Mapping[str, str]
    families: Mapping[str, Mapping[str, frozenset[int]]]
    examples: tuple[SpellingExample, ...]


@cache
def spellings() -> Spellings:
    """The file, read once. Raises `LexiconError` where a part of it is missing or none."""
    raw = load_file(FILE)
    try:
        given = {word: names[0] for names in raw["given"] for word in names}
        examples = [
            *(SpellingExample(e["one"], e["other"], e["party"], e["answer"]) for e in raw["examples"]),
            *(
                SpellingExample(e["one"], e["other"], e["party"], "different")
                for e in raw["counter_examples"]
            ),
        ]
        return Spellings(dict(raw["short"]), given, _families(raw["families"]), tuple(examples))
    except (KeyError, TypeError, AttributeError, IndexError) as problem:
        raise LexiconError(f"{FILE}: {problem!r}: a part is missing or is none") from problem


def _families(entries: list[Any]) -> dict[str, dict[str, frozenset[int]]]:
    found: dict[str, dict[str, frozenset[int]]] = {}
    for entry in entries:
        for party in entry["parties"]:
            names = found.setdefault(party, {})
            for number, words in enumerate(entry["spellings"]):
                for word in words:
                    names[word] = names.get(word, frozenset()) | {number}
    return found
