"""Dates in a text, as EDTF (ISO 8601-2 level 1), resolved against the document's own date.

"November 7" of a document dated 2006-11-08 is 2006-11-07; of a document without a date it is XXXX-11-07.
What cannot be pinned to a year, month, season or day stays open (`edtf` None).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Tense = Literal["past", "future"] | None

_MONTH_NAMES = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]  # fmt: skip
_MONTHS = {name: i for i, name in enumerate(_MONTH_NAMES, 1)} | {
    n[:3]: i for i, n in enumerate(_MONTH_NAMES, 1)
} | {"sept": 9}  # fmt: skip
_DAYS = {
    name: i
    for i, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

_M = r"(?P<{}>January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
_D = r"(?P<{}>[0-3]?\d)(?:st|nd|rd|th)?"
_TO = r"\s*(?:-|–|—|to|and|&|through|until)\s*"
_Y = r"(?P<{}>(?:19|20)\d\d)"


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w./])" + "".join(parts) + r"(?!\w|[./]\d)")


_FORMS: list[tuple[str, re.Pattern[str]]] = [
    ("range2", _pattern(_M.format("m1"), r"\s+", _D.format("d1"), _TO, _M.format("m2"), r"\s+", _D.format("d2"), rf"(?:,?\s+{_Y.format('y')})?")),
    ("range2", _pattern(_D.format("d1"), r"\s+(?:of\s+)?", _M.format("m1"), _TO, _D.format("d2"), r"\s+", _M.format("m2"), rf"(?:,?\s+{_Y.format('y')})?")),
    ("range", _pattern(_M.format("m1"), r"\s+", _D.format("d1"), _TO, _D.format("d2"), rf"(?:,?\s+{_Y.format('y')})?")),
    ("range", _pattern(_D.format("d1"), _TO, _D.format("d2"), r"\s+(?:of\s+)?", _M.format("m1"), rf"(?:,?\s+{_Y.format('y')})?")),
    ("day", _pattern(_M.format("m1"), r"\s+", _D.format("d1"), rf"(?:,?\s+{_Y.format('y')})?")),
    ("day", _pattern(r"(?:the\s+)?", _D.format("d1"), r"\s+(?:of\s+)?", _M.format("m1"), rf"(?:,?\s+{_Y.format('y')})?")),
    ("iso", _pattern(r"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)")),
    ("dotted", _pattern(r"(?P<d1>[0-3]?\d)\.(?P<m>[01]?\d)\.(?P<y>(?:19|20)\d\d)")),
    ("monthyear", _pattern(_M.format("m1"), r"(?:,|\s+of)?\s+", _Y.format("y"))),
    ("season", _pattern(r"(?P<next>next|this|last|early|late|the)?\s*(?P<season>spring|summer|autumn|fall|winter)(?:\s+of)?\s+", _Y.format("y"))),
    ("season", _pattern(r"(?P<next>next|this|last|this\s+coming|this\s+past)\s+(?P<season>spring|summer|autumn|fall|winter)")),
    ("relative", _pattern(r"(?P<rel>(?:[Ee]arlier\s+|[Ll]ater\s+)?[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]his\s+(?:morning|afternoon|evening)|[Tt]onight|[Ll]ast\s+(?:night|week|month|year)|[Nn]ext\s+(?:week|month|year)|[Tt]his\s+(?:week|month|year)|[Ll]ater\s+this\s+(?:week|month|year)|[Ee]arlier\s+this\s+(?:week|month|year)|[Ee]arly\s+next\s+year|the\s+(?:new|coming)\s+year|a\s+year\s+ago|(?:by\s+)?the\s+end\s+of\s+(?:the|this)\s+year)")),
    ("weekday", _pattern(r"(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Oo]n)?\s*(?P<wd>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?!’s|'s)")),
    ("lastmonth", _pattern(r"(?P<which>last|next|this|in|since|by|of|early|late|mid-?|for|until|during)\s+", _M.format("m1"), r"(?!\s*\d)")),
    ("year", re.compile(r"(?:\b(?:in|of|by|during|since|until|for|from|the)\s+(?:early\s+|late\s+|mid-?)?|(?<=\n)|^)" + _Y.format("y") + r"(?![\w-])")),
]  # fmt: skip


# What every date has one of; most sentences have none and are passed over.
_ANY = re.compile(
    r"\d|January|February|March|April|May\b|June|July|August|September|October|November|December|day\b|night|week|month|year|morning|afternoon|evening|tomorrow|spring|summer|autumn|\bfall\b|winter"
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text. `edtf_end` is the last day of a range. Offsets are code points, half-open."""

    start: int
    end: int
    text: str
    edtf: str | None
    edtf_end: str | None = None
    kind: Literal["absolute", "relative", "vague"] = "absolute"


