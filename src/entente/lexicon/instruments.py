"""Instruments, documents and events that texts refer to, and the nouns that head such names."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache
from typing import cast

from entente.lexicon.files import Facts, load_file
from entente.model import ReferenceKind

FILE = "instruments.yaml"
KINDS = frozenset({"instrument", "document", "event", "meeting", "mechanism"})
_FIELDS = frozenset({"name", "kind", "names", "parties", "date"})


@dataclass(frozen=True, slots=True)
class Instrument:
    """A named treaty, text or event. `date` is EDTF: of signature, adoption or the event; None where unsure."""

    name: str
    kind: ReferenceKind
    names: tuple[str, ...]
    parties: tuple[str, ...]
    date: str | None

    @property
    def surfaces(self) -> tuple[str, ...]:
        """All names, each once."""
        return tuple(dict.fromkeys((self.name, *self.names)))


@cache
def instruments() -> tuple[Instrument, ...]:
    """All named entries. Raises `LexiconError` for one that cannot be used."""
    return tuple(_instrument(item) for item in load_file(FILE)["entries"])


@cache
def reference_heads() -> dict[str, ReferenceKind]:
    """Head noun → the kind of reference that a capitalised name with this head is."""
    return {head: kind for kind, heads in load_file(FILE)["heads"].items() for head in heads}


@cache
def reference_names() -> dict[str, ReferenceKind]:
    """Every name that is a reference by itself, with its kind; the entries of `instruments()` say it best."""
    listed = {name: kind for kind, names in load_file(FILE)["named"].items() for name in names}
    return listed | {surface: item.kind for item in instruments() for surface in item.surfaces}


@cache
def never_references() -> frozenset[str]:
    """Capitalised names with a head noun that point to no instrument: "Security Council"."""
    return frozenset(load_file(FILE)["never"])


def _instrument(item: object) -> Instrument:
    name = str(item.get("name", item)) if isinstance(item, dict) else str(item)
    dated = {**item, "date": _edtf(item["date"])} if isinstance(item, dict) and "date" in item else item
    facts = Facts(FILE, name, dated, _FIELDS)
    return Instrument(
        name=facts.needed("name"),
        kind=cast(ReferenceKind, facts.choice("kind", KINDS, facts.needed("kind"))),
        names=facts.texts("names"),
        parties=facts.texts("parties"),
        date=facts.text("date"),
    )


def _edtf(value: object) -> object:
    """YAML reads an unquoted 1945-06-26 as a date."""
    return value.isoformat() if isinstance(value, datetime.date) else value
