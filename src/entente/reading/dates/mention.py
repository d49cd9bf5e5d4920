"""What is found: a stretch of text and the date that it names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Tense = Literal["past", "future"] | None
DateKind = Literal["absolute", "relative", "vague"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text. Offsets are code points, half-open.

    `edtf` is the date, or the first day (month, year) of a stretch whose last one is `edtf_end`; None where the words
    cannot be resolved. `kind`: absolute ("November 7"), relative to the document's date ("last month", "Monday"),
    or vague ("this week").
    """

    start: int
    end: int
    text: str
    edtf: str | None
    edtf_end: str | None = None
    kind: DateKind = "absolute"


@dataclass(frozen=True, slots=True)
class Now:
    """What a date without a year is resolved against: the document's date, and on which side of it to look."""

    base: date | None
    tense: Tense = None


@dataclass(frozen=True, slots=True)
class Value:
    """What a form means. `yearless`: the year was not said, and may be taken from the date that follows in a list."""

    edtf: str | None
    end: str | None = None
    kind: DateKind = "absolute"
    yearless: bool = False


def parse_base(base: str | None) -> date | None:
    """The document's date as a day, where it is one."""
    try:
        return date.fromisoformat(base) if base else None
    except ValueError:
        return None
