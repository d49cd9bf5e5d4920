"""An entry of the lexicon as people read it, and how the words of the files become entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from entente.lexicon.instruments import FILE as INSTRUMENTS
from entente.lexicon.instruments import instruments
from entente.lexicon.mechanisms import FILE as MECHANISMS
from entente.lexicon.mechanisms import mechanisms
from entente.lexicon.offices import FILE as OFFICES
from entente.lexicon.offices import offices
from entente.lexicon.parties import GOVERNMENTS, ORGANISATIONS, Sense, ambiguous, country_name, parties
from entente.lexicon.places import FILE as PLACES
from entente.lexicon.places import place_list
from entente.lexicon.subjects import FILE as SUBJECTS
from entente.lexicon.subjects import subjects

_SENSES: dict[Sense, str] = {
    "name": "names", "adjective": "adjectives", "capital": "capital", "seat": "seats", "body": "bodies", "group": "group",
    "demonym": "people", "contextual": "in context",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry for people to read. `source` is the file of the lexicon that holds it."""

    kind: str
    headword: str
    facts: tuple[tuple[str, str], ...]
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    source: str = ""


Surfaces = tuple[str, ...]


def party_entries() -> Iterator[tuple[Surfaces, Entry]]:
    """Governments and organisations, found by any of their forms and by their code."""
    shared = ambiguous()
    files = {"government": GOVERNMENTS, "organisation": ORGANISATIONS}
    for party in parties():
        surfaces = tuple(form.surface for form in party.forms)
        facts = [("code", party.code)]
        facts += [(word, ", ".join(party.surfaces(sense))) for sense, word in _SENSES.items()]
        facts += [("members", ", ".join(party.members))]
        facts += [("shared", _shared(surface, shared[surface])) for surface in surfaces if surface in shared]
        yield (party.code, *surfaces), Entry(party.sort, party.name, _said(facts), source=files[party.sort])


def office_entries() -> Iterator[tuple[Surfaces, Entry]]:
    """Offices, found by any form without a gap."""
    for office in offices():
        facts = [
            ("level", office.level or "none by itself"),
            ("elsewhere", ", ".join(f"{level} in {party}" for party, level in office.level_in)),
            ("forms", ", ".join(office.forms)),
            ("party", f"{office.party}, implied by the title" if office.party else ""),
        ]
        entry = Entry(
            "office", office.office, _said(facts), office.examples, office.counter_examples, OFFICES
        )
        yield (office.office, *office.forms), entry


def mechanism_entries() -> Iterator[tuple[Surfaces, Entry]]:
    """Standing consultations, found by any name and the acronym."""
    for item in mechanisms():
        facts = [
            ("acronym", item.acronym or ""),
            ("also", "; ".join(item.names)),
            ("parties", ", ".join(item.parties)),
            ("levels", ", ".join(item.levels)),
            ("since", item.since or ""),
            ("for", item.note or ""),
        ]
        yield item.surfaces, Entry("mechanism", item.name, _said(facts), source=MECHANISMS)


def instrument_entries() -> Iterator[tuple[Surfaces, Entry]]:
    """Named instruments, documents and events."""
    for item in instruments():
        facts = [
            ("also", "; ".join(item.names)),
            ("parties", ", ".join(item.parties)),
            ("date", item.date or ""),
        ]
        yield item.surfaces, Entry(item.kind, item.name, _said(facts), source=INSTRUMENTS)


def place_entries() -> Iterator[tuple[Surfaces, Entry]]:
    """Places, found by their names."""
    for place in place_list():
        country = " or ".join(f"{country_name(code)} ({code})" for code in place.countries)
        yield (place.name,), Entry(place.sort, place.name, (("country", country),), source=PLACES)


def subject_entries() -> Iterator[tuple[Surfaces, Entry]]:
    """Subjects, found by their code and their terms."""
    for subject in subjects():
        facts = [
            ("definition", subject.definition),
            ("PLOVER context", subject.plover),
            ("UNBIS", subject.unbis or ""),
            ("EuroVoc", subject.eurovoc or ""),
            ("terms", ", ".join(subject.terms)),
        ]
        entry = Entry(
            "subject", subject.code, _said(facts), subject.examples, subject.counter_examples, SUBJECTS
        )
        yield (subject.code, *subject.terms), entry


def _shared(surface: str, codes: tuple[str, ...]) -> str:
    return f"{surface!r} may also be {', '.join(country_name(code) for code in codes)}; {codes[0]} is taken"


def _said(facts: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The facts that have something to say."""
    return tuple(fact for fact in facts if fact[1])
