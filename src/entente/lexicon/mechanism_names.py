"""How names of standing consultations are compared: which of their words say what they are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from entente.errors import LexiconError
from entente.lexicon.files import Facts, load_file

FILE = "mechanism_names.yaml"
_LISTS = (
    "heads", "gatherings", "levels", "offices", "organs", "matters", "fillers", "months", "persons", "programmes", "members", "regions",
    "beside", "later",
)  # fmt: skip
_VERDICTS: tuple[Verdict, ...] = ("one", "apart", "none")

Verdict = Literal["one", "apart", "none"]


@dataclass(frozen=True, slots=True)
class NameWords:
    """The lists of the file, as explained at its top; `same` gives the word that is compared, `short` the code of the party."""

    heads: frozenset[str]
    gatherings: frozenset[str]
    levels: frozenset[str]
    offices: tuple[str, ...]
    organs: tuple[str, ...]
    matters: frozenset[str]
    fillers: frozenset[str]
    months: frozenset[str]
    persons: tuple[str, ...]
    programmes: frozenset[str]
    members: frozenset[str]
    regions: tuple[str, ...]
    beside: tuple[str, ...]
    later: tuple[str, ...]
    same: dict[str, str]
    short: dict[str, str]


@dataclass(frozen=True, slots=True)
class NameExample:
    """Names, with the parties that met under each, and whether they are one consultation, several, or none."""

    verdict: Verdict
    names: tuple[str, ...]
    between: tuple[tuple[str, ...], ...]


@cache
def name_words() -> NameWords:
    """The words, read once. Raises `LexiconError` for a file that cannot be used."""
    facts = _facts()
    lists = {name: facts.texts(name) for name in _LISTS}
    ordered = {"offices", "organs", "persons", "regions", "beside", "later"}
    return NameWords(
        **{name: words if name in ordered else frozenset(words) for name, words in lists.items()},  # type: ignore[arg-type]
        same=_table("same"),
        short=_table("short"),
    )


@cache
def name_examples() -> tuple[NameExample, ...]:
    """The examples of the file."""
    return tuple(_example(number, item) for number, item in enumerate(load_file(FILE)["examples"], 1))


def _table(name: str) -> dict[str, str]:
    table = load_file(FILE).get(name)
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise LexiconError(f"{FILE}: {name} must give a text for a text")
    return table


def _facts() -> Facts:
    return Facts(FILE, "the file", load_file(FILE), frozenset((*_LISTS, "same", "short", "examples")))


def _example(number: int, item: object) -> NameExample:
    facts = Facts(FILE, f"example {number}", item, frozenset((*_VERDICTS, "between")))
    verdict = next((v for v in _VERDICTS if facts.texts(v)), None)
    between = item.get("between") if isinstance(item, dict) else None
    if verdict is None or not isinstance(between, list):
        raise facts.error("one, apart or none is wanted, and between whom")
    return NameExample(verdict, facts.texts(verdict), tuple(tuple(parties) for parties in between))
