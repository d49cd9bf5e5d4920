"""The date that a document gives itself where its file has none: "Doha, 09 October 2023", "BEIJING, 8 May 2021 (...) --"."""

from __future__ import annotations

from entente.reading.dates import find_dates
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.dateline import find_dateline

_LINES = 4  # first and last lines among which a line of date may stand
_LONGEST = 60
# What may stand in such a line beside its date: a place, a number, a weekday, the hour.
_REST = compiled(
    r"(?:(?:No\.?|Nr\.?|Ref\.?|Press release|Date|Published|Updated|Posted|Issued)\b[:\s]*(?:[\w/.-]*\d[\w/.-]*)?[,\s]*|[A-ZÀ-Þ][\w.’'-]+(?:[ ,]+[A-ZÀ-Þ][\w.’'-]*){0,3}[,:\s–-]*|\d{1,2}[:.]\d{2}\s?(?:[AaPp]\.?[Mm]\.?|[A-Z]{2,4})?|[\s,.;:()|–-])*"
)


def date_line(text: str, title: str) -> str | None:
    """The day of a line that holds a full date and nothing else that is said; None where no line does."""
    body = text[len(title) :]
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    for line in [*lines[:_LINES], *reversed(lines[_LINES:][-_LINES:])]:
        if len(line) > _LONGEST or not any(c.isdigit() for c in line):
            continue
        days = [d for d in find_dates(line) if d.edtf and len(d.edtf) == 10 and d.edtf[0].isdigit()]
        if (
            len(days) == 1
            and days[0].edtf_end is None
            and _REST.fullmatch(line[: days[0].start] + line[days[0].end :])
        ):
            return days[0].edtf
    return _of_dateline(lines[:_LINES])


def _of_dateline(lines: list[str]) -> str | None:
    """ "BEIJING, June 25 (agency) -- ": the day on which the report was written, without a year where it gives none."""
    for line in lines:
        dateline = find_dateline(line)
        for day in find_dates(line[: dateline.end]) if dateline else ():
            if day.edtf and len(day.edtf) == 10 and day.edtf_end is None:
                return day.edtf
    return None
