"""The names by which people point at facts: "document:a3"."""

from __future__ import annotations

from entente.errors import NotInRecord
from entente.record.rulings.judged import LETTERS


def split_name(fact: str) -> tuple[str, str]:
    """ "document:a3" in two. Raises `NotInRecord`."""
    document, colon, name = fact.rpartition(":")
    if not colon or not name:
        raise NotInRecord(fact, "is no fact", "give DOCUMENT:FACT as the pages show it (kor-2006-11-07-…:a3)")
    return document, name


def layer_of(name: str, names: dict[str, tuple[str, ...]]) -> str:
    """The layer of a fact's name. Raises `NotInRecord` where the document has no such fact."""
    for layer in LETTERS.values():
        if name in names[layer]:
            return layer
    raise NotInRecord(
        name, "the document has no such fact", "it may have been rejected: `entente history` tells"
    )
