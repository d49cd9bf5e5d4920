"""Looking a word up in the whole lexicon: what `entente lexicon WORD` shows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from entente.lexicon.entry import (
    Entry,
    instrument_entries,
    mechanism_entries,
    office_entries,
    party_entries,
    place_entries,
    subject_entries,
)
from entente.lexicon.verbs import VerbEntry, verb_lexicon

__all__ = ["Entry", "lookup"]

_FILES = (
    party_entries, office_entries, mechanism_entries, instrument_entries, place_entries, subject_entries,
)  # fmt: skip


def lookup(word: str) -> tuple[Entry, ...]:
    """All entries that `word` names, in any letter case and with or without "the"; verbs first."""
    low = _folded(word)
    return (*_verbs(low), *_words(low), *_index().get(low, ()))


@cache
def _index() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, dict[Entry, None]] = {}
    for entries in _FILES:
        for surfaces, entry in entries():
            for surface in surfaces:
                found.setdefault(_folded(surface), {})[entry] = None
    return {surface: tuple(entries) for surface, entries in found.items()}


def _folded(word: str) -> str:
    plain = word.replace("’", "'").replace("‑", "-").lower()
    return " ".join(plain.split()).removeprefix("the ")


def _verbs(low: str) -> Iterator[Entry]:
    for verb, entries in verb_lexicon().entries.items():
        for entry in entries:
            if low in {verb, *_phrases(entry)}:
                yield Entry(
                    "operative verb",
                    _headword(entry),
                    tuple(_verb_facts(entry)),
                    entry.examples,
                    entry.counter_examples,
                    "operative_verbs.yaml",
                )


def _phrases(entry: VerbEntry) -> Iterator[str]:
    yield from (f"{entry.verb} {after}" for after in entry.after)
    yield from (f"{entry.verb} {noun}" for noun in entry.nouns)


def _headword(entry: VerbEntry) -> str:
    extra = " / ".join(sorted(entry.after or entry.nouns))
    return f"{entry.verb} {extra}".strip()


_NEEDS = {
    "clause": "a clause or infinitive",
    "that": "a clause",
    "infinitive": "an infinitive",
    "as": "an object and what it is seen as",
    "complement": "an object and what it is said to be",
}


def _verb_facts(entry: VerbEntry) -> Iterator[tuple[str, str]]:
    yield "force", entry.force
    yield "strength", f"{entry.strength} of 5, within {entry.force}"
    if entry.promise:
        yield "promise", "an infinitive that follows is a commitment"
    if entry.addressee:
        yield "object", "who is addressed; the content follows"
    if entry.needs:
        yield "needs", _NEEDS[entry.needs]
    if entry.manner:
        yield "manner", " / ".join(sorted(entry.manner))
    if entry.weak:
        yield "weak", "read as an act only where a party is the subject"


def _words(low: str) -> Iterator[Entry]:
    lexicon = verb_lexicon()
    for kind, table in (("noun that acts", lexicon.nouns), ("adjective that acts", lexicon.adjectives)):
        found = table.get(low)
        if found:
            facts = [("force", found.force), ("strength", f"{found.strength} of 5, within {found.force}")]
            yield Entry(kind, low, tuple(facts), found.examples, (), "operative_verbs.yaml")
