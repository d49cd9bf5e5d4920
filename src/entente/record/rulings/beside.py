"""What a ruling on a fact means for what stands beside it: the country of a corrected place, and a fact that is there already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from entente.lexicon.places import place_list
from entente.record.rulings.judged import Judged


def with_country(fact: Any, change: Mapping[str, Any]) -> dict[str, Any]:
    """The change of a session's place with its country: that of the gazetteer, where it has but one; else it is open.

    A country that is one of those which the place may be in stays.
    """
    place = change.get("place")
    if not place or "country" in change or not hasattr(fact, "country"):
        return dict(change)
    known = next((p.countries for p in place_list() if p.name == str(place).removeprefix("the ")), ())
    if fact.country in known:
        return dict(change)
    return {**change, "country": known[0] if len(known) == 1 else ""}


def told_already(fact: Any, layer: str, values: Mapping[str, Any], judged: Judged) -> str | None:
    """The name of a fact with the same values that rests on the words of `fact`; None where there is none."""
    for place, other in enumerate(getattr(judged.reading, layer)):
        within = all(
            any(o.start <= s.start and s.end <= o.end for o in other.evidence) for s in fact.evidence
        )
        if within and all(_folded(getattr(fact, name)) == _folded(getattr(other, name)) for name in values):
            return judged.name(layer, place)
    return None


def _folded(value: Any) -> Any:
    """A value as two are compared: whatever the case and the blanks, and in whatever order parties are named."""
    if isinstance(value, str):
        return " ".join(value.casefold().split())
    if isinstance(value, tuple):
        return frozenset(getattr(one, "party", one) for one in value)
    return getattr(value, "text", None) or getattr(value, "name", value)
