"""Lines: meetings without a name, of the same parties at the same tier, are a row of their own.

"The leaders of China and the United States" have met and called for decades under no name; the record keeps their
row beside the standing consultations. The tier is that of the people who met.
"""

from __future__ import annotations

import re

from entente.lexicon.parties import country_name
from entente.model import Level
from entente.record.identity.folding import slug
from entente.record.identity.mechanisms import MechanismKey, row_of

_ADVISOR = re.compile(r"\bnational security advis|\bassistant to the president for national security", re.I)
_NAMES = {
    "leaders": "Leaders", "advisors": "National security advisors", "ministerial": "Ministers",
    "sub-ministerial": "Vice ministers", "senior-official": "Senior officials", "working": "Working level",
}  # fmt: skip
_MOST = 6


def tier_of(level: Level | None, offices: tuple[str, ...], title: str) -> str | None:
    """The tier of a meeting: national security advisors make one of their own, whomever they meet below leaders."""
    if level != "leaders" and (_ADVISOR.search(title) or any(_ADVISOR.search(o) for o in offices)):
        return "advisors"
    return level


def line_of(parties: tuple[str, ...], tier: str | None) -> MechanismKey | None:
    """The row of unnamed meetings of these parties at this tier; None for one party, for many, and for no tier."""
    few = tuple(sorted(set(parties)))
    if not tier or not 2 <= len(few) <= _MOST:
        return None
    known = row_of(few, tier)
    if known:
        return known
    names = [country_name(code) for code in few]
    name = f"{_NAMES[tier]} of {', '.join(names[:-1])} and {names[-1]}"
    return MechanismKey(_row_id(tier, few), name, None, False, few)


def _row_id(tier: str, parties: tuple[str, ...]) -> str:
    return slug(f"{tier} {' '.join(parties)}", 60)


def is_line(key: MechanismKey) -> bool:
    """Whether a row is one of unnamed meetings."""
    return not key.known and any(key.id == _row_id(tier, key.parties) for tier in _NAMES)
