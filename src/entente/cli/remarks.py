"""What a person is told of a document besides its reading, on the error stream."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from entente.errors import SourceError
from entente.model import Reading

_DAY = len("2006-11-07")
_ANOTHER_TIME = timedelta(days=366)  # less is a paper put up late, or one on last year's


def foreign(reading: Reading) -> SourceError | None:
    """Of a document in a language that is not read; None for the others."""
    document = reading.document
    if document.language in (None, "en"):
        return None
    from entente.outputs.wording import language

    problem = f"is in {language(document.language or '')}, and only English is read"
    return SourceError(document.source or "-", problem, "give an English version of it")


def contradicted(reading: Reading) -> Iterator[SourceError]:
    """Of a document that was given the date of another time than its first lines give: every day in it was reckoned from that."""
    from entente.reading.document.dated import date_line

    document = reading.document
    given, own = document.date or "", date_line(document.text, document.title or "") or ""
    if not (_is_day(given) and _is_day(own)):
        return
    if abs(date.fromisoformat(own) - date.fromisoformat(given)) > _ANOTHER_TIME:
        problem = f"was read as of {given}, but its first lines say {own}"
        yield SourceError(document.source or "-", problem, "correct the date in the file, or in --date")


def _is_day(edtf: str) -> bool:
    """Whether a date is a day of a year that is known."""
    return len(edtf) == _DAY and edtf[0].isdigit()
