"""A session as its mentions tell it: what most accounts say, and where they contradict each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from entente.record.identity.announced import other_day, other_place
from entente.record.identity.days import Days, days_of, iso
from entente.record.identity.folding import slug
from entente.record.identity.lines import is_line, line_of
from entente.record.identity.mechanisms import MechanismKey, meets_at
from entente.record.identity.mention import Mention


@dataclass(frozen=True, slots=True)
class Told:
    """One account's own words on a session, beside its mention: what the table of accounts holds."""

    mention: Mention
    date: str | None
    end_date: str | None
    place: str | None
    country: str | None
    host: str | None


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """What the record says of a session. `base` is its id, unless another has the same."""

    base: str
    mechanism: MechanismKey | None
    line: bool
    ordinal: int | None
    level: str | None
    status: str | None
    format: str | None
    date: str | None
    end_date: str | None
    place: str | None
    country: str | None
    host: str | None
    parties: tuple[str, ...]
    planned_date: str | None
    planned_place: str | None
    accounts: int
    documents: int
    differences: tuple[dict[str, Any], ...]


def session_facts(tellings: Iterable[Told], same: Mapping[str, MechanismKey] | None = None) -> SessionFacts:
    """The session of these accounts. Accounts that report it go before those that announce it, these before asides.

    `same`: what a person said that a mechanism, or a row of unnamed meetings, is.
    """
    told = sorted(tellings, key=lambda t: (not t.mention.joint, t.mention.press, t.mention.key))
    reports = [t for t in told if t.mention.role == "account"]
    notices = [t for t in told if t.mention.role == "notice"]
    asides = [t for t in told if t.mention.role == "aside"]
    latest = _last_word(notices)
    first = reports or latest or asides or told
    parties = _parties(first)
    level = _most(t.mention.level for t in first) or _most(t.mention.level for t in told)
    mechanism = _mechanism(told, level)
    line = None if mechanism else line_of(parties, _most(t.mention.tier for t in first))
    date, end = _date(first)
    place = _most(t.place for t in first)
    country = _most(t.country for t in first if t.place == place)
    ahead = _ahead(notices, asides) if reports else [t for t in notices if t not in latest]
    planned = _otherwise(ahead, days_of(date, end), place, country)
    ordinal = _ordinal(told, first)
    row = mechanism or line
    if row and same:
        row = same.get(row.id, row)
    return SessionFacts(
        base=_base(row, parties, date), mechanism=row, line=row is not None and mechanism is None and is_line(row),
        ordinal=ordinal, level=level, status=_status(reports, notices, asides, notices and [t for t in told if t.mention.role == "issued"]), format=_most(t.mention.format for t in first),
        date=date, end_date=end, place=place, country=country,
        host=_most(t.host for t in first), parties=parties,
        planned_date=planned[0], planned_place=planned[1],
        accounts=len(reports), documents=len({t.mention.document for t in told}),
        differences=tuple(_differences(reports, planned, date, place, country)),
    )  # fmt: skip


def _most(values: Iterable[Any]) -> Any:
    """The commonest value; of equally common ones the first: joint accounts go before others, the press comes last."""
    counts = Counter(v for v in values if v is not None)
    return max(counts, key=lambda v: counts[v], default=None)


def _parties(told: list[Told]) -> tuple[str, ...]:
    joint = [t for t in told if t.mention.joint and len(t.mention.parties) > 1] or told
    several = [t for t in joint if len(t.mention.parties) > 1] or joint
    return tuple(_most(tuple(sorted(t.mention.parties)) for t in several) or ())


def _mechanism(told: list[Told], level: str | None) -> MechanismKey | None:
    """The consultation that most name; a known one before a name found in the documents.

    A paper that came out at talks of leaders may be on a consultation of officials: it does not name them.
    """
    named = [
        t.mention.mechanism
        for t in told
        if t.mention.mechanism and t.mention.role != "aside"
        and (t.mention.role != "issued" or meets_at(t.mention.mechanism, level))
    ] or [t.mention.mechanism for t in told if t.mention.mechanism and t.mention.role == "aside"]  # fmt: skip
    counts = Counter(m.id for m in named)
    return min(named, key=lambda m: (not m.known, -counts[m.id], m.id, m.name), default=None)


def _date(told: list[Told]) -> tuple[str | None, str | None]:
    """The day that most accounts give; those whose text tells it go before those that only have their own date."""
    sure = [t for t in told if t.mention.dated]
    if sure or told[0].mention.role == "aside":
        best = _most(t.date if t.mention.role == "aside" else _day(t) for t in sure or told)
    else:
        days = Counter(d for t in told if (d := _day(t)))
        best = min(days, key=lambda d: (-days[d], d), default=None)  # no later than its first account
    if best is None:
        return None, None
    first = str(best)
    ends = [
        iso(t.mention.days.last)
        for t in sure or told
        if t.mention.days and t.mention.dated and t.mention.days.exact and _day(t) == best
    ]
    end = _most(e for e in ends if e > first)
    return first, end


