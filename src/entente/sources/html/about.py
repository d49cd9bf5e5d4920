"""What a web page says about itself: its title, who publishes it, when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from entente.errors import SourceError
from entente.sources.dates import read_date
from entente.sources.decode import one_line
from entente.sources.html.lead import WHOLE, same

_PARTING = re.compile(r"\s+[|–—·•»:-]{1,2}\s+|\s*[|_]\s*")  # between the parts of a <title>
_TITLES = ("og:title", "citation_title", "dcterms.title", "dc.title", "twitter:title")
_SITES = ("og:site_name", "dcterms.publisher", "dc.publisher", "publisher", "application-name")
_SITE = re.compile(
    r"\b(?:ministry|department|embassy|government|office|council|commission|house|secretariat|news|agency|press|"
    r"union|nations|mission|association)\b|\.\w{2,4}$", re.I
)  # fmt: skip
# Names of a page that every page of a site has.
_ANY = re.compile(
    r"(?:view|home|index|main|details?|news|articles?|press releases?|media center|untitled)", re.I
)
_BEFORE_DATE = re.compile(r"(?:[•\s]|(?:last )?(?:updated|published|posted|released|date)(?: on)?:?)*", re.I)
_AFTER_DATE = re.compile(r"\s+[-–—]?\s*\|.*|\s+[-–—]$")  # "12 June 2018 - | Press Release (2018) 74"
_UPDATED = re.compile(r"\W*(?:last )?updated\b", re.I)
_LONGEST = 1000  # code points
_TOP = 6  # paragraphs among which a date by itself is the page's own


class About:
    """Of the page `tree` with the paragraphs `page` and the main text `text`; `found` is what trafilatura says, or None."""

    def __init__(self, tree: Any, text: str, page: Sequence[str], found: Any | None) -> None:
        self._page = page
        self._top = text.split("\n\n")[: _TOP * 2]
        self._found = found
        self._meta = _meta(tree)
        element = tree.find(".//title")
        name = one_line(element.text_content())[:_LONGEST] if element is not None else ""
        self._parts = [part for part in _PARTING.split(name) if part] if name else []
        self._name = name
        headings = (one_line(h.text_content())[:_LONGEST] for h in tree.iter("h1"))
        self._headings = [h for h in headings if h]
        lower = (one_line(h.text_content())[:_LONGEST] for h in tree.iter("h2", "h3", "h4"))
        self._lower = [h for h in lower if h and self._parts and _ANY.fullmatch(self._parts[0])]
        self.title = self._title()
        self.publisher = self._publisher()
        self.date = self._date()

    def _title(self) -> str | None:
        """A heading that the <title> repeats, a part of the <title> that heads the text, else the best that is there."""
        shown = [h for h in self._headings if any(same(h, name) for name in (self._name, *self._parts[:-1]))]
        heads = [part for part in (self._name, *self._parts) if any(same(part, p) for p in self._top)]
        alone = [h for h in self._headings if len(self._headings) == 1 and h not in self._parts[-1:]]
        told = [self._without_site(self._meta[name]) for name in _TITLES if name in self._meta]
        first = self._parts[:1] if len(self._parts) > 1 and _SITE.search(self._parts[-1]) else []
        for title in (*shown, *heads, *alone, *told, *first, *self._lower, self._name):
            if title and not _ANY.fullmatch(title):
                return title
        return getattr(self._found, "title", None) or None

    def _without_site(self, title: str) -> str:
        site = self._meta.get("og:site_name") or (self._parts[-1] if len(self._parts) > 1 else "")
        parts = _PARTING.split(title)
        return (
            title[: title.rindex(parts[-1])].rstrip(" |–—·•»:-")
            if site and parts[-1] == site != title
            else title
        )

    def _publisher(self) -> str | None:
        told = [self._meta[name] for name in _SITES if name in self._meta]
        if len(self._parts) > 1 and self._title_is_part():
            told.append(self._parts[-1] if not same(self._parts[-1], self.title or "") else self._parts[0])
        elif len(self._parts) > 1 and _SITE.search(self._parts[-1]):
            told.append(self._parts[-1])
        site = one_line(getattr(self._found, "sitename", None) or "")
        if not any(same(site, part) for part in self._parts):  # else it is a guess from the <title>
            told.append(site)
        for name in told:
            if name and not name.startswith("@") and not same(name, self.title or ""):
                return name
        return None

    def _title_is_part(self) -> bool:
        return any(same(part, self.title or "") for part in self._parts)

    def _date(self) -> str | None:
        """What the page tells machines, else a line near the top of its text, or above it, that is nothing but a date.

        The day on which the page was last touched is taken only where it tells no other.
        """
        told = _day(getattr(self._found, "date", None))
        touched = [_line_day(line) for line in self._top[:_TOP] if _UPDATED.match(line)]
        lines = [line for line in self._top[:_TOP] if not _UPDATED.match(line)]
        sure = told if told not in touched else None
        found = sure or _day_among(lines) or told or next(filter(None, touched), None)
        return found or _day_among(self._above())

    def _above(self) -> Sequence[str]:
        """The paragraphs of the page just above the first whole one of its text: a date may stand beside the heading."""
        first = next((p for p in self._top if len(p) >= WHOLE and not same(p, self.title or "")), None)
        at = next((number for number, p in enumerate(self._page) if first and first in p), 0)
        return self._page[max(0, at - _TOP) : at]


def _day_among(lines: Sequence[str]) -> str | None:
    """The first line that is nothing but a day."""
    return next(filter(None, map(_line_day, lines)), None)


def _line_day(line: str) -> str | None:
    return _day(_AFTER_DATE.sub("", _BEFORE_DATE.sub("", line, count=1)))


def _day(told: str | None) -> str | None:
    try:
        date = read_date(told, "")
    except SourceError:
        return None
    return date if date and len(date) == 10 else None


def _meta(tree: Any) -> dict[str, str]:
    """The first value of each name in small letters."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or "").strip().lower()
        content = one_line(element.get("content") or "")[:_LONGEST]
        if name and content:
            found.setdefault(name, content)
    return found
