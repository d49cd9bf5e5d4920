"""Datelines: where a report was written, and where its first sentence begins behind it.

"BEIJING, Oct. 8 (Xinhua) -- ", "ISLAMABAD: ", "New Delhi : ", "ABU DHABI, (WAM - 2nd May 2021) ", "Tokyo (Jiji)—",
"New Delhi [India], March 22 (ANI): ", "Jeddah, May 2, SPA -- ", "SEOUL/TOKYO, May 2 (Yonhap) -- ".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.lexicon.places import place_list, places
from entente.reading.dates import find_dates, parse_base
from entente.reading.patterns.ready import compiled

_PLACE = r"(?P<place>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3}?)(?:/[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,2}?)?(?: \[[A-Z][\w ]{2,25}\])?(?:, [A-ZÀ-Þ][\w.]*(?: [A-Z][\w.]*)?)?"
# "Safar 12, 1445, ": the day by the calendar of the Hijra, which agencies of the Gulf put before the other.
_HIJRA = r"(?:,\s*[A-Z][a-z]{3,9}(?:[’' -](?:I{1,2}|al[ -][A-Z]\w+|[A-Z]?\w+))? \d{1,2}, 14\d\d)?"
_DAY = rf"{_HIJRA}(?:,?\s*(?:[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+[A-Z][a-z]{{2,8}})(?:,?\s+\d{{4}})?\.?)?"
_AGENCY = r"(?:,?\s*(?:\([^()\n]{2,70}\)\.?|/[A-Z][\w ]{1,20}/\.?)|,\s+[A-Z]{2,10}(?=\s*(?:--|[–—-]\s))|,\s+(?:AZERTAC|IRNA|SPA|SABA)(?=\s+[A-Z]))"
_DASH = r"(?:--+|–-|-–|[–—-])"
_DATELINE = compiled(
    rf"\s*{_PLACE}{_DAY}(?:{_AGENCY}:?\s*(?:{_DASH}\s*)?(?=[“\"A-Z])|\s+{_DASH}\s*(?=[“\"A-Z])|{_DASH}\s+(?=[“\"A-Z])|—(?=[“\"A-Z])|\s?:\s+(?=[A-Z]))"
    rf"|\s*(?P<capitals>[A-Z][A-Z ]{{2,20}})\.\s+(?:[A-Z]{{4,}}\s+(?:{_DASH}\s*)?)?(?=[“\"A-Z])"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """`place` as written; `end`: where the sentence behind it begins, counted from the start of the paragraph."""

    place: str
    end: int


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline with which a paragraph opens: the place must be known, or stand in capitals before its agency."""
    match = _DATELINE.match(paragraph)
    if not match:
        return None
    place = (match.group("place") or match.group("capitals")).rstrip(",.")
    if place.lower() not in _known() and not (place.isupper() and len(place) > 3 and "(" in match.group()):
        return None
    return Dateline(place, match.end())


_LATE = 4  # days by which a page may carry a later date than the report that it shows


def day_written(opening: str, date: str | None) -> str | None:
    """The day in the dateline of the first lines, a little before the document's `date`: from it "today" is told."""
    published = parse_base(date)
    lines = [line for line in opening.split("\n") if line.strip()][:5]
    head = next((line[: found.end] for line in lines if (found := find_dateline(line))), None)
    for mention in find_dates(head, date, "past") if head and published else ():
        day = parse_base(mention.edtf)
        if day and published and 0 < (published - day).days <= _LATE:
            return mention.edtf
    return None


_IN_BRACKETS = r"(?: \([A-Z][\w ]{2,25}\))?"  # "Lima (Peru), 3 May": the country
_LINE = compiled(
    rf"\s*{_PLACE}{_IN_BRACKETS}{_DAY.removesuffix('?')}\s*$|\s*{_PLACE.replace('place', 'line')},?\s+\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}\b.{{0,60}}$"
)
_LONGEST = 90  # characters of a line that says only where and when


def place_line(line: str) -> str | None:
    """The place of a line that says where and when, as statements begin or end: "Doha, 09 October 2023"."""
    match = _LINE.match(line) if len(line) <= _LONGEST else None
    place = (match.group("place") or match.group("line")).rstrip(",") if match else line.strip().rstrip(",:")
    return place if place.lower() in _capitals() or (match and place.lower() in _known()) else None


def as_written(place: str) -> str:
    """ "BEIJING" as "Beijing"."""
    return _known_spelling().get(place.lower(), place.title()) if place.isupper() else place


@cache
def _known_spelling() -> dict[str, str]:
    return {name.lower(): name for name in places() if not name.isupper()}


@cache
def _capitals() -> frozenset[str]:
    return frozenset(place.name.lower() for place in place_list() if place.sort == "capital")


@cache
def _known() -> frozenset[str]:
    return frozenset(name.lower() for name in places())