def _day(told: Told) -> str | None:
    days = told.mention.days
    if days is None or (not told.mention.dated and told.mention.status == "planned"):
        return told.date
    return iso(days.first) if days.exact else told.date


def _last_word(notices: list[Told]) -> list[Told]:
    """Those that announce it for the day of the latest paper: what was announced before was for a day that is given up."""
    sure = [t for t in notices if t.mention.days and t.mention.days.exact and t.mention.dated]
    if not sure or any(t.mention.status == "called-off" for t in notices):
        return notices
    day = max(sure, key=lambda t: (t.mention.told or 0, t.mention.key)).mention.days
    assert day is not None
    return [t for t in notices if t not in sure or t.mention.days is None or t.mention.days.gap(day) <= _NEAR]


_NEAR = 3  # days by which papers may name one day otherwise


def _ahead(notices: list[Told], asides: list[Told]) -> list[Told]:
    """Those that announce it."""
    return [t for t in notices if t.mention.status == "planned"] or [
        t for t in asides if t.mention.status == "planned"
    ]


def _otherwise(
    ahead: list[Told], held: Days | None, place: str | None, country: str | None
) -> tuple[str | None, str | None]:
    """The day and the place for which it was announced, where they are not those on which it was held."""
    day, planned = _most(_day(t) for t in ahead), _most(t.place for t in ahead)
    of_day = [t.mention.days or days_of(t.date) for t in ahead if _day(t) == day]
    moved = held is None or all(other_day(days, held) for days in of_day)
    elsewhere = planned and (place is None or other_place(planned, place, country))
    return day if moved else None, planned if elsewhere else None


def _ordinal(told: list[Told], first: list[Told]) -> int | None:
    """The count that most accounts give, else those who speak of it by its name: of a "first dialogue" there, it is no count."""
    named = any(t.mention.mechanism for t in told)
    value: int | None = _most(t.mention.ordinal for t in first)
    other: int | None = _most(t.mention.ordinal for t in told if t.mention.mechanism or not named)
    return value if value is not None else other


def _status(reports: list[Told], notices: list[Told], asides: list[Told], papers: list[Told]) -> str | None:
    if reports or any(t.mention.status == "held" for t in notices):
        return "held"
    if any(t.mention.status == "called-off" for t in notices):
        return "called-off"
    if papers or any(t.mention.status == "held" for t in asides):
        return "held"  # a paper came out at it, or who speaks of it later knows what became of the plan
    if notices:
        return "planned"
    said: str | None = _most(t.mention.status for t in asides)
    return said


def _base(row: MechanismKey | None, parties: tuple[str, ...], date: str | None) -> str:
    who = row.id if row else slug(" ".join(parties)) if 0 < len(parties) <= 4 else "multilateral"
    return f"{who}-{date.lower() if date else 'undated'}"


_COMPARED: tuple[tuple[str, Callable[[Told], Any]], ...] = (
    (
        "date",
        lambda t: (
            iso(t.mention.days.first) if t.mention.days and t.mention.dated and t.mention.days.exact else None
        ),
    ),
    ("place", lambda t: t.place.removeprefix("the ") if t.place else None),
    ("ordinal", lambda t: t.mention.ordinal),
    ("level", lambda t: t.mention.level),
    ("format", lambda t: t.mention.format),
    ("parties", lambda t: " ".join(sorted(t.mention.parties)) if len(t.mention.parties) > 1 else None),
)


def _may_be_one(places: Iterable[str], country: str | None) -> bool:
    """Whether no account contradicts another: a town and a building in it, one town in two spellings."""
    return not any(other_place(one, other, country) for one, other in combinations(places, 2))


def _differences(
    reports: list[Told],
    planned: tuple[str | None, str | None],
    date: str | None,
    place: str | None,
    country: str | None,
) -> Iterable[dict[str, Any]]:
    """Where accounts contradict each other: field, and who says what. Shown, never smoothed."""
    for name, value in _COMPARED:
        said: dict[str, list[str]] = {}
        for told in reports:
            if (v := value(told)) is not None:
                said.setdefault(str(v), []).append(told.mention.document)
        if len(said) > 1 and not (name == "place" and _may_be_one(said, country)):
            yield {"field": name, "said": dict(sorted(said.items()))}
    then = "held" if reports else "announced later"
    if planned[0] and date:
        yield {"field": "planned date", "said": {planned[0]: ["announced"], date: [then]}}
    if planned[1] and place:
        yield {"field": "planned place", "said": {planned[1]: ["announced"], place: [then]}}
