"""What is written as a name: agreements, bodies, programmes, places."""

from __future__ import annotations

import re
from functools import lru_cache

from entente.analysis.likeness.terms import terms_of
from entente.lexicon.likeness import likeness_words

Names = tuple[frozenset[str], ...]
_NAME = re.compile(r"[A-Z][\w’'.&–-]*(?:\s(?:(?:of|for|on|and|the|to|in)\s){0,2}(?:[A-Z][\w’'.&–-]*|\d{4}))+")
_LEAST = 2  # terms of a name, beside parties and offices: "Customs Agreement"


@lru_cache(maxsize=16384)
def names_in(text: str) -> Names:
    """The terms of each thing that is written as a name."""
    offices = likeness_words().offices
    found = (frozenset(terms_of(match.group())) for match in _NAME.finditer(text))
    own = (frozenset(t for t in terms if not t.startswith("@") and t not in offices) for terms in found)
    return tuple(terms for terms in own if len(terms) >= _LEAST)