def parse_base(base: str | None) -> date | None:
    """The document's date as a day, where it is one."""
    try:
        return date.fromisoformat(base) if base else None
    except ValueError:
        return None


def find_dates(
    text: str, base: str | None = None, tense: Tense = None, offset: int = 0
) -> tuple[DateMention, ...]:
    """All dates of `text` in order, without overlaps, the longest reading first."""
    if not _ANY.search(text):
        return ()
    day = parse_base(base)
    found: list[DateMention] = []
    for form, pattern in _FORMS:
        for match in pattern.finditer(text):
            if any(m.start < match.end() + offset and match.start() + offset < m.end for m in found):
                continue
            mention = _mention(form, match, day, tense, offset)
            if mention:
                found.append(mention)
    return tuple(sorted(found, key=lambda m: m.start))


def _month(name: str) -> int:
    return _MONTHS[name.lower().rstrip(".")]


def _mention(
    form: str, match: re.Match[str], base: date | None, tense: Tense, offset: int
) -> DateMention | None:
    group = match.groupdict()
    start, end = match.start() + offset, match.end() + offset
    if form == "year":  # the preposition is not part of the date
        start = match.start("y") + offset
    text = match.group()[start - match.start() - offset :]
    values = list(_VALUES[form](group, base, tense))
    if not values:
        return None
    kind: Literal["absolute", "relative"] = (
        "relative" if form in ("relative", "weekday", "lastmonth") else "absolute"
    )
    return DateMention(start, end, text, values[0], values[1] if len(values) > 1 else None, kind)


def _iso(year: int | None, month: int, day: int) -> str | None:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}" if year else f"XXXX-{month:02d}-{day:02d}"


def nearest_year(month: int, day: int, base: date | None, tense: Tense) -> int | None:
    """The year in which a day without one lies closest to the document's date, on the side that the tense asks for."""
    if base is None:
        return None
    options = []
    for year in (base.year - 1, base.year, base.year + 1):
        last = calendar.monthrange(year, month)[1]
        distance = (date(year, month, min(day, last)) - base).days
        wrong_side = (tense == "past" and distance > 1) or (tense == "future" and distance < -1)
        options.append((wrong_side, abs(distance), year))
    return min(options)[2]


def _year_of(
    group: Mapping[str, str | None], month: int, day: int, base: date | None, tense: Tense
) -> int | None:
    return int(group["y"]) if group.get("y") else nearest_year(month, day, base, tense)  # type: ignore[arg-type]


def _day(group: Mapping[str, str], base: date | None, tense: Tense) -> Iterator[str | None]:
    month, day = _month(group["m1"]), int(group["d1"])
    value = _iso(_year_of(group, month, min(day, 28), base, tense), month, day)
    if value:
        yield value


def _range(group: Mapping[str, str], base: date | None, tense: Tense) -> Iterator[str | None]:
    month, first, last = _month(group["m1"]), int(group["d1"]), int(group["d2"])
    year = _year_of(group, month, min(first, 28), base, tense)
    if _iso(year, month, first) and _iso(year, month, last):
        yield _iso(year, month, first)
        yield _iso(year, month, last)


def _range2(group: Mapping[str, str], base: date | None, tense: Tense) -> Iterator[str | None]:
    m1, m2, d1, d2 = _month(group["m1"]), _month(group["m2"]), int(group["d1"]), int(group["d2"])
    year = _year_of(group, m1, min(d1, 28), base, tense)
    if _iso(year, m1, d1) and _iso(year, m2, d2):
        yield _iso(year, m1, d1)
        yield _iso(year, m2, d2)


