"""Which standing consultation a name means: a known one of the lexicon under any of its names, or a new one.

The answer rests on the name and the parties of one mention alone: it does not change when other documents come.
"""

from __future__ import annotations

from functools import lru_cache

from entente.record.identity.mechanisms.key import MechanismKey, known_key
from entente.record.identity.mechanisms.listed import known_mechanism, meets_at, names_of, row_of
from entente.record.identity.mechanisms.spoken import mechanism_in_title, mechanism_in_words
from entente.record.identity.mechanisms.unlisted import unlisted_mechanism

__all__ = [
    "MechanismKey", "mechanism_in_title", "mechanism_in_words", "mechanism_of_name", "meets_at", "names_of", "row_of",
]  # fmt: skip


@lru_cache(maxsize=16384)
def mechanism_of_name(name: str, acronym: str | None, circle: tuple[str, ...]) -> MechanismKey | None:
    """The mechanism that a text means by `name` among the parties `circle`; None where the name is no name of one."""
    known = known_mechanism(name, acronym, circle)
    return known_key(known) if known else unlisted_mechanism(name, circle)
