"""Keys by which mentions find their neighbours: what they share before anything is compared.

A key is a mechanism, two of the parties, or a place, with the role of the mention that stands under it and a week, month or
year. A mention can only be of the same session as one that stands under a key which it seeks, so that filing a document
looks at its neighbours and not at the whole record. By its place alone only a paper and the session that it came out at meet:
of the accounts of a week in one capital nearly all are of others.

A mention of a certain day stands under its week, month and year; one of an uncertain day under its months and years alone,
and there once more under a mark ("~"). So whoever is sure of the day seeks the week, and of months and years only what is
uncertain: never all that happened in the year.

Keys of a record that stands are found again by these very functions: whoever changes them raises the schema (`record.schema`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from entente.record.identity.days import Days, iso
from entente.record.identity.mention import Mention
from entente.record.identity.parties import expanded
from entente.record.identity.roles import Role

COUNTED_AHEAD = (
    120  # days by which a session is moved whose count is the same, and still tied to its announcement
)
_NAMED_AHEAD, _AHEAD = 45, 10  # the same for a consultation that is named, and for meetings without a name
_ASIDE = 1  # days by which an aside and an account may differ
_NEAR = 3  # days between accounts of one session, and between a session and its papers
_FEW = 4  # parties; of more, one key stands for all large meetings
_IN_PAIRS = 5  # the same as they are listed: of so many another account may name a few
_MONTHS = 5  # that a date may mean to be looked for by month
_WEEKS = 14  # days of reach up to which weeks are looked through
_LETTER: dict[Role, str] = {"account": "a", "notice": "n", "issued": "i", "aside": "s"}
_PAPERED: set[Role] = {"account", "issued"}
_TIED: dict[Role, tuple[Role, ...]] = {  # to mentions of which roles one may be tied, or they to it
    "account": ("notice", "issued", "aside"),
    "notice": ("account", "aside", "issued"),
    "issued": ("account", "notice"),
    "aside": ("account", "notice"),
}


def stored_keys(mention: Mention) -> frozenset[str]:
    """Keys under which a mention stands. Without a date it stands under none, for nothing can be tied to it."""
    days, letter = mention.days, _LETTER[mention.role]
    if days is None:
        return frozenset()
    months = _months(days)
    found: set[str] = set()
    for kind in _kinds(mention):
        start = f"{kind}|{letter}"
        if days.exact:
            found.update(start + week for week in _weeks(days))
        if len(months) <= _MONTHS and _by_month(mention, kind):
            found.update(start + month for month in months)
            if not days.exact:
                found.update(f"{start}~{month}" for month in months)
        if _by_year(mention, kind, sure=len(months) <= _MONTHS):
            years = {month[:4] for month in months}
            found.update(start + year for year in years)
            if len(months) > _MONTHS:
                found.update(f"{start}~{year}" for year in years)
    return frozenset(found)


def close_keys(mention: Mention) -> frozenset[str]:
    """Keys under which a mention looks for its like, which tell of the same days."""
    if mention.days is None or not mention.days.exact:
        return frozenset()
    weeks, letter = tuple(_weeks(mention.days, _NEAR)), _LETTER[mention.role]
    kinds = (kind for kind in _kinds(mention) if not _is_place(kind))
    return frozenset(f"{kind}|{letter}{week}" for kind in kinds for week in weeks)


def sought_keys(mention: Mention) -> frozenset[str]:
    """Keys under which a mention looks for those of other roles."""
    return frozenset(
        f"{kind}|{when}"
        for role in _TIED[mention.role]
        for kind in _kinds(mention)
        for when in _sought(mention, kind, role)
    )


def announced_keys(notice: Mention) -> frozenset[str]:
    """Keys under which what calls a session off looks for what announced it, and this for that."""
    return frozenset(f"{kind}|{when}" for kind in _kinds(notice) for when in _sought(notice, kind, "notice"))


def _sought(mention: Mention, kind: str, role: Role) -> Iterator[str]:
    days, letter = mention.days, _LETTER[role]
    if days is None or (_is_place(kind) and {role, mention.role} != _PAPERED):
        return
    reach = _reach(mention, kind, role)
    if days.exact and reach <= _WEEKS:
        yield from (letter + week for week in _weeks(days, reach))
    if "issued" in (role, mention.role) or not _by_month(mention, kind):
        return  # papers and their sessions are found by the day alone
    months, sure = _months(days, reach), len(_months(days)) <= _MONTHS
    if sure:
        mark = "~" if days.exact and reach <= _WEEKS else ""
        yield from (f"{letter}{mark}{month}" for month in months)
    elif not _by_year(mention, kind, sure=False):
        return
    yield from {f"{letter}{'~' if sure else ''}{month[:4]}" for month in months}


def _reach(mention: Mention, kind: str, role: Role) -> int:
    """Days by which the other may lie before or behind."""
    if "aside" in (role, mention.role):
        return _ASIDE
    if "issued" in (role, mention.role):
        return _NEAR
    if kind != _name(mention):
        return _AHEAD
    return COUNTED_AHEAD if mention.ordinal else _NAMED_AHEAD


def _by_month(mention: Mention, kind: str) -> bool:
    """Whether it stands there for those who are not sure of the day: an aside of a sure day where it has a name."""
    if _is_place(kind) or mention.role == "issued":
        return False
    return mention.role != "aside" or not (mention.days and mention.days.exact) or kind == _name(mention)


def _by_year(mention: Mention, kind: str, *, sure: bool) -> bool:
    """The same for those who know the year alone: by its name, or by few parties."""
    if _is_place(kind) or mention.role == "issued":
        return False
    few = len(mention.parties) <= _FEW
    if mention.role == "aside":
        return kind == _name(mention) or (few and not sure and mention.place is not None)
    return kind == _name(mention) if mention.mechanism else few


def _name(mention: Mention) -> str | None:
    return f"m{mention.mechanism.id}" if mention.mechanism else None


def _is_place(kind: str) -> bool:
    return kind.startswith("@")


def _kinds(mention: Mention) -> tuple[str, ...]:
    name = _name(mention)
    kinds = [name] if name else []
    everyone = expanded(mention.parties)
    if 2 <= len(mention.parties) <= _IN_PAIRS:
        kinds += _pairs(mention.parties)
    elif len(mention.parties) == 1:
        kinds.append(f"p{mention.parties[0]}")
    if len(everyone) > _FEW:
        kinds.append("many")
        led = {party for party, _ in mention.heads}  # a notice may name these alone
        kinds += _pairs(led) if 2 <= len(led) <= _FEW else []
    elif everyone != set(mention.parties):  # a grouping of a few: another may list its members
        kinds += _pairs(everyone)
    if mention.place and mention.role in ("account", "issued"):
        kinds.append(f"@{mention.place.lower().removeprefix('the ')}")
    return tuple(kinds)


def _pairs(parties: Iterable[str]) -> list[str]:
    return [f"p{a}+{b}" for a, b in combinations(sorted(parties), 2)]


def _weeks(days: Days, around: int = 0) -> Iterator[str]:
    return (f"w{week}" for week in range((days.first - around) // 7, (days.last + around) // 7 + 1))


def _months(days: Days, around: int = 0) -> tuple[str, ...]:
    first, last = iso(max(1, days.first - around))[:7], iso(days.last + around)[:7]
    year, month = int(first[:4]), int(first[5:])
    found: list[str] = []
    while f"{year:04}-{month:02}" <= last and len(found) < 25:
        found.append(f"{year:04}-{month:02}")
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return tuple(found)
