"""Places where diplomacy happens, and the countries they lie in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Literal

from entente.errors import LexiconError
from entente.lexicon.files import load_file

FILE = "places.yaml"
PlaceSort = Literal["capital", "city", "site"]
_GROUPS: dict[str, PlaceSort] = {"capitals": "capital", "cities": "city", "sites": "site"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place by one of its names. `country` is the first of `countries`, which has more where it is ambiguous."""

    name: str
    country: str
    sort: PlaceSort
    countries: tuple[str, ...]


@cache
def place_list() -> tuple[Place, ...]:
    """All places, capitals first, each name once. Raises `LexiconError` where a group is no list of names."""
    raw = load_file(FILE)
    shared = raw["ambiguous"]
    found: dict[str, Place] = {}
    for group, sort in _GROUPS.items():
        for country, names in raw[group].items():
            if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
                raise LexiconError(f"{FILE}: {group}: {country}: a list of names is wanted, not {names!r}")
            for name in names:
                countries = tuple(shared.get(name, (country,)))
                found.setdefault(name, Place(name, countries[0], sort, countries))
    return tuple(found.values())


@cache
def site_words() -> tuple[str, ...]:
    """Last words of the names of buildings and grounds, longest first."""
    return tuple(sorted(load_file(FILE)["site_words"], key=len, reverse=True))


@cache
def land_words() -> frozenset[str]:
    """First words of the names of waters, mountains and settlements."""
    return frozenset(load_file(FILE)["land_words"])


def country_among(name: str, parties: Collection[str]) -> str | None:
    """The country of a place that several have, where one of them is among `parties`; else as `places` says."""
    countries = _shared().get(name, ())
    return next((code for code in countries if code in parties), places().get(name))


@cache
def _shared() -> dict[str, tuple[str, ...]]:
    return {place.name: place.countries for place in place_list() if len(place.countries) > 1}


@cache
def places() -> dict[str, str]:
    """City or site → ISO 3166-1 alpha-3 code of the country. A site also stands under "the"."""
    found = {place.name: place.country for place in place_list()}
    sites = {f"the {place.name}": place.country for place in place_list() if place.sort == "site"}
    return found | sites
