"""Another name, however alike the words: an act about Iran is not one about North Korea, nor the Alda Treaty the Bora Treaty."""

from __future__ import annotations

from entente.analysis.likeness.claim import Claim
from entente.analysis.likeness.names import Names
from entente.analysis.likeness.words import weight_of

_SAID = 0.5  # of a name's terms in the other act, for it to be named there too


def otherwise_named(one: Claim, other: Claim) -> float:
    """Of all that one of them says and the other does not, how much is names of parties or of things; 0 to 1.

    0 unless each names what the other does not: parties that do not act, and none in common; or things by name.
    """
    terms: set[str] = set()
    first, second = one.others - other.parties, other.others - one.parties
    if first and second and not first & second:
        terms.update(f"@{code}" for code in first | second)
    if one.names and other.names and not (_said(one.names, other.whole) or _said(other.names, one.whole)):
        terms.update(*one.names, *other.names)
    differs = one.whole ^ other.whole
    return weight_of(terms & differs) / weight_of(differs) if terms & differs else 0.0


def _said(names: Names, terms: frozenset[str]) -> bool:
    return any(len(name & terms) >= _SAID * len(name) for name in names)
