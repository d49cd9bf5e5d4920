"""Whether a session was announced for another day or place than it was held on: what contains the other is no difference."""

from __future__ import annotations

from functools import cache

from entente.lexicon.parties import country_name
from entente.lexicon.places import place_list, site_words
from entente.record.identity.days import Days
from entente.record.identity.folding import words


def other_day(planned: Days | None, held: Days | None) -> bool:
    """A year announced and a day of it held is no move, nor days of which one was held."""
    return planned is not None and held is not None and planned.gap(held) > 0


def other_place(planned: str, held: str, country: str | None = None) -> bool:
    """ "San Francisco" holds "San Francisco, California" and a country its towns; a building may stand in the town announced."""
    one, other = _words(planned), _words(held)
    if _begins(one, other) or _begins(other, one) or one in _parts(held) or other in _parts(planned):
        return False
    if country and one == words(country_name(country)):
        return False
    return not (_is_site(planned) != _is_site(held) and _one_country(planned, held, country))


def _begins(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return whole[: len(short)] == short


def _words(place: str) -> tuple[str, ...]:
    return words(place.replace(".", "").removeprefix("the "))


def _parts(place: str) -> list[tuple[str, ...]]:
    """The place and what it lies in: Carbis Bay, Cornwall."""
    return [_words(part) for part in place.split(",")]


def _is_site(place: str) -> bool:
    name = place.removeprefix("the ")
    return name.endswith(site_words()) or _known().get(name, ("", ""))[0] == "site"


def _one_country(planned: str, held: str, country: str | None) -> bool:
    where = [_known().get(place.removeprefix("the "), ("", None))[1] for place in (planned, held)]
    return (where[0] or country) == (where[1] or country)


@cache
def _known() -> dict[str, tuple[str, str]]:
    return {place.name: (place.sort, place.country) for place in place_list()}
