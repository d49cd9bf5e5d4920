"""Which documents are read for a phrase: those that the index names, all of them where they are few.

Of many, the earliest and the latest are read, and one of each year: so first and last use are right however many there
are, and the question stays quick.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from snowballstemmer import stemmer

from entente.analysis.likeness.terms import stem
from entente.analysis.phrases.asked import Phrase
from entente.analysis.phrases.matching import find_all
from entente.record import Concordance, Place

MOST = 10_000  # documents that are counted by year
ACTS = 3_000  # acts among which near variants are looked for
FEW = 100  # documents that are all read
EDGE = 25  # of more, as many at each end
_NEAR_DOCUMENTS = 100  # documents read for near variants; of more, those whose acts hold one
_ALL = 10**9
_AnyOf = list[list[tuple[str, ...]]]
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Candidates:
    """Documents to read, and what is known of those that are not read.

    `holders` are those to read in which the phrase itself stands; `years` counts all that hold it by year, None where there
    are too many.
    """

    holders: tuple[Place, ...]
    years: tuple[tuple[str, int], ...] | None
    read: tuple[str, ...]
    complete: bool
    near_in: str  # "documents", "acts", or "read": only those documents that were read for the phrase itself


def candidates(texts: Concordance, phrase: Phrase, *, everything: bool) -> Candidates:
    """What to read. `everything`: all that may hold it, however long it takes."""
    few = _ALL if everything else FEW
    adjoining = [[tuple(w.lower() for w in _WORD.findall(phrase.text))]]
    held = texts.documents_holding(adjoining, few=few, most=MOST, ends=EDGE)
    near, near_in, all_near = _near(texts, phrase, everything)
    read = dict.fromkeys([p.document for p in held.places] + [p.document for p in near])
    return Candidates(
        held.places, held.years if held.counted else None, tuple(read), held.whole and all_near, near_in
    )


def _near(texts: Concordance, phrase: Phrase, everything: bool) -> tuple[tuple[Place, ...], str, bool]:
    """Documents that may hold a near variant, where they were looked for, and whether these are all."""
    sets = near_sets(phrase)
    if not sets:
        return (), "documents", True
    held = texts.documents_holding(sets, few=_ALL if everything else _NEAR_DOCUMENTS)
    if held.whole:
        return held.places, "documents", True
    acts = texts.acts_holding(sets, few=FEW, most=ACTS, ends=EDGE)
    if not acts.counted:  # words as usual as these: what is read for the phrase itself must do
        return (), "read", False
    return tuple(p for p in acts.places if find_all(phrase, p.words)), "acts", False


def holds(phrase: Phrase, text: str) -> bool:
    """Whether a text has the words of a near variant, each with one stem by either algorithm: those of PostgreSQL and SQLite
    differ ("orderly" is "order" to one), and only what both find is the same in both."""
    words = frozenset(map(_stems, _WORD.findall(text.lower())))
    return any(all(_stems(key) in words for (key,) in all_of) for all_of in near_sets(phrase))


@lru_cache(maxsize=65536)
def _stems(word: str) -> tuple[str, str]:
    return stem(word), str(_porter().stemWord(word))


@cache
def _porter() -> Any:
    """The stems of SQLite's index."""
    return stemmer("porter")


def near_sets(phrase: Phrase) -> _AnyOf:
    """Sets of words of which a near variant holds one whole: all keys, or all but those of one unit that it may lack."""
    units = phrase.units
    if phrase.may_lack:
        kept = [[u for u in units if u is not lacking] for lacking in units[:-1]]
    else:
        kept = [list(units)]
    sets = {tuple(dict.fromkeys(key for unit in some for key in unit.keys)) for some in kept}
    return [] if () in sets else [[(key,) for key in keys] for keys in sorted(sets)]
