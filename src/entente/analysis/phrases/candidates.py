"""Which documents are read for a phrase: those that the index names, all of them where they are few.

Of many, the earliest and the latest are read, and some between, evenly: so first and last use are right however many
there are, and the question stays quick.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from entente.analysis.phrases.asked import Phrase
from entente.analysis.phrases.matching import find_all
from entente.record import Concordance, Place

MOST = 20_000  # passages that are counted
_EDGE = 100  # documents read at each end
_BETWEEN = 50
_NEAR_DOCUMENTS = 300  # documents read for near variants; of more, those whose acts hold one
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Candidates:
    """Documents to read, and what is known of those that are not read."""

    holders: tuple[
        Place, ...
    ]  # documents in which the phrase stands, by date; only the ends where not `whole`
    whole: bool
    read: tuple[str, ...]
    complete: bool
    near_in: str  # "documents" or "acts"


def candidates(texts: Concordance, phrase: Phrase, *, everything: bool) -> Candidates:
    """What to read. `everything`: all that may hold it, however long it takes."""
    most = 10**9 if everything else MOST
    adjoining = [[tuple(w.lower() for w in _WORD.findall(phrase.text))]]
    held = texts.documents_holding(adjoining, most=most)
    places = held.places if held.whole else _ends(texts, adjoining)
    chosen = places if everything else spread(places)
    near, near_in, all_near = _near(texts, phrase, everything)
    read = dict.fromkeys([p.document for p in chosen] + [p.document for p in near])
    complete = held.whole and len(chosen) == len(places) and all_near
    return Candidates(places, held.whole, tuple(read), complete, near_in)


def spread(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The first, the last, and some evenly between; all where they are few."""
    if len(places) <= 2 * _EDGE + _BETWEEN:
        return places
    inner = places[_EDGE:-_EDGE]
    between = [inner[i * len(inner) // _BETWEEN] for i in range(_BETWEEN)]
    return (*places[:_EDGE], *between, *places[-_EDGE:])


def _near(texts: Concordance, phrase: Phrase, everything: bool) -> tuple[tuple[Place, ...], str, bool]:
    """Documents that may hold a near variant, where they were looked for, and whether these are all."""
    sets = near_sets(phrase)
    if not sets:
        return (), "documents", True
    most = 10**9 if everything else _NEAR_DOCUMENTS
    held = texts.documents_holding(sets, most=most)
    if held.whole:
        return held.places, "documents", True
    acts = texts.acts_holding(sets, most=MOST)
    tried = spread(acts.places)
    return tuple(p for p in tried if find_all(phrase, p.words)), "acts", False


def near_sets(phrase: Phrase) -> list[list[tuple[str, ...]]]:
    """Sets of words of which a near variant holds one whole: all keys, or all but those of one unit that it may lack."""
    units = phrase.units
    if phrase.may_lack:
        kept = [[u for u in units if u is not lacking] for lacking in units[:-1]]
    else:
        kept = [list(units)]
    sets = {tuple(dict.fromkeys(key for unit in some for key in unit.keys)) for some in kept}
    return [] if () in sets else [[(key,) for key in keys] for keys in sorted(sets)]


def _ends(texts: Concordance, any_of: list[list[tuple[str, ...]]]) -> tuple[Place, ...]:
    """The earliest and the latest documents of more than can be counted."""
    if texts.years is None:
        return ()
    first, last = texts.years
    years = [f"{year:04}" for year in range(first, last + 1)]
    early = _edge(texts, any_of, iter(years), latest=False)
    late = _edge(texts, any_of, reversed(years), latest=True)
    return tuple(dict.fromkeys([*early, *late]))


def _edge(
    texts: Concordance, any_of: list[list[tuple[str, ...]]], times: Iterator[str], *, latest: bool
) -> list[Place]:
    found: list[Place] = []
    for time in times:
        held = texts.documents_holding(any_of, most=MOST, time=time)
        if not held.whole and len(time) == 4:
            months = [f"{time}-{month:02}" for month in range(1, 13)]
            here = _edge(texts, any_of, iter(months[::-1] if latest else months), latest=latest)
        else:
            here = list(held.places)
        found = here + found if latest else found + here
        if len(found) >= _EDGE:
            break
    return found[-_EDGE:] if latest else found[:_EDGE]
