"""The controlled list of subjects."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject: code, definition, PLOVER context, UNBIS heading, the terms that indicate it, examples."""

    code: str
    definition: str
    plover: str
    unbis: str | None
    terms: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def subjects() -> tuple[Subject, ...]:
    """All subjects in the order of the list."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = yaml.load(resources.files("entente.lexicon").joinpath("data", "subjects.yaml").read_bytes(), loader)
    return tuple(
        Subject(
            item["code"], item["definition"], item["plover"], item["unbis"], tuple(item["terms"]),
            tuple(item["examples"]), tuple(item["not"]),
        )
        for item in raw
    )  # fmt: skip
