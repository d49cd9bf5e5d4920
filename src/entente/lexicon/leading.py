"""The words by which texts say who chairs or hosts a meeting and who heads a delegation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.lexicon.files import Facts, load_file

FILE = "leading.yaml"
_LISTS = ("leads", "chairs", "hosts", "stands_for", "sides", "joined_by", "chair", "host", "head", "none")


@dataclass(frozen=True, slots=True)
class LeadingWords:
    """The lists of the file, in its order; what each is for stands at its top."""

    leads: tuple[str, ...]
    chairs: tuple[str, ...]
    hosts: tuple[str, ...]
    stands_for: tuple[str, ...]
    sides: tuple[str, ...]
    joined_by: tuple[str, ...]
    chair: tuple[str, ...]
    host: tuple[str, ...]
    head: tuple[str, ...]
    none: tuple[str, ...]


@cache
def leading_words() -> LeadingWords:
    """The words, read once. Raises `LexiconError` where a list is missing or is none."""
    facts = Facts(FILE, "leading", load_file(FILE), frozenset(_LISTS))
    lists = {name: facts.texts(name) for name in _LISTS}
    for name, words in lists.items():
        if not words:
            raise facts.error(f"{name} is missing")
    return LeadingWords(**lists)
