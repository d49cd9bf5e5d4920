"""Keys by which mentions find their neighbours: what they share before anything is compared.

A mention can only be of the same session as one with which it shares a key, so that filing a document looks at its
neighbours and not at the whole record. A key is a mechanism, or two of the parties, with a week, a month or a year.
"""

from __future__ import annotations

from itertools import combinations

from entente.record.identity.days import Days, iso
from entente.record.identity.mention import Mention
from entente.record.identity.parties import expanded

_FEW = 4  # parties; of more, one key stands for all large meetings
_MONTHS_AHEAD = 45  # days by which a named meeting is moved, and still tied to its announcement
COUNTED_AHEAD = 120  # the same where the count is the same too
_WEEKS_AHEAD = 10  # the same for meetings without a name


def close_keys(mention: Mention) -> frozenset[str]:
    """Keys of the week: shared by mentions of which the days differ by little."""
    if mention.days is None or not mention.days.exact:
        return frozenset()
    weeks = _weeks(mention.days, 2)
    return frozenset(f"{kind}|w{week}" for kind in _kinds(mention) for week in weeks)


def wide_keys(mention: Mention) -> frozenset[str]:
    """Keys under which a mention of less certain date looks for its session, and sessions are found by it."""
    found = set(close_keys(mention))
    name = f"m{mention.mechanism.id}" if mention.mechanism else None
    if mention.days is not None:
        months = _months(mention.days, _reach(mention))
        kinds = _kinds(mention) if mention.role in ("account", "notice") or not mention.days.exact else ()
        if len(months) <= 5:
            found |= {f"{kind}|{month}" for kind in kinds for month in months}
        if mention.role == "notice" and mention.days.exact:
            found |= {f"{kind}|w{week}" for kind in kinds for week in _weeks(mention.days, _WEEKS_AHEAD)}
        years = {month[:4] for month in months} if mention.role != "issued" else set()
        if name:
            found |= {f"{name}|{year}" for year in years}
        elif mention.role in ("account", "notice") and len(mention.parties) <= _FEW:
            found |= {f"{kind}|{year}" for kind in kinds for year in years}
        if mention.role == "aside" and len(months) > 5 and len(mention.parties) <= _FEW:
            found |= {f"{kind}|{year}" for kind in _kinds(mention) for year in years if mention.place}
    if name and mention.ordinal:
        found.add(f"{name}|n{mention.ordinal}")
    return frozenset(found)


def sought_keys(mention: Mention) -> frozenset[str]:
    """Keys under which the neighbours of a mention are looked for.

    Not those of a count, under which all sessions of that count stand, of whatever year: they may be moved by months at most.
    """
    counted = f"m{mention.mechanism.id}|" if mention.mechanism and mention.ordinal else None
    found = wide_keys(mention)
    if counted is None or mention.days is None:
        return found
    years = {month[:4] for month in _months(mention.days, COUNTED_AHEAD)}
    return found - {f"{counted}n{mention.ordinal}"} | {f"{counted}{year}" for year in years}


def _reach(mention: Mention) -> int:
    return _MONTHS_AHEAD if mention.role == "notice" and mention.mechanism else 0


def _kinds(mention: Mention) -> tuple[str, ...]:
    kinds = [f"m{mention.mechanism.id}"] if mention.mechanism else []
    members = expanded(mention.parties)
    if 2 <= len(mention.parties) <= _FEW:
        kinds += [f"p{a}+{b}" for a, b in combinations(sorted(mention.parties), 2)]
    elif len(mention.parties) == 1:
        kinds.append(f"p{mention.parties[0]}")
    if len(members) > _FEW:
        kinds.append("many")
    if mention.place and mention.role in ("account", "issued"):
        kinds.append(f"@{mention.place.lower().removeprefix('the ')}")
    return tuple(kinds)


def _weeks(days: Days, around: int) -> range:
    return range((days.first - around) // 7, (days.last + around) // 7 + 1)


def _months(days: Days, around: int) -> tuple[str, ...]:
    first, last = iso(max(1, days.first - around))[:7], iso(days.last + around)[:7]
    year, month = int(first[:4]), int(first[5:])
    found: list[str] = []
    while f"{year:04}-{month:02}" <= last and len(found) < 25:
        found.append(f"{year:04}-{month:02}")
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return tuple(found)