def _iso_form(group: Mapping[str, str], base: date | None, tense: Tense) -> Iterator[str | None]:
    if parse_base(group["iso"]):
        yield group["iso"]


def _dotted(group: Mapping[str, str], base: date | None, tense: Tense) -> Iterator[str | None]:
    value = _iso(int(group["y"]), int(group["m"]), int(group["d1"]))
    if value:
        yield value


def _month_year(group: Mapping[str, str], base: date | None, tense: Tense) -> Iterator[str | None]:
    yield f"{group['y']}-{_month(group['m1']):02d}"


def _season(group: Mapping[str, str], base: date | None, tense: Tense) -> Iterator[str | None]:
    code = _SEASONS[group["season"].lower()]
    if group.get("y"):
        yield f"{group['y']}-{code}"
    elif base:
        which = (group.get("next") or "").split()[0]
        start_month = (code - 20) * 3
        shift = (
            1
            if which == "next" and base.month >= start_month
            else -1
            if which == "last" and base.month < start_month + 3
            else 0
        )
        yield f"{base.year + shift}-{code}"
    else:
        yield None


def _relative(group: Mapping[str, str], base: date | None, tense: Tense) -> Iterator[str | None]:
    words = " ".join(group["rel"].lower().split())
    if base is None:
        yield None
        return
    if words.endswith("today") or words in ("this morning", "this afternoon", "this evening", "tonight"):
        yield base.isoformat()
    elif words in ("yesterday", "last night"):
        yield (base - timedelta(days=1)).isoformat()
    elif words == "tomorrow":
        yield (base + timedelta(days=1)).isoformat()
    elif words.endswith(("next year", "new year", "coming year")):
        yield f"{base.year + 1}"
    elif words.endswith(("last year", "a year ago")):
        yield f"{base.year - 1}"
    elif words.endswith(("this year", "of the year")):
        yield f"{base.year}"
    elif words.endswith("month"):
        shift = 1 if words.startswith("next") else -1 if words.startswith("last") else 0
        month = base.year * 12 + base.month - 1 + shift
        yield f"{month // 12}-{month % 12 + 1:02d}"
    else:
        yield None


def _weekday(group: Mapping[str, str], base: date | None, tense: Tense) -> Iterator[str | None]:
    if base is None:
        yield None
        return
    wanted = _DAYS[group["wd"].lower()]
    which = (group.get("which") or "").lower()
    ahead = which == "next" or (tense == "future" and which != "last")
    if ahead:
        distance = (wanted - base.weekday()) % 7 or (7 if which == "next" else 0)
        yield (base + timedelta(days=distance)).isoformat()
    else:
        distance = (base.weekday() - wanted) % 7 or (7 if which == "last" else 0)
        yield (base - timedelta(days=distance)).isoformat()


def _last_month(group: Mapping[str, str], base: date | None, tense: Tense) -> Iterator[str | None]:
    if group["m1"] in ("May", "March") and group["which"].lower() not in (
        "in",
        "last",
        "next",
        "this",
        "since",
        "of",
        "early",
        "late",
    ):
        return
    month = _month(group["m1"])
    side: Tense = {"last": "past", "next": "future"}.get(group["which"].lower(), tense)  # type: ignore[assignment]
    year = nearest_year(month, 15, base, side)
    if side is None and base is not None:
        year = nearest_year(month, 15, base, None)
    yield f"{year}-{month:02d}" if year else f"XXXX-{month:02d}"


def _year(group: Mapping[str, str], base: date | None, tense: Tense) -> Iterator[str | None]:
    yield group["y"]


_VALUES = {
    "day": _day, "range": _range, "range2": _range2, "iso": _iso_form, "dotted": _dotted, "monthyear": _month_year,
    "season": _season, "relative": _relative, "weekday": _weekday, "lastmonth": _last_month, "year": _year,
}  # fmt: skip
