"""Place and days in lines of their own above a statement of a meeting: "San Francisco, California", "November 16-17, 2023"."""

from __future__ import annotations

from collections.abc import Iterator

from entente.lexicon.places import places
from entente.reading.dates import DateMention
from entente.reading.document.text_view import TextView
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.time_and_place.named_places import place_index

_LINES = 4  # sentences, the first of the body
_LONGEST = 60  # characters of such a line


def place_above(view: TextView) -> tuple[str, str | None] | None:
    """The place of a line that says only where, or where and when; with its country."""
    for line in _lines(view):
        days = line.dates(view.date, "past")
        end = min([len(line.text), *(d.start - line.start for d in days)])
        words = line.text[:end].rstrip(" ,|–—-(")
        found = next(iter(place_index().find(words)), None)
        if found and found[0] == 0 and words[found[1] :][:1] in ("", ","):
            return words if words.count(",") == 1 and not line.parties else words[: found[1]], places().get(
                found[2]
            )
    return None


_APART = compiled(r"[\s,–—()|-]*")
_SITE_BETWEEN = compiled(r",(?: [A-Z][\w.-]*){1,4}, ")


def place_in_title(title: SentenceView | None, view: TextView) -> tuple[str, str | None] | None:
    """ "Joint Communiqué of the Commission, Lima, 3-4 May 2021": the place that stands beside the days of a title."""
    if title is None:
        return None
    for days in title.dates(view.date, "past"):
        start, end = days.start - title.start, days.end - title.start
        for first, last, name in place_index().find(title.text):
            behind = end <= first and (
                _APART.fullmatch(title.text, end, first) or _SITE_BETWEEN.fullmatch(title.text, end, first)
            )
            if behind or (last <= start and _APART.fullmatch(title.text, last, start)):
                return title.text[first:last], places().get(name)
    return None


def days_above(view: TextView) -> DateMention | None:
    """The day or days of a line that says only when, or where and when."""
    found = (d for line in _lines(view) for d in line.dates(view.date, "past"))
    return next((d for d in found if d.edtf and len(d.edtf) == 10), None)


def _lines(view: TextView) -> Iterator[SentenceView]:
    for line in view.body[:_LINES]:
        if len(line.text) > _LONGEST or line.people or line.text.endswith((".", ":")):
            return
        yield line
