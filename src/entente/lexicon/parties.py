"""Governments and organisations under all the names that documents give them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from entente.lexicon.files import Facts, load_file

Sense = Literal["name", "adjective", "capital", "seat", "body", "group", "demonym", "contextual"]
Sort = Literal["government", "organisation"]

GOVERNMENTS, ORGANISATIONS, TRAPS = "governments.yaml", "organisations.yaml", "traps.yaml"
# In this order a form of one party is explained: a name before an adjective before a capital.
_SENSES: dict[str, Sense] = {
    "names": "name", "adjectives": "adjective", "capital": "capital", "seats": "seat", "bodies": "body",
    "people": "demonym", "contextual": "contextual",
}  # fmt: skip
_LOOSE: frozenset[Sense] = frozenset({"group", "demonym", "contextual"})
_FIELDS = frozenset({*_SENSES, "members", "group", "part"})


@dataclass(frozen=True, slots=True)
class PartyName:
    """One surface form of a party. `sense` says how it names it."""

    surface: str
    code: str
    sense: Sense


@dataclass(frozen=True, slots=True)
class Party:
    """A government or organisation. `names` and the like as explained at the top of its file."""

    code: str
    sort: Sort
    forms: tuple[PartyName, ...]
    members: tuple[str, ...] = ()
    part: bool = False

    @property
    def name(self) -> str:
        """The name to show to people."""
        return self.forms[0].surface

    def surfaces(self, sense: Sense) -> tuple[str, ...]:
        """The forms of one sense, in the order of the file."""
        return tuple(form.surface for form in self.forms if form.sense == sense)


@cache
def parties() -> tuple[Party, ...]:
    """All governments, then all organisations. Raises `LexiconError` for an entry that cannot be used."""
    return (*_read(GOVERNMENTS, "government"), *_read(ORGANISATIONS, "organisation"))


@cache
def party_names() -> tuple[PartyName, ...]:
    """The forms that by themselves name a party that can act: names, adjectives, capitals, seats, bodies.

    Each surface stands once; of forms that two parties share, the first party of `ambiguous()` has it.
    """
    return tuple(form for form in _all_forms() if form.sense not in _LOOSE)


@cache
def loose_names() -> tuple[PartyName, ...]:
    """The forms that only point to a party: its people ("Ukrainians"), "the North" in its context, and groups
    that act through their members ("AUKUS", "the Nordic countries": see `members`)."""
    return tuple(form for form in _all_forms() if form.sense in _LOOSE)


@cache
def lookalikes() -> tuple[str, ...]:
    """Phrases that contain a party's name and name no party: "South China Sea", "Northern Ireland"."""
    return tuple(phrase for phrases in load_file(TRAPS)["lookalikes"].values() for phrase in phrases)


@cache
def ambiguous() -> dict[str, tuple[str, ...]]:
    """Surfaces that several parties share, with their codes; a reader takes the first."""
    return {surface: tuple(codes) for surface, codes in load_file(TRAPS)["ambiguous"].items()}


@cache
def members(code: str) -> tuple[str, ...]:
    """The members of a grouping, as codes; empty for a single party or where the lexicon lists none."""
    return _by_code()[code].members if code in _by_code() else ()


@cache
def is_organisation(code: str) -> bool:
    """Whether a code is an organisation's or a grouping's."""
    return code in _by_code() and _by_code()[code].sort == "organisation"


def is_part(code: str) -> bool:
    """Whether a code is that of the government of a part of a state, whose name is a place's too."""
    return code in _by_code() and _by_code()[code].part


def called(code: str, noun: str) -> bool:
    """Whether a name of the party, or of one of its bodies, ends with the noun: "Bank" for the World Bank."""
    party = _by_code().get(code)
    forms = (*party.surfaces("name"), *party.surfaces("body")) if party else ()
    return any(form.endswith(" " + noun) for form in forms)


def capitals_of(code: str) -> tuple[str, ...]:
    """The cities that stand for a government, the usual spelling first; none where the code is unknown."""
    return _by_code()[code].surfaces("capital") if code in _by_code() else ()


@cache
def country_name(code: str) -> str:
    """The usual English name of a party, for people to read; the code itself where it is unknown."""
    return _by_code()[code].name if code in _by_code() else code


@cache
def _by_code() -> dict[str, Party]:
    return {party.code: party for party in parties()}


@cache
def _all_forms() -> tuple[PartyName, ...]:
    firsts = ambiguous()
    seen: dict[str, PartyName] = {}
    for form in (form for party in parties() for form in party.forms):
        if firsts.get(form.surface, (form.code,))[0] == form.code:
            seen.setdefault(form.surface, form)
    return tuple(seen.values())


def _read(file: str, sort: Sort) -> Iterator[Party]:
    for code, fields in load_file(file).items():
        facts = Facts(file, str(code), fields, _FIELDS)
        if not facts.texts("names"):
            raise facts.error("names is missing")
        group = facts.flag("group")
        forms = tuple(
            PartyName(surface, code, "group" if group else sense)
            for key, sense in _SENSES.items()
            for surface in facts.texts(key)
        )
        yield Party(code, sort, forms, facts.texts("members"), facts.flag("part"))
