"""Governments and organisations with all their names, from the lexicon, ISO 3166 and CLDR."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

import yaml

Sense = Literal["name", "adjective", "capital", "seat", "body"]
_SENSES: dict[str, Sense] = {"n": "name", "a": "adjective", "c": "capital", "s": "seat", "b": "body"}


@dataclass(frozen=True, slots=True)
class PartyName:
    """One surface form of a party. `sense` says how it names it."""

    surface: str
    code: str
    sense: Sense


@cache
def party_names() -> tuple[PartyName, ...]:
    """Every surface form of every government and organisation; the first entry of a surface wins."""
    seen: dict[str, PartyName] = {}
    for file in ("governments.yaml", "organisations.yaml"):
        for code, facts in _load(file).items():
            for name in _entry(code, facts):
                seen.setdefault(name.surface, name)
    for name in _from_standards():
        seen.setdefault(name.surface, name)
    return tuple(seen.values())


@cache
def members(code: str) -> tuple[str, ...]:
    """The member states of a grouping that acts for them; empty for a single party."""
    return tuple(_load("organisations.yaml").get(code, {}).get("m", ()))


@cache
def country_name(code: str) -> str:
    """The usual English name of a party, for people to read."""
    from babel import Locale

    territories = Locale("en").territories
    alpha2 = _alpha2().get(code)
    return str(territories.get(alpha2, code)) if alpha2 else code


@cache
def _alpha2() -> dict[str, str]:
    import pycountry

    return {c.alpha_3: c.alpha_2 for c in pycountry.countries} | {"XKX": "XK"}


def _load(file: str) -> dict[str, Any]:
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data = yaml.load(resources.files("entente.lexicon").joinpath("data", file).read_bytes(), loader)
    return dict(data)


def _entry(code: str, facts: dict[str, list[str]]) -> Iterator[PartyName]:
    for key, sense in _SENSES.items():
        for surface in facts.get(key, ()):
            yield PartyName(surface, code, sense)


def _from_standards() -> Iterator[PartyName]:
    """Names of ISO 3166 that carry no comma ("Iran, Islamic Republic of" is a form for lists)."""
    import pycountry

    for country in pycountry.countries:
        for attribute in ("name", "common_name", "official_name"):
            surface = getattr(country, attribute, None)
            if surface and "," not in surface and "(" not in surface:
                yield PartyName(surface.removeprefix("The "), country.alpha_3, "name")
