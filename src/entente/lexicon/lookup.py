"""Looking a word up in the whole lexicon: what `entente lexicon WORD` shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from entente.lexicon.offices import offices
from entente.lexicon.parties import country_name, members, party_names
from entente.lexicon.places import places
from entente.lexicon.subjects import subjects
from entente.lexicon.verbs import VerbEntry, verb_lexicon


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry for people to read. `source` is the file of the lexicon that holds it."""

    kind: str
    headword: str
    facts: tuple[tuple[str, str], ...]
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    source: str = ""


def lookup(word: str) -> tuple[Entry, ...]:
    """All entries that `word` names, in any letter case."""
    low = " ".join(word.lower().split())
    return tuple(
        entry
        for find in (_verbs, _words, _parties, _offices, _mechanisms, _places, _subjects)
        for entry in find(low)
    )


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


def _verb_facts(entry: VerbEntry) -> Iterator[tuple[str, str]]:
    yield "force", entry.force
    yield "strength", f"{entry.strength} of 5, within {entry.force}"
    if entry.promise:
        yield "promise", "an infinitive that follows is a commitment"
    if entry.addressee:
        yield "object", "who is addressed; the content follows"
    if entry.needs_clause:
        yield "needs", "a clause or infinitive"
    if entry.weak:
        yield "weak", "read as an act only where a party is the subject"


def _words(low: str) -> Iterator[Entry]:
    lexicon = verb_lexicon()
    for kind, table in (("noun that acts", lexicon.nouns), ("adjective that acts", lexicon.adjectives)):
        found = table.get(low)
        if found:
            facts = [("force", found.force), ("strength", f"{found.strength} of 5, within {found.force}")]
            yield Entry(kind, low, tuple(facts), found.examples, (), "operative_verbs.yaml")


def _parties(low: str) -> Iterator[Entry]:
    codes = dict.fromkeys(n.code for n in party_names() if n.surface.lower() == low or n.code.lower() == low)
    for code in codes:
        facts = [("code", code)]
        for sense in ("name", "adjective", "capital", "seat", "body"):
            names = [n.surface for n in party_names() if n.code == code and n.sense == sense]
            if names:
                facts.append((sense + "s", ", ".join(names)))
        if members(code):
            facts.append(("members", ", ".join(members(code))))
        yield Entry(
            "party", country_name(code), tuple(facts), source="governments.yaml, organisations.yaml, ISO 3166"
        )


def _offices(low: str) -> Iterator[Entry]:
    for office in offices():
        if low == office.office.lower() or low in (form.lower() for form in office.forms):
            facts = [("level", office.level or "none by itself"), ("forms", ", ".join(office.forms))]
            facts += (
                [("level in", ", ".join(f"{p}: {v}" for p, v in office.level_in))] if office.level_in else []
            )
            facts += [("party", f"{office.party}, implied by the title")] if office.party else []
            yield Entry(
                "office",
                office.office,
                tuple(facts),
                office.examples,
                office.counter_examples,
                "offices.yaml",
            )


def _mechanisms(low: str) -> Iterator[Entry]:
    for row in _yaml("mechanisms.yaml"):
        names = [row["name"], row.get("acronym") or "", *row.get("names", ())]
        if low in (n.lower() for n in names if n):
            facts = [
                ("parties", ", ".join(row.get("parties", ()))),
                ("levels", ", ".join(row.get("levels", ()))),
            ]
            facts += [("acronym", row["acronym"])] if row.get("acronym") else []
            facts += [("also", "; ".join(row["names"]))] if row.get("names") else []
            yield Entry("mechanism", row["name"], tuple(f for f in facts if f[1]), source="mechanisms.yaml")


def _places(low: str) -> Iterator[Entry]:
    for name, code in places().items():
        if name.lower() == low:
            yield Entry("place", name, (("country", f"{country_name(code)} ({code})"),), source="places.yaml")
            return


def _subjects(low: str) -> Iterator[Entry]:
    for subject in subjects():
        if low == subject.code or low in subject.terms:
            facts = [("definition", subject.definition), ("PLOVER context", subject.plover)]
            facts += [("UNBIS", subject.unbis)] if subject.unbis else []
            facts.append(("terms", ", ".join(subject.terms)))
            yield Entry(
                "subject",
                subject.code,
                tuple(facts),
                subject.examples,
                subject.counter_examples,
                "subjects.yaml",
            )


@cache
def _yaml(file: str) -> list[dict[str, Any]]:
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return list(yaml.load(resources.files("entente.lexicon").joinpath("data", file).read_bytes(), loader))
