"""Examples and counter-examples of operative verbs: beside the entry, or in a file that the reader need not load."""

from __future__ import annotations

from functools import cache
from typing import Any

from entente.lexicon.files import load_file
from entente.lexicon.verbs import VerbEntry

FILE = "operative_examples.yaml"

Tried = tuple[tuple[str, ...], tuple[str, ...]]


def examples_of(entry: VerbEntry) -> Tried:
    """Sentences in which the sense acts, and sentences in which it does not."""
    apart = _found(entry)
    return entry.examples or apart[0], entry.counter_examples or apart[1]


def _found(entry: VerbEntry) -> Tried:
    extras = {*entry.after, *entry.nouns}
    for item in _by_verb().get(entry.verb, ()):
        extra = item["extra"]
        fits = _forms(extra) & extras if extra else not extras
        if item["force"] == entry.force and fits:
            return tuple(item["examples"]), tuple(item["not"])
    return (), ()


def _forms(extra: str) -> set[str]:
    return {extra, extra.removesuffix("s")}


@cache
def _by_verb() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for item in load_file(FILE):
        for spelling in str(item["of"]).split(", "):
            verb, _, extra = spelling.partition(" ")
            found.setdefault(verb, []).append({**item, "extra": extra})
    return found
