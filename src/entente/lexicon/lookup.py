"""Looking a word up in the whole lexicon: what `entente lexicon WORD` shows."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
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
from entente.lexicon.files import load_file
from entente.lexicon.offices import office_of
from entente.lexicon.verb_examples import examples_of
from entente.lexicon.verbs import FILE as VERBS
from entente.lexicon.verbs import VerbEntry, verb_lexicon

__all__ = ["Entry", "lookup", "near"]

_ARTICLES = frozenset({"a", "an", "the"})
_COPULAS = frozenset({"be", "remain", "stand", "become"})
_LONGEST = 60  # code points; no name is longer, and comparing takes time
_FILES = (
    party_entries, office_entries, mechanism_entries, instrument_entries, place_entries, subject_entries,
)  # fmt: skip


def lookup(word: str) -> tuple[Entry, ...]:
    """All entries that `word` names, in any letter case and with or without articles; verbs first.

    A title that is put together ("Under Secretary of State for Political Affairs") finds the office that the reader takes.
    """
    low = _folded(word)
    found = (*_verbs(low), *_future(low), *_words(low), *_carried(low), *_index().get(low, ()))
    return found or (*_without_articles(low), *_office_of(low))


def near(word: str, most: int = 3) -> tuple[str, ...]:
    """Words of the lexicon that `word` may be meant for: misspelt, inflected, part of a longer name, or more than one."""
    low = _folded(word)[:_LONGEST]
    if not low:
        return ()
    known = _surfaces()
    close = get_close_matches(low, known, n=most, cutoff=0.8)
    holding = [surface for surface in known if f" {low} " in f" {surface} "]
    parts = [part for part in low.split() if part in known] if " " in low else []
    found = dict.fromkeys(known[surface] for surface in (*close, *sorted(holding, key=len), *parts))
    return tuple(found)[:most]


@cache
def _surfaces() -> dict[str, str]:
    """Every word that finds an entry, in small letters, and how it is written."""
    lexicon = verb_lexicon()
    verbs = (
        phrase for entries in lexicon.entries.values() for entry in entries for phrase in _phrases(entry)
    )
    named = (surface for entries in _FILES for surfaces, _ in entries() for surface in surfaces)
    words = (*lexicon.entries, *verbs, *lexicon.nouns, *lexicon.adjectives, *named)
    return {_folded(word): word for word in reversed(words)}


@cache
def _index() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, dict[Entry, None]] = {}
    for entries in _FILES:
        for surfaces, entry in entries():
            for surface in surfaces:
                found.setdefault(_folded(surface), {})[entry] = None
    return {surface: tuple(entries) for surface, entries in found.items()}


def _without_articles(low: str) -> Iterator[Entry]:
    """ "Share the view" is listed as "share view"."""
    bare = " ".join(word for word in low.split() if word not in _ARTICLES)
    if bare != low:
        yield from _verbs(bare)


def _office_of(title: str) -> Iterator[Entry]:
    office = office_of(title[:_LONGEST])
    if office:
        yield from (entry for entry in _index()[_folded(office.office)] if entry.kind == "office")


def _folded(word: str) -> str:
    plain = word.replace("’", "'").replace("‑", "-").lower()
    return " ".join(plain.split()).removeprefix("the ")


def _verbs(low: str) -> Iterator[Entry]:
    for verb, entries in verb_lexicon().entries.items():
        for entry in entries:
            if low in {verb, *_phrases(entry)}:
                facts = tuple(_verb_facts(entry))
                yield Entry("operative verb", _headword(entry), facts, *examples_of(entry), VERBS)


def _phrases(entry: VerbEntry) -> Iterator[str]:
    yield from (f"{entry.verb} {after}" for after in entry.after)
    yield from (f"{entry.verb} {noun}{plural}" for noun in entry.nouns for plural in ("", "s"))


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


def _future(low: str) -> Iterator[Entry]:
    """ "will": what the reader names an act that promises without another operative verb."""
    future = load_file(VERBS)["future"]
    if low in future["words"]:
        facts = (
            ("force", future["force"]),
            ("promise", "an action of the actors themselves is a commitment"),
        )
        yield Entry("operative verb", low, facts, tuple(future["examples"]), tuple(future["not"]), VERBS)


def _words(low: str, name: str = "") -> Iterator[Entry]:
    """A noun or adjective that acts; `name` is how it was asked for, where that is longer."""
    lexicon = verb_lexicon()
    for kind, table in (("noun that acts", lexicon.nouns), ("adjective that acts", lexicon.adjectives)):
        found = table.get(low)
        if found:
            facts = [("force", found.force), ("strength", f"{found.strength} of 5, within {found.force}")]
            yield Entry(kind, name or low, tuple(facts), found.examples, (), VERBS)


def _carried(low: str) -> Iterator[Entry]:
    """What a reading calls "express concern" or "be committed": the noun or adjective that acts, with its carrier."""
    carrier, _, word = low.partition(" ")
    if word and carrier in verb_lexicon().light | _COPULAS:
        yield from _words(word, low)
        yield from _words(word.removesuffix("s"), low) if word.endswith("s") else ()
