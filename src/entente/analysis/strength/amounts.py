"""How much of the same thing: money, a share, a number of what both count."""

from __future__ import annotations

import re

from entente.analysis.likeness.others import otherwise_named
from entente.analysis.likeness.terms import stem
from entente.analysis.strength.vote import Vote, vote
from entente.analysis.strength.worded import Worded, alike

_TO_BE_DONE = frozenset({"commit", "agree", "announce", "provide", "affirm", "urge", "support"})
_ALIKE = 0.45  # of the words of both, for a number to be of the same thing
_FIGURE = re.compile(
    r"(?P<money>[$€£¥]|USD\s|EUR\s)?(?P<number>\d+(?:[.,]\d+)*)(?:[\s-](?P<scale>thousand|million|billion|trillion))?"
    r"(?P<share>\s?(?:%|percent\b|per\scent\b))?(?:\s(?:more|new|additional|further))*(?:\s(?P<unit>[^\W\d_]{3,}))?"
)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_MONTH = re.compile(r"(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber")
_YEARS = range(1900, 2101)


def by_amount(before: Worded, after: Worded) -> Vote | None:
    """More or less of what both wordings count once, where it is to be done or given."""
    if not {before.claim.act.force, after.claim.act.force} <= _TO_BE_DONE or not alike(before, after, _ALIKE):
        return None
    if otherwise_named(before.claim, after.claim):
        return None  # a sum for another country or programme
    first, second = _figures(before), _figures(after)
    for unit in sorted(first.keys() & second.keys()):
        (a, *more), (b, *others) = sorted(first[unit]), sorted(second[unit])
        if a != b and not more and not others:
            return vote("amount", 1 if b > a else -1, f"{a:g} → {b:g} {unit}".strip())
    return None


def _figures(worded: Worded) -> dict[str, set[float]]:
    """The figures by what they count: "$", "%", or the noun behind them. Days and years count nothing."""
    found: dict[str, set[float]] = {}
    for match in _FIGURE.finditer(worded.claim.act.content):
        number = float(match["number"].replace(",", "")) if match["number"].count(".") < 2 else 0.0
        unit = "$" if match["money"] else "%" if match["share"] else stem((match["unit"] or "").lower())
        is_date = not match["scale"] and (number in _YEARS or _MONTH.fullmatch((match["unit"] or "").lower()))
        if unit and not is_date:
            found.setdefault(unit, set()).add(number * _SCALES.get(match["scale"] or "", 1))
    return found
