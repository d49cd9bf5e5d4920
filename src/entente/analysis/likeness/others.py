"""Another matter, however alike the words: an act about Iran is not one about North Korea, nor the Alda Treaty the Bora Treaty."""

from __future__ import annotations

import re
from functools import lru_cache

from entente.analysis.likeness.terms import terms_of
from entente.lexicon.likeness import likeness_words

Names = tuple[frozenset[str], ...]
_NAME = re.compile(r"[A-Z][\w’'.&–-]*(?:\s(?:(?:of|for|on|and|the|to|in)\s){0,2}(?:[A-Z][\w’'.&–-]*|\d{4}))+")
_LEAST = 2  # terms of a name, beside parties and offices: "Customs Agreement"
_SAID = 0.5  # of a name's terms in the other act, for it to be named there too


def other_matter(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name parties that do not act, and none in common."""
    return bool(one) and bool(other) and not one & other


@lru_cache(maxsize=16384)
def names_in(text: str) -> Names:
    """The terms of each thing that is written as a name: agreements, bodies, programmes, places."""
    offices = likeness_words().offices
    found = (frozenset(terms_of(match.group())) for match in _NAME.finditer(text))
    own = (frozenset(t for t in terms if not t.startswith("@") and t not in offices) for terms in found)
    return tuple(terms for terms in own if len(terms) >= _LEAST)


def other_names(one: Names, said: frozenset[str], other: Names, also: frozenset[str]) -> bool:
    """Whether both name things, and neither says (`said`, `also`: its terms) a name of the other."""
    return bool(one) and bool(other) and not (_said(one, also) or _said(other, said))


def _said(names: Names, terms: frozenset[str]) -> bool:
    return any(len(name & terms) >= _SAID * len(name) for name in names)
